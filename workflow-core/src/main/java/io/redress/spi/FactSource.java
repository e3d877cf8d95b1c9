package io.redress.spi;

import io.redress.casefile.Fact;

/**
 * Gives facts of one kind. Thread-safe. What a decision used is recorded with the instant at which it was fetched.
 *
 * @param <F> the kind of fact
 */
@FunctionalInterface
public interface FactSource<F extends Fact> {

    /**
     * Fetches a fact, fresh.
     *
     * @param request what is asked about
     * @return the fact; a fact that something does not exist is a fact too
     * @throws Exception when it cannot be had now; the command fails and can be tried again
     */
    F fetch(FactRequest request) throws Exception;
}
