package io.redress.compensation;

import io.redress.money.Money;
import io.redress.party.Relation;
import io.redress.remedy.Alternative;
import io.redress.remedy.Funder;
import io.redress.remedy.Ground;
import io.redress.remedy.Part;
import io.redress.remedy.Portion;
import io.redress.remedy.Reason;
import io.redress.remedy.Remedy.Payment;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Nobody is to blame, and both sides are helped: the loss, up to a cap, is split to the last minor unit. */
record NoFault(Relation other, Portion customers, Money cap) implements Policy {
    static final String RULE = "no-fault";

    NoFault {
        if (other != Relation.MERCHANT && other != Relation.OTHER_PARTY) {
            throw new IllegalArgumentException("the other side is merchant or other party, not " + other);
        }
        if (!cap.isPositive()) {
            throw new IllegalArgumentException("an award without fault has a cap above zero, not " + cap);
        }
    }

    @Override
    public Proposal propose(Matter matter) {
        return Measured.measuring(
                RULE,
                matter,
                matter.claim().on(Set.of(Ground.NOBODYS_FAULT)),
                measured -> split(Bounded.by(matter.left(), measured.amounts())));
    }

    private Proposal split(Bounded loss) {
        if (loss.isNothing()) {
            return Proposal.nothing(Merging.nothingLeft(RULE));
        }
        Money lost = loss.payment().amount();
        Money pool = lost.min(cap);
        Money buyers = customers.of(pool, RoundingMode.UP);
        Money others = pool.minus(buyers);
        List<Part> parts = new ArrayList<>();
        Payment back = (Payment) Cuts.to(buyers, loss.payment());
        parts.add(Part.of(back, reason("no-fault.customer", buyers, lost)).fundedBy(Funder.PLATFORM));
        if (others.isPositive()) {
            parts.add(Part.of(Payment.beyondPrice(others, RULE), reason("no-fault.other", others, lost))
                    .to(other)
                    .fundedBy(Funder.PLATFORM));
        }
        return Proposal.offering(new Alternative(RULE, parts));
    }

    private Reason reason(String key, Money amount, Money lost) {
        return Reason.of(RULE, key)
                .with("amount", amount)
                .seeing("lost", lost)
                .seeing("cap", cap)
                .seeing("customer's share", customers)
                .finding(amount);
    }
}
