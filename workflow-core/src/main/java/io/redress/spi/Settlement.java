package io.redress.spi;

import java.time.Instant;

/** What became of a claimed message. */
public sealed interface Settlement {

    /** It was delivered, or no longer mattered. */
    record Done() implements Settlement {}

    /**
     * It failed and is tried again.
     *
     * @param at not before this instant
     */
    record Retry(Instant at) implements Settlement {}

    /**
     * It is given up; later messages of the case go on.
     *
     * @param reason why the last try failed
     */
    record Dead(String reason) implements Settlement {}
}
