package io.redress.remedy;

import io.redress.id.ItemId;
import io.redress.money.Money;

/**
 * An amount that counts against what was paid for an item.
 *
 * @param item the item
 * @param amount how much, zero or more
 */
public record ItemAmount(ItemId item, Money amount) {

    /**
     * Checks the amount.
     *
     * @param item the item
     * @param amount how much, zero or more
     * @throws IllegalArgumentException when it is negative
     */
    public ItemAmount {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("less than nothing of item " + item + ": " + amount);
        }
    }
}
