package io.redress.calendar;

import static io.redress.calendar.Span.workingDays;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * CLOCKS 25: hours that begin or end in the hour that comes twice. At 02:00 on Sunday, 2 November 2025 clocks in New York
 * went back to 01:00, so 01:30 was at 05:30 and again at 06:30 UTC.
 */
class RepeatedTimeTest {

    private static final Instant SATURDAY_NOON = Instant.parse("2025-11-01T16:00:00Z");
    private static final Instant SUNDAY_NOON = Instant.parse("2025-11-02T17:00:00Z");

    private static WorkingCalendar newYork(String lines) {
        return WorkingCalendar.parse("calendar bar\nzone America/New_York\n" + lines.replace("; ", "\n") + "\n");
    }

    // The hours of the night from Saturday to Sunday, then how long they last as read by default and at the first
    // coming.
    @ParameterizedTest
    @CsvSource({
        "open Sat 22:00-06:00, PT9H, PT9H", // nobody loses the hour that is worked twice
        "open Sat 22:00-01:30, PT4H30M, PT3H30M", // at the second half past one, or at the first
        "open Sun 01:30-05:00, PT4H30M, PT4H30M",
        "open Sun 01:15-01:45, PT1H30M, PT30M",
        "open Sat 22:00-01:00, PT3H, PT3H", // over before anything comes twice
        "open Sun 02:00-05:00, PT3H, PT3H",
        "open Sat 22:00-01:15; open Sun 01:45-06:00, PT8H30M, PT8H30M", // a pause of half an hour stays one
        "open Sun 00:00-01:15 01:45-06:00, PT6H30M, PT6H30M",
        "open Sun 00:00-01:15 01:15-01:30 01:45-06:00, PT6H45M, PT6H45M",
        "open Sun 00:00-01:30 01:30-06:00, PT7H, PT7H", // no pause
        "open Sat 22:00-06:00; break 2025-11-02 01:15-01:45, PT8H30M, PT8H30M",
        "open Sat 22:00-06:00; break 2025-11-02 01:15-01:30 01:40-01:45, PT8H40M, PT8H40M",
        "open Sat 22:00-06:00; break 2025-11-02 00:30-01:30, PT8H, PT8H",
        "open Sat 22:00-06:00; break 2025-11-02 01:30-02:30, PT8H, PT7H",
        "open Sat 22:00-06:00; break 2025-11-02 00:30-02:30, PT6H, PT6H", // the second hour is in its midst
        "open Sat 22:00-06:00; break 2025-11-01 23:45-01:15, PT7H30M, PT7H30M",
    })
    void noHourIsLostAndNoPauseTakesMoreThanItsMinutes(String hours, Duration usual, Duration first) {
        assertThat(newYork(hours).between(SATURDAY_NOON, SUNDAY_NOON)).isEqualTo(usual);
        assertThat(newYork("repeated first; " + hours).between(SATURDAY_NOON, SUNDAY_NOON))
                .isEqualTo(first);
    }

    @Test
    void aPauseIsTakenWhenItsTimeComesFirst() {
        WorkingCalendar split = newYork("open Sat 22:00-01:15; open Sun 01:45-06:00");
        WorkingCalendar stated = newYork("open Sat 22:00-06:00; break 2025-11-02 01:15-01:45");

        assertThat(split.nextClose(SATURDAY_NOON)).isEqualTo("2025-11-02T05:15:00Z");
        assertThat(stated.nextClose(SATURDAY_NOON)).isEqualTo("2025-11-02T05:15:00Z");
        assertThat(split.nextOpen(Instant.parse("2025-11-02T05:15:00Z"))).isEqualTo("2025-11-02T05:45:00Z");
        assertThat(stated.nextOpen(Instant.parse("2025-11-02T05:15:00Z"))).isEqualTo("2025-11-02T05:45:00Z");
    }

    @Test
    void aHolidayAfterTheNightLeavesTheNightAsItIs() {
        String hours = "open Sat 22:00-01:15; open Sun 01:45-06:00";

        assertThat(newYork(hours + "; closed 2025-11-02").between(SATURDAY_NOON, SUNDAY_NOON))
                .isEqualTo(Duration.ofMinutes(195));
    }

    @Test
    void theFirstComingOfMidnightEndsADayOnRequest() {
        // At 00:01 on 7 November 2010 clocks in St. John's went back to 23:01.
        WorkingCalendar always = WorkingCalendar.named("always")
                .zone(ZoneId.of("America/St_Johns"))
                .wholeDays(DayOfWeek.MONDAY, DayOfWeek.SUNDAY)
                .repeatedTime(RepeatedTime.FIRST)
                .build();
        Instant saturday = Instant.parse("2010-11-06T12:00:00Z");

        assertThat(always.due(saturday.minus(Duration.ofDays(1)), workingDays(1)))
                .isEqualTo("2010-11-07T02:30:00Z");
        assertThat(always.due(saturday.minus(Duration.ofDays(1)), Span.calendarDays(1)))
                .isEqualTo("2010-11-07T02:30:00Z");
        assertThat(always.repeatedTime()).isEqualTo(RepeatedTime.FIRST);
        assertThat(always.between(saturday, saturday.plus(Duration.ofDays(2)))).isEqualTo(Duration.ofDays(2));
    }

    @Test
    void eachOfTwoCalendarsReadsItInItsOwnWay() {
        WorkingCalendar first = newYork("repeated first; open Sat 22:00-01:30");
        WorkingCalendar usual = newYork("open Sat 20:00-01:30");

        assertThat(first.within(usual).between(SATURDAY_NOON, SUNDAY_NOON)).isEqualTo(Duration.ofMinutes(210));
        assertThat(usual.within(usual).between(SATURDAY_NOON, SUNDAY_NOON)).isEqualTo(Duration.ofMinutes(390));
        assertThat(WorkingCalendar.parse(usual.within(first).toText())).isEqualTo(usual.within(first));
    }
}
