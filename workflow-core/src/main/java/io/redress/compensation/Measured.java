package io.redress.compensation;

import io.redress.compensation.OrderFacts.Item;
import io.redress.id.ItemId;
import io.redress.money.Money;
import io.redress.remedy.Claim.Head;
import io.redress.remedy.Ground;
import io.redress.remedy.Reason;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What some heads of a claim come to at the prices that were paid. A head said twice counts once; portions of one item add
 * up, to at most all of it. Each portion is rounded up to the minor unit, in the customer's favour. A head about the order as
 * a whole is about each of its items.
 *
 * @param amounts how much for which item, in the order in which they were claimed
 * @param reasons one for each head
 */
record Measured(Map<ItemId, Money> amounts, List<Reason> reasons) {
    /** A matter of more items is for a person, so that neither a reason nor a payment grows without bound. */
    static final int MOST_ITEMS = 1_000;

    /** Heads that can be measured, or why they cannot. */
    interface Then {
        Proposal apply(Measured measured);
    }

    static Proposal measuring(String rule, Matter matter, List<Head> heads, Then then) {
        if (heads.isEmpty()) {
            return Proposal.nothing(Reason.of(rule, "nothing.not-claimed")
                    .seeing("grounds", Grounds.text(matter.claim()))
                    .finding("no head fits"));
        }
        OrderFacts order = matter.order();
        Optional<ItemId> unknown = heads.stream()
                .flatMap(head -> head.item().stream())
                .filter(item -> order.item(item).isEmpty())
                .findFirst();
        if (unknown.isPresent()) {
            return Proposal.needsPerson(Reason.of(rule, "person.unknown-item")
                    .with("item", unknown.get())
                    .seeing("order", order.order())
                    .finding("the order has no such item"));
        }
        if (order.items().size() > MOST_ITEMS) {
            return Proposal.needsPerson(Reason.of(rule, "person.too-many-items")
                    .with("most", MOST_ITEMS)
                    .seeing("items", order.items().size())
                    .finding("too many items"));
        }
        Map<ItemId, Money> amounts = new LinkedHashMap<>();
        List<Reason> reasons = new ArrayList<>();
        heads.stream().distinct().forEach(head -> add(rule, head, order, amounts, reasons));
        return amounts.isEmpty()
                ? Proposal.nothing(Reason.of(rule, "nothing.no-items").finding("the order has no items"))
                : then.apply(new Measured(amounts, reasons));
    }

    private static void add(
            String rule, Head head, OrderFacts order, Map<ItemId, Money> amounts, List<Reason> reasons) {
        List<Item> items = head.item().flatMap(order::item).map(List::of).orElse(order.items());
        if (items.isEmpty()) {
            return;
        }
        Money total = Money.zero(items.get(0).paid().currency());
        for (Item item : items) {
            Money amount = head.portion()
                    .map(portion -> portion.of(item.paid(), RoundingMode.UP))
                    .orElse(item.paid());
            amounts.merge(item.id(), amount, (before, more) -> upTo(item.paid(), before, more));
            total = total.plus(amount);
        }
        reasons.add(reason(rule, head, total));
    }

    /** Adds, and stops at the whole before an amount could get too large. */
    private static Money upTo(Money whole, Money before, Money more) {
        return more.isAtMost(whole.minus(before)) ? before.plus(more) : whole;
    }

    private static Reason reason(String rule, Head head, Money amount) {
        String of = head.item().isPresent() ? "item" : "order";
        Reason reason = Reason.of(rule, head.portion().isPresent() ? "given.part-of-" + of : "given." + of)
                .with("amount", amount)
                .seeing("ground", head.ground())
                .seeing("price", amount)
                .finding(amount);
        if (head.item().isPresent()) {
            reason = reason.with("item", head.item().get())
                    .seeing("item", head.item().get());
        }
        if (head.portion().isPresent()) {
            reason = reason.with("part", Grounds.number(head.portion().get().part()))
                    .with("whole", Grounds.number(head.portion().get().whole()))
                    .seeing("portion", head.portion().get());
        }
        return reason;
    }

    static List<Head> heads(Matter matter, Set<Ground> grounds) {
        return matter.claim().on(grounds);
    }
}
