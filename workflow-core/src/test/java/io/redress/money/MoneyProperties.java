package io.redress.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Currency;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;

/** What holds for every amount, checked against plain arithmetic on whole numbers without bound. */
class MoneyProperties {

    private static final BigInteger MOST = BigInteger.valueOf(Money.MAX_MINOR_UNITS);

    @Property
    void whatIsWrittenIsReadBackAsTheSame(@ForAll("amounts") Money money) {
        assertThat(Money.parse(money.toString())).isEqualTo(money);
        assertThat(Money.of(money.currency(), money.amount())).isEqualTo(money);
        assertThat(money.amount().scale()).isEqualTo(money.currency().getDefaultFractionDigits());
    }

    @Property
    void sumsAreTheTrueSumsOrFail(@ForAll("yuan") Money a, @ForAll("yuan") Money b) {
        BigInteger sum = big(a).add(big(b));
        if (sum.abs().compareTo(MOST) > 0) {
            assertThatExceptionOfType(MoneyOverflowException.class).isThrownBy(() -> a.plus(b));
            assertThatExceptionOfType(MoneyOverflowException.class).isThrownBy(() -> a.minus(b.negated()));
        } else {
            assertThat(big(a.plus(b))).isEqualTo(sum);
            assertThat(a.minus(b.negated())).isEqualTo(a.plus(b));
            assertThat(b.plus(a)).isEqualTo(a.plus(b));
            assertThat(a.plus(b).minus(b)).isEqualTo(a);
        }
    }

    @Property
    void sumsMayBeGroupedAnyWay(
            @ForAll("smallYuan") Money a, @ForAll("smallYuan") Money b, @ForAll("smallYuan") Money c) {
        assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
    }

    @Property
    void productsAreTheTrueProductsOrFail(@ForAll("yuan") Money a, @ForAll long factor) {
        BigInteger product = big(a).multiply(BigInteger.valueOf(factor));
        if (product.abs().compareTo(MOST) > 0) {
            assertThatExceptionOfType(MoneyOverflowException.class).isThrownBy(() -> a.times(factor));
        } else {
            assertThat(big(a.times(factor))).isEqualTo(product);
        }
    }

    @Property
    void roundingMovesAnAmountByLessThanOneMinorUnit(
            @ForAll("smallYuan") Money a,
            @ForAll @BigRange(min = "-1000", max = "1000") @Scale(9) BigDecimal factor,
            @ForAll RoundingMode mode) {
        Assume.that(mode != RoundingMode.UNNECESSARY);
        BigDecimal exact = a.amount().multiply(factor);

        BigDecimal error = a.times(factor, mode).amount().subtract(exact);

        assertThat(error.abs()).isLessThan(new BigDecimal("0.01"));
        assertThat(Money.rounded(a.currency(), exact, mode)).isEqualTo(a.times(factor, mode));
    }

    @Property
    void aQuotientIsOffByLessThanOneMinorUnitOfTheAmount(@ForAll("yuan") Money a, @ForAll long divisor) {
        Assume.that(divisor != 0);

        BigInteger quotient = big(a.dividedBy(divisor, RoundingMode.FLOOR));
        BigInteger rest = big(a).subtract(quotient.multiply(BigInteger.valueOf(divisor)));

        assertThat(rest.abs()).isLessThan(BigInteger.valueOf(divisor).abs());
        assertThat(rest.signum() * Long.signum(divisor)).isNotNegative();
    }

    @Property
    void theOrderIsThatOfTheNumbers(@ForAll("yuan") Money a, @ForAll("yuan") Money b) {
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(a.amount().compareTo(b.amount()));
        assertThat(a.isAtMost(b)).isEqualTo(a.min(b).equals(a));
        assertThat(a.max(b)).isEqualTo(a.negated().min(b.negated()).negated());
        assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
    }

    @Provide
    Arbitrary<Money> amounts() {
        return Combinators.combine(
                        Arbitraries.of("CNY", "JPY", "KWD", "CLF", "EUR").map(Currency::getInstance), minorUnits())
                .as(Money::new);
    }

    @Provide
    Arbitrary<Money> yuan() {
        return minorUnits().map(units -> new Money(Currency.getInstance("CNY"), units));
    }

    @Provide
    Arbitrary<Money> smallYuan() {
        return Arbitraries.longs()
                .between(-100_000_000, 100_000_000)
                .map(units -> new Money(Currency.getInstance("CNY"), units));
    }

    private static Arbitrary<Long> minorUnits() {
        return Arbitraries.longs().between(-Money.MAX_MINOR_UNITS, Money.MAX_MINOR_UNITS);
    }

    private static BigInteger big(Money money) {
        return BigInteger.valueOf(money.minorUnits());
    }
}
