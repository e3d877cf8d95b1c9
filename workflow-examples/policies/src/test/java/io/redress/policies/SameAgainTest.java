package io.redress.policies;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.compensation.Explanations;
import io.redress.compensation.Matter;
import io.redress.compensation.OrderFacts.Item;
import io.redress.compensation.Policies;
import io.redress.compensation.Policy;
import io.redress.compensation.Proposal;
import io.redress.money.Money;
import io.redress.remedy.Claim;
import io.redress.remedy.Ground;
import io.redress.testkit.contract.Matters;
import io.redress.testkit.contract.PolicyContract;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullMarked
class SameAgainTest extends PolicyContract {

    @Override
    protected Policy policy() {
        return SameAgain.around(Policies.choiceOf(Policies.itemRefund(), Policies.resend()), Money.of("CNY", "10"), 5);
    }

    @Override
    protected List<Matter> matters() {
        return List.of(failed(2), failed(0), failed(Integer.MAX_VALUE));
    }

    @Override
    protected List<Growth> growing() {
        return List.of(new Growth(failed(0), failed(1)), new Growth(failed(4), failed(6)));
    }

    @Override
    protected Explanations explanations() {
        return PolicyTexts.all();
    }

    @ParameterizedTest
    @CsvSource({"0, 30", "1, 40", "5, 80", "6, 80"})
    void eachTimeBeforeCountsUpToTheMost(int lately, String worth) {
        Proposal.Offers offers = (Proposal.Offers) policy().propose(failed(lately));

        assertThat(offers.alternatives())
                .hasSize(2)
                .extracting(one -> one.worth())
                .containsOnly(Money.of("CNY", worth));
    }

    @Test
    void whereNothingIsOfferedNothingIsAdded() {
        Matter matter = Matters.of(Item.of("soup", Money.of("CNY", "30")))
                .claiming(Claim.of(Ground.LATE, "soup"))
                .knowing(new Failures(3))
                .matter();

        assertThat(policy().propose(matter)).isInstanceOf(Proposal.Nothing.class);
    }

    private static Matter failed(int lately) {
        return Matters.of(Item.of("soup", Money.of("CNY", "30")))
                .claiming(Claim.of(Ground.UNDELIVERED, "soup"))
                .knowing(new Failures(lately))
                .matter();
    }
}
