package io.redress.spi;

import java.time.Instant;
import java.util.Optional;

/** A conditional change of a register, made together with a case's change. */
public sealed interface Posting {

    /**
     * The register it changes.
     *
     * @return the key
     */
    RegisterKey key();

    /**
     * Takes a register that is free. Condition: it does not exist, or ended to count.
     *
     * @param key the register
     * @param content what it will hold
     * @param until when it ends to count; for good when empty
     * @param now the present, against which an earlier holder's end is judged
     */
    record Claim(RegisterKey key, String content, Optional<Instant> until, Instant now) implements Posting {}

    /**
     * Frees a register. Condition: it holds this content.
     *
     * @param key the register
     * @param content what it has to hold
     */
    record Release(RegisterKey key, String content) implements Posting {}

    /**
     * Frees a register if it holds this content, and leaves it alone otherwise. No condition.
     *
     * @param key the register
     * @param content what it holds if it is to be freed
     */
    record Drop(RegisterKey key, String content) implements Posting {}

    /**
     * Adds to a sum. Condition: the register does not exist, or holds the content {@code before}; and what then stands there
     * lies between zero and {@code most}, both inclusive. A register that does not exist begins at zero; or, where something
     * is taken off, at just that much, because it was forgotten and nothing of it counts any more. Of several in one change
     * each sees those before it.
     *
     * @param key the register
     * @param before the content it has to hold, if it exists
     * @param after the content it will hold
     * @param change what is added, or taken off when negative
     * @param most the most that may stand there afterwards
     * @param until when it can be forgotten, which is for tidiness only: until then and after it counts the same
     */
    record Sum(RegisterKey key, String before, String after, long change, long most, Optional<Instant> until)
            implements Posting {

        /**
         * Where a register begins that does not exist.
         *
         * @return zero, or what is taken off
         */
        public long beginning() {
            return Math.max(0, -change);
        }

        /**
         * What it makes of a register.
         *
         * @param standing the register; empty when it does not exist
         * @return the register afterwards; empty when the condition does not hold
         */
        public Optional<Register> on(Optional<Register> standing) {
            long amount = standing.map(Register::amount).orElse(beginning()) + change;
            boolean fits = standing.map(Register::content).orElse(before).equals(before);
            return fits && amount >= 0 && amount <= most
                    ? Optional.of(new Register(key, after, amount, until))
                    : Optional.empty();
        }
    }
}
