package io.redress.compensation;

import static io.redress.compensation.Driven.cny;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.compensation.CoverFacts.Cover;
import io.redress.compensation.FindingFacts.Finding;
import io.redress.compensation.OrderFacts.Item;
import io.redress.money.Money;
import io.redress.remedy.Claim;
import io.redress.remedy.Ground;
import io.redress.remedy.Portion;
import io.redress.remedy.Reason;
import io.redress.testkit.contract.Matters;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Customers are told what they get, and however they word a claim they get no more by it. */
class WhatIsToldIsGivenTest {
    private static final Item CAKE = Item.of("cake", cny("128")).promisedBy(Matters.NOON.minus(Duration.ofHours(30)));
    private static final Item CANDLES = Item.of("candles", cny("20")).promisedBy(Matters.NOON.plusSeconds(60));
    private static final Matters PARTY = Matters.of(CAKE, CANDLES);
    private static final Portion A_THIRD = Portion.of("2", "6");

    private static List<String> told(Policy policy, Matters matters) {
        return RandomMatters.reasons(policy.propose(matters.matter())).stream()
                .map(reason -> Explanations.shipped().text(reason, Locale.ENGLISH))
                .toList();
    }

    private static Money given(Policy policy, Matters matters) {
        return ((Proposal.Offers) policy.propose(matters.matter()))
                .alternatives()
                .get(0)
                .worth();
    }

    private static String nothing(Policy policy, Matters matters) {
        return ((Proposal.Nothing) policy.propose(matters.matter())).why().key();
    }

    @Test
    void whatWasInTimeIsNotSpokenOf() {
        Claim both = Claim.of(Ground.PURPOSE_DEFEATED, "cake", "candles");

        assertThat(told(Policies.purposeDefeated(), PARTY.claiming(both)))
                .containsExactlyInAnyOrder(
                        "It came too late to be of use, by 1 d 6 h.", "You get back CN¥128.00 for item cake.");
        assertThat(told(Policies.purposeDefeated(), PARTY.claiming(Claim.of(Ground.PURPOSE_DEFEATED))))
                .contains("You get back CN¥128.00 for your order.");
    }

    @Test
    void anItemThatIsBothMissingAndBrokenIsToldOnce() {
        Claim both = Claim.of(Ground.UNDELIVERED, "candles").and(Claim.of(Ground.DEFECTIVE, "candles"));

        assertThat(told(Policies.itemRefund(), PARTY.claiming(both)))
                .containsExactly("You get back CN¥20.00 for item candles.");
    }

    @Test
    void ofWhatWentBackBeforeOnlyTheRestIsTold() {
        assertThat(told(
                        Policies.itemRefund(),
                        PARTY.claiming(Claim.of(Ground.DEFECTIVE, "cake")).left("cake", cny("30"))))
                .containsExactlyInAnyOrder(
                        "You get back CN¥30.00 for item cake.", "No more than CN¥30.00 can be given back for it.");
    }

    @Test
    void aPortionIsToldAsLongAsItIsGiven() {
        Matters third = PARTY.claiming(Claim.of(Ground.UNDELIVERED, "candles", A_THIRD));

        assertThat(told(Policies.proRata(), third)).containsExactly("You get back CN¥6.67 for 2 of 6 of item candles.");
        assertThat(told(Policies.proRata(), third.left("candles", cny("5"))))
                .contains("You get back CN¥5.00 for item candles.");
    }

    @Test
    void aPortionSaidTwiceInOtherFiguresCountsOnce() {
        Claim twice = Claim.of(Ground.UNDELIVERED, "candles", A_THIRD)
                .and(Claim.of(Ground.UNDELIVERED, "candles", Portion.of("2.0", "6.00")));

        assertThat(given(Policies.proRata(), PARTY.claiming(twice))).isEqualTo(cny("6.67"));
    }

    @Test
    void aPartOfAnItemIsNotSent() {
        assertThat(nothing(Policies.resend(), PARTY.claiming(Claim.of(Ground.UNDELIVERED, "candles", A_THIRD))))
                .isEqualTo("nothing.only-whole");
    }

    @Test
    void whatWentBackInPartIsNotSentAndSaysSo() {
        Matters broken = PARTY.claiming(Claim.of(Ground.DEFECTIVE, "cake"));

        assertThat(nothing(Policies.replacement(), broken.left("cake", cny("127"))))
                .isEqualTo("nothing.given-in-part");
        assertThat(nothing(Policies.replacement(), broken.left("cake", cny("0"))))
                .isEqualTo("nothing.left");
    }

    @Test
    void whatIsLeftToAPersonSaysWhatIsMissing() {
        Matters asked = PARTY.claiming(Claim.of(Ground.DEFECTIVE, "sparklers"));

        assertThat(nothing(Policies.atDiscretion(cny("0")), PARTY.claiming(Claim.of(Ground.DEFECTIVE, "cake"))))
                .isEqualTo("nothing.no-amount");
        assertThat(((Proposal.NeedsPerson) Policies.atDiscretion(cny("5")).propose(asked.matter()))
                        .why()
                        .key())
                .isEqualTo("person.unknown-item");
    }

    @Test
    void whatItCostElsewhereIsComparedWithTheWholePrice() {
        Matters elsewhere = PARTY.knowing(new CoverFacts(List.of(Cover.of("cake", cny("140")))));
        Portion hundredth = Portion.of("1", "100");

        assertThat(given(Policies.coverCost("promise"), elsewhere.claiming(Claim.of(Ground.COVER, "cake", hundredth))))
                .isEqualTo(cny("12"));
    }

    @Test
    void theOrderAndItsItemsAreNoTwoLosses() {
        Claim twice = Claim.of(Ground.COVER, "cake").and(Claim.of(Ground.COVER));
        Matters elsewhere = PARTY.claiming(twice).knowing(new CoverFacts(List.of(Cover.of("cake", cny("140")))));
        Claim often = Claim.of(Ground.FRAUD).and(Claim.of(Ground.FRAUD, "cake", "candles"));
        Matters deceived = PARTY.claiming(often).knowing(new FindingFacts(Set.of(Finding.DECEPTION), Optional.empty()));

        assertThat(given(Policies.perItem(Policies.coverCost("promise")), elsewhere))
                .isEqualTo(cny("12"));
        assertThat(given(Policies.perItem(Policies.chinaFraudDamages()), deceived))
                .isEqualTo(cny("500"));
    }

    @Test
    void anAuditorsLineShowsWhatTurnsTheReadingDirection() {
        for (int point : new int[] {0x061C, 0x200E, 0x200F, 0x202E, 0x2066}) {
            Reason reason = Reason.of("rule", "key").seeing("item", Character.toString(point));

            assertThat(Explanations.audit(reason)).contains(String.format("\\u%04X", point));
        }
    }
}
