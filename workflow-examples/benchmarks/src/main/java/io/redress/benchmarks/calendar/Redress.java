package io.redress.benchmarks.calendar;

import io.redress.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** This library. */
record Redress(WorkingCalendar calendar) implements Instants, Dates {

    @Override
    public Instant plus(Instant start, Duration working) {
        return calendar.plus(start, working);
    }

    @Override
    public Instant plusDays(Instant start, int days) {
        return calendar.plusDays(start, days);
    }

    @Override
    public Duration between(Instant from, Instant to) {
        return calendar.between(from, to);
    }

    @Override
    public LocalDate plusDays(LocalDate date, int days) {
        return calendar.plusDays(date, days);
    }
}
