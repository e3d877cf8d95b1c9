package io.redress.desk;

import io.redress.id.CaseId;
import java.util.function.Function;

/**
 * Whether an item of an order could be settled.
 *
 * @param <T> what comes of it
 */
public sealed interface Settling<T> {

    /**
     * Nobody disputed it, and nobody could before it was done.
     *
     * @param result what came of it
     * @param <T> its type
     */
    record Free<T>(T result) implements Settling<T> {
        @Override
        public <R> R fold(Function<T, R> free, Function<CaseId, R> held) {
            return free.apply(result);
        }
    }

    /**
     * An open case holds it, and nothing was done.
     *
     * @param by the case
     * @param <T> what would have come of it
     */
    record Held<T>(CaseId by) implements Settling<T> {
        @Override
        public <R> R fold(Function<T, R> free, Function<CaseId, R> held) {
            return held.apply(by);
        }
    }

    /**
     * Handles both.
     *
     * @param free for an item that nobody disputed
     * @param held for one that a case holds
     * @param <R> the result's type
     * @return what the function for this kind gives
     */
    <R> R fold(Function<T, R> free, Function<CaseId, R> held);
}
