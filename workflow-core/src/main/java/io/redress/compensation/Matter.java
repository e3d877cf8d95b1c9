package io.redress.compensation;

import io.redress.casefile.CaseFile;
import io.redress.casefile.Fact;
import io.redress.id.ItemId;
import io.redress.money.Money;
import io.redress.remedy.Claim;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that a policy may look at.
 *
 * @param file the case
 * @param claim what is claimed
 * @param now as of when
 * @param facts what is known, by type: {@link OrderFacts}, and what the policy said it reads
 * @param left what may still be given back for each item of the order: what was paid, less what was awarded on any case
 */
public record Matter(
        CaseFile file, Claim claim, Instant now, Map<Class<? extends Fact>, Fact> facts, Map<ItemId, Money> left) {

    /**
     * Copies the maps.
     *
     * @param file the case
     * @param claim what is claimed
     * @param now as of when
     * @param facts what is known, by type
     * @param left what may still be given back for each item of the order
     */
    public Matter {
        facts = Map.copyOf(facts);
        left = Map.copyOf(left);
    }

    /**
     * The order.
     *
     * @return what the host knows of it
     */
    public OrderFacts order() {
        return fact(OrderFacts.class);
    }

    /**
     * A fact that the policy said it reads.
     *
     * @param type its type
     * @param <F> its type
     * @return the fact
     * @throws IllegalStateException when the policy did not say that it reads facts of this type
     */
    public <F extends Fact> F fact(Class<F> type) {
        Fact fact = facts.get(type);
        if (fact == null) {
            throw new IllegalStateException("name " + type.getSimpleName()
                    + " in reads() of the policy that uses it; known are " + facts.keySet());
        }
        return type.cast(fact);
    }

    /**
     * The same matter with another claim.
     *
     * @param other the claim
     * @return a copy
     */
    public Matter with(Claim other) {
        return new Matter(file, other, now, facts, left);
    }

    /**
     * What may still be given back for an item.
     *
     * @param item an item of the order
     * @return zero or more, in the item's currency unless {@link #left} says otherwise; zero for an item it does not know
     */
    public Money left(OrderFacts.Item item) {
        Money rest = left.getOrDefault(item.id(), Money.zero(item.paid().currency()));
        return rest.isNegative() ? Money.zero(rest.currency()) : rest;
    }

    /**
     * The items of the order that a head of a claim is about.
     *
     * @param head the head
     * @return its item; all items for a head about the order as a whole; none for an item that the order does not have
     */
    public List<OrderFacts.Item> items(Claim.Head head) {
        return head.item().isPresent()
                ? head.item().flatMap(order()::item).stream().toList()
                : order().items();
    }

    /**
     * How long after its promise an item came, or has not come until now.
     *
     * @param item the item
     * @return zero when it was in time; empty when nothing was promised
     */
    public Optional<Duration> late(OrderFacts.Item item) {
        return item.promisedBy()
                .map(promised -> Duration.between(promised, item.deliveredAt().orElse(now)))
                .map(late -> late.isNegative() ? Duration.ZERO : late);
    }
}
