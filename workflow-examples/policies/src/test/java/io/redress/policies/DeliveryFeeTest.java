package io.redress.policies;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.compensation.Explanations;
import io.redress.compensation.Matter;
import io.redress.compensation.OrderFacts.Item;
import io.redress.compensation.Policy;
import io.redress.compensation.Proposal;
import io.redress.id.ItemId;
import io.redress.money.Money;
import io.redress.remedy.Claim;
import io.redress.remedy.Ground;
import io.redress.testkit.contract.Matters;
import io.redress.testkit.contract.PolicyContract;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class DeliveryFeeTest extends PolicyContract {
    private static final Duration GRACE = Duration.ofMinutes(30);

    @Override
    protected Policy policy() {
        return new DeliveryFee(ItemId.of("fee"), GRACE);
    }

    @Override
    protected List<Matter> matters() {
        return List.of(
                late(GRACE.plusNanos(1), "6").matter(),
                late(GRACE, "6").matter(),
                late(GRACE.plusHours(1), "0").matter());
    }

    @Override
    protected List<Growth> growing() {
        return List.of(new Growth(
                late(GRACE.plusNanos(1), "6").matter(),
                late(GRACE.plusDays(1), "6").matter()));
    }

    @Override
    protected Explanations explanations() {
        return PolicyTexts.all();
    }

    @Test
    void theFeeGoesBackBeyondTheGrace() {
        Proposal said = policy().propose(matters().get(0));

        assertThat(((Proposal.Offers) said).alternatives().get(0).worth()).isEqualTo(Money.of("CNY", "6"));
    }

    @Test
    void theGraceItselfIsStillInTime() {
        assertThat(policy().propose(matters().get(1))).isInstanceOf(Proposal.Nothing.class);
    }

    @Test
    void theFeeGoesBackOnce() {
        assertThat(policy().propose(matters().get(2))).isInstanceOf(Proposal.Nothing.class);
    }

    @Test
    void nobodyKnowsWhetherItIsLateWhereNothingWasPromised() {
        Matter matter = Matters.of(Item.of("soup", Money.of("CNY", "30")), Item.of("fee", Money.of("CNY", "6")))
                .claiming(Claim.of(Ground.LATE))
                .matter();

        assertThat(policy().propose(matter)).isInstanceOf(Proposal.NeedsPerson.class);
    }

    private static Matters late(Duration late, String left) {
        return Matters.of(
                        Item.of("soup", Money.of("CNY", "30")).promisedBy(Matters.NOON.minus(late)),
                        Item.of("fee", Money.of("CNY", "6")))
                .claiming(Claim.of(Ground.LATE))
                .left("fee", Money.of("CNY", left));
    }
}
