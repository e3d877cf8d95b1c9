package io.redress.compensation;

import io.redress.casefile.Fact;
import io.redress.id.ItemId;
import io.redress.money.Money;
import io.redress.remedy.Alternative;
import io.redress.remedy.Ground;
import io.redress.remedy.Part;
import io.redress.remedy.Reason;
import io.redress.remedy.Remedy.Payment;
import java.util.List;
import java.util.Set;

/** What it cost elsewhere beyond the price. */
record CoverCost(String source) implements Policy {
    static final String RULE = "cover-cost";

    @Override
    public Set<Class<? extends Fact>> reads() {
        return Set.of(CoverFacts.class);
    }

    @Override
    public Proposal propose(Matter matter) {
        return Measured.measuring(
                RULE,
                matter,
                matter.claim().on(Set.of(Ground.COVER)),
                measured -> covered(matter, measured.amounts().keySet()));
    }

    /** Whatever portion is claimed: it was bought in place of the item. */
    private Proposal covered(Matter matter, Set<ItemId> claimed) {
        List<CoverFacts.Cover> covers = matter.fact(CoverFacts.class).covers().stream()
                .filter(cover -> claimed.contains(cover.item()))
                .toList();
        if (covers.isEmpty()) {
            return Proposal.needsPerson(
                    Reason.of(RULE, "person.no-receipt").finding("nobody has checked what it cost elsewhere"));
        }
        Money dearer = Money.zero(covers.get(0).cost().currency());
        for (CoverFacts.Cover cover : covers) {
            Money price = matter.order().item(cover.item()).orElseThrow().paid();
            if (cover.cost().compareTo(price) > 0) {
                dearer = dearer.plus(cover.cost().minus(price));
            }
        }
        if (dearer.isZero()) {
            return Proposal.nothing(Reason.of(RULE, "nothing.not-dearer")
                    .seeing("covers", covers.size())
                    .finding("it was not dearer elsewhere"));
        }
        return Proposal.offering(new Alternative(
                RULE,
                List.of(Part.of(
                        Payment.beyondPrice(dearer, source),
                        Reason.of(RULE, "cover-cost.given")
                                .with("amount", dearer)
                                .seeing("covers", covers.size())
                                .seeing("source", source)
                                .finding(dearer)))));
    }
}
