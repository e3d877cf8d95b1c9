package io.redress.spi;

import java.time.Instant;
import java.util.Optional;

/**
 * A register as it stands.
 *
 * @param key which one
 * @param content what it holds
 * @param amount the sum it holds; 0 for one that was claimed
 * @param until when it ends to count; for good when empty
 */
public record Register(RegisterKey key, String content, long amount, Optional<Instant> until) {

    /**
     * A register that was claimed.
     *
     * @param key which one
     * @param content what it holds
     * @param until when it ends to count; for good when empty
     */
    public Register(RegisterKey key, String content, Optional<Instant> until) {
        this(key, content, 0, until);
    }

    /**
     * Tells whether it counts.
     *
     * @param now the present
     * @return true while the instant at which it ends to count is not reached
     */
    public boolean holds(Instant now) {
        return until.isEmpty() || until.get().isAfter(now);
    }
}
