package io.redress.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Instalments, and one discount or refund over the several items of an order. */
class SplitTest {

    @Test
    void instalmentsDifferByAtMostOneMinorUnitAndTheLargerComeFirst() {
        assertThat(Money.parse("CNY 100.00").split(3)).isEqualTo(all("CNY 33.34", "CNY 33.33", "CNY 33.33"));
        assertThat(Money.parse("JPY 11").split(4)).isEqualTo(all("JPY 3", "JPY 3", "JPY 3", "JPY 2"));
        assertThat(Money.parse("KWD 0.001").split(2)).isEqualTo(all("KWD 0.001", "KWD 0.000"));
        assertThat(Money.parse("CNY 5.00").split(1)).isEqualTo(all("CNY 5.00"));
    }

    @Test
    void aNegativeAmountSplitsAsTheMirrorImage() {
        assertThat(Money.parse("CNY -0.05").split(3)).isEqualTo(all("CNY -0.02", "CNY -0.02", "CNY -0.01"));
        assertThat(Money.parse("CNY -1.00").splitByWeights(weights("1", "2"))).isEqualTo(all("CNY -0.33", "CNY -0.67"));
    }

    @Test
    void aDiscountIsHandedOutOverTheItemsItCovers() {
        List<Money> prices = all("CNY 199.00", "CNY 45.10", "CNY 1.00");

        assertThat(Money.parse("CNY 30.00").splitInProportionTo(prices))
                .isEqualTo(all("CNY 24.36", "CNY 5.52", "CNY 0.12"));
    }

    @Test
    void theItemsMayBePricedInAnotherCurrencyThanTheDiscount() {
        assertThat(Money.parse("CNY 10.00").splitInProportionTo(all("JPY 300", "JPY 100")))
                .isEqualTo(all("CNY 7.50", "CNY 2.50"));
    }

    @Test
    void aLeftOverUnitGoesToTheLargestRemainderAndOfEqualOnesToTheEarlier() {
        assertThat(Money.parse("CNY 0.10").splitByWeights(weights("0.35", "0.14", "0.51")))
                .isEqualTo(all("CNY 0.04", "CNY 0.01", "CNY 0.05"));
        assertThat(Money.parse("CNY 0.01").splitByWeights(weights("1", "1"))).isEqualTo(all("CNY 0.01", "CNY 0.00"));
    }

    @Test
    void aGiftGetsNoneOfTheRefund() {
        assertThat(Money.parse("CNY 0.01").splitByWeights(weights("0", "1", "0.00", "1")))
                .isEqualTo(all("CNY 0.00", "CNY 0.01", "CNY 0.00", "CNY 0.00"));
    }

    @Test
    void theLargestAmountSplitsByTheFinestWeights() {
        List<Money> parts = Money.parse("CNY 9999999999999999.99")
                .splitByWeights(List.of(new BigDecimal("1E-100"), new BigDecimal("9E+99")));

        assertThat(parts).isEqualTo(all("CNY 0.00", "CNY 9999999999999999.99"));
    }

    @Test
    void weightsThatSayNothingAreRefused() {
        Money money = Money.parse("CNY 1.00");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> money.splitByWeights(weights("0", "0")))
                .withMessageContainingAll("CNY 1.00", "2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> money.splitByWeights(weights("1", "-0.5")))
                .withMessageContaining("-0.5");
        assertThatIllegalArgumentException().isThrownBy(() -> money.splitByWeights(weights("1E+999999999")));
        assertThatIllegalArgumentException().isThrownBy(() -> money.splitByWeights(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> money.splitInProportionTo(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> money.splitInProportionTo(all("CNY 1.00", "CNY -1.00")));
        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() -> money.splitInProportionTo(all("CNY 1.00", "JPY 1")));
    }

    @Test
    void theNumberOfPartsIsBounded() {
        Money money = Money.parse("CNY 1.00");

        assertThat(money.split(10_000)).hasSize(10_000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> money.split(10_001))
                .withMessageContaining("10001");
        assertThatIllegalArgumentException().isThrownBy(() -> money.split(0));
        assertThatIllegalArgumentException().isThrownBy(() -> money.split(-1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> money.splitByWeights(Collections.nCopies(10_001, BigDecimal.ONE)));
    }

    private static List<Money> all(String... amounts) {
        return Stream.of(amounts).map(Money::parse).toList();
    }

    private static List<BigDecimal> weights(String... weights) {
        return Stream.of(weights).map(BigDecimal::new).toList();
    }
}
