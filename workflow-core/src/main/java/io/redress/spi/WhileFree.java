package io.redress.spi;

import java.util.function.Function;

/**
 * What became of work that was to run while registers are free.
 *
 * @param <T> what the work gives
 */
public sealed interface WhileFree<T> {

    /**
     * All of them were free, and stayed so until it was done.
     *
     * @param result what the work gave
     * @param <T> its type
     */
    record Done<T>(T result) implements WhileFree<T> {
        @Override
        public <R> R fold(Function<T, R> done, Function<Register, R> taken) {
            return done.apply(result);
        }
    }

    /**
     * One of them is taken, and the work did not run.
     *
     * @param by the register that is taken, of several the first by its name
     * @param <T> what the work would have given
     */
    record Taken<T>(Register by) implements WhileFree<T> {
        @Override
        public <R> R fold(Function<T, R> done, Function<Register, R> taken) {
            return taken.apply(by);
        }
    }

    /**
     * Handles each kind.
     *
     * @param done for work that was done
     * @param taken for work that did not run
     * @param <R> the result's type
     * @return what the function for this kind gives
     */
    <R> R fold(Function<T, R> done, Function<Register, R> taken);
}
