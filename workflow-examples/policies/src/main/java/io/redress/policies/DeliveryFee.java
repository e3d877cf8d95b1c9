package io.redress.policies;

import io.redress.compensation.Matter;
import io.redress.compensation.OrderFacts.Item;
import io.redress.compensation.Policy;
import io.redress.compensation.Proposal;
import io.redress.id.ItemId;
import io.redress.money.Money;
import io.redress.remedy.Alternative;
import io.redress.remedy.Claim.Head;
import io.redress.remedy.Ground;
import io.redress.remedy.ItemAmount;
import io.redress.remedy.Part;
import io.redress.remedy.Reason;
import io.redress.remedy.Remedy.Payment;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Gives the fee for delivery back when something came later than it may, or has not come by then. The fee is an item of the
 * order; what is left of it goes back, once. Rule {@code delivery-fee}, for the ground late.
 *
 * @param fee the item that the fee is
 * @param grace how much later it may come without consequence, inclusive
 */
public record DeliveryFee(ItemId fee, Duration grace) implements Policy {
    private static final String RULE = "delivery-fee";

    /**
     * Checks the grace.
     *
     * @param fee the item that the fee is
     * @param grace how much later it may come without consequence, inclusive
     * @throws IllegalArgumentException when it is negative
     */
    public DeliveryFee {
        if (grace.isNegative()) {
            throw new IllegalArgumentException("nothing may come " + grace + " late");
        }
    }

    @Override
    public Proposal propose(Matter matter) {
        List<Head> heads = matter.claim().on(Set.of(Ground.LATE));
        Optional<Item> paid = matter.order().item(fee);
        if (heads.isEmpty() || paid.isEmpty()) {
            return Proposal.nothing(Reason.of(RULE, "nothing.not-claimed")
                    .seeing("heads", heads.size())
                    .finding("no late head, or no fee"));
        }
        // What a claim says of the order may be wrong: that is for a person, and no reason to fail.
        Optional<ItemId> unknown = heads.stream()
                .flatMap(head -> head.item().stream())
                .filter(item -> matter.order().item(item).isEmpty())
                .findFirst();
        if (unknown.isPresent()) {
            return Proposal.needsPerson(Reason.of(RULE, "person.unknown-item")
                    .with("item", unknown.get())
                    .finding("the order has no such item"));
        }
        return heads.stream()
                .flatMap(head -> matter.items(head).stream().filter(item -> isMeant(head, item)))
                .flatMap(item -> matter.late(item).stream())
                .max(Comparator.naturalOrder())
                .map(late -> judged(late, matter.left(paid.get())))
                .orElseGet(() -> Proposal.needsPerson(
                        Reason.of(RULE, "person.no-promise").finding("no item says by when it was promised")));
    }

    private Proposal judged(Duration late, Money left) {
        Reason seen = Reason.of(RULE, "delivery-fee.given").seeing("late", late).seeing("grace", grace);
        if (late.compareTo(grace) <= 0) {
            return Proposal.nothing(
                    Reason.of(RULE, "nothing.in-time").seeing("late", late).finding("within the grace"));
        }
        if (!left.isPositive()) {
            return Proposal.nothing(Reason.of(RULE, "nothing.left").finding("the fee went back already"));
        }
        Payment back = Payment.back(List.of(new ItemAmount(fee, left)));
        return Proposal.offering(new Alternative(
                RULE,
                List.of(Part.of(
                        back, seen.with("amount", left).with("late", late).finding(left)))));
    }

    /** The fee itself comes with the goods. */
    private boolean isMeant(Head head, Item item) {
        return head.item().isPresent() || !item.id().equals(fee);
    }
}
