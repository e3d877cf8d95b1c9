package io.redress.compensation;

import io.redress.id.ItemId;
import io.redress.money.Money;
import io.redress.remedy.Alternative;
import io.redress.remedy.Claim;
import io.redress.remedy.Part;
import io.redress.remedy.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An amount that a person decided on, spread over what is left of the claimed items, or of all where none is claimed. */
record Discretion(Money amount) implements Policy {
    static final String RULE = "at-discretion";

    Discretion {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("nobody is given less than nothing: " + amount);
        }
    }

    @Override
    public Proposal propose(Matter matter) {
        Optional<Proposal> unknown =
                Measured.unknown(RULE, matter.order(), matter.claim().heads());
        if (unknown.isPresent()) {
            return unknown.get();
        }
        if (amount.isZero()) {
            return Proposal.nothing(Reason.of(RULE, "nothing.no-amount").finding("no amount was decided on"));
        }
        Map<ItemId, Money> left = left(matter);
        Optional<Money> sum = left.values().stream().reduce(Money::plus);
        if (sum.isEmpty()) {
            return Proposal.nothing(Merging.nothingLeft(RULE));
        }
        if (amount.compareTo(sum.get()) > 0) {
            return Proposal.needsPerson(Reason.of(RULE, "person.beyond-left")
                    .with("left", sum.get())
                    .seeing("amount", amount)
                    .finding("more than is left"));
        }
        Map<ItemId, Money> parts = new LinkedHashMap<>();
        List<Money> shares = amount.splitInProportionTo(List.copyOf(left.values()));
        List<ItemId> items = new ArrayList<>(left.keySet());
        for (int i = 0; i < shares.size(); i++) {
            parts.put(items.get(i), shares.get(i));
        }
        Reason why = Reason.of(RULE, "discretion.given").with("amount", amount).finding(amount);
        return Proposal.offering(new Alternative(
                RULE, List.of(Part.of(Bounded.by(matter.left(), parts).payment(), why))));
    }

    private static Map<ItemId, Money> left(Matter matter) {
        Claim claim = matter.claim();
        Set<ItemId> claimed = claim.items();
        Map<ItemId, Money> left = new LinkedHashMap<>();
        matter.order().items().stream()
                .map(OrderFacts.Item::id)
                .filter(item -> claimed.isEmpty() || claimed.contains(item))
                .forEach(item -> Optional.ofNullable(matter.left().get(item))
                        .filter(Money::isPositive)
                        .ifPresent(rest -> left.put(item, rest)));
        return left;
    }
}
