package io.redress.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Amounts as they come in from forms, files and other systems, and as they are written down. */
class MoneyReadingTest {

    private static final Currency CNY = Currency.getInstance("CNY");

    @ParameterizedTest
    @CsvSource({
        "CNY 245.10, CNY 245.10, 24510",
        "CNY 245.1, CNY 245.10, 24510",
        "CNY 245.1000, CNY 245.10, 24510",
        "CNY -0.05, CNY -0.05, -5",
        "CNY -0.00, CNY 0.00, 0",
        "CNY 007, CNY 7.00, 700",
        "JPY 500, JPY 500, 500",
        "JPY -500.00, JPY -500, -500",
        "KWD 1.005, KWD 1.005, 1005",
        "CLF 1.0005, CLF 1.0005, 10005",
    })
    void aWrittenAmountIsReadExactlyAndWrittenInOneForm(String text, String canonical, long minorUnits) {
        Money money = Money.parse(text);

        assertThat(money.minorUnits()).isEqualTo(minorUnits);
        assertThat(money).hasToString(canonical);
        assertThat(Money.parse(canonical)).isEqualTo(money).hasSameHashCodeAs(money);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "CNY",
                "CNY ",
                "245.10",
                "CNY245.10",
                "CNY  245.10",
                " CNY 1",
                "CNY 1 ",
                "cny 1",
                "CNY +1",
                "CNY 1.",
                "CNY .5",
                "CNY 1,000",
                "CNY 1e3",
                "CNY 0x1",
                "CNY --1",
                "CNY \u0661",
                "CNY NaN",
                "CNY 1.001",
                "JPY 0.5",
                "KWD 0.0001",
                "QQQ 1",
                "XXX 1",
                "XAU 1",
                "XDR 1"
            })
    void anythingElseIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.parse(text));
    }

    @Test
    void aCurrencyWithoutMinorUnitsIsRefusedByNameHoweverTheAmountIsMade() {
        Currency none = Currency.getInstance("XXX");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Money(none, 1))
                .withMessageContaining("XXX");
        assertThatIllegalArgumentException().isThrownBy(() -> Money.zero(none)).withMessageContaining("XXX");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.rounded(none, BigDecimal.ONE, RoundingMode.DOWN))
                .withMessageContaining("XXX");
    }

    @Test
    void tooManyDecimalsNameTheValueAndTheWayOut() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of("CNY", "1.005"))
                .withMessageContainingAll("1.005", "CNY", "2", "Money.rounded");
    }

    @ParameterizedTest
    @CsvSource({
        "2.345, HALF_UP, CNY 2.35", "2.345, HALF_EVEN, CNY 2.34", "2.345, DOWN, CNY 2.34", "-2.345, HALF_UP, CNY -2.35",
        "-2.345, FLOOR, CNY -2.35", "-2.345, CEILING, CNY -2.34", "0.0000001, UP, CNY 0.01", "3, UNNECESSARY, CNY 3.00",
    })
    void roundingIsAsTheCallerNamesIt(BigDecimal amount, RoundingMode mode, String expected) {
        assertThat(Money.rounded(CNY, amount, mode)).hasToString(expected);
    }

    @Test
    void roundingDeclaredUnnecessaryFailsWhenItIsNecessary() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Money.rounded(CNY, new BigDecimal("0.001"), RoundingMode.UNNECESSARY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+999999999", "1E-999999999", "-1E+2147483647", "0E-2147483647", "1E-101", "1E+100"})
    void aNumberThatWouldFillTheMemoryIsRefusedBeforeItIsWrittenOut(BigDecimal number) {
        Money one = Money.of("CNY", "1");

        assertThatIllegalArgumentException().isThrownBy(() -> Money.of(CNY, number));
        assertThatIllegalArgumentException().isThrownBy(() -> Money.rounded(CNY, number, RoundingMode.DOWN));
        assertThatIllegalArgumentException().isThrownBy(() -> one.times(number, RoundingMode.DOWN));
        assertThatIllegalArgumentException().isThrownBy(() -> one.dividedBy(number, RoundingMode.DOWN));
        assertThat(Money.rounded(CNY, new BigDecimal("1E-100"), RoundingMode.UP))
                .hasToString("CNY 0.01");
    }

    @Test
    void theLargestAmountIsHeldAndTheNextIsRefusedWithItsValue() {
        Money largest = Money.parse("CNY 9999999999999999.99");

        assertThat(largest.minorUnits()).isEqualTo(Money.MAX_MINOR_UNITS);
        assertThat(largest.negated()).hasToString("CNY -9999999999999999.99");
        assertThatExceptionOfType(MoneyOverflowException.class)
                .isThrownBy(() -> Money.parse("CNY 10000000000000000.00"))
                .withMessageContainingAll("CNY", "1000000000000000000")
                .satisfies(overflow -> {
                    assertThat(overflow.currency()).isEqualTo(CNY);
                    assertThat(overflow.minorUnits()).isEqualByComparingTo("1000000000000000000");
                });
        assertThatExceptionOfType(MoneyOverflowException.class).isThrownBy(() -> new Money(CNY, Long.MIN_VALUE));
    }
}
