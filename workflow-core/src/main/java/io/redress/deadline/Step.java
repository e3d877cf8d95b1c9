package io.redress.deadline;

import io.redress.casefile.Action;
import io.redress.contact.Direction;
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
 * @param contact which way a contact went, if it was one between a party and people of the desk
 */
public record Step(
        Optional<Enum<?>> from,
        Enum<?> to,
        Ends ends,
        Class<? extends Action> action,
        Set<DeadlineName> meeting,
        Optional<Direction> contact) {

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
     * @param contact which way a contact went, if it was one between a party and people of the desk
     */
    public Step {
        meeting = Set.copyOf(meeting);
    }

    /**
     * A step that is no contact.
     *
     * @param from the state before; empty when the case is being opened
     * @param to the state after
     * @param ends whether the case stays open
     * @param action the kind of action
     * @param meeting the deadlines that the action meets
     */
    public Step(
            Optional<Enum<?>> from, Enum<?> to, Ends ends, Class<? extends Action> action, Set<DeadlineName> meeting) {
        this(from, to, ends, action, meeting, Optional.empty());
    }
}
