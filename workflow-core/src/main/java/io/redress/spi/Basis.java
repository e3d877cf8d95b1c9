package io.redress.spi;

import java.util.List;

/**
 * What a change was decided on. Where the fence holds, the case is still so, and a store may leave alone what the change
 * leaves as it is.
 *
 * @param index the case's columns before
 * @param timers all its timers before
 */
public record Basis(Index index, List<Timer> timers) {

    /**
     * Copies the timers.
     *
     * @param index the case's columns before
     * @param timers all its timers before
     */
    public Basis {
        timers = List.copyOf(timers);
    }
}
