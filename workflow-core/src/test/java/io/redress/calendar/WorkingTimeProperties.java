package io.redress.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Laws of working time, with amounts from microseconds to years and starts at any microsecond. */
class WorkingTimeProperties {

    @Property
    void whatIsAddedIsWhatLiesBetween(
            @ForAll("situations") Situation s, @ForAll("micros") long micros, @ForAll("amounts") Duration amount) {
        Instant start = start(s, micros);
        Instant due = s.calendar().plus(start, amount);

        assertThat(s.calendar().between(start, due)).isEqualTo(amount);
        assertThat(due.truncatedTo(ChronoUnit.MICROS)).isEqualTo(due);
        assertThat(due.isBefore(start)).isEqualTo(amount.isNegative());
    }

    @Property
    void addingTwiceIsAddingTheSum(
            @ForAll("situations") Situation s,
            @ForAll("micros") long micros,
            @ForAll("positive") Duration a,
            @ForAll("positive") Duration b) {
        WorkingCalendar calendar = s.calendar();
        Instant start = start(s, micros);

        assertThat(calendar.plus(calendar.plus(start, a), b)).isEqualTo(calendar.plus(start, a.plus(b)));
        assertThat(calendar.plus(calendar.plus(start, a.negated()), b.negated()))
                .isEqualTo(calendar.plus(start, a.plus(b).negated()));
    }

    @Property
    void moreTimeAndALaterStartAreNeverDueEarlier(
            @ForAll("situations") Situation s,
            @ForAll("amounts") Duration amount,
            @ForAll("positive") Duration more,
            @ForAll @IntRange(max = 3_000) int minutesLater,
            @ForAll @IntRange(min = 1, max = 20) int days) {
        WorkingCalendar calendar = s.calendar();
        Instant start = s.startInstant();
        Instant later = start.plusSeconds(minutesLater * 60L);

        assertThat(calendar.plus(start, amount.plus(more))).isAfterOrEqualTo(calendar.plus(start, amount));
        assertThat(calendar.plus(later, amount)).isAfterOrEqualTo(calendar.plus(start, amount));
        assertThat(calendar.due(later, new WorkingDays(days)))
                .isAfterOrEqualTo(calendar.due(start, new WorkingDays(days)));
        assertThat(calendar.due(start, new WorkingDays(days + 1))).isAfter(calendar.due(start, new WorkingDays(days)));
        assertThat(calendar.due(start, new WorkingDays(days))).isAfter(start);
    }

    @Property
    void aHolidayNearAChangeOfClocksNeverMakesAnythingDueEarlier(
            @ForAll("situations") Situation s,
            @ForAll("positive") Duration amount,
            @ForAll @IntRange(min = -3, max = 3) int day,
            @ForAll @IntRange(min = 1, max = 20) int days) {
        LocalDate holiday =
                LocalDate.ofInstant(s.night().change(), s.night().zone()).plusDays(day);
        WorkingCalendar calendar = s.calendar();
        WorkingCalendar later = s.builder().closed(holiday).build();

        assertThat(later.plus(s.startInstant(), amount)).isAfterOrEqualTo(calendar.plus(s.startInstant(), amount));
        assertThat(later.plusDays(s.startInstant(), days)).isAfterOrEqualTo(calendar.plusDays(s.startInstant(), days));
        assertThat(later.between(s.startInstant(), s.night().change().plus(Duration.ofDays(9))))
                .isLessThanOrEqualTo(
                        calendar.between(s.startInstant(), s.night().change().plus(Duration.ofDays(9))));
    }

    @Property(tries = 200)
    void yearsMeasuredAtOnceAreTheirDaysMeasuredOneByOne(
            @ForAll("situations") Situation s, @ForAll @IntRange(min = 1, max = 2_000) int days) {
        WorkingCalendar calendar = s.calendar();
        Instant start = s.startInstant();
        Duration sum = Duration.ZERO;
        for (int day = 0; day < days; day++) {
            Instant from = start.plus(Duration.ofDays(day));
            sum = sum.plus(calendar.between(from, from.plus(Duration.ofDays(1))));
        }

        assertThat(calendar.between(start, start.plus(Duration.ofDays(days)))).isEqualTo(sum);
    }

    @Property
    void manyWorkingDaysAreOneAfterTheOther(
            @ForAll("situations") Situation s, @ForAll @IntRange(min = 1, max = 400) int days) {
        WorkingCalendar calendar = s.calendar();
        LocalDate date = LocalDate.ofInstant(s.startInstant(), s.night().zone());
        LocalDate forward = date;
        LocalDate back = date;
        for (int day = 0; day < days; day++) {
            forward = calendar.plusDays(forward, 1);
            back = calendar.plusDays(back, -1);
        }

        assertThat(calendar.plusDays(date, days)).isEqualTo(forward);
        assertThat(calendar.plusDays(date, -days)).isEqualTo(back);
        assertThat(calendar.plusDays(forward, -1)).isBefore(forward);
    }

    @Provide
    Arbitrary<Situation> situations() {
        return Situation.any();
    }

    @Provide
    Arbitrary<Long> micros() {
        return Arbitraries.longs().between(0, 59_999_999);
    }

    @Provide
    Arbitrary<Duration> positive() {
        Arbitrary<Duration> fine =
                Arbitraries.longs().between(1, 5_000_000_000L).map(n -> Duration.ofNanos(n * 1_000));
        Arbitrary<Duration> minutes = Arbitraries.longs().between(1, 5_000).map(Duration::ofMinutes);
        Arbitrary<Duration> hours = Arbitraries.longs().between(1, 500).map(Duration::ofHours);
        return Arbitraries.oneOf(fine, minutes, hours);
    }

    @Provide
    Arbitrary<Duration> amounts() {
        return Arbitraries.oneOf(
                positive(), Arbitraries.just(Duration.ZERO), positive().map(Duration::negated));
    }

    private static Instant start(Situation s, long micros) {
        return s.startInstant().plusNanos(micros * 1_000);
    }
}
