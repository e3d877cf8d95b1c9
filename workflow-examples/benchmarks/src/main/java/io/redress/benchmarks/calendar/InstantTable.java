package io.redress.benchmarks.calendar;

import io.redress.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;

/**
 * Working time by hand: every opening of some years in arrays with prefix sums, so that an answer is two binary
 * searches. In whole seconds, without checks, for openings that neither overlap nor meet a change of clocks.
 */
final class InstantTable implements Instants {

    private final Hours hours;
    private final DateTable dates;
    private final long[] opens;
    private final long[] closes;
    /** The open seconds before each opening. */
    private final long[] passed;

    private final int openingsADay;

    InstantTable(Hours hours, WorkingCalendar calendar) {
        this.hours = hours;
        this.dates = new DateTable(calendar);
        List<LocalTime> from = hours.opens();
        List<LocalTime> to = hours.closes();
        openingsADay = from.size();
        opens = new long[dates.size() * openingsADay];
        closes = new long[opens.length];
        passed = new long[opens.length];
        for (int i = 0; i < opens.length; i++) {
            LocalDate day = dates.workingDay(i / openingsADay);
            LocalTime open = from.get(i % openingsADay);
            LocalTime close = to.get(i % openingsADay);
            opens[i] = day.atTime(open).atZone(hours.zone()).toEpochSecond();
            closes[i] = (close.isAfter(open) ? day : day.plusDays(1))
                    .atTime(close)
                    .atZone(hours.zone())
                    .toEpochSecond();
            passed[i] = i == 0 ? 0 : passed[i - 1] + closes[i - 1] - opens[i - 1];
        }
    }

    @Override
    public Instant plus(Instant start, Duration working) {
        long sum = passed(start.getEpochSecond()) + working.toSeconds();
        // Used up exactly at a closing it stays there, so the opening is the last that begins with less.
        int found = Arrays.binarySearch(passed, sum);
        int i = found >= 0 ? found - 1 : -found - 2;
        return Instant.ofEpochSecond(opens[i] + sum - passed[i]);
    }

    @Override
    public Instant plusDays(Instant start, int days) {
        int i = openedBy(start.getEpochSecond());
        int place = start.getEpochSecond() < closes[i]
                ? i / openingsADay + days
                : dates.place(dates.day(LocalDate.ofInstant(start, hours.zone())), days);
        return Instant.ofEpochSecond(closes[(place + 1) * openingsADay - 1]);
    }

    @Override
    public Duration between(Instant from, Instant to) {
        return Duration.ofSeconds(passed(to.getEpochSecond()) - passed(from.getEpochSecond()));
    }

    private long passed(long second) {
        int i = openedBy(second);
        return passed[i] + Math.min(second, closes[i]) - opens[i];
    }

    private int openedBy(long second) {
        int found = Arrays.binarySearch(opens, second);
        return found >= 0 ? found : -found - 2;
    }
}
