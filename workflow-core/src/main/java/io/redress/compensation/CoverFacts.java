package io.redress.compensation;

import io.redress.casefile.Fact;
import io.redress.codec.Stored;
import io.redress.id.ItemId;
import io.redress.money.Money;
import java.util.HashSet;
import java.util.List;

/**
 * What it cost elsewhere, as far as the host has checked the receipts.
 *
 * @param covers what was bought elsewhere in place of which item
 */
@Stored("redress/cover/1")
public record CoverFacts(List<Cover> covers) implements Fact {

    /**
     * Something bought elsewhere.
     *
     * @param item the item in whose place it was bought
     * @param cost what it cost, zero or more
     */
    public record Cover(ItemId item, Money cost) {

        /**
         * Checks the amount.
         *
         * @param item the item in whose place it was bought
         * @param cost what it cost, zero or more
         * @throws IllegalArgumentException when it is negative
         */
        public Cover {
            if (cost.isNegative()) {
                throw new IllegalArgumentException("in place of item " + item + " was bought for " + cost);
            }
        }

        /**
         * Something bought elsewhere.
         *
         * @param item the host's number of the item in whose place it was bought
         * @param cost what it cost, zero or more
         * @return the line
         */
        public static Cover of(String item, Money cost) {
            return new Cover(ItemId.of(item), cost);
        }
    }

    /**
     * Copies the lines.
     *
     * @param covers what was bought elsewhere in place of which item
     * @throws IllegalArgumentException when an item is named twice
     */
    public CoverFacts {
        covers = List.copyOf(covers);
        if (new HashSet<>(covers.stream().map(Cover::item).toList()).size() < covers.size()) {
            throw new IllegalArgumentException("an item was covered twice: " + covers);
        }
    }
}
