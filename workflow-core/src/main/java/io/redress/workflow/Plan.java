package io.redress.workflow;

import io.redress.casefile.Event;
import io.redress.casefile.Fact;
import io.redress.money.Money;
import io.redress.permission.Account;
import io.redress.permission.Booking;
import io.redress.remedy.Alternative;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an action does about claims, offers and awards; or why it cannot, or not yet. */
sealed interface Plan {

    /** The same, after some events. */
    default Plan after(List<Event> first) {
        return this;
    }

    /**
     * It can be done.
     *
     * @param cost what it costs at most
     * @param alternatives what is offered or awarded
     */
    record Ready(List<Event> events, List<Booking> bookings, Optional<Money> cost, List<Alternative> alternatives)
            implements Plan {
        /** Nothing is done about them. */
        static final Ready NOTHING = new Ready(List.of(), List.of(), Optional.empty(), List.of());

        public Ready {
            events = List.copyOf(events);
            bookings = List.copyOf(bookings);
            alternatives = List.copyOf(alternatives);
        }

        @Override
        public Plan after(List<Event> first) {
            List<Event> all = new ArrayList<>(first);
            all.addAll(events);
            return new Ready(all, bookings, cost, alternatives);
        }
    }

    /** It cannot. */
    record Barred(Objection objection) implements Plan {}

    /** That depends on what is not known yet. */
    record Lacking(Set<Class<? extends Fact>> types, Set<Account> accounts) implements Plan {}
}
