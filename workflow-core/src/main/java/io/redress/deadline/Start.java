package io.redress.deadline;

import io.redress.casefile.Action;
import io.redress.contact.Direction;
import java.util.Set;

/** When a deadline begins to run. All runs end with the case; none begins while one of the same deadline runs. */
public sealed interface Start {

    /** When the case is opened. */
    record AtOpening() implements Start {}

    /**
     * On entering one of some states from outside them; leaving them all cancels it.
     *
     * @param states the states in which it applies
     */
    record WhileIn(Set<Enum<?>> states) implements Start {

        /**
         * Copies the states.
         *
         * @param states the states in which it applies
         */
        public WhileIn {
            states = Set.copyOf(states);
        }
    }

    /**
     * After any of some actions.
     *
     * @param actions the actions
     */
    record After(Set<Class<? extends Action>> actions) implements Start {

        /**
         * Copies the actions.
         *
         * @param actions the actions
         */
        public After {
            actions = Set.copyOf(actions);
        }
    }

    /**
     * After a contact with a party, the first one that opens the case included. Since no run begins while one runs, it
     * counts from the oldest contact that nothing has answered yet.
     *
     * @param direction which way the contact went
     */
    record AfterContact(Direction direction) implements Start {}

    /**
     * Tells whether the deadline still applies in a state.
     *
     * @param state a state of an open case
     * @return true unless it is tied to other states
     */
    default boolean appliesIn(Enum<?> state) {
        return !(this instanceof WhileIn in) || in.states().contains(state);
    }
}
