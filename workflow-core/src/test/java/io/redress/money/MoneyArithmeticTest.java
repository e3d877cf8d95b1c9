package io.redress.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sums, products and comparisons as an order and its refunds need them. */
class MoneyArithmeticTest {

    private static final Money HUNDRED = Money.parse("CNY 100.00");
    private static final Money LARGEST = Money.parse("CNY 9999999999999999.99");

    static List<BiFunction<Money, Money, ?>> meetings() {
        return List.of(Money::plus, Money::minus, Money::min, Money::max, Money::compareTo, Money::isAtMost);
    }

    @ParameterizedTest
    @MethodSource("meetings")
    void aForeignCurrencyIsRefusedWithBothAmounts(BiFunction<Money, Money, ?> meeting) {
        Money foreign = Money.parse("JPY 100");

        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() -> meeting.apply(HUNDRED, foreign))
                .withMessageContainingAll("CNY 100.00", "JPY 100")
                .satisfies(mismatch -> {
                    assertThat(mismatch.first()).isEqualTo(HUNDRED);
                    assertThat(mismatch.second()).isEqualTo(foreign);
                });
    }

    @Test
    void aRefundMayExceedThePaymentAndTheRestIsNegative() {
        Money rest = HUNDRED.minus(Money.parse("CNY 130.50"));

        assertThat(rest).isEqualTo(Money.parse("CNY -30.50"));
        assertThat(rest.isNegative()).isTrue();
        assertThat(rest.isZero()).isFalse();
        assertThat(rest.isPositive()).isFalse();
        assertThat(rest.negated().isPositive()).isTrue();
        assertThat(rest.plus(rest.negated()).isZero()).isTrue();
    }

    @Test
    void aLimitIsInclusive() {
        assertThat(HUNDRED.isAtMost(HUNDRED)).isTrue();
        assertThat(HUNDRED.isAtMost(Money.parse("CNY 99.99"))).isFalse();
        assertThat(HUNDRED.negated().isAtMost(HUNDRED)).isTrue();
        assertThat(HUNDRED.min(HUNDRED.negated())).isEqualTo(HUNDRED.negated());
        assertThat(HUNDRED.max(HUNDRED.negated())).isEqualTo(HUNDRED);
    }

    @Test
    void aShareOfAPriceIsRoundedOnceAsNamed() {
        Money price = Money.parse("CNY 245.10");

        assertThat(price.times(new BigDecimal("0.333"), RoundingMode.HALF_UP)).hasToString("CNY 81.62");
        assertThat(price.times(new BigDecimal("0.333"), RoundingMode.DOWN)).hasToString("CNY 81.61");
        assertThat(price.dividedBy(8, RoundingMode.HALF_UP)).hasToString("CNY 30.64");
        assertThat(price.dividedBy(8, RoundingMode.FLOOR)).hasToString("CNY 30.63");
        assertThat(price.negated().dividedBy(8, RoundingMode.FLOOR)).hasToString("CNY -30.64");
        assertThat(price.dividedBy(new BigDecimal("0.1"), RoundingMode.UNNECESSARY))
                .hasToString("CNY 2451.00");
        assertThat(price.times(-3)).hasToString("CNY -735.30");
        assertThat(Money.parse("JPY 1000").times(new BigDecimal("0.0005"), RoundingMode.HALF_EVEN))
                .hasToString("JPY 0");
    }

    @Test
    void divisionByZeroNamesTheAmount() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HUNDRED.dividedBy(0, RoundingMode.DOWN))
                .withMessageContaining("CNY 100.00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HUNDRED.dividedBy(new BigDecimal("0.00"), RoundingMode.DOWN));
    }

    @Test
    void aResultOutOfRangeIsAnErrorAndNeverWrapsAround() {
        assertThatExceptionOfType(MoneyOverflowException.class).isThrownBy(() -> LARGEST.plus(Money.parse("CNY 0.01")));
        assertThatExceptionOfType(MoneyOverflowException.class)
                .isThrownBy(() -> LARGEST.negated().minus(LARGEST));
        assertThatExceptionOfType(MoneyOverflowException.class).isThrownBy(() -> LARGEST.times(Long.MAX_VALUE));
        assertThatExceptionOfType(MoneyOverflowException.class).isThrownBy(() -> HUNDRED.times(Long.MIN_VALUE));
        assertThatExceptionOfType(MoneyOverflowException.class)
                .isThrownBy(() -> LARGEST.times(new BigDecimal("1.0000001"), RoundingMode.DOWN));
        assertThatExceptionOfType(MoneyOverflowException.class)
                .isThrownBy(() -> LARGEST.dividedBy(new BigDecimal("0.5"), RoundingMode.DOWN));
    }
}
