package io.redress.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** CLOCKS 24, 26, 27: laws of calendars with special days. */
class CalendarProperties {

    @Property(tries = 100)
    void whatIsAddedIsWhatLiesBetween(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll("amounts") Duration amount) {
        assertThat(calendar.between(start, calendar.plus(start, amount))).isEqualTo(amount);
        assertThat(calendar.between(calendar.plus(start, amount.negated()), start))
                .isEqualTo(amount);
    }

    @Property(tries = 100)
    void addingIsAdditiveAndMonotone(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll("amounts") Duration one,
            @ForAll("amounts") Duration other,
            @ForAll @IntRange(max = 10_000) int later) {
        Instant due = calendar.plus(start, one);

        assertThat(calendar.plus(due, other)).isEqualTo(calendar.plus(start, one.plus(other)));
        assertThat(calendar.plus(start.plusSeconds(60L * later), one)).isAfterOrEqualTo(due);
    }

    @Property(tries = 100)
    void laterStartsAndMoreDaysAreNeverDueEarlier(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll @IntRange(min = 1, max = 40) int days,
            @ForAll @IntRange(max = 10_000) int later) {
        Instant due = calendar.plusDays(start, days);

        assertThat(due).isAfter(start);
        assertThat(calendar.plusDays(start.plusSeconds(60L * later), days)).isAfterOrEqualTo(due);
        assertThat(calendar.plusDays(start, days + 1)).isAfterOrEqualTo(due);
    }

    @Property(tries = 100)
    void datesAreCountedWhateverTheHours(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll @IntRange(min = 1, max = 60) int amount,
            @ForAll @IntRange(max = 10_000) int later) {
        WorkingCalendar always = WorkingCalendar.roundTheClock(calendar.zone());
        Instant due = calendar.due(start, Span.calendarDays(amount));

        assertThat(due).isAfter(start).isEqualTo(always.due(start, Span.calendarDays(amount)));
        assertThat(calendar.due(due, Span.calendarDays(1)))
                .isEqualTo(calendar.due(start, Span.calendarDays(amount + 2))); // midnight is the next date already
        assertThat(calendar.due(start, Span.weeks(amount)))
                .isEqualTo(calendar.due(start, Span.calendarDays(7 * amount)));
        for (CalendarDays span : List.of(Span.calendarDays(amount), Span.weeks(amount), Span.months(amount))) {
            for (CalendarDays either : List.of(span, span.orNextWorkingDay())) {
                assertThat(calendar.due(start.plusSeconds(60L * later), either))
                        .isAfterOrEqualTo(calendar.due(start, either));
            }
            assertThat(calendar.due(start, span.orNextWorkingDay())).isAfterOrEqualTo(calendar.due(start, span));
        }
    }

    @Property(tries = 100)
    void aHolidayMoreNeverMakesAnythingDueEarlier(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("dates") LocalDate holiday,
            @ForAll("instants") Instant start,
            @ForAll("amounts") Duration amount,
            @ForAll @IntRange(min = 1, max = 40) int days) {
        WorkingCalendar later = withHoliday(calendar, holiday);

        assertThat(later.plus(start, amount)).isAfterOrEqualTo(calendar.plus(start, amount));
        assertThat(later.plusDays(start, days)).isAfterOrEqualTo(calendar.plusDays(start, days));
        assertThat(later.due(start, Span.calendarDays(days).orNextWorkingDay()))
                .isAfterOrEqualTo(calendar.due(start, Span.calendarDays(days).orNextWorkingDay()));
        assertThat(later.isWorkingDay(holiday)).isFalse();
    }

    @Property(tries = 100)
    void whatIsPrintedIsReadBackAsTheSame(@ForAll("calendars") WorkingCalendar calendar) {
        assertThat(WorkingCalendar.parse(calendar.toText())).isEqualTo(calendar);
        assertThat(WorkingCalendar.parse(calendar.toText()).toText()).isEqualTo(calendar.toText());
    }

    @Property(tries = 100)
    void withinAnotherCalendarIsOpenWhenBothAre(
            @ForAll("calendars") WorkingCalendar team,
            @ForAll("calendars") WorkingCalendar company,
            @ForAll("instants") Instant from) {
        WorkingCalendar both;
        try {
            both = team.within(company);
        } catch (IllegalStateException neverOpenAtOnce) {
            assertThat(neverOpenAtOnce).hasMessageContaining("never opens");
            return;
        }
        // Hours and offsets are in quarters, so a look every quarter of three days sees all.
        Duration open = Duration.ZERO;
        Instant first = Instant.ofEpochSecond(from.getEpochSecond() / 900 * 900);
        Instant instant = first;
        for (int quarter = 0; quarter < 3 * 96; quarter++) {
            boolean expected = team.isOpen(instant) && company.isOpen(instant);
            assertThat(both.isOpen(instant)).as("%s", instant).isEqualTo(expected);
            open = expected ? open.plusMinutes(15) : open;
            instant = instant.plus(Duration.ofMinutes(15));
        }
        assertThat(both.between(first, instant)).isEqualTo(open);
        assertThat(WorkingCalendar.parse(both.toText())).isEqualTo(both);
    }

    @Property(tries = 100)
    void datesCountWhatTheyAddUpTo(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("dates") LocalDate date,
            @ForAll @IntRange(min = 1, max = 400) int days) {
        LocalDate due = calendar.plusDays(date, days);

        assertThat(calendar.daysBetween(date.plusDays(1), due.plusDays(1))).isEqualTo(days);
        assertThat(calendar.isWorkingDay(due)).isTrue();
        assertThat(calendar.plusDays(due, -days)).isBeforeOrEqualTo(date);
    }

    private static WorkingCalendar withHoliday(WorkingCalendar calendar, LocalDate holiday) {
        // The date loses what is stated for it; a line of the text is one date or a range of equal ones.
        SpecialDaysBuilder days = new SpecialDaysBuilder();
        StringBuilder head = new StringBuilder();
        StringBuilder special = new StringBuilder();
        for (String line : calendar.toText().lines().toList()) {
            boolean ofDates = line.matches("(open|closed|break) (\\d{4}-|every).*");
            (ofDates ? special : head).append(line).append('\n');
        }
        SpecialDays old = SpecialDays.parse(special.toString());
        old.closed().forEach((date, note) -> days.closed(date, date, note));
        old.open().forEach((date, plan) -> {
            if (!date.equals(holiday)) {
                days.open(date, date, plan);
            }
        });
        old.yearly().forEach(days::closedEvery);
        old.breaks().forEach((date, plan) -> days.breaks(date, date, plan.hours(), plan.note()));
        days.closed(holiday, holiday, "");
        return WorkingCalendar.parse(head + days.build().toString());
    }

    @Provide
    Arbitrary<WorkingCalendar> calendars() {
        return AnyCalendar.any();
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return AnyCalendar.dates();
    }

    @Provide
    Arbitrary<Instant> instants() {
        Instant first = AnyCalendar.FIRST.atStartOfDay().toInstant(ZoneOffset.UTC);
        return Arbitraries.longs().between(0, 730L * 86_400 * 1_000_000).map(micros -> first.plusNanos(micros * 1_000));
    }

    @Provide
    Arbitrary<Duration> amounts() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(1, 5_000_000_000L).map(micros -> Duration.ofNanos(micros * 1_000)),
                Arbitraries.longs().between(1, 2_000).map(quarters -> Duration.ofMinutes(15 * quarters)));
    }
}
