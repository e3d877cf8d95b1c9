package io.redress.policies;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.compensation.CustomerFacts;
import io.redress.compensation.CustomerFacts.Trust;
import io.redress.compensation.Matter;
import io.redress.compensation.OrderFacts.Item;
import io.redress.compensation.Policy;
import io.redress.compensation.Proposal;
import io.redress.money.Money;
import io.redress.remedy.Alternative;
import io.redress.remedy.Claim;
import io.redress.remedy.Ground;
import io.redress.testkit.contract.Matters;
import io.redress.testkit.contract.PolicyContract;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class FreshFoodTest extends PolicyContract {
    private static final Claim ROTTEN = Claim.of(Ground.DEFECTIVE, "peaches").and(Claim.of(Ground.LATE, "peaches"));

    @Override
    protected Policy policy() {
        return FreshFood.policy();
    }

    @Override
    protected List<Matter> matters() {
        return List.of(peaches(Duration.ofHours(3), ROTTEN), peaches(Duration.ofHours(25), ROTTEN));
    }

    @Override
    protected List<Growth> growing() {
        return List.of(new Growth(peaches(Duration.ofHours(2), ROTTEN), peaches(Duration.ofHours(3), ROTTEN)));
    }

    @Test
    void spoiltFoodIsPaidBackOrBroughtAnewWithSomethingForTheWait() {
        Proposal.Offers offers = (Proposal.Offers) policy().propose(matters().get(0));

        assertThat(offers.alternatives()).extracting(Alternative::name).containsExactly("money", "anew");
        assertThat(offers.alternatives()).extracting(Alternative::worth).containsOnly(Money.of("CNY", "45.90"));
    }

    @Test
    void whatComesADayLateIsPaidBackAndNotBroughtAnew() {
        Proposal.Offers offers = (Proposal.Offers) policy().propose(matters().get(1));

        assertThat(offers.alternatives()).extracting(Alternative::worth).containsExactly(Money.of("CNY", "39.90"));
    }

    /** Forty yuan less ten fen of peaches that were promised some time before noon. */
    private static Matter peaches(Duration late, Claim claim) {
        return Matters.of(Item.of("peaches", Money.of("CNY", "39.90")).promisedBy(Matters.NOON.minus(late)))
                .claiming(claim)
                .knowing(CustomerFacts.of(Trust.KNOWN))
                .matter();
    }
}
