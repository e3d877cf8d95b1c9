package io.redress.compensation;

import static io.redress.compensation.Driven.cny;
import static io.redress.testkit.contract.Matters.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.compensation.BillFacts.Owed;
import io.redress.compensation.CoverFacts.Cover;
import io.redress.compensation.CustomerFacts.Trust;
import io.redress.compensation.FindingFacts.Finding;
import io.redress.compensation.OrderFacts.Item;
import io.redress.compensation.Proposal.NeedsPerson;
import io.redress.compensation.Proposal.Nothing;
import io.redress.compensation.Proposal.Offers;
import io.redress.money.Money;
import io.redress.party.Relation;
import io.redress.remedy.Against;
import io.redress.remedy.Alternative;
import io.redress.remedy.Claim;
import io.redress.remedy.Funder;
import io.redress.remedy.Ground;
import io.redress.remedy.Part;
import io.redress.remedy.Portion;
import io.redress.remedy.Reason;
import io.redress.remedy.Remedy;
import io.redress.remedy.Remedy.Coupon;
import io.redress.remedy.Remedy.Goods;
import io.redress.remedy.Remedy.Payment;
import io.redress.testkit.contract.Matters;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The amounts of the stories, to the last fen. */
class RemedyStoriesTest {

    private static List<Alternative> offers(Policy policy, Matters matters) {
        Proposal said = policy.propose(matters.matter());
        assertThat(said).isInstanceOf(Offers.class);
        return ((Offers) said).alternatives();
    }

    private static Money only(Policy policy, Matters matters) {
        List<Alternative> all = offers(policy, matters);
        assertThat(all).hasSize(1);
        return all.get(0).worth();
    }

    private static String person(Policy policy, Matters matters) {
        Proposal said = policy.propose(matters.matter());
        assertThat(said).isInstanceOf(NeedsPerson.class);
        return ((NeedsPerson) said).why().key();
    }

    private static String nothing(Policy policy, Matters matters) {
        Proposal said = policy.propose(matters.matter());
        assertThat(said).isInstanceOf(Nothing.class);
        return ((Nothing) said).why().key();
    }

    /** S02. */
    @Test
    void theBillIsSevenYuanTooHigh() {
        Matters matters = Matters.of(Item.of("ride", cny("32")))
                .claiming(Claim.of(Ground.OVERCHARGED, "ride"))
                .knowing(new BillFacts(List.of(Owed.of("ride", cny("25")))));

        assertThat(only(Policies.priceDifference(), matters)).isEqualTo(cny("7"));
        assertThat(nothing(Policies.priceDifference(), matters.left("ride", cny("0"))))
                .isEqualTo("nothing.left");
        assertThat(person(Policies.priceDifference(), matters.knowing(new BillFacts(List.of()))))
                .isEqualTo("person.not-billed-anew");
    }

    /** S03: 5 of 16.6 kilometres were never driven; 25 / 16.6 * 5 is 7.5301…, in her favour 7.54. */
    @Test
    void onlyTheUndeliveredPart() {
        Matters ride = Matters.of(Item.of("ride", cny("25")))
                .claiming(Claim.of(Ground.UNDELIVERED, "ride", Portion.of("5", "16.6")));

        assertThat(only(Policies.undeliveredPart(), ride)).isEqualTo(cny("7.54"));
        assertThat(offers(Policies.undeliveredPart(), ride)
                        .get(0)
                        .parts()
                        .get(0)
                        .reasons()
                        .get(0)
                        .inputs())
                .containsEntry("portion", "5 of 16.6");
        assertThat(only(Policies.itemRefund(Ground.PURPOSE_DEFEATED), ride.claiming(Claim.of(Ground.PURPOSE_DEFEATED))))
                .isEqualTo(cny("25"));
    }

    /** S08. */
    @Test
    void theSecondHotelCostsMore() {
        Matters hotel = Matters.of(Item.of("room", cny("300")))
                .claiming(Claim.of(Ground.COVER, "room"))
                .knowing(new CoverFacts(List.of(Cover.of("room", cny("420.50")))));
        Policy cover = Policies.coverCost("promise of lodging");

        assertThat(only(cover, hotel)).isEqualTo(cny("120.50"));
        assertThat(only(Policies.sum(cover, Policies.itemRefund(Ground.COVER)), hotel))
                .isEqualTo(cny("420.50"));
    }

    /** S11: dinner, promised for 18:00, is of use for two hours. */
    @Test
    void oneOfEightIsMissing() {
        Policy policy = Policies.sum(
                Policies.choiceOf(
                        Policies.resend(Duration.ofHours(2)),
                        Policies.sum(Policies.itemRefund(), Policies.coupon(Driven.THREE_DAYS))
                                .named("money and coupon")),
                Policies.delayGoodwill(cny("5"), Duration.ofMinutes(30), cny("20")));
        Matters dinner = Matters.of(
                        Item.of("soup", cny("30.10")).promisedBy(NOON),
                        Item.of("rest", cny("215")).promisedBy(NOON).deliveredAt(NOON))
                .claiming(Claim.of(Ground.UNDELIVERED, "soup").and(Claim.of(Ground.LATE, "soup")));

        List<Alternative> intime = offers(policy, dinner.at(NOON.plus(Duration.ofMinutes(61))));
        assertThat(intime).extracting(Alternative::name).containsExactly("resend", "money and coupon");
        assertThat(intime).extracting(Alternative::worth).containsExactly(cny("45.10"), cny("65.10"));
        assertThat(intime.get(0).usefulUntil()).contains(NOON.plus(Duration.ofHours(2)));
        assertThat(intime.get(0).parts())
                .anySatisfy(part -> assertThat(part.remedy()).isInstanceOf(Goods.class));

        assertThat(offers(policy, dinner.at(NOON.plus(Duration.ofHours(2))))).hasSize(2);
        List<Alternative> late =
                offers(policy, dinner.at(NOON.plus(Duration.ofHours(2).plusMillis(1))));
        assertThat(late).extracting(Alternative::worth).containsExactly(cny("70.10"));
    }

    /** S12. */
    @Test
    void theCouponWithThreeDaysLeft() {
        Policy coupon = Policies.coupon(Driven.THREE_DAYS);
        Matters matters = Driven.late();

        assertThat(person(coupon.withCouponsOf(Driven.floor()), matters)).isEqualTo("coupon-floor.left-out");
        List<Alternative> rest =
                offers(Policies.choiceOf(coupon, Policies.itemRefund()).withCouponsOf(Driven.floor()), matters);
        assertThat(rest).extracting(Alternative::name).containsExactly("item-refund");
        assertThat(rest.get(0).parts().get(0).reasons()).extracting(Reason::key).contains("coupon-floor.left-out");

        Part lifted = offers(coupon.withCouponsOf(Driven.floor().lifting()), matters)
                .get(0)
                .parts()
                .get(0);
        Coupon better = (Coupon) lifted.remedy();
        assertThat(better.validUntil()).contains(NOON.plus(Duration.ofDays(30)));
        assertThat(better.reach()).isEqualTo(Coupon.Reach.STORE_WIDE);
        assertThat(better.effective()).isEqualTo(cny("24"));
        assertThat(lifted.reasons()).extracting(Reason::key).containsExactly("coupon.given", "coupon-floor.lifted");
    }

    @Test
    void aCouponWithoutADateIsBelowEveryFloor() {
        Coupon endless = new Coupon(cny("30"), cny("30"), Optional.empty(), Coupon.Reach.STORE_WIDE);
        Policy policy = matter -> Proposal.offering(new Alternative(
                "coupon",
                List.of(Part.of(endless, Reason.of("own", "coupon.given").finding("x")))));
        CouponFloor lowest = CouponFloor.of(Duration.ofNanos(1)).limitedToo();

        assertThat(person(policy.withCouponsOf(lowest), Driven.late())).isEqualTo("coupon-floor.left-out");
    }

    /** S14 and S15. */
    @ParameterizedTest
    @CsvSource({
        "200,     TRUSTED, 0, evidence.waived",
        "200.01,  TRUSTED, 0, person.evidence-needed",
        "45000,   TRUSTED, 0, person.evidence-needed",
        "0.01,    KNOWN,   0, person.waiver-closed",
        "0.01,    NEW,     0, person.waiver-closed",
        "0.01,    TRUSTED, 1, person.waiver-closed"
    })
    void withoutAPhoto(String price, Trust trust, int abuses, String key) {
        Policy policy = Policies.itemRefund().waivingEvidence(EvidenceWaiver.upTo(cny("200")));
        Matters matters = Matters.of(Item.of("milk", cny(price)))
                .claiming(Claim.of(Ground.DEFECTIVE, "milk"))
                .knowing(new CustomerFacts(trust, abuses));

        assertThat(RandomMatters.reasons(policy.propose(matters.matter())))
                .extracting(Reason::key)
                .contains(key);
        assertThat(only(policy, matters.showing(Driven.photo()))).isEqualTo(cny(price));
    }

    /** S16. */
    @Test
    void theWrongBillIsMendedInFull() {
        Matters bill = Matters.of(Item.of("data", cny("199.99")), Item.of("voice", cny("20")))
                .claiming(Claim.of(Ground.OVERCHARGED))
                .knowing(new BillFacts(List.of(Owed.of("data", cny("0")), Owed.of("voice", cny("20")))));

        assertThat(only(Policies.providerFault(), bill)).isEqualTo(cny("199.99"));
    }

    /** S17: 333.33 with a cap of 200.01, half each; the buyer gets the fen that is left over. */
    @Test
    void nobodysFault() {
        Matters trip = Matters.of(Item.of("trip", cny("333.33"))).claiming(Claim.of(Ground.NOBODYS_FAULT));
        List<Part> parts = offers(Policies.noFault(Relation.MERCHANT, Portion.of("1", "2"), cny("200.01")), trip)
                .get(0)
                .parts();

        assertThat(parts).extracting(Part::payee).containsExactly(Relation.CUSTOMER, Relation.MERCHANT);
        assertThat(parts).extracting(Part::worth).containsExactly(cny("100.01"), cny("100"));
        assertThat(parts).extracting(Part::funder).containsOnly(Funder.PLATFORM);
    }

    /** S20, S19. */
    @Test
    void theBirthdayIsOver() {
        Matters cake = Matters.of(Item.of("cake", cny("128")).promisedBy(NOON.minusSeconds(1)))
                .claiming(Claim.of(Ground.PURPOSE_DEFEATED, "cake"));

        assertThat(only(Policies.purposeDefeated(), cake)).isEqualTo(cny("128"));
        assertThat(nothing(Policies.purposeDefeated(), cake.at(NOON.minusSeconds(1))))
                .isEqualTo("nothing.in-time");
        assertThat(nothing(Policies.lateBeyondUse(Duration.ofSeconds(1)), cake)).isEqualTo("nothing.in-time");
        assertThat(only(Policies.lateBeyondUse(Duration.ofMillis(999)), cake)).isEqualTo(cny("128"));
    }

    @ParameterizedTest
    @CsvSource({"166.66, 500", "166.67, 500.01", "1000, 3000", "0, 500"})
    void fraudCostsThreeTimesThePriceAndAtLeast500(String price, String damages) {
        Matters matters = Matters.of(Item.of("1", cny(price)))
                .claiming(Claim.of(Ground.FRAUD, "1"))
                .knowing(Driven.found(Finding.DECEPTION));
        Alternative one = offers(Policies.chinaFraudDamages(), matters).get(0);

        assertThat(one.worth()).isEqualTo(cny(damages));
        Payment payment = (Payment) one.parts().get(0).remedy();
        assertThat(((Against.BeyondPrice) payment.against()).source()).contains("Article 55");
        assertThat(person(Policies.chinaFraudDamages(), matters.knowing(FindingFacts.NONE)))
                .isEqualTo("person.not-found-yet");
        assertThat(nothing(Policies.chinaFraudDamages(), matters.claiming(Claim.of(Ground.LATE))))
                .isEqualTo("nothing.not-claimed");
    }

    @ParameterizedTest
    @CsvSource({"100, 0, 1000", "100.01, 0, 1000.10", "100, 333.33, 1000", "100, 333.34, 1000.02", "5, 900, 2700"})
    void unsafeFoodCostsTenTimesThePriceOrThreeTimesTheLoss(String price, String loss, String damages) {
        Matters matters = Matters.of(Item.of("1", cny(price)))
                .claiming(Claim.of(Ground.UNSAFE_FOOD, "1"))
                .knowing(new FindingFacts(Set.of(Finding.UNSAFE_FOOD), Optional.of(cny(loss))));

        assertThat(only(Policies.chinaUnsafeFoodDamages(), matters)).isEqualTo(cny(damages));
        assertThat(nothing(
                        Policies.chinaUnsafeFoodDamages(),
                        matters.knowing(Driven.found(Finding.UNSAFE_FOOD, Finding.LABEL_FAULT_ONLY))))
                .isEqualTo("nothing.not-found");
    }

    @Test
    void aLawOfOneCurrencyAndAPriceInAnotherIsForAPerson() {
        Matters matters = Matters.of(Item.of("1", Money.of("USD", "100")))
                .claiming(Claim.of(Ground.FRAUD, "1"))
                .knowing(Driven.found(Finding.DECEPTION));

        assertThat(person(Policies.chinaFraudDamages(), matters)).isEqualTo("person.several-currencies");
    }

    @Test
    void anAmountThatIsTooLargeIsForAPerson() {
        Matters matters = Matters.of(Item.of("1", new Money(cny("0").currency(), Money.MAX_MINOR_UNITS / 2)))
                .claiming(Claim.of(Ground.FRAUD, "1"))
                .knowing(Driven.found(Finding.DECEPTION));

        assertThat(person(Policies.chinaFraudDamages(), matters)).isEqualTo("person.amount-too-large");
    }

    @Test
    void aProvisionalCreditMayBeTakenBack() {
        Remedy remedy = offers(Policies.itemRefund().provisionally(), Driven.late())
                .get(0)
                .parts()
                .get(0)
                .remedy();

        assertThat(((Payment) remedy).finality()).isEqualTo(Payment.Finality.PROVISIONAL);
    }

    @Test
    void aHeadSaidTwiceCountsOnceAndPortionsAddUpToTheWhole() {
        Matters matters = Matters.of(Item.of("1", cny("10")));
        Claim third = Claim.of(Ground.DEFECTIVE, "1", Portion.of("1", "3"));
        Claim half = Claim.of(Ground.DEFECTIVE, "1", Portion.of("1", "2"));

        assertThat(only(Policies.proRata(), matters.claiming(third.and(third)))).isEqualTo(cny("3.34"));
        assertThat(only(Policies.proRata(), matters.claiming(third.and(half)))).isEqualTo(cny("8.34"));
        assertThat(only(
                        Policies.proRata(),
                        matters.claiming(third.and(half).and(Claim.of(Ground.UNDELIVERED, "1", Portion.of("1", "2"))))))
                .isEqualTo(cny("10"));
    }

    @Test
    void twoChoicesAddUpToTheSameWhicheverIsNamedFirst() {
        Policy refund = Policies.itemRefund();
        Policy one = Policies.choiceOf(refund.named("a"), Policies.resend().named("b"));
        Policy other = Policies.choiceOf(Policies.coupon(Driven.THREE_DAYS), refund.atMost(cny("1")));

        assertThat(offers(Policies.sum(one, other), Driven.late()))
                .hasSize(4)
                .isEqualTo(offers(Policies.sum(other, one), Driven.late()));
    }
}
