package io.redress.calendar;

import static io.redress.calendar.Span.calendarDays;
import static io.redress.calendar.Span.months;
import static io.redress.calendar.Span.weeks;
import static io.redress.calendar.Span.workingDays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.redress.calendar.CalendarDays.LastDay;
import io.redress.calendar.CalendarDays.Unit;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CLOCKS 24, 25: what a law counts in days, weeks or months, in offices that work from Monday to Friday. */
class CalendarDaysTest {

    private static final WorkingCalendar LONDON = WorkingCalendar.parse("""
            calendar offices
            zone Europe/London
            open Mon-Fri 09:00-17:00
            closed 2026-12-25..2026-12-28
            """);

    private static Instant at(String zone, String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of(zone)).toInstant();
    }

    private static LocalDateTime due(String start, CalendarDays span) {
        return LocalDateTime.ofInstant(LONDON.due(at("Europe/London", start), span), LONDON.zone());
    }

    // Dates in the last column end at that midnight: 24:00 of the day before.
    @ParameterizedTest
    @CsvSource({
        "2026-11-17T10:00, 1, DAYS, 2026-11-19T00:00",
        "2026-11-17T00:00, 1, DAYS, 2026-11-19T00:00", // the first instant of the day
        "2026-11-17T23:59:59.999999, 1, DAYS, 2026-11-19T00:00", // the last one
        "2026-11-20T10:00, 1, DAYS, 2026-11-22T00:00", // Saturday is a date like any other
        "2026-11-17T10:00, 15, DAYS, 2026-12-03T00:00",
        "2026-11-17T10:00, 8, WEEKS, 2027-01-13T00:00",
        "2026-02-28T10:00, 1, MONTHS, 2026-03-29T00:00", // not to the end of March
        "2026-01-31T10:00, 1, MONTHS, 2026-03-01T00:00",
        "2028-01-31T10:00, 1, MONTHS, 2028-03-01T00:00", // 29 February
        "2026-01-31T10:00, 2, MONTHS, 2026-04-01T00:00", // 31 March, not 28
        "2026-10-31T10:00, 4, MONTHS, 2027-03-01T00:00",
        "2024-02-29T10:00, 12, MONTHS, 2025-03-01T00:00",
    })
    void theDateOfTheStartIsNotCountedAndTheLastOneEndsAtMidnight(String start, int amount, Unit unit, String due) {
        assertThat(due(start, new CalendarDays(amount, unit, LastDay.AS_IT_FALLS)))
                .isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T10:00, 1, DAYS, 2026-11-24T00:00", // Saturday: Monday
        "2026-11-19T10:00, 1, DAYS, 2026-11-21T00:00", // Friday stays
        "2026-11-13T18:00, 6, WEEKS, 2026-12-30T00:00", // Christmas Day: Tuesday, 29 December
        "2026-11-28T10:00, 1, MONTHS, 2026-12-30T00:00",
    })
    void aLastDayOnWhichNobodyWorksGoesOnToTheNextWorkingDayOnRequest(String start, int amount, Unit unit, String due) {
        assertThat(due(start, new CalendarDays(amount, unit, LastDay.AS_IT_FALLS).orNextWorkingDay()))
                .isEqualTo(due);
    }

    // At 01:00 on 30 March 2025 clocks in London went forward; at 02:00 on 26 October they went back.
    @Test
    void aDayOfTwentyThreeOrTwentyFiveHoursEndsAtItsMidnight() {
        assertThat(LONDON.due(Instant.parse("2025-03-29T12:00:00Z"), calendarDays(1)))
                .isEqualTo("2025-03-30T23:00:00Z");
        assertThat(LONDON.due(Instant.parse("2025-10-25T12:00:00Z"), calendarDays(1)))
                .isEqualTo("2025-10-27T00:00:00Z");
        assertThat(LONDON.due(Instant.parse("2025-03-29T12:00:00Z"), weeks(32))).isEqualTo("2025-11-09T00:00:00Z");
    }

    // At 00:00 on Sunday, 4 November 2018 clocks in Sao Paulo went forward to 01:00; at 00:00 on Sunday, 18 February
    // 2018
    // they went back to 23:00 on Saturday. Samoa left out Friday, 30 December 2011.
    @Test
    void aMidnightThatNeverWasOrCameTwiceEndsTheDayBefore() {
        WorkingCalendar saoPaulo = WorkingCalendar.roundTheClock(ZoneId.of("America/Sao_Paulo"));
        WorkingCalendar apia = WorkingCalendar.roundTheClock(ZoneId.of("Pacific/Apia"));

        assertThat(saoPaulo.due(at("America/Sao_Paulo", "2018-11-02T12:00"), calendarDays(1)))
                .isEqualTo("2018-11-04T03:00:00Z");
        assertThat(saoPaulo.due(at("America/Sao_Paulo", "2018-02-16T12:00"), calendarDays(1)))
                .isEqualTo("2018-02-18T03:00:00Z");
        assertThat(apia.due(at("Pacific/Apia", "2011-12-28T12:00"), calendarDays(1)))
                .isEqualTo("2011-12-30T10:00:00Z");
        assertThat(apia.due(at("Pacific/Apia", "2011-12-28T12:00"), calendarDays(2)))
                .isEqualTo("2011-12-30T10:00:00Z"); // a date that never was is counted and lasts no time
        assertThat(apia.due(at("Pacific/Apia", "2011-12-28T12:00"), calendarDays(3)))
                .isEqualTo("2011-12-31T10:00:00Z");
    }

    @Test
    void theDateOfTheStartIsThatOfTheCalendarsZone() {
        Instant eveningInLondon = Instant.parse("2026-01-05T23:00:00Z");
        WorkingCalendar shanghai = WorkingCalendar.roundTheClock(ZoneId.of("Asia/Shanghai"));

        assertThat(LONDON.due(eveningInLondon, calendarDays(7))).isEqualTo("2026-01-13T00:00:00Z");
        assertThat(shanghai.due(eveningInLondon, calendarDays(7))).isEqualTo("2026-01-13T16:00:00Z");
    }

    @Test
    void whoeverWorksRoundTheClockHasAsManyWorkingDays() {
        WorkingCalendar always = WorkingCalendar.roundTheClock(ZoneId.of("Europe/London"));
        Instant start = Instant.parse("2025-03-01T12:34:56.789012Z");

        for (int days = 1; days < 400; days++) {
            assertThat(always.due(start, calendarDays(days))).isEqualTo(always.due(start, workingDays(days)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2999-12-31T12:00:00Z", "+1000000000-12-31T23:59:59.999999999Z", "1899-12-31T23:59:59Z"})
    void whatLeadsOutOfTheYears1900To2999IsRefused(Instant start) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LONDON.due(start, months(1_200)))
                .withMessageContaining("years 1900 to 2999");
    }
}
