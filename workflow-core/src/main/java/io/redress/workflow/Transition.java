package io.redress.workflow;

import io.redress.casefile.Action;
import io.redress.casefile.CaseFile;
import io.redress.casefile.Fact;
import io.redress.id.DeadlineName;
import io.redress.party.Affiliation;
import io.redress.party.Who;
import io.redress.permission.Grant;
import io.redress.permission.Powers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

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
        List<Who> cosigners,
        Powers powers,
        Optional<Spending<A>> spending,
        Settles settles,
        Relief<A> relief,
        Reopens reopens) {

    /** Which actions' reserved amounts it gives back, and which it makes final. */
    record Settles(Set<Class<? extends Action>> releasing, Set<Class<? extends Action>> confirming) {
        static final Settles NOTHING = new Settles(Set.of(), Set.of());

        Settles {
            releasing = Set.copyOf(releasing);
            confirming = Set.copyOf(confirming);
        }
    }

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
        return !guards.isEmpty() || relief.looksAtOrder() || relief.stance() == Relief.Stance.APPEALS;
    }

    /** Everybody it names: those who may, sign, decide up to an amount, or agree. */
    Stream<Who> people() {
        return Stream.of(
                        grant.included().stream(),
                        cosigners.stream(),
                        powers.own().stream().flatMap(level -> level.who().stream()),
                        powers.chain().stream().flatMap(level -> level.who().stream()))
                .flatMap(people -> people);
    }

    /** Whether it depends on an amount. */
    boolean isPriced() {
        return spending.isPresent();
    }

    /** Whether anybody else ever has to agree. */
    boolean asks() {
        return !cosigners.isEmpty() || !powers.chain().isEmpty();
    }

    boolean isGrantedToSystem() {
        return grant.included().contains(Affiliation.SYSTEM)
                && !grant.excluded().contains(Affiliation.SYSTEM);
    }

    /** Whether the system can take it by itself when a deadline lapses. */
    boolean isOpenToLapse() {
        return isGrantedToSystem()
                && cosigners.isEmpty()
                && powers.isUnlimited()
                && !isPriced()
                && reads == Reads.NOTHING;
    }
}
