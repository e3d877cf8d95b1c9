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
 * @param beginning the deadlines that begin to apply for another reason, such as a flag
 * @param ceasing the deadlines that cease to apply for another reason
 */
public record Step(
        Optional<Enum<?>> from,
        Enum<?> to,
        Ends ends,
        Class<? extends Action> action,
        Set<DeadlineName> meeting,
        Optional<Direction> contact,
        Set<DeadlineName> beginning,
        Set<DeadlineName> ceasing) {

    /** Whether a case stays open after a step. */
    public enum Ends {
        /** It stays open. */
        STAYS_OPEN,
        /** It reached an end. */
        CLOSES,
        /** It left an end and is open again. */
        REOPENS
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
     * @param beginning the deadlines that begin to apply for another reason, such as a flag
     * @param ceasing the deadlines that cease to apply for another reason
     */
    public Step {
        meeting = Set.copyOf(meeting);
        beginning = Set.copyOf(beginning);
        ceasing = Set.copyOf(ceasing);
    }

    /**
     * A step for which states, action and contact say everything.
     *
     * @param from the state before; empty when the case is being opened
     * @param to the state after
     * @param ends whether the case stays open
     * @param action the kind of action
     * @param meeting the deadlines that the action meets
     * @param contact which way a contact went, if it was one between a party and people of the desk
     */
    public Step(
            Optional<Enum<?>> from,
            Enum<?> to,
            Ends ends,
            Class<? extends Action> action,
            Set<DeadlineName> meeting,
            Optional<Direction> contact) {
        this(from, to, ends, action, meeting, contact, Set.of(), Set.of());
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

    Step with(Set<DeadlineName> begun, Set<DeadlineName> ceased) {
        return new Step(from, to, ends, action, meeting, contact, begun, ceased);
    }
}
