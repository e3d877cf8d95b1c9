package io.redress.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.regex.Pattern;

/** The reading and rounding of decimal numbers into whole minor units, with a bound on every number that comes in. */
final class Amounts {

    // A decimal may be written as 1E+999999999: bounded before any arithmetic, since writing that out exhausts memory.
    private static final int MAX_DIGITS = 100;
    private static final Pattern PLAIN_DECIMAL =
            Pattern.compile("-?[0-9]{1," + MAX_DIGITS + "}(\\.[0-9]{1," + MAX_DIGITS + "})?");

    private Amounts() {}

    static int digitsOf(Currency currency) {
        int digits = currency.getDefaultFractionDigits();
        if (digits < 0) {
            throw new IllegalArgumentException("no minor unit is defined for " + currency.getCurrencyCode());
        }
        return digits;
    }

    static Currency currency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("not a currency code of ISO 4217: '" + code + "'", unknown);
        }
    }

    static BigDecimal decimal(String text) {
        if (!PLAIN_DECIMAL.matcher(text).matches()) {
            throw new IllegalArgumentException("not a plain decimal number such as 245.10: '" + text + "'");
        }
        return new BigDecimal(text);
    }

    static BigDecimal bounded(BigDecimal number) {
        long whole = (long) number.precision() - number.scale();
        if (number.scale() > MAX_DIGITS || whole > MAX_DIGITS) {
            throw new IllegalArgumentException(
                    "more than " + MAX_DIGITS + " digits on one side of the point: precision " + number.precision()
                            + ", scale " + number.scale());
        }
        return number;
    }

    static Money exact(Currency currency, BigDecimal amount) {
        BigDecimal minor = bounded(amount).movePointRight(digitsOf(currency));
        if (minor.stripTrailingZeros().scale() > 0) {
            throw new IllegalArgumentException(amount + " has more decimals than " + currency.getCurrencyCode()
                    + ", which has " + digitsOf(currency) + "; name a rounding with Money.rounded");
        }
        return rounded(currency, minor, RoundingMode.UNNECESSARY);
    }

    static Money rounded(Currency currency, BigDecimal minorUnits, RoundingMode rounding) {
        BigDecimal whole = minorUnits.setScale(0, rounding);
        if (whole.abs().compareTo(BigDecimal.valueOf(Money.MAX_MINOR_UNITS)) > 0) {
            throw new MoneyOverflowException(currency, minorUnits);
        }
        return new Money(currency, whole.longValueExact());
    }
}
