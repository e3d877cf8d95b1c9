package io.redress.workflow;

import io.redress.casefile.Action;
import io.redress.casefile.Fact;
import io.redress.casefile.RemedyEvent.OfferEnded.Ending;
import io.redress.compensation.OrderFacts;
import io.redress.compensation.Policy;
import io.redress.remedy.Claim;
import io.redress.remedy.Destination;
import io.redress.remedy.Reason;
import io.redress.workflow.Relief.Choosing;
import io.redress.workflow.Relief.Manner;
import io.redress.workflow.Relief.Proposing;
import io.redress.workflow.Relief.Sentence;
import io.redress.workflow.Relief.Stance;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** Collects what a transition says about claims, offers and awards. */
final class ReliefBuilder<A extends Action> {
    private final Set<Class<? extends Fact>> reading = new HashSet<>();
    private Optional<Function<Situation<A>, Claim>> claiming = Optional.empty();
    private Optional<Proposing<A>> proposing = Optional.empty();
    private Optional<Choosing<A>> choosing = Optional.empty();
    private Optional<Ending> ending = Optional.empty();
    private Optional<Function<Situation<A>, Reason>> deciding = Optional.empty();
    private final Set<Sentence> said = EnumSet.noneOf(Sentence.class);
    private Stance stance = Stance.NEITHER;

    void claim(Function<Situation<A>, Claim> claim) {
        claiming = Optional.of(claim);
        reading.add(OrderFacts.class);
    }

    void offer(Policy policy) {
        offer(policy.reads(), situation -> policy);
    }

    void offer(Set<Class<? extends Fact>> reads, Function<Situation<A>, Policy> policy) {
        propose(reads, new Proposing<>(policy, Manner.OFFERED, situation -> Destination.ORIGINAL));
    }

    void award(Policy policy, Destination destination) {
        award(policy.reads(), situation -> policy, situation -> destination);
    }

    void award(
            Set<Class<? extends Fact>> reads,
            Function<Situation<A>, Policy> policy,
            Function<Situation<A>, Destination> destination) {
        propose(reads, new Proposing<>(policy, Manner.AWARDED, destination));
    }

    private void propose(Set<Class<? extends Fact>> reads, Proposing<A> what) {
        said.add(what.manner() == Manner.OFFERED ? Sentence.OFFERING : Sentence.AWARDING);
        proposing = Optional.of(what);
        stance = Stance.DECIDES;
        reading.addAll(reads);
        reading.add(OrderFacts.class);
    }

    void choose(
            ToIntFunction<Situation<A>> offer,
            Function<Situation<A>, String> alternative,
            Function<Situation<A>, Destination> destination) {
        said.add(Sentence.CHOOSING);
        choosing = Optional.of(new Choosing<>(offer, alternative, destination));
        reading.add(OrderFacts.class);
    }

    void end(Ending how) {
        said.add(Sentence.ENDING_OFFER);
        ending = Optional.of(how);
    }

    void decide(Function<Situation<A>, Reason> reason) {
        said.add(Sentence.DECIDING);
        deciding = Optional.of(reason);
        stance = Stance.DECIDES;
    }

    void appeal() {
        said.add(Sentence.APPEALING);
        stance = Stance.APPEALS;
    }

    Set<Class<? extends Fact>> reading() {
        return Set.copyOf(reading);
    }

    Relief<A> relief() {
        return new Relief<>(claiming, proposing, choosing, ending, deciding, stance, said);
    }
}
