package io.redress.workflow;

import io.redress.casefile.CaseFile;
import io.redress.casefile.Event;
import io.redress.casefile.Fact;
import io.redress.party.Actor;
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
     * @param after the case file with these events folded in
     */
    record Accepted(String right, Optional<Actor> approver, List<Event> events, CaseFile after) implements Decision {

        /**
         * Copies the events.
         *
         * @param right the grant that permits it
         * @param approver the second person, where one was needed
         * @param events what follows
         * @param after the case file with these events folded in
         */
        public Accepted {
            events = List.copyOf(events);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.accepted().apply(this);
        }
    }

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
     * Yes, once a second person approves.
     *
     * @param action the stored name of the action
     * @param approvers who may approve; the one who asks never may
     */
    record NeedsApproval(String action, WhoCan approvers) implements Decision {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.needsApproval().apply(this);
        }
    }

    /**
     * Ask again with these facts.
     *
     * @param types the facts that are missing
     */
    record NeedsFacts(Set<Class<? extends Fact>> types) implements Decision {

        /**
         * Copies the types.
         *
         * @param types the facts that are missing
         */
        public NeedsFacts {
            types = Set.copyOf(types);
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
     * @param needsApproval for a missing second person
     * @param needsFacts for missing facts
     * @param <R> the result's type
     */
    record Cases<R>(
            Function<Accepted, R> accepted,
            Function<Refused, R> refused,
            Function<NeedsApproval, R> needsApproval,
            Function<NeedsFacts, R> needsFacts) {}
}
