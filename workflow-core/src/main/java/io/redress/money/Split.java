package io.redress.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Handing out an amount to the last minor unit.
 *
 * <p>By weights it is the method of the largest remainder (Hamilton's; M. Balinski and H. P. Young, "Fair
 * Representation", 1982): every share is rounded down, and the units left over go one each to the largest remainders.
 * It is done on the magnitude, so that a negative amount splits as the mirror image of the positive one. All numbers
 * are whole, so no remainder is ever an approximation.
 */
final class Split {

    static final int MAX_PARTS = 10_000;

    private Split() {}

    static List<Money> equally(Money amount, int parts) {
        checkParts(parts);
        return byWeights(amount, Collections.nCopies(parts, BigDecimal.ONE));
    }

    static List<Money> inProportionTo(Money amount, List<Money> others) {
        others.forEach(other -> other.compareTo(others.get(0))); // refuses a mixture of currencies
        return byWeights(amount, others.stream().map(Money::amount).toList());
    }

    static List<Money> byWeights(Money amount, List<BigDecimal> weights) {
        List<BigInteger> shares = whole(weights);
        BigInteger sum = shares.stream().reduce(BigInteger.ZERO, BigInteger::add);
        if (sum.signum() == 0) {
            throw new IllegalArgumentException(
                    amount + " cannot be split: all " + weights.size() + " weights are zero");
        }
        BigInteger magnitude = BigInteger.valueOf(Math.abs(amount.minorUnits()));
        long[] parts = new long[shares.size()];
        BigInteger[] remainders = new BigInteger[shares.size()];
        long left = magnitude.longValueExact();
        for (int i = 0; i < parts.length; i++) {
            BigInteger[] quotient = magnitude.multiply(shares.get(i)).divideAndRemainder(sum);
            parts[i] = quotient[0].longValueExact();
            remainders[i] = quotient[1];
            left -= parts[i];
        }
        // Fewer units are left than remainders are above zero, so none falls to a weight of zero. The sort is stable.
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
                .limit(left)
                .forEach(i -> parts[i]++);
        int sign = amount.isNegative() ? -1 : 1;
        return IntStream.range(0, parts.length)
                .mapToObj(i -> new Money(amount.currency(), sign * parts[i]))
                .toList();
    }

    /** The weights in the same proportion as whole numbers. */
    private static List<BigInteger> whole(List<BigDecimal> weights) {
        checkParts(weights.size());
        int scale = 0;
        for (BigDecimal weight : weights) {
            if (Amounts.bounded(weight).signum() < 0) {
                throw new IllegalArgumentException("a weight is negative: " + weight);
            }
            scale = Math.max(scale, weight.scale());
        }
        List<BigInteger> whole = new ArrayList<>(weights.size());
        for (BigDecimal weight : weights) {
            whole.add(weight.setScale(scale).unscaledValue());
        }
        return whole;
    }

    private static void checkParts(int parts) {
        if (parts < 1 || parts > MAX_PARTS) {
            throw new IllegalArgumentException("the number of parts is " + parts + ", not from 1 to " + MAX_PARTS);
        }
    }
}
