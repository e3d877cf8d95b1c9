package io.redress.workflow;

import io.redress.casefile.Action;
import io.redress.casefile.CaseFile;
import io.redress.casefile.Fact;
import io.redress.id.DeadlineName;
import io.redress.party.Affiliation;
import io.redress.party.Who;
import io.redress.permission.Grant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One way an action can go: from which states, to which, by whom, on what conditions, with what effects. Frozen.
 *
 * @param to the state it leads to; empty for one that stays
 */
record Transition<A extends Action>(
        Class<A> action,
        Set<Enum<?>> from,
        Optional<Enum<?>> to,
        Grant grant,
        List<Guard<A>> guards,
        List<Effect<A>> effects,
        Set<DeadlineName> meeting,
        Function<A, Set<Class<? extends Fact>>> reading,
        Reads reads,
        List<Who> approvers,
        Reopens reopens) {

    /** Whether it may lead from an end back to an open state. */
    enum Reopens {
        NO,
        YES
    }

    /** Whether facts may be needed. */
    enum Reads {
        NOTHING,
        FACTS
    }

    Situation<A> situation(CaseFile file, Command command, Facts facts) {
        return new Situation<>(file, action.cast(command.action()), command.actor(), command.now(), facts);
    }

    Set<Class<? extends Fact>> needs(Action given) {
        return reading.apply(action.cast(given));
    }

    /** The first objection; each guard is asked at most once. */
    Optional<Objection> objection(Situation<A> situation) {
        for (Guard<A> guard : guards) {
            Optional<Objection> objection = guard.check(situation);
            if (objection.isPresent()) {
                return objection;
            }
        }
        return Optional.empty();
    }

    Enum<?> target(Enum<?> state) {
        return to.isPresent() ? to.get() : state;
    }

    boolean isReopening() {
        return reopens == Reopens.YES;
    }

    boolean isGuarded() {
        return !guards.isEmpty();
    }

    /** Whether the system can take it by itself when a deadline lapses. */
    boolean isOpenToLapse() {
        return grant.included().contains(Affiliation.SYSTEM)
                && !grant.excluded().contains(Affiliation.SYSTEM)
                && approvers.isEmpty()
                && reads == Reads.NOTHING;
    }
}
