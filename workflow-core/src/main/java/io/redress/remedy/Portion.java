package io.redress.remedy;

import io.redress.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A part of a whole, by amount, quantity or distance: 5 of 12 kilometres, 2 of 6 bottles.
 *
 * @param part how much is meant, above zero and at most the whole
 * @param whole how much there is
 */
public record Portion(BigDecimal part, BigDecimal whole) {
    /** How many digits a number has at most on either side of the point. */
    public static final int MOST_DIGITS = 30;

    /**
     * Checks the proportion.
     *
     * @param part how much is meant, above zero and at most the whole
     * @param whole how much there is
     * @throws IllegalArgumentException when the part is not above zero or more than the whole, or a number has more than
     *     {@value #MOST_DIGITS} digits on a side of the point
     */
    public Portion {
        part = plain(part);
        whole = plain(whole);
        if (part.signum() <= 0 || part.compareTo(whole) > 0) {
            throw new IllegalArgumentException(part + " of " + whole + " is no part of a whole");
        }
    }

    /**
     * Reads a proportion.
     *
     * @param part such as {@code 5}
     * @param whole such as {@code 12}
     * @return the portion
     * @throws IllegalArgumentException when a text is no number, the part not above zero or more than the whole
     */
    public static Portion of(String part, String whole) {
        return new Portion(number(part), number(whole));
    }

    private static BigDecimal number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException("a portion of '" + text + "', which is no number", noNumber);
        }
    }

    /**
     * That part of an amount.
     *
     * @param amount the amount for the whole
     * @param rounding how to round to whole minor units, once; {@link RoundingMode#UP} in favour of whoever gets it
     * @return the part of it
     * @throws ArithmeticException if the mode is {@link RoundingMode#UNNECESSARY} but rounding is necessary
     */
    public Money of(Money amount, RoundingMode rounding) {
        BigDecimal units =
                BigDecimal.valueOf(amount.minorUnits()).multiply(part).divide(whole, 0, rounding);
        return new Money(amount.currency(), units.longValueExact());
    }

    // 1E+999999999 is a short text and a number that fills the memory as soon as it is written out.
    private static BigDecimal plain(BigDecimal number) {
        long before = (long) number.precision() - number.scale();
        if (number.scale() > MOST_DIGITS || before > MOST_DIGITS) {
            throw new IllegalArgumentException("a number of a portion has at most " + MOST_DIGITS
                    + " digits on either side of the point, not " + before + " and " + number.scale());
        }
        // 2 and 2.0 are the same number, and a claim of both is the same said twice.
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    @Override
    public String toString() {
        return part.toPlainString() + " of " + whole.toPlainString();
    }
}
