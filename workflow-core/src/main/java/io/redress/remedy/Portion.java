package io.redress.remedy;

import java.math.BigDecimal;

/**
 * A part of a whole, by amount, quantity or distance: 5 of 12 kilometres, 2 of 6 bottles.
 *
 * @param part how much is meant, above zero and at most the whole
 * @param whole how much there is
 */
public record Portion(BigDecimal part, BigDecimal whole) {

    /**
     * Checks the proportion.
     *
     * @param part how much is meant, above zero and at most the whole
     * @param whole how much there is
     * @throws IllegalArgumentException when the part is not above zero or more than the whole
     */
    public Portion {
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
        return new Portion(new BigDecimal(part), new BigDecimal(whole));
    }

    @Override
    public String toString() {
        return part.toPlainString() + " of " + whole.toPlainString();
    }
}
