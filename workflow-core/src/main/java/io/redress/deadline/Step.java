package io.redress.deadline;

import io.redress.casefile.Action;
import io.redress.id.DeadlineName;
import java.util.Optional;
import java.util.Set;

/**
 * What deadlines need to know of one step of a case.
 *
 * @param from the state before; empty when the case is being opened
 * @param to the state after
 * @param ends whether the case stays open
 * @param action the kind of action
 * @param meeting the deadlines that the action meets
 */
public record Step(
        Optional<Enum<?>> from, Enum<?> to, Ends ends, Class<? extends Action> action, Set<DeadlineName> meeting) {

    /** Whether a case stays open after a step. */
    public enum Ends {
        /** It stays open. */
        STAYS_OPEN,
        /** It reached an end. */
        CLOSES
    }

    /**
     * Copies the names.
     *
     * @param from the state before; empty when the case is being opened
     * @param to the state after
     * @param ends whether the case stays open
     * @param action the kind of action
     * @param meeting the deadlines that the action meets
     */
    public Step {
        meeting = Set.copyOf(meeting);
    }
}
