package io.redress.workflow;

import io.redress.casefile.Fact;
import io.redress.codec.Stored;
import io.redress.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Currency;

/**
 * A rate by which an amount in another currency counts against limits. The host gives it; it is recorded with what was
 * decided on it, and a request keeps the one it was asked on.
 *
 * @param from the currency of the amount
 * @param to the currency of the limits
 * @param rate how much of {@code to} one of {@code from} is, above zero
 * @param at as of when
 * @param rounding how the result is rounded to the smallest unit
 */
@Stored("redress/exchange-rate/1")
public record ExchangeRate(Currency from, Currency to, BigDecimal rate, Instant at, RoundingMode rounding)
        implements Fact {

    /**
     * Checks the rate.
     *
     * @param from the currency of the amount
     * @param to the currency of the limits
     * @param rate how much of {@code to} one of {@code from} is, above zero
     * @param at as of when
     * @param rounding how the result is rounded to the smallest unit
     * @throws IllegalArgumentException when the rate is not positive
     */
    public ExchangeRate {
        if (rate.signum() <= 0) {
            throw new IllegalArgumentException("a rate from " + from + " to " + to + " is above zero, not " + rate);
        }
    }

    Money of(Money amount) {
        return Money.rounded(to, amount.amount().multiply(rate), rounding);
    }
}
