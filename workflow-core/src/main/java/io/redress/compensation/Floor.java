package io.redress.compensation;

import io.redress.casefile.Fact;
import io.redress.money.Money;
import io.redress.remedy.Alternative;
import io.redress.remedy.Part;
import io.redress.remedy.Reason;
import io.redress.remedy.Remedy.Payment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the customer gets of an alternative is lifted with money that counts against no item. */
record Floor(Policy inner, Money floor, String source) implements Policy {
    private static final String RULE = "at-least";

    Floor {
        if (floor.isNegative() || source.isBlank()) {
            throw new IllegalArgumentException("a floor is not below zero and names its source: " + floor);
        }
    }

    @Override
    public Set<Class<? extends Fact>> reads() {
        return inner.reads();
    }

    @Override
    public Proposal propose(Matter matter) {
        return inner.propose(matter).fold(this::lifted, person -> person, nothing -> nothing);
    }

    private Proposal lifted(Proposal.Offers offers) {
        return new Proposal.Offers(
                offers.alternatives().stream().map(this::lifted).toList());
    }

    private Alternative lifted(Alternative one) {
        Money now = Canonical.forCustomer(one);
        if (floor.isAtMost(now)) {
            return one;
        }
        Money missing = floor.minus(now);
        List<Part> parts = new ArrayList<>(one.parts());
        parts.add(Part.of(
                Payment.beyondPrice(missing, source),
                Reason.of(RULE, "at-least.lifted")
                        .with("floor", floor)
                        .with("missing", missing)
                        .seeing("floor", floor)
                        .seeing("source", source)
                        .seeing("worth", now)
                        .finding(missing)));
        return new Alternative(one.name(), parts);
    }
}
