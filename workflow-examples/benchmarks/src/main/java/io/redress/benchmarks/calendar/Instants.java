package io.redress.benchmarks.calendar;

import java.time.Duration;
import java.time.Instant;

/** Somebody who counts working time, and working days from an instant on. */
interface Instants {

    /** The instant at which so much working time (above zero) has passed. */
    Instant plus(Instant start, Duration working);

    /** The last closing of the last of so many working days, the day of the start not counted. */
    Instant plusDays(Instant start, int days);

    /** The working time between two instants in order. */
    Duration between(Instant from, Instant to);
}
