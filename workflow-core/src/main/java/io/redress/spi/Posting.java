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
}
