package io.redress.compensation;

import io.redress.compensation.OrderFacts.Item;
import io.redress.id.ItemId;
import io.redress.money.Money;
import io.redress.remedy.Claim.Head;
import io.redress.remedy.Portion;
import io.redress.remedy.Reason;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What some heads of a claim come to at the prices that were paid. A head said twice counts once; portions of one item add
 * up, to at most all of it. Each portion is rounded up to the minor unit, in the customer's favour. A head about the order as
 * a whole is about each of its items.
 *
 * @param amounts how much for which item, in the order in which they were claimed
 * @param heads the heads that each amount comes from
 */
record Measured(Map<ItemId, Money> amounts, Map<ItemId, List<Head>> heads) {
    /** A matter of more items is for a person, so that neither a reason nor a payment grows without bound. */
    static final int MOST_ITEMS = 1_000;

    // So many heads are told for an item; all of them count.
    private static final int MOST_TOLD = 5;

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
        Optional<Proposal> unknown = unknown(rule, order, heads);
        if (unknown.isPresent()) {
            return unknown.get();
        }
        if (order.items().size() > MOST_ITEMS) {
            return Proposal.needsPerson(Reason.of(rule, "person.too-many-items")
                    .with("most", MOST_ITEMS)
                    .seeing("items", order.items().size())
                    .finding("too many items"));
        }
        Map<ItemId, Money> amounts = new LinkedHashMap<>();
        Map<ItemId, List<Head>> causes = new LinkedHashMap<>();
        for (Head head : heads.stream().distinct().toList()) {
            for (Item item : matter.items(head)) {
                amounts.merge(item.id(), amount(head, item), (before, more) -> upTo(item.paid(), before, more));
                causes.computeIfAbsent(item.id(), none -> new ArrayList<>()).add(head);
            }
        }
        return amounts.isEmpty()
                ? Proposal.nothing(Reason.of(rule, "nothing.no-items").finding("the order has no items"))
                : then.apply(new Measured(amounts, causes));
    }

    /** What nobody can judge, because the order does not have it. */
    static Optional<Proposal> unknown(String rule, OrderFacts order, List<Head> heads) {
        return heads.stream()
                .flatMap(head -> head.item().stream())
                .filter(item -> order.item(item).isEmpty())
                .findFirst()
                .map(item -> Proposal.needsPerson(Reason.of(rule, "person.unknown-item")
                        .with("item", item)
                        .seeing("order", order.order())
                        .finding("the order has no such item")));
    }

    private static Money amount(Head head, Item item) {
        return head.portion()
                .map(portion -> portion.of(item.paid(), RoundingMode.UP))
                .orElse(item.paid());
    }

    /** Adds, and stops at the whole before an amount could get too large. */
    private static Money upTo(Money whole, Money before, Money more) {
        return more.isAtMost(whole.minus(before)) ? before.plus(more) : whole;
    }

    /**
     * Why amounts go back, as customers are told: together just what is given. What was claimed for the order as a whole is told
     * once, everything else item by item.
     *
     * @param given how much goes back for which of these items, at most what was measured
     */
    List<Reason> reasons(String rule, Map<ItemId, Money> given) {
        Map<Object, List<ItemId>> told = new LinkedHashMap<>();
        for (ItemId item : given.keySet()) {
            List<Head> causes = heads.getOrDefault(item, List.of());
            told.computeIfAbsent(areOfOrder(causes) ? causes : item, none -> new ArrayList<>())
                    .add(item);
        }
        return told.values().stream().map(items -> reason(rule, items, given)).toList();
    }

    private Reason reason(String rule, List<ItemId> items, Map<ItemId, Money> given) {
        Money amount = sum(items, given);
        Money price = sum(items, amounts);
        List<Head> causes = heads.getOrDefault(items.get(0), List.of());
        Optional<Portion> portion =
                causes.size() == 1 && amount.equals(price) ? causes.get(0).portion() : Optional.empty();
        String of = areOfOrder(causes) ? "order" : "item";
        Reason reason = Reason.of(rule, portion.isPresent() ? "given.part-of-" + of : "given." + of)
                .with("amount", amount)
                .seeing("claimed", claimed(causes))
                .seeing("price", price)
                .finding(amount);
        if (!areOfOrder(causes)) {
            reason = reason.with("item", items.get(0)).seeing("item", items.get(0));
        }
        return portion.isPresent()
                ? reason.with("part", portion.get().part().toPlainString())
                        .with("whole", portion.get().whole().toPlainString())
                        .seeing("portion", portion.get())
                : reason;
    }

    private static boolean areOfOrder(List<Head> causes) {
        return !causes.isEmpty() && causes.stream().allMatch(head -> head.item().isEmpty());
    }

    private static String claimed(List<Head> causes) {
        return causes.stream()
                .limit(MOST_TOLD)
                .map(head -> head.ground().name()
                        + head.portion().map(portion -> " " + portion).orElse(""))
                .collect(Collectors.joining(", ", "", causes.size() > MOST_TOLD ? " and others" : ""));
    }

    private static Money sum(List<ItemId> items, Map<ItemId, Money> amounts) {
        return items.stream().map(amounts::get).reduce(Money::plus).orElseThrow();
    }
}
