package io.redress.calendar;

import static io.redress.calendar.Counting.USUAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CLOCKS 27: where two conventions are in use, the calendar takes an option with a default. */
class CountingTest {

    private static final WorkingCalendar SHOP =
            WorkingCalendar.parse("calendar shop\nzone UTC\nopen Mon-Fri 09:00-12:00 13:00-17:00\n");

    private static Instant at(String local) {
        return LocalDateTime.parse(local).toInstant(ZoneOffset.UTC);
    }

    // 17 November 2025 is a Monday.
    @ParameterizedTest
    @CsvSource({
        "2025-11-17T09:00, PT3H, 2025-11-17T12:00, 2025-11-17T13:00",
        "2025-11-21T16:00, PT1H, 2025-11-21T17:00, 2025-11-24T09:00",
        "2025-11-21T16:00, PT2H, 2025-11-24T10:00, 2025-11-24T10:00",
    })
    void timeUsedUpAtAClosingStaysThereOrMovesOn(String start, Duration amount, String stays, String moves) {
        assertThat(SHOP.plus(at(start), amount)).isEqualTo(at(stays));
        assertThat(SHOP.counting(USUAL.with(Counting.AtClosing.MOVES_ON)).plus(at(start), amount))
                .isEqualTo(at(moves));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-11-17T10:00, 1, 2025-11-18T17:00, 2025-11-18T17:00",
        "2025-11-22T10:00, 1, 2025-11-24T17:00, 2025-11-25T17:00", // Saturday, which rolls to Monday
        "2025-11-21T18:00, 1, 2025-11-24T17:00, 2025-11-25T17:00", // Friday after hours
        "2025-11-17T08:00, 1, 2025-11-18T17:00, 2025-11-18T17:00", // early on Monday
        "2025-11-24T10:00, -1, 2025-11-21T09:00, 2025-11-21T09:00",
        "2025-11-23T10:00, -1, 2025-11-21T09:00, 2025-11-20T09:00", // Sunday, which rolls back to Friday
    })
    void daysAreCountedFromTheStartDayOrFromARolledStart(String start, int days, String usual, String rolled) {
        assertThat(SHOP.plusDays(at(start), days)).isEqualTo(at(usual));
        assertThat(SHOP.counting(USUAL.with(Counting.StartDay.ROLLED)).plusDays(at(start), days))
                .isEqualTo(at(rolled));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-11-17T10:30, 2, 2025-11-19T10:30",
        "2025-11-17T12:30, 1, 2025-11-18T13:00", // at lunch: the next opening
        "2025-11-17T17:00, 1, 2025-11-18T17:00", // a closing holds
        "2025-11-17T20:00, 1, 2025-11-19T09:00",
        "2025-11-22T10:30, 1, 2025-11-24T10:30",
        "2025-11-19T12:30, -1, 2025-11-18T12:00",
    })
    void daysEndAtTheTimeOfTheStartOnRequest(String start, int days, String due) {
        assertThat(SHOP.counting(USUAL.with(Counting.LastDay.TO_SAME_TIME)).plusDays(at(start), days))
                .isEqualTo(at(due));
    }

    @Test
    void aNightKeepsItsEarlyMorning() {
        WorkingCalendar nights = WorkingCalendar.parse(
                "calendar n\nzone UTC\nopen Mon-Fri 22:00-06:00\ncount working-days to-same-time\n");

        // Saturday 04:00 is still Friday's night; the next working day's night ends on Tuesday.
        assertThat(nights.plusDays(at("2025-11-22T04:00"), 1)).isEqualTo(at("2025-11-25T04:00"));
    }

    @Test
    void reversedIntervalsAreNegativeOrNothing() {
        WorkingCalendar zero = SHOP.counting(USUAL.with(Counting.Reversed.ZERO));
        Instant nine = at("2025-11-17T09:00");

        assertThat(SHOP.between(nine.plusSeconds(60), nine)).isEqualTo(Duration.ofMinutes(-1));
        assertThat(zero.between(nine.plusSeconds(60), nine)).isEqualTo(Duration.ZERO);
        assertThat(zero.between(nine, nine.plusSeconds(60))).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void nothingOutsideHoursRollsForwardAndBackOnRequest() {
        assertThat(SHOP.plus(at("2025-11-22T10:00"), Duration.ZERO)).isEqualTo(at("2025-11-24T09:00"));
        assertThat(SHOP.lastOpen(at("2025-11-22T10:00"))).isEqualTo(at("2025-11-21T17:00"));
        assertThat(SHOP.lastOpen(at("2025-11-21T10:00"))).isEqualTo(at("2025-11-21T10:00"));
    }
}
