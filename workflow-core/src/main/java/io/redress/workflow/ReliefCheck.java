package io.redress.workflow;

import io.redress.casefile.RemedyEvent.OfferEnded.Ending;
import io.redress.workflow.Relief.Manner;
import io.redress.workflow.Relief.Sentence;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Looks for offers that nobody can choose, choices and ends of offers that nobody makes, appeals where nothing is ever
 * decided, and sentences of one transition of which only one would count.
 */
final class ReliefCheck {
    private static final Set<Ending> BY_ITSELF = EnumSet.of(Ending.ACCEPTED, Ending.REPLACED, Ending.CLOSED);

    private final Blueprint blueprint;
    private final List<Finding> findings = new ArrayList<>();

    private ReliefCheck(Blueprint blueprint) {
        this.blueprint = blueprint;
    }

    static List<Finding> of(Blueprint blueprint) {
        ReliefCheck check = new ReliefCheck(blueprint);
        check.offers();
        check.appeals();
        blueprint.own().forEach(check::contradictions);
        return check.findings;
    }

    private void offers() {
        boolean isChosen = any(relief -> relief.choosing().isPresent());
        boolean isOffered = any(ReliefCheck::offers);
        for (Transition<?> way : blueprint.own()) {
            if (offers(way.relief()) && !isChosen) {
                add(
                        way,
                        "offer-without-choice",
                        "nobody can choose what it offers",
                        "Let some action say choosing(...)");
            }
            if (way.relief().choosing().isPresent() && !isOffered) {
                add(way, "choice-without-offer", "nothing is ever offered", "Let some action say offering(...)");
            }
            if (way.relief().ending().isPresent() && !isOffered) {
                add(way, "ends-no-offer", "nothing is ever offered", "Let some action say offering(...)");
            }
        }
    }

    private static boolean offers(Relief<?> relief) {
        return relief.proposing().filter(how -> how.manner() == Manner.OFFERED).isPresent();
    }

    private void appeals() {
        boolean isDecided = any(Relief::decides);
        blueprint.own().stream()
                .filter(way -> way.relief().stance() == Relief.Stance.APPEALS)
                .filter(way -> !isDecided)
                .forEach(way -> add(
                        way,
                        "appeal-without-decision",
                        "nothing is ever decided that one could appeal against",
                        "Let some action say offering(...), awarding(...) or deciding(...)"));
    }

    private void contradictions(Transition<?> way) {
        Set<Sentence> said = way.relief().said();
        boolean proposes = said.contains(Sentence.OFFERING) || said.contains(Sentence.AWARDING);
        if (said.contains(Sentence.APPEALING) && (proposes || said.contains(Sentence.DECIDING))) {
            add(
                    way,
                    "appeal-decides",
                    "it appeals and decides at once",
                    "Let another action say offering(...), awarding(...) or deciding(...)");
        }
        if (said.contains(Sentence.OFFERING) && said.contains(Sentence.AWARDING)) {
            add(way, "offer-awarded", "it offers and awards at once", "Leave out offering(...) or awarding(...)");
        }
        if (proposes && said.contains(Sentence.CHOOSING)) {
            add(way, "choice-of-own-offer", "it proposes and chooses at once", "Let another action say choosing(...)");
        }
        if (said.contains(Sentence.OFFERING) && said.contains(Sentence.ENDING_OFFER)) {
            add(
                    way,
                    "ends-own-offer",
                    "it ends the offer that it makes",
                    "Leave endingOffer(...) out: a new offer takes the place of the one that stands");
        }
        if (said.contains(Sentence.CHOOSING) && said.contains(Sentence.ENDING_OFFER)) {
            add(
                    way,
                    "ends-chosen-offer",
                    "it ends the offer that it chooses from",
                    "Leave endingOffer(...) out: what is chosen is over");
        }
        if (proposes && way.spending().flatMap(Spending::cost).isPresent()) {
            add(
                    way,
                    "cost-of-offer",
                    "it says what it costs besides what it offers or awards",
                    "Leave costing(...) out: it costs its dearest alternative");
        }
        way.relief()
                .ending()
                .filter(BY_ITSELF::contains)
                .ifPresent(how -> add(
                        way,
                        "ending-by-itself",
                        "no action ends an offer as " + how,
                        "Say DECLINED, EXPIRED or WITHDRAWN"));
    }

    private boolean any(Predicate<Relief<?>> holds) {
        return blueprint.own().stream().map(Transition::relief).anyMatch(holds);
    }

    private void add(Transition<?> way, String code, String what, String mend) {
        findings.add(new Finding(code, "action " + way.action().getSimpleName() + " in " + way.from(), what, mend));
    }
}
