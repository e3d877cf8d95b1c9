package io.redress.offers;

import static io.redress.offers.Market.ANN;
import static io.redress.offers.Market.CARL;
import static io.redress.offers.Market.LEA;
import static io.redress.offers.Market.refused;
import static io.redress.offers.Stall.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.redress.compensation.OrderFacts.Item;
import io.redress.compensation.Policies;
import io.redress.compensation.Policy;
import io.redress.compensation.Proposal;
import io.redress.contact.Channel;
import io.redress.contact.Contact;
import io.redress.contact.OrderRef;
import io.redress.id.CaseId;
import io.redress.money.Money;
import io.redress.offers.Stall.Complain;
import io.redress.offers.Stall.MakeOffer;
import io.redress.offers.Stall.OfferByHand;
import io.redress.offers.Stall.Take;
import io.redress.party.Party;
import io.redress.party.Relation;
import io.redress.permission.Refusal;
import io.redress.remedy.Alternative;
import io.redress.remedy.Claim;
import io.redress.remedy.Ground;
import io.redress.remedy.Part;
import io.redress.remedy.Remedy.Payment;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What comes from callers and policies is looked over: every fault has a code, and nothing is half done. */
class BadOfferTest {

    private static Refusal offering(Policy policy) {
        Market market = new Market(policy);
        CaseId id = market.claiming("o1", "duck");
        Refusal refusal = refused(market.act(ANN, id, new MakeOffer()));
        assertThat(market.file(id).remedies().offer()).isEmpty();
        market.isWhole();
        return refusal;
    }

    private static Policy giving(Payment payment) {
        return matter -> Deals.offer("money", payment);
    }

    @Test
    void aForeignCurrencyIsRefused() {
        Refusal refusal = offering(giving(Payment.beyondPrice(Money.of("EUR", "5"), "goodwill")));
        assertThat(refusal.code()).isEqualTo(Refusal.FOREIGN_CURRENCY);
        assertThat(refusal.known()).containsEntry("amount", "EUR 5.00");
    }

    @Test
    void moreThanWasPaidIsRefused() {
        assertThat(offering(matter -> Deals.back("duck", yuan("88.11"))).code()).isEqualTo(Refusal.BEYOND_PAID);
        Money most = new Money(yuan("1").currency(), Money.MAX_MINOR_UNITS);
        assertThat(offering(matter -> Deals.back("duck", most)).code()).isEqualTo(Refusal.BEYOND_PAID);
    }

    @Test
    void anEnormousAmountThatIsOwedAnywayMeetsTheCeiling() {
        Money most = new Money(yuan("1").currency(), Money.MAX_MINOR_UNITS);
        assertThat(offering(giving(Payment.beyondPrice(most, "a law"))).code()).isEqualTo(Refusal.BEYOND_CEILING);
    }

    @Test
    void anOrderWorthMoreThanAnyAmountIsStillPaidInOneCurrency() {
        Money most = new Money(yuan("1").currency(), Money.MAX_MINOR_UNITS);
        List<Item> hoard = List.of(Item.of("gold", most), Item.of("silver", most));
        Market market = new Market(Policies.itemRefund());
        market.orders.put("hoard", hoard);
        CaseId all = market.claiming("hoard");
        Refusal refusal = refused(market.act(LEA, all, new Stall.Give()));
        assertThat(refusal.code()).isEqualTo(Refusal.NEEDS_PERSON);

        market.orders.put("half", hoard);
        CaseId one = market.claiming("half", "gold");
        assertThat(refused(market.act(LEA, one, new MakeOffer())).code()).isEqualTo(Refusal.BEYOND_CEILING);
        assertThat(market.act(LEA, one, new Stall.Give()).isDone()).isTrue();
        assertThat(Market.total(market.awards(one))).isEqualTo(most);

        Market foreign = new Market(giving(Payment.beyondPrice(Money.of("EUR", "5"), "goodwill")));
        foreign.orders.put("hoard", hoard);
        CaseId id = foreign.claiming("hoard", "gold");
        assertThat(refused(foreign.act(ANN, id, new MakeOffer())).code()).isEqualTo(Refusal.FOREIGN_CURRENCY);
    }

    @Test
    void anItemThatTheOrderDoesNotHaveIsRefused() {
        Refusal refusal = offering(matter -> Deals.back("\u9e2d\ud83e\udd86", yuan("1")));
        assertThat(refusal.code()).isEqualTo(Refusal.NO_SUCH_ITEM);
        assertThat(refusal.known()).containsEntry("items", "rice, duck, wine");
    }

    @Test
    void aCouponWithoutADateIsRefused() {
        assertThat(offering(Deals.coupon(Optional.empty())).code()).isEqualTo(Refusal.NO_END);
        assertThat(offering(Deals.coupon(Optional.of(Duration.ZERO))).code()).isEqualTo(Refusal.NO_END);
    }

    @Test
    void aPolicyThatNeedsAPersonSaysWhy() {
        Refusal refusal = offering(matter -> new Proposal.NeedsPerson(Deals.BECAUSE));
        assertThat(refusal.code()).isEqualTo(Refusal.NEEDS_PERSON);
        assertThat(refusal.known()).containsEntry("rule", "test").containsEntry("because", "so");
    }

    @Test
    void twoAlternativesOfOneNameAreNoChoice() {
        Alternative one = Deals.alternative("money", Payment.beyondPrice(yuan("1"), "x"));
        assertThat(offering(matter -> new Proposal.Offers(List.of(one, one))).code())
                .isEqualTo(Refusal.FAULTY_PROPOSAL);
    }

    @Test
    void nothingIsNoOffer() {
        assertThat(offering(giving(Payment.beyondPrice(yuan("0"), "x"))).code()).isEqualTo(Refusal.NOTHING_DUE);
    }

    @Test
    void nobodyChoosesFromHundreds() {
        List<Alternative> many = IntStream.range(0, 21)
                .mapToObj(i -> Deals.alternative("no " + i, Payment.beyondPrice(yuan("1"), "x")))
                .toList();
        assertThat(offering(matter -> new Proposal.Offers(many)).code()).isEqualTo(Refusal.FAULTY_PROPOSAL);
        List<Part> parts = Collections.nCopies(101, many.get(0).parts().get(0));
        assertThat(offering(matter -> new Proposal.Offers(List.of(new Alternative("much", parts))))
                        .code())
                .isEqualTo(Refusal.FAULTY_PROPOSAL);
    }

    @Test
    void aClaimForWhatWasNotOrderedIsRefused() {
        Market market = new Market(Deals.refund());
        CaseId id = market.open("o1");
        Refusal refusal = refused(market.act(CARL, id, new Complain(Claim.of(Ground.DEFECTIVE, "duck", "goose"))));
        assertThat(refusal.code()).isEqualTo(Refusal.NO_SUCH_ITEM);
        assertThat(refusal.missing()).contains("[goose]");
        assertThat(market.file(id).remedies().claim()).isEmpty();
    }

    @Test
    void withoutAnOrderNothingIsClaimedOrOffered() {
        Market market = new Market(Deals.refund());
        CaseId id = market.desk
                .as(ANN)
                .receive(
                        market.key(),
                        Contact.inbound(Channel.PHONE, Party.verified("carl", Relation.CUSTOMER))
                                .saying("Hello"))
                .caseId();
        assertThat(refused(market.act(CARL, id, new Complain(Claim.of(Ground.LATE))))
                        .code())
                .isEqualTo(Refusal.NO_ORDER);
        assertThat(refused(market.act(ANN, id, new MakeOffer())).code()).isEqualTo(Refusal.NO_ORDER);
    }

    @Test
    void aPayeeWhoIsNoPartyIsRefused() {
        Market market = new Market(matter -> new Proposal.Offers(List.of(new Alternative(
                "both",
                List.of(
                        Part.of(Payment.beyondPrice(yuan("1"), "x"), Deals.BECAUSE),
                        Part.of(Payment.beyondPrice(yuan("1"), "x"), Deals.BECAUSE)
                                .to(Relation.MERCHANT))))));
        CaseId id = market.claiming("o1", "duck");
        market.act(ANN, id, new MakeOffer());
        Refusal refusal = refused(market.act(CARL, id, new Take("both")));
        assertThat(refusal.code()).isEqualTo(Refusal.NO_PAYEE);
        assertThat(market.awards(id)).isEmpty();
        market.isWhole();
    }

    @Test
    void aClaimedIdentityIsNoPayee() {
        Market market = new Market(Deals.refund());
        CaseId id = market.desk
                .as(ANN)
                .receive(
                        market.key(),
                        Contact.inbound(Channel.PHONE, Party.claimed(Relation.CUSTOMER))
                                .about(OrderRef.of("o1", "duck"))
                                .saying("Hello"))
                .caseId();
        market.act(ANN, id, new Complain(Claim.of(Ground.UNDELIVERED, "duck")));
        assertThat(refused(market.act(LEA, id, new Stall.Give())).code()).isEqualTo(Refusal.NO_PAYEE);
    }

    @Test
    void anAmountBelowNothingCannotBeSaid() {
        assertThatIllegalArgumentException().isThrownBy(() -> Payment.beyondPrice(yuan("-1"), "x"));
        Market market = new Market(Deals.refund());
        CaseId id = market.open("o1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> market.act(LEA, id, new OfferByHand("duck", yuan("-1"))))
                .withMessageContaining("CNY -1.00");
        assertThat(market.file(id).remedies().offer()).isEmpty();
    }

    @Test
    void nobodyAsksForLessThanNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Claim.of(Ground.LATE).asking(yuan("-0.01")))
                .withMessageContaining("CNY -0.01");
        assertThatIllegalArgumentException().isThrownBy(() -> new Claim(List.of(), Optional.empty()));
    }
}
