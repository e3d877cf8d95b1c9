package io.redress.compensation;

import io.redress.id.ItemId;
import io.redress.money.Money;
import io.redress.remedy.Alternative;
import io.redress.remedy.Claim.Head;
import io.redress.remedy.Ground;
import io.redress.remedy.Part;
import io.redress.remedy.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What was paid for what is claimed goes back. */
record Refund(String rule, Set<Ground> grounds, Extent extent) implements Policy {

    /** Which heads it answers. */
    enum Extent {
        /** Those about all of an item or of the order. */
        WHOLE,
        /** Those about a portion. */
        PORTION,
        /** All. */
        ANY;

        boolean includes(Head head) {
            return this == ANY || (this == PORTION) == head.portion().isPresent();
        }
    }

    @Override
    public Proposal propose(Matter matter) {
        List<Head> heads =
                matter.claim().on(grounds).stream().filter(extent::includes).toList();
        return Measured.measuring(
                rule,
                matter,
                heads,
                measured -> back(rule, matter, measured.amounts(), given -> measured.reasons(rule, given)));
    }

    /** Gives back amounts as far as they are left, with reasons for what is given in the end. */
    static Proposal back(
            String rule,
            Matter matter,
            Map<ItemId, Money> amounts,
            Function<Map<ItemId, Money>, List<Reason>> reasons) {
        if (amounts.values().stream().allMatch(Money::isZero)) {
            return Proposal.nothing(Reason.of(rule, "nothing.free")
                    .seeing("items", amounts.size())
                    .finding("nothing was paid"));
        }
        Bounded bounded = Bounded.by(matter.left(), amounts);
        if (bounded.isNothing()) {
            return Proposal.nothing(Merging.nothingLeft(rule));
        }
        Optional<Reason> cut = bounded.reason(rule, "given.bounded");
        List<Reason> all = new ArrayList<>(reasons.apply(bounded.amounts()));
        cut.ifPresent(all::add);
        Part part = Part.of(bounded.payment(), all.get(0));
        for (Reason more : all.subList(1, all.size())) {
            part = part.replacedBy(part.remedy(), more);
        }
        return Proposal.offering(new Alternative(rule, List.of(part)));
    }
}
