package io.redress.compensation;

import io.redress.casefile.Fact;
import io.redress.codec.Stored;
import io.redress.id.ItemId;
import io.redress.id.OrderId;
import io.redress.money.Money;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * An order as the host knows it: what policies reckon with, and the bound of what may be given back for each item.
 *
 * @param order which order
 * @param items its items; a fee for delivery is an item too
 */
@Stored("redress/order/1")
public record OrderFacts(OrderId order, List<Item> items) implements Fact {

    /**
     * One line of an order.
     *
     * @param id which line
     * @param paid what was paid for all of it, after discounts, zero or more
     * @param promisedBy by when it was promised
     * @param deliveredAt when it came, if it has
     */
    public record Item(ItemId id, Money paid, Optional<Instant> promisedBy, Optional<Instant> deliveredAt) {

        /**
         * Checks the amount.
         *
         * @param id which line
         * @param paid what was paid for all of it, after discounts, zero or more
         * @param promisedBy by when it was promised
         * @param deliveredAt when it came, if it has
         * @throws IllegalArgumentException when the amount is negative
         */
        public Item {
            if (paid.isNegative()) {
                throw new IllegalArgumentException("item " + id + " was paid with " + paid);
            }
        }

        /**
         * An item of which only the price is known.
         *
         * @param id the host's item number
         * @param paid what was paid for all of it
         * @return the item
         */
        public static Item of(String id, Money paid) {
            return new Item(ItemId.of(id), paid, Optional.empty(), Optional.empty());
        }

        /**
         * Says by when it was promised.
         *
         * @param instant the last instant that keeps the promise
         * @return a copy
         */
        public Item promisedBy(Instant instant) {
            return new Item(id, paid, Optional.of(instant), deliveredAt);
        }

        /**
         * Says when it came.
         *
         * @param instant when
         * @return a copy
         */
        public Item deliveredAt(Instant instant) {
            return new Item(id, paid, promisedBy, Optional.of(instant));
        }
    }

    /**
     * Copies the items.
     *
     * @param order which order
     * @param items its items
     * @throws IllegalArgumentException when two have the same name or different currencies
     */
    public OrderFacts {
        items = List.copyOf(items);
        if (new HashSet<>(items.stream().map(Item::id).toList()).size() < items.size()) {
            throw new IllegalArgumentException("order " + order + " has an item twice");
        }
        if (items.stream().map(item -> item.paid().currency()).distinct().count() > 1) {
            throw new IllegalArgumentException("order " + order + " was paid in several currencies");
        }
    }

    /**
     * Finds an item.
     *
     * @param id the item
     * @return the item; empty when the order has none of that name
     */
    public Optional<Item> item(ItemId id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /**
     * What was paid for all items.
     *
     * @return the sum; empty for an order without items
     */
    public Optional<Money> paid() {
        return items.stream().map(Item::paid).reduce(Money::plus);
    }
}
