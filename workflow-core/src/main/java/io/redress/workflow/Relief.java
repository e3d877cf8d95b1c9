package io.redress.workflow;

import io.redress.casefile.Action;
import io.redress.casefile.CaseFile;
import io.redress.casefile.Event;
import io.redress.casefile.RemedyEvent;
import io.redress.casefile.RemedyEvent.OfferEnded;
import io.redress.compensation.Policy;
import io.redress.id.ActorId;
import io.redress.remedy.Claim;
import io.redress.remedy.Destination;
import io.redress.remedy.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * What a transition does about claims, offers and awards.
 *
 * @param claiming what is claimed from then on
 * @param proposing what is offered, or awarded at once
 * @param choosing which alternative of the standing offer is chosen
 * @param ending how the standing offer ends, where it does
 * @param deciding why it was decided so, for a decision that offers nothing
 * @param stance whether it decides or appeals
 * @param said the sentences that it was said with, all of them
 */
record Relief<A extends Action>(
        Optional<Function<Situation<A>, Claim>> claiming,
        Optional<Proposing<A>> proposing,
        Optional<Choosing<A>> choosing,
        Optional<OfferEnded.Ending> ending,
        Optional<Function<Situation<A>, Reason>> deciding,
        Stance stance,
        Set<Sentence> said) {

    Relief {
        said = Set.copyOf(said);
    }

    /** Sentences that do not go with every other. */
    enum Sentence {
        OFFERING,
        AWARDING,
        CHOOSING,
        ENDING_OFFER,
        DECIDING,
        APPEALING
    }

    /** Whether a transition decides on what is claimed, or appeals against a decision. */
    enum Stance {
        NEITHER,
        DECIDES,
        APPEALS
    }

    /** Whether what a policy proposes waits to be chosen. */
    enum Manner {
        OFFERED,
        AWARDED
    }

    /** By which policy something is offered or awarded, and where it goes when it is awarded at once. */
    record Proposing<A extends Action>(
            Function<Situation<A>, Policy> policy, Manner manner, Function<Situation<A>, Destination> destination) {}

    /** From which offer, under which name, what is chosen, and where it goes. */
    record Choosing<A extends Action>(
            ToIntFunction<Situation<A>> offer,
            Function<Situation<A>, String> alternative,
            Function<Situation<A>, Destination> destination) {}

    /** Nothing. */
    static <A extends Action> Relief<A> none() {
        return new Relief<>(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Stance.NEITHER,
                Set.of());
    }

    /** Whether it needs to know the order. */
    boolean looksAtOrder() {
        return claiming.isPresent() || proposing.isPresent() || choosing.isPresent();
    }

    boolean awardsAtOnce() {
        return proposing.filter(how -> how.manner() == Manner.AWARDED).isPresent();
    }

    boolean decides() {
        return stance == Stance.DECIDES;
    }

    /** What follows without anything having to be known: how an offer ends, who decided, that somebody appealed. */
    List<Event> plain(Situation<A> situation, CaseFile current, Collection<ActorId> everybody) {
        List<Event> events = new ArrayList<>();
        ending.filter(how -> current.remedies().offer().isPresent()).ifPresent(how -> events.add(ended(current, how)));
        if (decides()) {
            List<Reason> reasons =
                    deciding.map(why -> List.of(why.apply(situation))).orElse(List.of());
            everybody.forEach(person -> events.add(new RemedyEvent.Decided(person, reasons)));
        }
        if (stance == Stance.APPEALS) {
            events.add(new RemedyEvent.Appealed(situation.now()));
        }
        return events;
    }

    static Event ended(CaseFile file, OfferEnded.Ending how) {
        return new OfferEnded(file.remedies().offer().orElseThrow().number(), how);
    }
}
