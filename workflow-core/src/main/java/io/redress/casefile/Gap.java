package io.redress.casefile;

import java.time.Instant;

/**
 * A stretch of time that does not count for a deadline.
 *
 * @param from its beginning, inclusive
 * @param until its end, exclusive
 */
public record Gap(Instant from, Instant until) {

    /**
     * Checks the order.
     *
     * @param from its beginning, inclusive
     * @param until its end, exclusive
     * @throws IllegalArgumentException when it does not end after it begins
     */
    public Gap {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException(
                    "a gap from " + from + " until " + until + " does not end after it begins");
        }
    }

    /**
     * Tells whether some instant lies in both.
     *
     * @param other another stretch
     * @return true when they share time
     */
    public boolean overlaps(Gap other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }
}
