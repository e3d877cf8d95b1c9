package io.redress.compensation;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.compensation.BillFacts.Owed;
import io.redress.compensation.OrderFacts.Item;
import io.redress.money.Money;
import io.redress.remedy.Claim;
import io.redress.remedy.Ground;
import io.redress.testkit.contract.Matters;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 1299 was charged where 99 was owed; some of it has gone back already. */
@NullMarked
class MendedBillTest {

    @ParameterizedTest
    @CsvSource({"1299, 1200", "1298.99, 1199.99", "699, 600", "99.01, 0.01"})
    void whatIsKeptAboveTheBillGoesBack(String left, String back) {
        Proposal said = Policies.providerFault().propose(bill(left));

        assertThat(said).isInstanceOf(Proposal.Offers.class);
        assertThat(((Proposal.Offers) said).alternatives().get(0).worth()).isEqualTo(Money.of("CNY", back));
    }

    @ParameterizedTest
    @CsvSource({"99", "98.99", "0"})
    void aBillIsMendedOnce(String left) {
        Proposal said = Policies.providerFault().propose(bill(left));

        assertThat(said).isInstanceOf(Proposal.Nothing.class);
        assertThat(((Proposal.Nothing) said).why().key()).isEqualTo("nothing.left");
    }

    private static Matter bill(String left) {
        return Matters.of(Item.of("plan", Money.of("CNY", "1299")))
                .claiming(Claim.of(Ground.OVERCHARGED, "plan"))
                .knowing(new BillFacts(List.of(Owed.of("plan", Money.of("CNY", "99")))))
                .left("plan", Money.of("CNY", left))
                .matter();
    }
}
