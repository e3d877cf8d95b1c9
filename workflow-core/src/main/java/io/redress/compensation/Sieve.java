package io.redress.compensation;

import io.redress.remedy.Alternative;
import io.redress.remedy.Part;
import io.redress.remedy.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Collects the alternatives that stay, and why others do not: the best that stays says it. When none stays, a person has to
 * look at it.
 */
final class Sieve {
    private final List<Alternative> kept = new ArrayList<>();
    private final List<Reason> dropped = new ArrayList<>();

    void keep(Alternative one) {
        kept.add(one);
    }

    void drop(Reason why) {
        dropped.add(why);
    }

    void keep(Optional<Alternative> one, Reason otherwise) {
        one.ifPresentOrElse(this::keep, () -> drop(otherwise));
    }

    Proposal proposal() {
        if (kept.isEmpty()) {
            return Proposal.needsPerson(dropped.get(0));
        }
        for (Reason why : dropped) {
            kept.set(0, explained(kept.get(0), why));
        }
        return new Proposal.Offers(kept);
    }

    /** The same with one more reason on its first part. */
    static Alternative explained(Alternative one, Reason why) {
        List<Part> parts = new ArrayList<>(one.parts());
        parts.set(0, parts.get(0).replacedBy(parts.get(0).remedy(), why));
        return new Alternative(one.name(), parts);
    }
}
