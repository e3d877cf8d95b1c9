package io.redress.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Nothing is lost and nobody is favoured when an amount is handed out. */
class SplitProperties {

    @Property
    void equalPartsAddUpAndDifferByAtMostOneUnit(
            @ForAll("amounts") Money money, @ForAll @IntRange(min = 1, max = 200) int n) {
        List<Money> parts = money.split(n);

        assertThat(parts).hasSize(n);
        assertThat(sum(parts)).isEqualTo(money);
        long smallest = parts.stream().mapToLong(Money::minorUnits).min().orElseThrow();
        long largest = parts.stream().mapToLong(Money::minorUnits).max().orElseThrow();
        assertThat(largest - smallest).isBetween(0L, 1L);
        assertThat(parts).isSortedAccordingTo(Comparator.comparing(part -> -Math.abs(part.minorUnits())));
    }

    @Property
    void weightedPartsAddUpAndAreWithinOneUnitOfTheirExactShare(
            @ForAll("amounts") Money money, @ForAll("weights") List<BigDecimal> weights) {
        List<Money> parts = money.splitByWeights(weights);

        assertThat(parts).hasSameSizeAs(weights);
        assertThat(sum(parts)).isEqualTo(money);
        BigDecimal total = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        for (int i = 0; i < parts.size(); i++) {
            BigDecimal exact = BigDecimal.valueOf(money.minorUnits())
                    .multiply(weights.get(i))
                    .divide(total, new MathContext(60));
            BigDecimal error = exact.subtract(BigDecimal.valueOf(parts.get(i).minorUnits()));
            assertThat(error.abs()).isLessThan(BigDecimal.ONE);
            assertThat(exact.signum() == 0).isEqualTo(weights.get(i).signum() == 0 || money.isZero());
            assertThat(weights.get(i).signum() == 0 && !parts.get(i).isZero()).isFalse();
        }
    }

    @Property
    void whoLostMoreByRoundingDownIsServedFirst(
            @ForAll("amounts") Money money, @ForAll("weights") List<BigDecimal> weights) {
        BigDecimal total = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Money> parts = money.splitByWeights(weights);

        // Remainders times the total are compared exactly, without any division.
        for (int i = 0; i < parts.size(); i++) {
            for (int k = 0; k < parts.size(); k++) {
                BigDecimal stillOwed = stillOwed(money, parts.get(i), weights.get(i), total);
                BigDecimal otherOwed = stillOwed(money, parts.get(k), weights.get(k), total);
                boolean servedAndOtherNot = stillOwed.signum() < 0 && otherOwed.signum() > 0;
                if (servedAndOtherNot) {
                    int byRemainder = stillOwed.add(total).compareTo(otherOwed);
                    assertThat(byRemainder > 0 || (byRemainder == 0 && i < k)).isTrue();
                }
            }
        }
    }

    @Property
    void signsMirror(@ForAll("amounts") Money money, @ForAll("weights") List<BigDecimal> weights) {
        assertThat(money.negated().splitByWeights(weights))
                .isEqualTo(money.splitByWeights(weights).stream()
                        .map(Money::negated)
                        .toList());
    }

    @Property
    void onlyTheProportionOfTheWeightsMatters(
            @ForAll("amounts") Money money,
            @ForAll("weights") List<BigDecimal> weights,
            @ForAll @IntRange(min = 1, max = 1000) int factor) {
        List<BigDecimal> scaled = weights.stream()
                .map(weight -> weight.multiply(BigDecimal.valueOf(factor)))
                .toList();

        assertThat(money.splitByWeights(scaled)).isEqualTo(money.splitByWeights(weights));
    }

    @Provide
    Arbitrary<Money> amounts() {
        Arbitrary<Long> few = Arbitraries.longs().between(-100, 100);
        Arbitrary<Long> any = Arbitraries.longs().between(-Money.MAX_MINOR_UNITS, Money.MAX_MINOR_UNITS);
        return Arbitraries.oneOf(few, any).map(units -> new Money(Currency.getInstance("CNY"), units));
    }

    @Provide
    Arbitrary<List<BigDecimal>> weights() {
        Arbitrary<BigDecimal> fine = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(1000))
                .ofScale(4);
        Arbitrary<BigDecimal> coarse = Arbitraries.integers().between(0, 3).map(BigDecimal::valueOf);
        return Arbitraries.oneOf(fine, coarse)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .filter(list -> list.stream().anyMatch(weight -> weight.signum() > 0));
    }

    private static Money sum(List<Money> parts) {
        return parts.stream().reduce(Money::plus).orElseThrow();
    }

    /** The magnitude that the exact share is above the part, times the sum of the weights. */
    private static BigDecimal stillOwed(Money money, Money part, BigDecimal weight, BigDecimal total) {
        BigDecimal exact = BigDecimal.valueOf(Math.abs(money.minorUnits())).multiply(weight);
        return exact.subtract(BigDecimal.valueOf(Math.abs(part.minorUnits())).multiply(total));
    }
}
