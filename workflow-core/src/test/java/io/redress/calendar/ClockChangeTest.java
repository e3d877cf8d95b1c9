package io.redress.calendar;

import static io.redress.calendar.Span.wallHours;
import static io.redress.calendar.Span.workingDays;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** CLOCKS 25: nights on which clocks are put forward or back, and the day that Samoa left out. */
class ClockChangeTest {

    private static WorkingCalendar open(String zone, DayOfWeek from, DayOfWeek to, String open, String close) {
        return WorkingCalendar.named("test")
                .zone(ZoneId.of(zone))
                .open(from, to, LocalTime.parse(open), LocalTime.parse(close))
                .build();
    }

    @Test
    void aNightShiftLosesAnHourInSpringAndGainsOneInAutumn() {
        WorkingCalendar nights = open("Europe/London", SATURDAY, SATURDAY, "22:00", "06:00");

        assertThat(nights.between(Instant.parse("2025-03-29T12:00:00Z"), Instant.parse("2025-03-30T12:00:00Z")))
                .isEqualTo(Duration.ofHours(7));
        assertThat(nights.between(Instant.parse("2025-10-25T12:00:00Z"), Instant.parse("2025-10-26T12:00:00Z")))
                .isEqualTo(Duration.ofHours(9));
        assertThat(nights.plus(Instant.parse("2025-10-25T12:00:00Z"), Duration.ofHours(9)))
                .isEqualTo("2025-10-26T06:00:00Z");
    }

    // At 02:00 on 2 April 2006 clocks in Los Angeles went forward to 03:00.
    @Test
    void anOpeningInTheGapMovesToTheEndOfTheGap() {
        WorkingCalendar calendar = open("America/Los_Angeles", SUNDAY, SUNDAY, "02:30", "03:15");
        Instant endOfGap = Instant.parse("2006-04-02T10:00:00Z");

        assertThat(calendar.nextOpen(Instant.parse("2006-04-02T07:00:00Z"))).isEqualTo(endOfGap);
        assertThat(calendar.plus(endOfGap, Duration.ofMinutes(15))).isEqualTo("2006-04-02T10:15:00Z");
        assertThat(calendar.plus(endOfGap, Duration.ofMinutes(16))).isEqualTo("2006-04-09T09:31:00Z");
    }

    @Test
    void aDayWhoseOnlyOpeningTheGapSwallowsIsNoWorkingDay() {
        WorkingCalendar calendar = open("America/Los_Angeles", SUNDAY, SUNDAY, "02:15", "02:45");

        assertThat(calendar.due(Instant.parse("2006-04-01T20:00:00Z"), workingDays(1)))
                .isEqualTo("2006-04-09T09:45:00Z");
    }

    // At 02:00 on 2 November 2025 clocks in New York went back to 01:00.
    @Test
    void aTimeThatComesTwiceOpensAtItsFirstAndClosesAtItsLastComing() {
        WorkingCalendar shift = open("America/New_York", SUNDAY, SUNDAY, "01:30", "05:00");
        WorkingCalendar evening = open("America/New_York", SATURDAY, SATURDAY, "18:00", "01:30");
        Instant firstHalfPastOne = Instant.parse("2025-11-02T05:30:00Z");
        Instant secondHalfPastOne = Instant.parse("2025-11-02T06:30:00Z");

        assertThat(shift.nextOpen(Instant.parse("2025-11-02T00:00:00Z"))).isEqualTo(firstHalfPastOne);
        assertThat(shift.isOpen(Instant.parse("2025-11-02T06:15:00Z"))).isTrue(); // the second 01:15
        assertThat(evening.plus(Instant.parse("2025-11-01T20:00:00Z"), Duration.ofMinutes(510)))
                .isEqualTo(secondHalfPastOne);
        assertThat(evening.isOpen(Instant.parse("2025-11-02T06:15:00Z"))).isTrue();
        assertThat(evening.isOpen(secondHalfPastOne)).isFalse();
    }

    @Test
    void openingsThatTouchShareTheRepeatedHourAndCountItOnce() {
        WorkingCalendar calendar = WorkingCalendar.named("bakery")
                .zone(ZoneId.of("America/New_York"))
                .open(SUNDAY, SUNDAY, LocalTime.MIDNIGHT, LocalTime.of(1, 30))
                .open(SUNDAY, SUNDAY, LocalTime.of(1, 30), LocalTime.of(4, 0))
                .build();

        assertThat(calendar.isOpen(Instant.parse("2025-11-02T05:30:00Z"))).isTrue();
        assertThat(calendar.between(Instant.parse("2025-11-02T00:00:00Z"), Instant.parse("2025-11-03T00:00:00Z")))
                .isEqualTo(Duration.ofHours(5));
    }

    // At 01:00 on Sunday, 2 November 2025 clocks in Havana went back to 00:00: Sunday was an hour longer, not Saturday.
    @Test
    void aDayThatEndsWhereTheRepeatedHourBeginsIsNoLonger() {
        WorkingCalendar always = WorkingCalendar.roundTheClock(ZoneId.of("America/Havana"));

        assertThat(always.due(Instant.parse("2025-10-31T12:00:00Z"), workingDays(1)))
                .isEqualTo("2025-11-02T04:00:00Z");
        assertThat(always.due(Instant.parse("2025-10-31T12:00:00Z"), workingDays(2)))
                .isEqualTo("2025-11-03T05:00:00Z");
    }

    // At 00:00 on Sunday, 4 November 2018 clocks in Sao Paulo went forward to 01:00.
    @Test
    void aMidnightThatIsLeftOutEndsOneDayAndBeginsTheNext() {
        Instant change = Instant.parse("2018-11-04T03:00:00Z");
        WorkingCalendar saturdays = open("America/Sao_Paulo", SATURDAY, SATURDAY, "20:00", "00:00");
        WorkingCalendar sundays = open("America/Sao_Paulo", SUNDAY, SUNDAY, "00:00", "08:00");

        assertThat(saturdays.due(Instant.parse("2018-11-02T12:00:00Z"), workingDays(1)))
                .isEqualTo(change);
        assertThat(sundays.nextOpen(Instant.parse("2018-11-02T12:00:00Z"))).isEqualTo(change);
        assertThat(sundays.between(change, change.plus(Duration.ofDays(1)))).isEqualTo(Duration.ofHours(7));
    }

    // At 00:00 on Sunday, 18 February 2018 clocks in Sao Paulo went back to 23:00 on Saturday.
    @Test
    void aSaturdayEveningThatComesTwiceBelongsToSaturday() {
        WorkingCalendar always = WorkingCalendar.roundTheClock(ZoneId.of("America/Sao_Paulo"));
        Instant secondHalfPastEleven = Instant.parse("2018-02-18T02:30:00Z");

        assertThat(always.due(secondHalfPastEleven, workingDays(1))).isEqualTo("2018-02-19T03:00:00Z");
    }

    // At 00:01 on 7 November 2010 clocks in St. John's went back to 23:01: Saturday ended at its second midnight.
    @Test
    void aDayEndsAtItsLastMidnight() {
        WorkingCalendar always = WorkingCalendar.roundTheClock(ZoneId.of("America/St_Johns"));
        Instant firstMidnight = Instant.parse("2010-11-07T02:30:00Z");
        Instant secondMidnight = Instant.parse("2010-11-07T03:30:00Z");

        assertThat(always.due(firstMidnight.minusSeconds(1), workingDays(1))).isEqualTo("2010-11-08T03:30:00Z");
        assertThat(always.due(secondMidnight.minusSeconds(1), workingDays(1))).isEqualTo("2010-11-08T03:30:00Z");
        assertThat(always.due(secondMidnight, workingDays(1))).isEqualTo("2010-11-09T03:30:00Z");
    }

    // Samoa went from Thursday, 29 December 2011 to Saturday, 31 December.
    @Test
    void aDayThatNeverWasIsNoWorkingDay() {
        WorkingCalendar apia = open("Pacific/Apia", MONDAY, SUNDAY, "09:00", "17:00");
        Instant wednesdayNoon = Instant.parse("2011-12-28T22:00:00Z");

        assertThat(apia.due(wednesdayNoon, workingDays(2))).isEqualTo("2011-12-31T03:00:00Z");
        assertThat(apia.between(wednesdayNoon, wednesdayNoon.plus(Duration.ofDays(2))))
                .isEqualTo(Duration.ofHours(16));
    }

    @Test
    void wallTimeIsElapsedTime() {
        WorkingCalendar london = WorkingCalendar.roundTheClock(ZoneId.of("Europe/London"));
        Instant saturdayNoon = Instant.parse("2025-03-29T12:00:00Z");

        assertThat(london.due(saturdayNoon, wallHours(24))).isEqualTo("2025-03-30T12:00:00Z"); // 13:00 in London
    }
}
