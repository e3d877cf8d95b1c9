package io.redress.spi;

import java.util.Map;
import java.util.Optional;

/**
 * What a command needs to know of the store.
 *
 * @param found the case, when it exists
 * @param registers those of the registers asked for that exist, expired ones included
 */
public record Loaded(Optional<StoredCase> found, Map<RegisterKey, Register> registers) {

    /**
     * Copies the registers.
     *
     * @param found the case, when it exists
     * @param registers those of the registers asked for that exist, expired ones included
     */
    public Loaded {
        registers = Map.copyOf(registers);
    }
}
