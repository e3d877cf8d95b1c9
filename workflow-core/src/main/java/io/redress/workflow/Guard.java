package io.redress.workflow;

import io.redress.casefile.Action;
import java.util.Optional;

/**
 * A condition on a transition: pure, and asked at most once for a decision. What it throws reaches the caller as it is, and
 * nothing is changed.
 *
 * @param <A> the action's type
 */
@FunctionalInterface
public interface Guard<A extends Action> {

    /**
     * Looks at a situation.
     *
     * @param situation the situation
     * @return what stands against it; empty when nothing does
     */
    Optional<Objection> check(Situation<A> situation);
}
