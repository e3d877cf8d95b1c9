package io.redress.compensation;

import io.redress.casefile.Fact;
import io.redress.money.Money;
import io.redress.remedy.Alternative;
import io.redress.remedy.Part;
import io.redress.remedy.Reason;
import io.redress.remedy.Remedy;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Money and coupons give way in proportion to their worth; goods and services cannot. */
record Cap(Policy inner, Money cap) implements Policy {
    private static final String RULE = "at-most";

    Cap {
        if (cap.isNegative()) {
            throw new IllegalArgumentException("a cap is not below zero: " + cap);
        }
    }

    @Override
    public Set<Class<? extends Fact>> reads() {
        return inner.reads();
    }

    @Override
    public Proposal propose(Matter matter) {
        return inner.propose(matter).fold(this::capped, person -> person, nothing -> nothing);
    }

    private Proposal capped(Proposal.Offers offers) {
        Sieve sieve = new Sieve();
        for (Alternative one : offers.alternatives()) {
            if (one.worth().isAtMost(cap)) {
                sieve.keep(one);
            } else {
                sieve.keep(cut(one), reason("at-most.left-out", one));
            }
        }
        return sieve.proposal();
    }

    private Optional<Alternative> cut(Alternative one) {
        Money fixed = worth(one, Money.zero(cap.currency()));
        if (!fixed.isAtMost(cap)) {
            return Optional.empty();
        }
        List<Money> worths = one.parts().stream()
                .filter(part -> Cuts.canCut(part.remedy()))
                .map(Part::worth)
                .toList();
        // Each share is at most what it was: together they are less than before, and a share is rounded by less than 1.
        Iterator<Money> shares = cap.minus(fixed).splitInProportionTo(worths).iterator();
        List<Part> kept = new ArrayList<>();
        for (Part part : one.parts()) {
            if (!Cuts.canCut(part.remedy())) {
                kept.add(part);
                continue;
            }
            Money share = shares.next();
            if (share.compareTo(part.worth()) == 0) {
                kept.add(part);
            } else if (share.isPositive()) {
                Remedy less = Cuts.to(share, part.remedy());
                kept.add(part.replacedBy(less, reason("at-most.cut", one).finding(part.worth() + " to " + share)));
            }
        }
        return kept.isEmpty() ? Optional.empty() : Optional.of(new Alternative(one.name(), kept));
    }

    private static Money worth(Alternative one, Money zero) {
        return one.parts().stream()
                .filter(part -> !Cuts.canCut(part.remedy()))
                .map(Part::worth)
                .reduce(zero, Money::plus);
    }

    private Reason reason(String key, Alternative one) {
        return Reason.of(RULE, key)
                .with("cap", cap)
                .seeing("cap", cap)
                .seeing("alternative", one.name())
                .seeing("worth", one.worth())
                .finding("left out");
    }
}
