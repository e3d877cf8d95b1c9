package io.redress.workflow;

import io.redress.casefile.Action;
import io.redress.permission.Refusal;
import java.util.List;
import java.util.Optional;

/**
 * What an actor may do with a case now and, for the rest, why not.
 *
 * @param now the actions the actor may take in the present state
 * @param refused why each other action of the workflow is refused
 */
public record Permitted(List<Offer> now, List<Refusal> refused) {

    /**
     * Copies the lists.
     *
     * @param now the actions the actor may take in the present state
     * @param refused why each other action of the workflow is refused
     */
    public Permitted {
        now = List.copyOf(now);
        refused = List.copyOf(refused);
    }

    /**
     * An action the actor may take.
     *
     * @param action its type
     * @param name its stored name
     * @param terms whether anything else has to hold
     */
    public record Offer(Class<? extends Action> action, String name, Terms terms) {}

    /** Whether anything besides state and right has to hold for an action. */
    public enum Terms {
        /** Nothing. */
        FREE,
        /** A guard looks at its content or at facts. */
        GUARDED,
        /** Up to what limits leave; beyond that somebody may have to agree. */
        LIMITED,
        /** A second person has to agree, whatever its content. */
        NEEDS_APPROVAL
    }

    /**
     * Tells whether the actor may take an action.
     *
     * @param action its type
     * @return true when it is among {@link #now()}
     */
    public boolean allows(Class<? extends Action> action) {
        return now.stream().anyMatch(offer -> offer.action().equals(action));
    }

    /**
     * Why an action is refused.
     *
     * @param name its stored name
     * @return the refusal; empty when the action is permitted, or not of this workflow
     */
    public Optional<Refusal> whyNot(String name) {
        return refused.stream().filter(refusal -> refusal.action().equals(name)).findFirst();
    }
}
