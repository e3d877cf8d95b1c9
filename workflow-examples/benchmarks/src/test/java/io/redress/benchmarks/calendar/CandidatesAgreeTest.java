package io.redress.benchmarks.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A benchmark compares costs, so the answers have to be the same wherever the candidates know the same days. */
class CandidatesAgreeTest {

    private static final int[] DAYS = {1, 10, 250, 2_500};

    @ParameterizedTest
    @EnumSource
    void workingTimeByHand(Hours hours) {
        Instants redress = Candidate.REDRESS.instants(hours);
        Instants table = Candidate.TABLE.instants(hours);

        for (Instant start : Starts.instants()) {
            for (int minutes : new int[] {30, 480, 4_800, 120_000, 1_200_000}) {
                Duration working = Duration.ofMinutes(minutes);
                assertThat(redress.plus(start, working))
                        .as("%s after %s", working, start)
                        .isEqualTo(table.plus(start, working));
            }
            Instant end = start.plus(Duration.ofDays(3_653));
            assertThat(redress.between(start, end)).as("from %s", start).isEqualTo(table.between(start, end));
        }
    }

    @ParameterizedTest
    @EnumSource
    void workingDaysByHand(Hours hours) {
        Instants redress = Candidate.REDRESS.instants(hours);
        Instants table = Candidate.TABLE.instants(hours);
        Dates redressDates = Candidate.REDRESS.dates(hours);
        Dates tableDates = Candidate.TABLE.dates(hours);

        for (Instant start : Starts.instants()) {
            LocalDate date = LocalDate.ofInstant(start, ZoneOffset.UTC);
            for (int days : DAYS) {
                assertThat(redress.plusDays(start, days))
                        .as("%d days after %s", days, start)
                        .isEqualTo(table.plusDays(start, days));
                assertThat(redressDates.plusDays(date, days))
                        .as("%d days after %s", days, date)
                        .isEqualTo(tableDates.plusDays(date, days));
            }
        }
    }

    @Test
    void objectLabFromWorkingDaysInAPlainWeek() {
        agree(Hours.WEEKDAYS.calendar(), Candidate.OBJECTLAB.dates(Hours.WEEKDAYS));
        agree(Hours.ALWAYS.calendar(), Candidate.OBJECTLAB.dates(Hours.ALWAYS));
    }

    @Test
    void bothLibrariesFromWorkingDaysWithTheHolidaysOfGermany() {
        Jollyday jollyday = new Jollyday();
        Set<LocalDate> holidays = jollyday.holidays();
        WorkingCalendar german = WorkingCalendar.parse("calendar german\nzone Europe/Berlin\nopen Mon-Fri 09:00-17:00\n"
                + holidays.stream().map(day -> "closed " + day + "\n").collect(Collectors.joining()));

        assertThat(holidays).contains(LocalDate.of(2026, 10, 3), LocalDate.of(2026, 4, 3));
        agree(german, jollyday);
        agree(german, new ObjectLab(true, holidays));
    }

    private static void agree(WorkingCalendar calendar, Dates other) {
        Stream.of(Starts.instants())
                .map(start -> LocalDate.ofInstant(start, ZoneOffset.UTC))
                .filter(calendar::isWorkingDay)
                .limit(100)
                .forEach(date -> {
                    for (int days : DAYS) {
                        assertThat(other.plusDays(date, days))
                                .as("%d days after %s", days, date)
                                .isEqualTo(calendar.plusDays(date, days));
                    }
                });
    }
}
