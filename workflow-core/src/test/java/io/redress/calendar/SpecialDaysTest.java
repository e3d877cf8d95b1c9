package io.redress.calendar;

import static io.redress.calendar.Span.workingDays;
import static io.redress.calendar.Span.workingHours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** CLOCKS 24: holidays, make-up working days, breaks and dates with hours of their own. */
class SpecialDaysTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static final String HEAD = "calendar shop\nzone Asia/Shanghai\nopen Mon-Fri 09:00-18:00\n";

    private static WorkingCalendar shop(String lines) {
        return WorkingCalendar.parse(HEAD + lines);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }

    @Test
    void holidaysAreNoWorkingDaysAndAMakeUpSaturdayIsOne() {
        WorkingCalendar shop = shop(ChineseHolidays.text(2026));

        assertThat(shop.due(at("2026-09-30T17:00"), workingDays(1))).isEqualTo(at("2026-10-08T18:00"));
        assertThat(shop.due(at("2026-09-30T17:00"), workingDays(3))).isEqualTo(at("2026-10-10T18:00"));
        assertThat(shop.due(at("2026-09-30T17:00"), workingHours(20))).isEqualTo(at("2026-10-10T10:00"));
        assertThat(shop.daysBetween(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 12)))
                .isEqualTo(3);
    }

    @Test
    void aYearlyHolidayComesEveryYearUnlessTheDateHasHoursOfItsOwn() {
        WorkingCalendar shop = shop("closed every 12-25\nopen 2026-12-25 10:00-12:00\n");

        assertThat(shop.isWorkingDay(LocalDate.of(2025, 12, 25))).isFalse();
        assertThat(shop.between(at("2026-12-25T00:00"), at("2026-12-26T00:00"))).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void anOvernightOpeningOfTheEveGoesOnIntoTheHoliday() {
        WorkingCalendar nights = WorkingCalendar.parse(
                "calendar nights\nzone Asia/Shanghai\nopen Mon-Sun 22:00-06:00\nclosed 2026-10-01\n");

        assertThat(nights.isOpen(at("2026-10-01T05:00"))).isTrue();
        assertThat(nights.isOpen(at("2026-10-01T23:00"))).isFalse();
        assertThat(nights.isOpen(at("2026-10-02T05:00"))).isFalse();
    }

    @Test
    void aBreakIsTakenOutOfTheNightThatBeganTheDayBefore() {
        WorkingCalendar nights = WorkingCalendar.parse(
                "calendar nights\nzone Asia/Shanghai\nopen Mon-Sun 22:00-06:00\nbreak 2026-10-01 02:00-03:00\n");

        assertThat(nights.between(at("2026-09-30T22:00"), at("2026-10-01T06:00")))
                .isEqualTo(Duration.ofHours(7));
    }

    @Test
    void hoursOfTwoDaysThatOverlapCountOnce() {
        WorkingCalendar fair = WorkingCalendar.parse(
                "calendar fair\nzone Asia/Shanghai\nopen Fri 20:00-04:00\nopen 2026-10-10 01:00-10:00\n");

        assertThat(fair.between(at("2026-10-09T20:00"), at("2026-10-10T10:00"))).isEqualTo(Duration.ofHours(14));
        assertThat(fair.due(at("2026-10-09T21:00"), workingDays(1))).isEqualTo(at("2026-10-10T10:00"));
    }

    @Test
    void closedForGoodIsAnErrorThatNamesTheCalendarAndHowFarItLooked() {
        WorkingCalendar fair =
                WorkingCalendar.parse("calendar fair\nzone Asia/Shanghai\nopen 2026-10-10 09:00-12:00\n");

        assertThat(fair.due(at("2026-01-01T00:00"), workingHours(3))).isEqualTo(at("2026-10-10T12:00"));
        assertThatThrownBy(() -> fair.due(at("2026-01-01T00:00"), workingHours(4)))
                .isInstanceOfSatisfying(
                        CalendarExhaustedException.class,
                        fault -> assertThat(fault.calendar()).isEqualTo("fair"))
                .hasMessageContainingAll("'fair'", "1900 to 2999");
        assertThatThrownBy(() -> fair.nextOpen(at("2026-10-10T12:00"))).isInstanceOf(CalendarExhaustedException.class);
        assertThatThrownBy(() -> fair.due(at("2026-10-10T10:00"), workingDays(1)))
                .isInstanceOf(CalendarExhaustedException.class);
        assertThatThrownBy(() -> fair.lastOpen(at("2026-10-10T08:00"))).isInstanceOf(CalendarExhaustedException.class);
        assertThatThrownBy(() -> WorkingCalendar.roundTheClock(SHANGHAI).nextClose(at("2026-10-10T08:00")))
                .isInstanceOf(CalendarExhaustedException.class);
    }

    @Test
    void yearsWhoseNoticeWasNotReadAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChineseHolidays.in(2024, 2027))
                .withMessageContainingAll("2027", "2018, 2024, 2025, 2026");
    }

    @Test
    void whereNoNoticeIsKnownTheWeekHoldsUntilTheHostAddsIt() {
        WorkingCalendar known = shop(ChineseHolidays.text(2026));
        WorkingCalendar told = shop(ChineseHolidays.text(2026) + "closed 2027-10-01..2027-10-07 \"as if published\"\n");
        Instant eve = at("2027-09-30T10:00");

        assertThat(known.isWorkingDay(LocalDate.of(2027, 10, 1))).isTrue(); // a Friday
        assertThat(known.due(eve, workingDays(1))).isEqualTo(at("2027-10-01T18:00"));
        assertThat(told.due(eve, workingDays(1))).isEqualTo(at("2027-10-08T18:00"));
    }

    @Test
    void theChineseYearsHaveAsManyDaysAsTheirNoticesSay() {
        WorkingCalendar offices = WorkingCalendar.named("offices")
                .zone(SHANGHAI)
                .wholeDays(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)
                .observing(ChineseHolidays.in(2018, 2024, 2025, 2026))
                .build();

        // Working days of a year: weekdays, less holidays on weekdays, and make-up days, which are all at weekends.
        assertThat(workingDaysOf(offices, 2018)).isEqualTo(261 - 18 + 7);
        assertThat(workingDaysOf(offices, 2024)).isEqualTo(262 - 19 + 8);
        assertThat(workingDaysOf(offices, 2025)).isEqualTo(261 - 18 + 5);
        assertThat(workingDaysOf(offices, 2026)).isEqualTo(261 - 19 + 6);
        assertThat(SpecialDays.parse(ChineseHolidays.in(2024, 2025).toString()))
                .isEqualTo(ChineseHolidays.in(2025, 2024));
    }

    private static int workingDaysOf(WorkingCalendar calendar, int year) {
        return calendar.daysBetween(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }

    @Test
    void aTeamInAnotherZoneIsOpenOnlyWhenTheCompanyIs() {
        WorkingCalendar company = shop("");
        WorkingCalendar team = WorkingCalendar.named("team")
                .zone(ZoneId.of("Europe/London"))
                .open(DayOfWeek.MONDAY, DayOfWeek.SUNDAY, LocalTime.of(8, 0), LocalTime.of(16, 0))
                .build()
                .within(company);

        // 08:00 to 10:00 in London's winter is 16:00 to 18:00 in Shanghai.
        assertThat(team.nextOpen(at("2026-01-05T00:00"))).isEqualTo("2026-01-05T08:00:00Z");
        assertThat(team.nextClose(at("2026-01-05T00:00"))).isEqualTo("2026-01-05T10:00:00Z");
        assertThatThrownBy(() -> shop("").within(WorkingCalendar.parse("calendar n\nzone UTC\nopen Sun 22:00-23:00")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("never opens");
    }

    // CLOCKS 26: adding across years costs no more than across days.
    @Test
    @Timeout(10)
    void twentyThousandHoursAreNotWalked() {
        WorkingCalendar shop = shop(ChineseHolidays.text(2026));
        Instant start = at("2026-01-05T09:00");
        Instant sum = start;
        for (int i = 0; i < 20_000; i++) {
            Instant due = shop.due(start.plusSeconds(i), workingHours(20_000));
            sum = due.isAfter(sum) ? due : sum;
        }

        assertThat(shop.between(start, sum)).isGreaterThanOrEqualTo(Duration.ofHours(20_000));
    }
}
