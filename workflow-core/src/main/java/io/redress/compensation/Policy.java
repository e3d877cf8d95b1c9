package io.redress.compensation;

import io.redress.casefile.Fact;
import java.util.Set;

/**
 * Says what may be offered and why: a pure function, asked again whenever an action is decided. It knows no clock, no
 * chance and nothing outside of what it is given; the same matter gives the same proposal. It offers nothing worth less
 * than nothing, mixes no currencies, and gives a reason with everything. Thread-safe.
 */
public interface Policy {

    /**
     * The facts it looks at; they are fetched before it is asked, and recorded. {@link OrderFacts} are always there.
     *
     * @return their types
     */
    default Set<Class<? extends Fact>> reads() {
        return Set.of();
    }

    /**
     * Proposes something.
     *
     * @param matter what is known
     * @return alternatives, or that a person is needed, or nothing; each with a reason
     */
    Proposal propose(Matter matter);
}
