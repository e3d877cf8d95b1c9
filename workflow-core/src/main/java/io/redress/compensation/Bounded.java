package io.redress.compensation;

import io.redress.id.ItemId;
import io.redress.money.Money;
import io.redress.remedy.ItemAmount;
import io.redress.remedy.Reason;
import io.redress.remedy.Remedy.Payment;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Amounts for items, none above what may still be given back.
 *
 * @param amounts how much for which item, each above zero
 * @param cut what was wanted for those of which less is left, with what is left
 */
record Bounded(Map<ItemId, Money> amounts, Map<ItemId, String> cut) {
    // So many are told; all of them are in the amounts.
    private static final int MOST_TOLD = 20;

    static Bounded by(Map<ItemId, Money> left, Map<ItemId, Money> wanted) {
        Map<ItemId, Money> amounts = new LinkedHashMap<>();
        Map<ItemId, String> cut = new LinkedHashMap<>();
        wanted.forEach((item, amount) -> {
            Money zero = Money.zero(amount.currency());
            Money most = left.getOrDefault(item, zero).max(zero);
            Money granted = amount.min(most);
            if (granted.isPositive()) {
                amounts.put(item, granted);
            }
            if (granted.compareTo(amount) < 0) {
                cut.put(item, granted + " of " + amount);
            }
        });
        return new Bounded(amounts, cut);
    }

    boolean isNothing() {
        return amounts.isEmpty();
    }

    Payment payment() {
        return Payment.back(amounts.entrySet().stream()
                .map(one -> new ItemAmount(one.getKey(), one.getValue()))
                .toList());
    }

    /** Why it is less than was wanted, in the words of a key. */
    Optional<Reason> reason(String rule, String key) {
        if (cut.isEmpty()) {
            return Optional.empty();
        }
        Reason reason = Reason.of(rule, key)
                .with("amount", payment().amount())
                .seeing("items cut", cut.size())
                .finding(payment().amount());
        for (Map.Entry<ItemId, String> one :
                cut.entrySet().stream().limit(MOST_TOLD).toList()) {
            reason = reason.seeing("left of " + one.getKey(), one.getValue());
        }
        return Optional.of(reason);
    }
}
