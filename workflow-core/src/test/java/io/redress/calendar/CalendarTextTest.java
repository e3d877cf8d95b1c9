package io.redress.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** CLOCKS 24: a host keeps its calendars as text in its configuration. */
class CalendarTextTest {

    private static final String SHOP = """
            # what customers are told
            calendar shop-hours version 3
            zone Asia/Shanghai

            open Mon-Fri 09:00-12:00 13:00-18:00
            open Sat\t22:00-06:00 # the night of the fair
            closed 2026-10-01..2026-10-07 "National Day"
            closed every 01-01
            open 2026-10-10 like Mon "make-up day"
            open 2026-12-24 09:00-12:00
            break 2026-03-02 14:00-15:30 "fire drill"
            count working-days to-same-time
            repeated first
            """;

    @Test
    void everyLineSaysWhatTheBuilderSays() {
        WorkingCalendar built = WorkingCalendar.named("shop-hours")
                .version(3)
                .zone(ZoneId.of("Asia/Shanghai"))
                .open(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, LocalTime.of(9, 0), LocalTime.NOON)
                .open(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, LocalTime.of(13, 0), LocalTime.of(18, 0))
                .open(DayOfWeek.SATURDAY, DayOfWeek.SATURDAY, LocalTime.of(22, 0), LocalTime.of(6, 0))
                .closed(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 7))
                .closedEvery(MonthDay.of(1, 1))
                .workingLike(LocalDate.of(2026, 10, 10), DayOfWeek.MONDAY)
                .openOn(LocalDate.of(2026, 12, 24), LocalTime.of(9, 0), LocalTime.NOON)
                .breakOn(LocalDate.of(2026, 3, 2), LocalTime.of(14, 0), LocalTime.of(15, 30))
                .counting(Counting.USUAL.with(Counting.LastDay.TO_SAME_TIME))
                .repeatedTime(RepeatedTime.FIRST)
                .build();

        assertThat(WorkingCalendar.parse(SHOP.replaceAll(" \"[^\"]*\"", ""))).isEqualTo(built);
        assertThat(WorkingCalendar.parse(SHOP)).isNotEqualTo(built); // it has notes
    }

    @Test
    void whatIsPrintedIsReadBackAsTheSame() {
        WorkingCalendar shop = WorkingCalendar.parse(SHOP);

        assertThat(shop.toText()).isEqualTo("""
                        calendar shop-hours version 3
                        zone Asia/Shanghai
                        repeated first
                        count working-days to-same-time
                        open Mon-Fri 09:00-12:00 13:00-18:00
                        open Sat 22:00-06:00
                        closed 2026-10-01..2026-10-07 "National Day"
                        closed every 01-01
                        open 2026-10-10 like Mon "make-up day"
                        open 2026-12-24 09:00-12:00
                        break 2026-03-02 14:00-15:30 "fire drill"
                        """);
        assertThat(WorkingCalendar.parse(shop.toText())).isEqualTo(shop);
    }

    @Test
    void aTeamLiesWithinItsCompany() {
        WorkingCalendar team = WorkingCalendar.parse("""
                calendar "night team" version 2
                zone Asia/Shanghai
                open Mon-Sun 16:00-24:00
                within
                calendar company
                zone Asia/Shanghai
                open Mon-Fri 00:00-24:00
                closed every 01-01
                """);

        assertThat(team.isWorkingDay(LocalDate.of(2026, 1, 1))).isFalse();
        assertThat(team.isWorkingDay(LocalDate.of(2026, 1, 2))).isTrue();
        assertThat(team.isWorkingDay(LocalDate.of(2026, 1, 3))).isFalse();
        assertThat(WorkingCalendar.parse(team.toText())).isEqualTo(team);
        assertThat(team.name()).isEqualTo("night team");
        assertThat(team.version()).isEqualTo(2);
    }

    @Test
    void rightToLeftLettersAreTextLikeAnyOther() {
        WorkingCalendar shop = WorkingCalendar.parse(
                "calendar \"שעות החנות\"\nzone Asia/Jerusalem\nopen Sun-Thu 09:00-17:00\nclosed 2026-09-12 \"ראש השנה\"\n");

        assertThat(shop.name()).isEqualTo("שעות החנות");
        assertThat(WorkingCalendar.parse(shop.toText())).isEqualTo(shop);
    }

    @Test
    void aMarkOfTheByteOrderAndForeignLineEndsDoNoHarm() {
        assertThat(WorkingCalendar.parse("\uFEFF" + SHOP.replace("\n", "\r\n"))).isEqualTo(WorkingCalendar.parse(SHOP));
    }

    static Stream<Arguments> faults() {
        String head = "calendar c\nzone UTC\n";
        return Stream.of(
                Arguments.of("", 1, 1, "expected 'calendar', found the end of the text"),
                Arguments.of("# nothing\n\n", 3, 1, "expected 'calendar'"),
                Arguments.of("zone UTC", 1, 1, "expected 'calendar', found 'zone'"),
                Arguments.of("calendar", 1, 9, "expected the name of the calendar, found the end of the line"),
                Arguments.of("calendar a/b", 1, 10, "expected a name of letters"),
                Arguments.of("calendar \"\"", 1, 10, "1 to 100 characters"),
                Arguments.of("calendar c version 0", 1, 20, "expected a number above zero, found '0'"),
                Arguments.of("calendar c version 99999999999", 1, 20, "expected a number above zero"),
                Arguments.of("calendar c 3", 1, 12, "expected the end of the line, found '3'"),
                Arguments.of("calendar c\nopen Mon 09:00-17:00", 1, 1, "has no zone"),
                Arguments.of("calendar c\nzone Mars/Olympus", 2, 6, "expected a time zone such as Asia/Shanghai"),
                Arguments.of(head + "zone UTC", 3, 1, "has a zone already"),
                Arguments.of(head, 1, 1, "never opens"),
                Arguments.of(head + "calendar d", 3, 1, "comes after 'within'"),
                Arguments.of(head + "opens Mon 09:00-17:00", 3, 1, "expected 'zone', 'open'"),
                Arguments.of(head + "open Mon", 3, 9, "expected hours such as 09:00-18:00, found the end of the line"),
                Arguments.of(head + "open Mon 09:00-25:00", 3, 10, "expected times from 00:00 to 23:59"),
                Arguments.of(
                        head + "open Mon 9:00-17:00", 3, 10, "expected hours such as 09:00-18:00, found '9:00-17:00'"),
                Arguments.of(head + "open Mon 09:00-17:00:30", 3, 10, "expected hours"),
                Arguments.of(head + "open Mon 09:00–17:00", 3, 10, "expected hours"),
                Arguments.of(head + "open Monday 09:00-17:00", 3, 6, "expected a weekday (Mon"),
                Arguments.of(head + "open Mon-Wed,Tue 09:00-17:00", 3, 6, "Tue is named twice"),
                Arguments.of(head + "open Mon, 09:00-17:00", 3, 6, "expected a weekday"),
                Arguments.of(head + "open Mon 09:00-12:00 11:00-13:00", 3, 1, "overlap"),
                Arguments.of(head + "open Mon 09:00-17:00\nopen Mon 09:00-17:00", 4, 1, "overlap"),
                Arguments.of(head + "open Mon 22:00-10:00\nopen Tue 09:00-17:00", 4, 1, "overlap"),
                Arguments.of(head + "open Mon 09:00-17:00 \"note\"", 3, 22, "expected the end of the line"),
                Arguments.of(head + "closed", 3, 7, "expected a date such as 2026-10-01"),
                Arguments.of(head + "closed 2026-02-29", 3, 8, "expected a date"),
                Arguments.of(head + "closed 2026-1-1", 3, 8, "expected a date"),
                Arguments.of(head + "open 2026-1-1 09:00-12:00", 3, 6, "expected a date"),
                Arguments.of(head + "closed 2026-10-07..2026-10-01", 3, 1, "ends before it begins"),
                Arguments.of(head + "closed 2026-10-07..2062-10-01", 3, 1, "more than 3660 days"),
                Arguments.of(head + "closed 0026-10-07", 3, 1, "years 1900 to 2999"),
                Arguments.of(head + "closed every 02-30", 3, 14, "expected a month and a day"),
                Arguments.of(head + "closed 2026-10-01 note", 3, 19, "expected the end of the line, found 'note'"),
                Arguments.of(
                        head + "closed 2026-10-01 \"note",
                        3,
                        24,
                        "expected the end of the quotation begun at column 19"),
                Arguments.of(head + "closed 2026-10-01 \"a\"b", 3, 22, "expected a blank after the quotation"),
                Arguments.of(head + "closed 2026-10-01 \"\\n\"", 3, 21, "expected \\ or \""),
                Arguments.of(head + "open 2026-10-10 like Moon", 3, 22, "expected a weekday"),
                Arguments.of(
                        head + "open 2026-10-10 like Mon\nclosed 2026-10-10", 4, 1, "has hours of its own already"),
                Arguments.of(head + "closed 2026-10-10\nopen 2026-10-10 like Mon", 4, 1, "is closed already"),
                Arguments.of(
                        head + "open 2026-10-10 like Mon\nopen 2026-10-10 09:00-12:00", 4, 1, "of its own already"),
                Arguments.of(head + "break 2026-10-10", 3, 17, "expected hours"),
                Arguments.of(
                        head + "count working-days sometimes", 3, 7, "expected one of 'working-days from-start-day'"),
                Arguments.of(
                        head + "count reversed as-zero\ncount reversed as-negative", 4, 1, "setting for this already"),
                Arguments.of(head + "repeated", 3, 9, "expected 'first-to-last' or 'first', found the end of the line"),
                Arguments.of(head + "repeated last", 3, 10, "expected 'first-to-last' or 'first', found 'last'"),
                Arguments.of(head + "repeated first twice", 3, 16, "expected the end of the line"),
                Arguments.of(head + "repeated first-to-last\nrepeated first", 4, 1, "setting for this already"),
                Arguments.of(head + "closed 2026-10-01 \"\u202Eevil\"", 3, 20, "invisible character U+202E"),
                Arguments.of(head + "closed 2026-10-01 \"🎉\" x", 3, 23, "expected the end of the line, found 'x'"),
                Arguments.of(head + "open Mon 09:00-17:00\nwithin", 5, 1, "expected 'calendar'"),
                Arguments.of(
                        head + "open Mon 09:00-12:00\nwithin\n" + head + "open Mon 12:00-17:00", 1, 1, "never opens"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsShownWithItsPlaceAndWhatWasExpected(String text, int line, int column, String problem) {
        assertThatThrownBy(() -> WorkingCalendar.parse(text))
                .isInstanceOfSatisfying(CalendarSyntaxException.class, fault -> {
                    assertThat(fault.problem()).contains(problem);
                    assertThat(fault.line()).as("line of: %s", fault.problem()).isEqualTo(line);
                    assertThat(fault.column())
                            .as("column of: %s", fault.problem())
                            .isEqualTo(column);
                })
                .hasMessageStartingWith("line " + line + ", column " + column + ": ");
    }

    @Test
    void closingADayTwiceDoesNoHarm() {
        String text = "calendar c\nzone UTC\nopen Mon-Fri 09:00-17:00\n";

        assertThat(WorkingCalendar.parse(text + "closed 2026-10-01\nclosed 2026-10-01..2026-10-02\n"))
                .isEqualTo(WorkingCalendar.parse(text + "closed 2026-10-01..2026-10-02\n"));
    }

    @Test
    void hugeTextsAreRefusedOrReadButNeverHang() {
        String text = "calendar c\nzone UTC\nopen Mon-Fri 09:00-17:00\n";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkingCalendar.parse(text + "#".repeat(1_000_000)))
                .withMessageContaining("at most 1,000,000 characters");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkingCalendar.parse(text + "closed 2001-01-01..2011-01-01\n"
                        + "closed 2020-01-01..2030-01-01\nclosed 2030-01-02..2040-01-01\n"
                        + "closed 2040-01-02..2050-01-01\nclosed 2050-01-02..2060-01-01\n"))
                .withMessageContaining("at most 15000 special days");
        assertThat(WorkingCalendar.parse(text + "# a comment\n".repeat(80_000)).name())
                .isEqualTo("c");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkingCalendar.parse((text + "within\n").repeat(9) + text))
                .withMessageContaining("more than 8 calendars");
    }

    @Test
    void nextCloseSeesWhatTheTextSays() {
        WorkingCalendar shop = WorkingCalendar.parse(SHOP);

        assertThat(shop.nextClose(Instant.parse("2026-03-02T05:30:00Z"))).isEqualTo("2026-03-02T06:00:00Z");
        assertThat(shop.nextClose(Instant.parse("2026-03-02T06:10:00Z"))).isEqualTo("2026-03-02T10:00:00Z");
    }
}
