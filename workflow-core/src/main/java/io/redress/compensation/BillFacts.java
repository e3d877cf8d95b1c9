package io.redress.compensation;

import io.redress.casefile.Fact;
import io.redress.codec.Stored;
import io.redress.id.ItemId;
import io.redress.money.Money;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * What should have been charged, as the host's billing reckons it anew. That it differs from what was paid shows whose error
 * it was, and how large.
 *
 * @param owed what is owed for those items that were checked
 */
@Stored("redress/bill/1")
public record BillFacts(List<Owed> owed) implements Fact {

    /**
     * What should have been charged for an item.
     *
     * @param item the item
     * @param amount how much, zero or more
     */
    public record Owed(ItemId item, Money amount) {

        /**
         * Checks the amount.
         *
         * @param item the item
         * @param amount how much, zero or more
         * @throws IllegalArgumentException when it is negative
         */
        public Owed {
            if (amount.isNegative()) {
                throw new IllegalArgumentException("item " + item + " is owed with " + amount);
            }
        }

        /**
         * What should have been charged for an item.
         *
         * @param item the host's item number
         * @param amount how much, zero or more
         * @return the line
         */
        public static Owed of(String item, Money amount) {
            return new Owed(ItemId.of(item), amount);
        }
    }

    /**
     * Copies the lines.
     *
     * @param owed what is owed for those items that were checked
     * @throws IllegalArgumentException when an item is named twice
     */
    public BillFacts {
        owed = List.copyOf(owed);
        if (new HashSet<>(owed.stream().map(Owed::item).toList()).size() < owed.size()) {
            throw new IllegalArgumentException("a bill names an item twice: " + owed);
        }
    }

    /**
     * What should have been charged for an item.
     *
     * @param item the item
     * @return how much; empty when it was not checked
     */
    public Optional<Money> owed(ItemId item) {
        return owed.stream()
                .filter(one -> one.item().equals(item))
                .map(Owed::amount)
                .findFirst();
    }
}
