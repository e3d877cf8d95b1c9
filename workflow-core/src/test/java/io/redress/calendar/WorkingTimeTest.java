package io.redress.calendar;

import static io.redress.calendar.Span.wallHours;
import static io.redress.calendar.Span.workingDays;
import static io.redress.calendar.Span.workingHours;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** CLOCKS 24, 26: deadlines of a shop that works 09:00-12:00 and 13:00-18:00 from Monday to Friday, and of a night shift. */
class WorkingTimeTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static final WorkingCalendar SHOP = WorkingCalendar.named("shop")
            .zone(SHANGHAI)
            .open(MONDAY, FRIDAY, LocalTime.of(9, 0), LocalTime.NOON)
            .open(MONDAY, FRIDAY, LocalTime.of(13, 0), LocalTime.of(18, 0))
            .build();

    private static final WorkingCalendar NIGHTS = WorkingCalendar.named("nights")
            .zone(SHANGHAI)
            .open(FRIDAY, SATURDAY, LocalTime.of(22, 0), LocalTime.of(6, 0))
            .build();

    // 17 November 2025 is a Monday.
    @ParameterizedTest
    @CsvSource({
        "2025-11-17T09:00, PT3H,         2025-11-17T12:00", // used up at a closing stays there
        "2025-11-17T09:00, PT3H0.000001S, 2025-11-17T13:00:00.000001",
        "2025-11-17T11:00, PT2H,         2025-11-17T14:00", // over lunch
        "2025-11-17T12:00, PT1H,         2025-11-17T14:00", // a closing is outside hours
        "2025-11-17T17:30, PT1H,         2025-11-18T09:30",
        "2025-11-21T17:30, PT8H,         2025-11-24T17:30", // over the weekend
        "2025-11-22T10:00, PT0S,         2025-11-24T09:00", // nothing outside hours rolls forward
        "2025-11-17T18:00, PT0S,         2025-11-18T09:00",
        "2025-11-17T10:00, PT0S,         2025-11-17T10:00",
        "2025-11-16T10:00, PT80H,        2025-11-28T18:00", // whole weeks end at a closing too
        "2025-11-17T09:00, PT80H1M,      2025-12-01T09:01",
        "2025-11-18T09:00, PT-1H,        2025-11-17T17:00",
        "2025-11-17T14:00, PT-1H,        2025-11-17T13:00", // back to an opening stays there
        "2025-11-17T14:00, PT-2H,        2025-11-17T11:00",
        "2025-11-23T10:00, PT-40H,       2025-11-17T09:00",
        "2025-11-23T10:00, PT-80H,       2025-11-10T09:00",
    })
    void workingTimePassesOnlyInOpenHours(LocalDateTime start, Duration amount, LocalDateTime expected) {
        assertThat(local(SHOP.plus(at(start), amount))).isEqualTo(expected);
        assertThat(SHOP.between(at(start), at(expected))).isEqualTo(amount);
        assertThat(SHOP.between(at(expected), at(start))).isEqualTo(amount.negated());
    }

    @ParameterizedTest
    @CsvSource({
        "2025-11-17T10:00, 1, 2025-11-18T18:00",
        "2025-11-17T00:00, 1, 2025-11-18T18:00",
        "2025-11-17T23:59, 1, 2025-11-18T18:00",
        "2025-11-21T10:00, 1, 2025-11-24T18:00",
        "2025-11-22T10:00, 1, 2025-11-24T18:00", // a start at the weekend
        "2025-11-17T10:00, 5, 2025-11-24T18:00",
        "2025-11-17T10:00, 250, 2026-11-02T18:00",
    })
    void workingDaysLeaveOutTheDayOfTheStartAndEndAtTheLastClosing(LocalDateTime start, int days, LocalDateTime due) {
        assertThat(local(SHOP.due(at(start), workingDays(days)))).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-11-21T23:00, 1, 2025-11-23T06:00", // Friday's shift
        "2025-11-22T05:59, 1, 2025-11-23T06:00", // still Friday's shift on Saturday morning
        "2025-11-22T06:00, 1, 2025-11-29T06:00", // Saturday, between the shifts
        "2025-11-23T05:00, 1, 2025-11-29T06:00", // Saturday's shift on Sunday morning
    })
    void anOvernightShiftBelongsToTheDayOnWhichItBegins(LocalDateTime start, int days, LocalDateTime due) {
        assertThat(local(NIGHTS.due(at(start), workingDays(days)))).isEqualTo(due);
    }

    @Test
    void overnightHoursAreCountedFromMidnightOn() {
        Instant saturdayAtFour = at(LocalDateTime.parse("2025-11-22T04:00"));

        assertThat(NIGHTS.isOpen(saturdayAtFour)).isTrue();
        assertThat(local(NIGHTS.plus(saturdayAtFour, Duration.ofHours(3)))).isEqualTo("2025-11-22T23:00");
        assertThat(NIGHTS.between(saturdayAtFour, saturdayAtFour.plus(Duration.ofDays(7))))
                .isEqualTo(Duration.ofHours(16));
    }

    @Test
    void anOpeningIsOpenAndAClosingIsNot() {
        Instant nine = at(LocalDateTime.parse("2025-11-17T09:00"));
        Instant noon = at(LocalDateTime.parse("2025-11-17T12:00"));

        assertThat(SHOP.isOpen(nine)).isTrue();
        assertThat(SHOP.isOpen(nine.minusNanos(1))).isFalse();
        assertThat(SHOP.isOpen(noon)).isFalse();
        assertThat(SHOP.isOpen(noon.minusNanos(1))).isTrue();
        assertThat(SHOP.nextOpen(nine)).isEqualTo(nine);
        assertThat(SHOP.nextOpen(noon)).isEqualTo(noon.plus(Duration.ofHours(1)));
    }

    @Test
    void eachKindOfSpanPassesInItsOwnWay() {
        Instant fridayAtFive = at(LocalDateTime.parse("2025-11-21T17:00"));

        assertThat(local(SHOP.due(fridayAtFive, wallHours(24)))).isEqualTo("2025-11-22T17:00");
        assertThat(local(SHOP.due(fridayAtFive, workingHours(8)))).isEqualTo("2025-11-24T17:00");
        assertThat(local(SHOP.due(fridayAtFive, workingDays(1)))).isEqualTo("2025-11-24T18:00");
    }

    @Test
    void roundTheClockWorkingTimeIsElapsedTime() {
        WorkingCalendar always = WorkingCalendar.roundTheClock(SHANGHAI);
        Instant start = Instant.parse("2025-11-17T16:30:00.123456Z");

        assertThat(always.due(start, workingHours(100))).isEqualTo(always.due(start, wallHours(100)));
        assertThat(always.between(start, start.plusSeconds(1_000_000))).isEqualTo(Duration.ofSeconds(1_000_000));
        assertThat(local(always.due(start, workingDays(1)))).isEqualTo("2025-11-20T00:00");
    }

    @Test
    @Timeout(10)
    void aHundredYearsOfWorkingTimeAreExact() {
        Instant start = at(LocalDateTime.parse("2025-11-17T09:00"));

        // 36,525 days of 24 hours are 21,915 weeks of 40 hours.
        Instant due = SHOP.due(start, workingHours(876_600));

        assertThat(due).isEqualTo(start.plus(Duration.ofDays(21_915L * 7)).minus(Duration.ofHours(63)));
        assertThat(SHOP.between(start, due)).isEqualTo(Duration.ofDays(36_525));
        assertThat(SHOP.plus(due, Duration.ofDays(-36_525))).isEqualTo(start);
    }

    static Stream<ThrowingCallable> beyondTheHorizon() {
        Instant late = Instant.parse("2999-12-31T15:00:00Z");
        Instant early = Instant.parse("1900-01-01T00:00:00Z");
        WorkingCalendar rare = WorkingCalendar.named("one minute a week")
                .zone(ZoneId.of("America/New_York"))
                .open(SUNDAY, SUNDAY, LocalTime.of(1, 30), LocalTime.of(1, 31))
                .build();
        return Stream.of(
                () -> SHOP.plus(Instant.parse("9999-12-31T00:00:00Z"), Duration.ofHours(1)),
                () -> SHOP.plus(Instant.MAX, Duration.ofHours(1)),
                () -> SHOP.plus(Instant.MIN, Duration.ofHours(1)),
                () -> SHOP.plus(late, Duration.ZERO),
                () -> SHOP.plus(late, Duration.ofHours(1)),
                () -> SHOP.plus(late, Duration.ofSeconds(Long.MAX_VALUE, 999_999_999)),
                () -> SHOP.plus(late, Duration.ofSeconds(Long.MIN_VALUE)),
                () -> SHOP.plus(early, Duration.ofHours(-1)),
                () -> SHOP.due(late, workingDays(1)),
                () -> SHOP.due(late, wallHours(24)),
                () -> SHOP.due(Instant.MAX, workingDays(1)),
                () -> SHOP.due(Instant.MAX, wallHours(1)),
                () -> SHOP.between(Instant.MIN, late),
                () -> SHOP.between(late, Instant.MAX),
                () -> SHOP.isOpen(Instant.MAX),
                () -> SHOP.nextOpen(Instant.MAX),
                () -> rare.due(Instant.EPOCH, workingHours(876_600)),
                () -> rare.plus(Instant.EPOCH, Duration.ofDays(-36_525)),
                () -> WorkingCalendar.roundTheClock(SHANGHAI).due(late, wallHours(9)));
    }

    @ParameterizedTest
    @MethodSource("beyondTheHorizon")
    @Timeout(10)
    void whatLeadsOutOfTheYears1900To2999IsRefusedAndNeverEndless(ThrowingCallable question) {
        assertThatIllegalArgumentException().isThrownBy(question).withMessageContaining("years 1900 to 2999");
    }

    @Test
    @Timeout(10)
    void allTheYearsThereAreCanBeMeasured() {
        WorkingCalendar always = WorkingCalendar.roundTheClock(ZoneId.of("Europe/London"));
        Instant first = Instant.parse("1900-01-01T00:00:00Z");
        Instant last = Instant.parse("2999-12-31T23:59:59Z");

        assertThat(always.between(first, last)).isEqualTo(Duration.between(first, last));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(SHANGHAI).toInstant();
    }

    private static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, SHANGHAI);
    }
}
