package io.redress.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;

/**
 * An exact amount of one currency, counted in whole minor units (cents, fen; whole yen, as the yen has no minor unit).
 *
 * <p>Amounts may be negative. Arithmetic is exact or fails; only methods that take a {@link RoundingMode} round, and
 * they round once. Amounts of different currencies never meet: see {@link CurrencyMismatchException}. The number of
 * decimals is that of ISO 4217, as {@link Currency#getDefaultFractionDigits()} gives it. Immutable and safe for threads.
 *
 * @param currency the currency; those without a minor unit rule, such as gold (XAU) or no currency (XXX), are refused
 * @param minorUnits the amount in minor units, between minus and plus {@link #MAX_MINOR_UNITS}, both inclusive
 */
public record Money(Currency currency, long minorUnits) implements Comparable<Money> {

    /** The most minor units that an amount holds: 18 nines, which fit a {@code NUMERIC(18)} column. */
    public static final long MAX_MINOR_UNITS = 999_999_999_999_999_999L;

    /**
     * Checks the amount.
     *
     * @param currency the currency
     * @param minorUnits the amount in minor units
     * @throws IllegalArgumentException if the currency has no minor unit rule
     * @throws MoneyOverflowException if the amount is out of range
     */
    public Money {
        Amounts.digitsOf(currency);
        if (minorUnits > MAX_MINOR_UNITS || minorUnits < -MAX_MINOR_UNITS) {
            throw new MoneyOverflowException(currency, BigDecimal.valueOf(minorUnits));
        }
    }

    /**
     * The amount that is exactly the given decimal number.
     *
     * @param currency the currency
     * @param amount the amount in major units (yuan, not fen)
     * @return the amount
     * @throws IllegalArgumentException if the number has more decimals than the currency, in which case
     *     {@link #rounded} is the way to say how to round; or if the currency has no minor unit rule
     * @throws MoneyOverflowException if the amount is out of range
     */
    public static Money of(Currency currency, BigDecimal amount) {
        return Amounts.exact(currency, amount);
    }

    /**
     * The amount that the given texts spell exactly, such as {@code of("CNY", "245.10")}.
     *
     * @param currencyCode the ISO 4217 code in capitals
     * @param amount the amount in major units: an optional minus, digits, and optionally a point and digits
     * @return the amount
     * @throws IllegalArgumentException if a text is malformed, the code unknown, the currency without minor unit rule,
     *     or if there are more decimals than the currency has
     * @throws MoneyOverflowException if the amount is out of range
     */
    public static Money of(String currencyCode, String amount) {
        return of(Amounts.currency(currencyCode), Amounts.decimal(amount));
    }

    /**
     * The amount that the text spells exactly, such as {@code "CNY 245.10"}. Reads all that {@link #toString} writes.
     *
     * @param text the currency code, one blank, and the amount as in {@link #of(String, String)}
     * @return the amount
     * @throws IllegalArgumentException under the conditions of {@link #of(String, String)}
     */
    public static Money parse(String text) {
        int blank = text.indexOf(' ');
        if (blank < 0) {
            throw new IllegalArgumentException("not an amount of the form 'CNY 245.10': '" + text + "'");
        }
        return of(text.substring(0, blank), text.substring(blank + 1));
    }

    /**
     * Nothing, in the given currency.
     *
     * @param currency the currency
     * @return zero
     * @throws IllegalArgumentException if the currency has no minor unit rule
     */
    public static Money zero(Currency currency) {
        return new Money(currency, 0);
    }

    /**
     * The given decimal number, rounded to whole minor units.
     *
     * @param currency the currency
     * @param amount the amount in major units, of any number of decimals up to 100
     * @param rounding how to round
     * @return the rounded amount
     * @throws ArithmeticException if the mode is {@link RoundingMode#UNNECESSARY} but rounding is necessary
     * @throws IllegalArgumentException if the currency has no minor unit rule
     * @throws MoneyOverflowException if the amount is out of range
     */
    public static Money rounded(Currency currency, BigDecimal amount, RoundingMode rounding) {
        return Amounts.rounded(currency, Amounts.bounded(amount).movePointRight(Amounts.digitsOf(currency)), rounding);
    }

    /**
     * This amount as a decimal number.
     *
     * @return the amount in major units, with exactly as many decimals as the currency has
     */
    public BigDecimal amount() {
        return BigDecimal.valueOf(minorUnits, currency.getDefaultFractionDigits());
    }

    /**
     * The sum of this amount and another.
     *
     * @param other the amount to add
     * @return the sum
     * @throws CurrencyMismatchException if the currencies differ
     * @throws MoneyOverflowException if the sum is out of range
     */
    public Money plus(Money other) {
        // Two amounts in range cannot overflow a long: the constructor sees the true sum.
        return new Money(currency, minorUnits + sameCurrency(other).minorUnits);
    }

    /**
     * This amount less another.
     *
     * @param other the amount to take away
     * @return the difference
     * @throws CurrencyMismatchException if the currencies differ
     * @throws MoneyOverflowException if the difference is out of range
     */
    public Money minus(Money other) {
        return new Money(currency, minorUnits - sameCurrency(other).minorUnits);
    }

    /**
     * This amount with the opposite sign.
     *
     * @return the negated amount
     */
    public Money negated() {
        return new Money(currency, -minorUnits);
    }

    /**
     * This amount, so many times.
     *
     * @param factor the factor
     * @return the exact product
     * @throws MoneyOverflowException if the product is out of range
     */
    public Money times(long factor) {
        return times(BigDecimal.valueOf(factor), RoundingMode.UNNECESSARY);
    }

    /**
     * This amount multiplied and rounded to whole minor units.
     *
     * @param factor the factor, of up to 100 digits on either side of the point
     * @param rounding how to round
     * @return the rounded product
     * @throws ArithmeticException if the mode is {@link RoundingMode#UNNECESSARY} but rounding is necessary
     * @throws IllegalArgumentException if the factor has too many digits
     * @throws MoneyOverflowException if the product is out of range
     */
    public Money times(BigDecimal factor, RoundingMode rounding) {
        return Amounts.rounded(currency, BigDecimal.valueOf(minorUnits).multiply(Amounts.bounded(factor)), rounding);
    }

    /**
     * This amount divided and rounded to whole minor units. To hand out every minor unit, {@link #split(int)} it.
     *
     * @param divisor the divisor, not zero
     * @param rounding how to round
     * @return the rounded quotient
     * @throws ArithmeticException if the mode is {@link RoundingMode#UNNECESSARY} but rounding is necessary
     * @throws IllegalArgumentException if the divisor is zero
     */
    public Money dividedBy(long divisor, RoundingMode rounding) {
        return dividedBy(BigDecimal.valueOf(divisor), rounding);
    }

    /**
     * This amount divided and rounded to whole minor units.
     *
     * @param divisor the divisor, not zero, of up to 100 digits on either side of the point
     * @param rounding how to round
     * @return the rounded quotient
     * @throws ArithmeticException if the mode is {@link RoundingMode#UNNECESSARY} but rounding is necessary
     * @throws IllegalArgumentException if the divisor is zero or has too many digits
     * @throws MoneyOverflowException if the quotient is out of range, which a divisor below one can cause
     */
    public Money dividedBy(BigDecimal divisor, RoundingMode rounding) {
        if (divisor.signum() == 0) {
            throw new IllegalArgumentException(this + " cannot be divided by zero");
        }
        return Amounts.rounded(
                currency,
                BigDecimal.valueOf(minorUnits).divide(Amounts.bounded(divisor), 0, rounding),
                RoundingMode.UNNECESSARY);
    }

    /**
     * Hands this amount out in equal parts. The parts add up to it exactly and differ by at most one minor unit; the
     * larger ones (the more negative ones, if this amount is negative) come first.
     *
     * @param parts how many parts, from 1 to {@value Split#MAX_PARTS}
     * @return the parts, all of this currency and none of the opposite sign
     * @throws IllegalArgumentException if the number of parts is out of range
     */
    public List<Money> split(int parts) {
        return Split.equally(this, parts);
    }

    /**
     * Hands this amount out by weights, by the method of the largest remainder: each part is its exact share rounded
     * down or up to a minor unit, and the parts add up to this amount exactly. The units left over go to the shares that
     * lost most by rounding down, the earlier first where they lost the same. A weight of zero gets nothing.
     *
     * @param weights from 1 to {@value Split#MAX_PARTS} weights, none negative, of up to 100 digits on either side of
     *     the point
     * @return one part for each weight, in the same order; none of the opposite sign
     * @throws IllegalArgumentException if there is no weight or too many, one is negative or has too many digits, or
     *     all are zero
     */
    public List<Money> splitByWeights(List<BigDecimal> weights) {
        return Split.byWeights(this, weights);
    }

    /**
     * Hands this amount out in proportion to other amounts, such as a discount over the prices of the items it covers;
     * rounded as in {@link #splitByWeights}. The other amounts share one currency, which need not be this one.
     *
     * @param amounts from 1 to {@value Split#MAX_PARTS} amounts, none negative
     * @return one part for each amount, in the same order
     * @throws CurrencyMismatchException if the amounts are of different currencies
     * @throws IllegalArgumentException if there is no amount or too many, one is negative, or all are zero
     */
    public List<Money> splitInProportionTo(List<Money> amounts) {
        return Split.inProportionTo(this, amounts);
    }

    /**
     * The smaller of this amount and another.
     *
     * @param other the other amount
     * @return the smaller amount
     * @throws CurrencyMismatchException if the currencies differ
     */
    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /**
     * The larger of this amount and another.
     *
     * @param other the other amount
     * @return the larger amount
     * @throws CurrencyMismatchException if the currencies differ
     */
    public Money max(Money other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /**
     * Tells whether this is nothing.
     *
     * @return whether the amount is zero
     */
    public boolean isZero() {
        return minorUnits == 0;
    }

    /**
     * Tells whether this is more than nothing.
     *
     * @return whether the amount is above zero
     */
    public boolean isPositive() {
        return minorUnits > 0;
    }

    /**
     * Tells whether this is less than nothing.
     *
     * @return whether the amount is below zero
     */
    public boolean isNegative() {
        return minorUnits < 0;
    }

    /**
     * Tells whether this amount keeps within a limit.
     *
     * @param limit the limit, which itself is allowed
     * @return whether this amount is less than the limit or equal to it
     * @throws CurrencyMismatchException if the currencies differ
     */
    public boolean isAtMost(Money limit) {
        return compareTo(limit) <= 0;
    }

    /**
     * Orders amounts of one currency by size.
     *
     * @param other the other amount
     * @return negative, zero or positive as this amount is smaller, equal or larger
     * @throws CurrencyMismatchException if the currencies differ
     */
    @Override
    public int compareTo(Money other) {
        return Long.compare(minorUnits, sameCurrency(other).minorUnits);
    }

    /**
     * This amount in its one canonical form: code, blank, and plain decimals as many as the currency has.
     *
     * @return text such as {@code "CNY 245.10"}, {@code "JPY -500"}
     */
    @Override
    public String toString() {
        return currency.getCurrencyCode() + " " + amount().toPlainString();
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new CurrencyMismatchException(this, other);
        }
        return other;
    }
}
