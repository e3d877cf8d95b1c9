package io.redress.workflow;

import io.redress.casefile.Action;
import io.redress.casefile.CaseFile;
import io.redress.casefile.Event;
import io.redress.casefile.Fact;
import io.redress.casefile.Request;
import io.redress.party.Actor;
import io.redress.permission.Account;
import io.redress.permission.Booking;
import io.redress.permission.Refusal;
import io.redress.permission.WhoCan;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What the core says to a command. */
public sealed interface Decision {

    /**
     * Yes.
     *
     * @param right the grant that permits it
     * @param approver the second person, where one was needed
     * @param events what follows
     * @param bookings what it takes from limits, or gives back
     * @param after the case file with these events folded in
     * @param carried the action that this lets run, such as one that everybody has agreed to; it follows as an entry of its own
     */
    record Accepted(
            String right,
            Optional<Actor> approver,
            List<Event> events,
            List<Booking> bookings,
            CaseFile after,
            Optional<Carried> carried)
            implements Decision {

        /**
         * Copies the lists.
         *
         * @param right the grant that permits it
         * @param approver the second person, where one was needed
         * @param events what follows
         * @param bookings what it takes from limits, or gives back
         * @param after the case file with these events folded in
         * @param carried the action that this lets run
         */
        public Accepted {
            events = List.copyOf(events);
            bookings = List.copyOf(bookings);
        }

        Accepted carrying(Action action, Actor asker, Accepted accepted) {
            return new Accepted(
                    right, approver, events, bookings, after, Optional.of(new Carried(action, asker, accepted)));
        }

        /**
         * The case file in the end.
         *
         * @return the file after this and after what it lets run
         */
        public CaseFile end() {
            return carried.map(then -> then.accepted().end()).orElse(after);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.accepted().apply(this);
        }
    }

    /**
     * An action that somebody asked for and that others have agreed to, or that the system takes because of what just happened.
     *
     * @param action the action
     * @param asker who asked for it, or the system
     * @param accepted what follows from it
     */
    record Carried(Action action, Actor asker, Accepted accepted) {}

    /**
     * No.
     *
     * @param refusal why, and who can
     */
    record Refused(Refusal refusal) implements Decision {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.refused().apply(this);
        }
    }

    /**
     * Yes, once others have agreed: a request waits for them.
     *
     * @param request the request as it waits now
     * @param approvers who can agree next; never the one who asked
     * @param filed what is recorded meanwhile
     */
    record Waiting(Request request, WhoCan approvers, Accepted filed) implements Decision {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.waiting().apply(this);
        }
    }

    /**
     * Ask again with these facts.
     *
     * @param types the facts that are missing
     * @param accounts the accounts whose balances are missing
     */
    record NeedsFacts(Set<Class<? extends Fact>> types, Set<Account> accounts) implements Decision {

        /**
         * Copies the sets.
         *
         * @param types the facts that are missing
         * @param accounts the accounts whose balances are missing
         */
        public NeedsFacts {
            types = Set.copyOf(types);
            accounts = Set.copyOf(accounts);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.needsFacts().apply(this);
        }
    }

    /**
     * Handles each kind of decision.
     *
     * @param cases one function for each kind
     * @param <R> the result's type
     * @return what the function for this kind gives
     */
    <R> R fold(Cases<R> cases);

    /**
     * One function for each kind of decision.
     *
     * @param accepted for yes
     * @param refused for no
     * @param waiting for a request that waits for others
     * @param needsFacts for missing facts
     * @param <R> the result's type
     */
    record Cases<R>(
            Function<Accepted, R> accepted,
            Function<Refused, R> refused,
            Function<Waiting, R> waiting,
            Function<NeedsFacts, R> needsFacts) {}
}
