package io.redress.deadline;

import io.redress.casefile.Action;
import io.redress.casefile.CaseFile;
import io.redress.casefile.Flag;
import io.redress.casefile.Request;
import io.redress.contact.Direction;
import io.redress.party.Role;
import java.util.Optional;
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
     * While the case is on the work list of one of some teams: a target of the team's own. Handing the case on meets it.
     *
     * @param teams the teams
     */
    record WhileHeldBy(Set<Role> teams) implements Start {

        /**
         * Copies the teams.
         *
         * @param teams the teams
         */
        public WhileHeldBy {
            teams = Set.copyOf(teams);
        }
    }

    /**
     * While the case has a flag; taking it off cancels the deadline.
     *
     * @param flag the flag
     */
    record WhileFlagged(Flag flag) implements Start {}

    /**
     * While a request for one of some actions waits for consent; each consent that leaves it waiting for another begins a new
     * run.
     *
     * @param actions the actions
     */
    record WhilePending(Set<Class<? extends Action>> actions) implements Start {

        /**
         * Copies the actions.
         *
         * @param actions the actions
         */
        public WhilePending {
            actions = Set.copyOf(actions);
        }

        /**
         * The request that waits.
         *
         * @param file a case
         * @return the request; there is at most one
         */
        public Optional<Request> request(CaseFile file) {
            return file.books().requests().stream()
                    .filter(request -> actions.contains(request.action().getClass()))
                    .findFirst();
        }
    }

    /** When somebody attaches it to a case by an action. */
    record ByHand() implements Start {}

    /** When somebody names a date, which is then its due instant: a promise, or a date by which something is needed. */
    record ByDate() implements Start {}

    /**
     * Tells whether a condition besides states, actions and contacts holds.
     *
     * @param file a case
     * @return true when this start has such a condition and the case meets it
     */
    default boolean holds(CaseFile file) {
        if (this instanceof WhileHeldBy held) {
            return file.standing().team().filter(held.teams()::contains).isPresent();
        }
        if (this instanceof WhilePending pending) {
            return pending.request(file).isPresent();
        }
        return this instanceof WhileFlagged flagged && file.has(flagged.flag());
    }

    /**
     * Tells whether states, actions and contacts alone decide whether it runs.
     *
     * @return false when people or the case's marks decide
     */
    default boolean isCertain() {
        return !(this instanceof WhileHeldBy
                || this instanceof WhileFlagged
                || this instanceof WhilePending
                || this instanceof ByHand
                || this instanceof ByDate);
    }

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
