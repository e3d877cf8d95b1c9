package io.redress.party;

import java.time.Instant;

/**
 * The time for which something about a person holds: a role, a delegation, an absence. Half open.
 *
 * @param since from when, inclusive
 * @param until until when, exclusive
 */
public record Validity(Instant since, Instant until) {

    /**
     * Checks the order.
     *
     * @param since from when, inclusive
     * @param until until when, exclusive
     * @throws IllegalArgumentException when it ends before it begins
     */
    public Validity {
        if (until.isBefore(since)) {
            throw new IllegalArgumentException("from " + since + " until " + until + " ends before it begins");
        }
    }

    /**
     * Tells whether it holds.
     *
     * @param at when
     * @return true from the beginning until just before the end
     */
    public boolean covers(Instant at) {
        return !at.isBefore(since) && at.isBefore(until);
    }
}
