package io.redress.workflow;

import io.redress.workflow.Relief.Manner;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Looks for offers that lead nowhere: that nobody can choose, that nobody makes, or that nobody could decide anew. */
final class ReliefCheck {
    private final Blueprint blueprint;
    private final List<Finding> findings = new ArrayList<>();

    private ReliefCheck(Blueprint blueprint) {
        this.blueprint = blueprint;
    }

    static List<Finding> of(Blueprint blueprint) {
        ReliefCheck check = new ReliefCheck(blueprint);
        check.offers();
        check.appeals();
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

    private boolean any(Predicate<Relief<?>> holds) {
        return blueprint.own().stream().map(Transition::relief).anyMatch(holds);
    }

    private void add(Transition<?> way, String code, String what, String mend) {
        findings.add(new Finding(code, "action " + way.action().getSimpleName() + " in " + way.from(), what, mend));
    }
}
