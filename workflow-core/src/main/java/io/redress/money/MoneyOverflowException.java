package io.redress.money;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * Thrown when an amount is larger than a {@link Money} holds, so that a sum or a product never wraps around silently.
 */
public final class MoneyOverflowException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    // Transient, as exceptions here are not meant for Java serialization.
    private final transient Currency currency;
    private final transient BigDecimal minorUnits;

    /**
     * Describes an amount that is too large.
     *
     * @param currency the currency of the amount
     * @param minorUnits the amount in minor units of the currency, which is out of range
     */
    public MoneyOverflowException(Currency currency, BigDecimal minorUnits) {
        super(minorUnits + " minor units of " + currency.getCurrencyCode() + " are more than " + Money.MAX_MINOR_UNITS
                + ", the most that an amount holds");
        this.currency = currency;
        this.minorUnits = minorUnits;
    }

    /**
     * The currency of the amount.
     *
     * @return the currency
     */
    public Currency currency() {
        return currency;
    }

    /**
     * The amount that is out of range.
     *
     * @return the amount in minor units; it may carry decimals when it was not rounded yet
     */
    public BigDecimal minorUnits() {
        return minorUnits;
    }
}
