package io.redress.desk;

import java.time.Duration;

/**
 * How a background runner goes about its work.
 *
 * @param batch how many timers, and how many messages, it takes at once, from 1
 * @param longestSleep how long it sleeps at most; what other nodes bring about is noticed after that time at the latest
 */
public record Pace(int batch, Duration longestSleep) {

    /** A hundred at once, ten seconds of sleep. */
    public static final Pace USUAL = new Pace(100, Duration.ofSeconds(10));

    /**
     * Checks the figures.
     *
     * @param batch how many timers, and how many messages, it takes at once, from 1
     * @param longestSleep how long it sleeps at most, a millisecond to a day
     * @throws IllegalArgumentException when a figure is out of range
     */
    public Pace {
        if (batch < 1) {
            throw new IllegalArgumentException("a batch is at least 1, not " + batch);
        }
        if (longestSleep.compareTo(Duration.ofMillis(1)) < 0 || longestSleep.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("a sleep lasts a millisecond to a day, not " + longestSleep);
        }
    }
}
