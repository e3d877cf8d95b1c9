package io.redress.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is set. Thread-safe. */
public final class SettableClock implements InstantSource {
    private Instant now;

    /**
     * Creates a clock.
     *
     * @param start what it shows at first
     */
    public SettableClock(Instant start) {
        now = start;
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    /**
     * Sets the clock; backwards too, as a node's clock may go.
     *
     * @param instant what it shows from now on
     */
    public synchronized void set(Instant instant) {
        now = instant;
    }

    /**
     * Moves the clock.
     *
     * @param time by how much; negative moves it back
     * @return what it shows now
     */
    public synchronized Instant advance(Duration time) {
        now = now.plus(time);
        return now;
    }
}
