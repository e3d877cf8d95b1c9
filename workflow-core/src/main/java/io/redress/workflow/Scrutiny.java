package io.redress.workflow;

import io.redress.compensation.OrderFacts;
import io.redress.id.ItemId;
import io.redress.money.Money;
import io.redress.permission.Refusal;
import io.redress.remedy.Alternative;
import io.redress.remedy.ItemAmount;
import io.redress.remedy.Part;
import io.redress.remedy.Remedy;
import io.redress.remedy.Remedy.Coupon;
import io.redress.remedy.Remedy.Goods;
import io.redress.remedy.Remedy.Payment;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks over what a policy proposes, which may be anybody's code. */
final class Scrutiny {
    /** More than anybody can choose from. */
    private static final int MOST_ALTERNATIVES = 20;

    private static final int MOST_PARTS = 100;

    private final OrderFacts order;
    private final PaidSoFar paid;
    private final Instant now;

    Scrutiny(OrderFacts order, PaidSoFar paid, Instant now) {
        this.order = order;
        this.paid = paid;
        this.now = now;
    }

    Optional<Objection> objection(List<Alternative> alternatives) {
        if (alternatives.size() > MOST_ALTERNATIVES
                || alternatives.stream().anyMatch(one -> one.parts().size() > MOST_PARTS)) {
            return Optional.of(Objection.of(
                    Refusal.FAULTY_PROPOSAL,
                    "at most " + MOST_ALTERNATIVES + " alternatives of at most " + MOST_PARTS + " parts"));
        }
        Set<String> names = new HashSet<>();
        for (Alternative alternative : alternatives) {
            if (!names.add(alternative.name())) {
                return Optional.of(Objection.of(
                        Refusal.FAULTY_PROPOSAL,
                        "alternatives of different names, not two \"" + alternative.name() + "\""));
            }
            Optional<Objection> objection = objection(alternative);
            if (objection.isPresent()) {
                return objection;
            }
        }
        return Optional.empty();
    }

    Optional<Objection> objection(Alternative alternative) {
        if (alternative.parts().stream()
                .map(Part::remedy)
                .allMatch(remedy -> remedy instanceof Payment && remedy.worth().isZero())) {
            return Optional.of(Objection.of(Refusal.NOTHING_DUE, "an alternative that gives something"));
        }
        Map<ItemId, Money> sums = new HashMap<>();
        for (Part part : alternative.parts()) {
            Optional<Objection> objection = currency(part.worth()).or(() -> objection(part.remedy(), sums));
            if (objection.isPresent()) {
                return objection;
            }
        }
        return sums.entrySet().stream()
                .filter(sum -> !sum.getValue().isAtMost(left(sum.getKey())))
                .map(sum -> beyond(sum.getKey(), sum.getValue()))
                .findFirst();
    }

    private Optional<Objection> objection(Remedy remedy, Map<ItemId, Money> sums) {
        for (ItemAmount part : remedy.givesBack()) {
            if (order.item(part.item()).isEmpty()) {
                return PaidSoFar.unknown(order, List.of(part.item()));
            }
            sums.merge(part.item(), part.amount(), Money::plus);
        }
        if (remedy instanceof Goods goods) {
            return PaidSoFar.unknown(order, goods.items());
        }
        boolean isEndless = remedy instanceof Coupon coupon
                && coupon.validUntil().filter(now::isBefore).isEmpty();
        return isEndless
                ? Optional.of(Objection.of(Refusal.NO_END, "a coupon that says until when it is valid, later than now"))
                : Optional.empty();
    }

    private Optional<Objection> currency(Money worth) {
        return order.items().stream()
                .map(item -> item.paid().currency())
                .findFirst()
                .filter(currency -> !currency.equals(worth.currency()))
                .map(currency -> new Objection(
                        Refusal.FOREIGN_CURRENCY,
                        "an amount in " + currency + ", in which the order was paid",
                        Map.of("amount", worth.toString(), "currency", currency.toString())));
    }

    private Money left(ItemId item) {
        return paid.left(order.item(item).orElseThrow());
    }

    private Objection beyond(ItemId item, Money amount) {
        return new Objection(
                Refusal.BEYOND_PAID,
                "at most what was paid for item " + item + " and not given back yet",
                Map.of(
                        "item",
                        item.value(),
                        "amount",
                        amount.toString(),
                        "left",
                        left(item).toString()));
    }
}
