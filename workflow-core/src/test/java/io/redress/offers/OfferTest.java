package io.redress.offers;

import static io.redress.offers.Market.ANN;
import static io.redress.offers.Market.BO;
import static io.redress.offers.Market.CARL;
import static io.redress.offers.Market.LEA;
import static io.redress.offers.Market.LIU;
import static io.redress.offers.Market.refused;
import static io.redress.offers.Stall.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.redress.casefile.RemedyEvent.OfferEnded;
import io.redress.casefile.RemedyEvent.OfferEnded.Ending;
import io.redress.desk.Outcome;
import io.redress.id.CaseId;
import io.redress.id.RequestId;
import io.redress.offers.Stall.Appeal;
import io.redress.offers.Stall.Counter;
import io.redress.offers.Stall.Give;
import io.redress.offers.Stall.MakeOffer;
import io.redress.offers.Stall.OfferByHand;
import io.redress.offers.Stall.Refuse;
import io.redress.offers.Stall.Take;
import io.redress.offers.Stall.WithdrawOffer;
import io.redress.party.Actor;
import io.redress.permission.Refusal;
import io.redress.remedy.Award;
import io.redress.remedy.Claim;
import io.redress.remedy.Ground;
import io.redress.remedy.Handling.Stage;
import io.redress.remedy.Offer;
import io.redress.workflow.RequestAction;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is offered comes from a policy; what is chosen is awarded, once. */
class OfferTest {
    private final Market market = new Market(Deals.moneyOrGoods());

    @AfterEach
    void nothingIsBroken() {
        market.isWhole();
    }

    private Offer offer(CaseId id) {
        return market.file(id).remedies().offer().orElseThrow();
    }

    private List<Ending> endings(CaseId id) {
        return market.events(id).stream()
                .filter(OfferEnded.class::isInstance)
                .map(event -> ((OfferEnded) event).ending())
                .toList();
    }

    @Test
    void aPolicySaysWhatIsOffered() {
        CaseId id = market.claiming("o1", "duck");
        assertThat(market.act(ANN, id, new MakeOffer()).isDone()).isTrue();
        Offer offer = offer(id);
        assertThat(offer.number()).isEqualTo(1);
        assertThat(offer.by()).isEqualTo(ANN.id());
        assertThat(offer.alternatives()).extracting(one -> one.name()).containsExactly("money", "goods");
        assertThat(offer.most()).isEqualTo(yuan("88.10"));
    }

    @Test
    void whatIsChosenIsAwarded() {
        CaseId id = market.claiming("o1", "duck");
        market.act(ANN, id, new MakeOffer());
        assertThat(market.act(CARL, id, new Take("money")).isDone()).isTrue();
        assertThat(market.file(id).remedies().offer()).isEmpty();
        assertThat(endings(id)).containsExactly(Ending.ACCEPTED);
        assertThat(market.awards(id)).singleElement().satisfies(award -> {
            assertThat(award.remedy().worth()).isEqualTo(yuan("88.10"));
            assertThat(award.payee()).isEqualTo(CARL.id());
            assertThat(award.key(id)).isEqualTo(id + "/1");
            assertThat(award.handling().stage()).isEqualTo(Stage.READY);
            assertThat(award.handling().next()).contains(Market.START);
        });
    }

    @Test
    void theSameChoiceTwiceIsAwardedOnce() {
        CaseId id = market.claiming("o1", "duck");
        market.act(ANN, id, new MakeOffer());
        var key = market.key();
        Outcome first = market.desk.as(CARL).act(key, id, new Take("money"));
        assertThat(market.desk.as(CARL).act(key, id, new Take("money"))).isEqualTo(first);
        assertThat(refused(market.act(CARL, id, new Take("goods"))).code()).isEqualTo(Refusal.WRONG_STATE);
        assertThat(market.awards(id)).hasSize(1);
    }

    @Test
    void dinnerIsOfNoUseLater() {
        CaseId id = market.claiming("o1", "duck");
        market.act(ANN, id, new MakeOffer());
        market.clock.advance(Duration.ofHours(2));
        assertThat(market.quote(CARL, id, new Take("goods")).best()).isPresent();
        market.clock.advance(Duration.ofMinutes(1));
        assertThat(refused(market.act(CARL, id, new Take("goods"))).code()).isEqualTo(Refusal.USELESS_BY_NOW);
        assertThat(market.act(CARL, id, new Take("money")).isDone()).isTrue();
    }

    @Test
    void whatWasNotOfferedCannotBeChosen() {
        CaseId id = market.claiming("o1", "duck");
        market.act(ANN, id, new MakeOffer());
        Refusal refusal = refused(market.act(CARL, id, new Take("\u0645\u0627\u0644")));
        assertThat(refusal.code()).isEqualTo(Refusal.NO_SUCH_ALTERNATIVE);
        assertThat(refusal.known()).containsEntry("offered", "goods, money");
    }

    @Test
    void aBetterOfferTakesThePlaceOfTheFirst() {
        CaseId id = market.claiming("o1", "duck");
        market.act(ANN, id, new MakeOffer());
        market.act(ANN, id, new MakeOffer());
        assertThat(offer(id).number()).isEqualTo(2);
        assertThat(endings(id)).containsExactly(Ending.REPLACED);
    }

    /** The customer has seen 80 and clicks; 5 of the same name is no answer to that. */
    @Test
    void aChoiceFromAnOfferThatAnotherHasReplacedIsNotOne() {
        CaseId id = market.claiming("o1", "duck");
        market.act(LEA, id, new OfferByHand("duck", yuan("80")));
        market.act(LEA, id, new WithdrawOffer());
        market.act(LEA, id, new OfferByHand("duck", yuan("5")));

        Refusal refusal = refused(market.act(CARL, id, new Take(1, "by-hand")));
        assertThat(refusal.code()).isEqualTo(Refusal.OFFER_REPLACED);
        assertThat(refusal.known()).containsExactly(entry("offer", "2"));
        assertThat(market.awards(id)).isEmpty();
        assertThat(market.act(CARL, id, new Take(2, "by-hand")).isDone()).isTrue();
    }

    @Test
    void whatIsTakenBackCannotBeChosen() {
        CaseId id = market.claiming("o1", "duck");
        market.act(ANN, id, new MakeOffer());
        market.act(LEA, id, new WithdrawOffer());
        assertThat(endings(id)).containsExactly(Ending.WITHDRAWN);
        assertThat(refused(market.act(CARL, id, new Take("money"))).code()).isEqualTo(Refusal.WRONG_STATE);
    }

    @Test
    void anOfferStandsUntilItsDeadlineAndNoLonger() {
        CaseId id = market.claiming("o1", "duck");
        market.act(ANN, id, new MakeOffer());
        market.clock.advance(Duration.ofDays(2));
        assertThat(market.quote(CARL, id, new Take("money")).best()).isPresent();
        market.clock.advance(Duration.ofSeconds(1));
        assertThat(refused(market.act(CARL, id, new Take("money"))).code()).isEqualTo(Refusal.WRONG_STATE);
        assertThat(endings(id)).containsExactly(Ending.EXPIRED);
    }

    @Test
    void aCounterClaimIsDecidedAnew() {
        CaseId id = market.claiming("o1", "duck");
        market.act(ANN, id, new MakeOffer());
        market.act(CARL, id, new Counter(Claim.of(Ground.UNDELIVERED, "duck", "rice")));
        assertThat(endings(id)).containsExactly(Ending.DECLINED);
        market.act(LEA, id, new MakeOffer());
        assertThat(offer(id).most()).isEqualTo(yuan("100.10"));
    }

    @Test
    void anAmountAtDiscretionIsBoundByWhatWasPaid() {
        CaseId id = market.open("o1");
        Refusal refusal = refused(market.act(LEA, id, new OfferByHand("rice", yuan("12.01"))));
        assertThat(refusal.code()).isEqualTo(Refusal.BEYOND_PAID);
        assertThat(refusal.known()).containsEntry("left", "CNY 12.00").containsEntry("item", "rice");
        assertThat(market.act(LEA, id, new OfferByHand("rice", yuan("12.00"))).isDone())
                .isTrue();
    }

    @Test
    void whatIsGivenAtOnceNeedsNoChoice() {
        CaseId id = market.claiming("o1", "rice");
        assertThat(market.act(LEA, id, new Give()).isDone()).isTrue();
        assertThat(market.awards(id))
                .extracting(Award::destination)
                .extracting(Object::toString)
                .containsExactly("wallet");
        assertThat(Market.total(market.awards(id))).isEqualTo(yuan("12.00"));
    }

    @Test
    void aRefusalSaysWhyAndClosesTheCase() {
        CaseId id = market.claiming("o1", "rice");
        market.act(ANN, id, new Refuse("it was delivered"));
        assertThat(market.file(id).isOpen()).isFalse();
        assertThat(market.file(id).remedies().deciders()).containsExactly(ANN.id());
    }

    @Test
    void anAppealGoesToSomebodyElse() {
        CaseId id = market.claiming("o1", "rice");
        market.act(ANN, id, new Refuse("it was delivered"));
        assertThat(market.act(CARL, id, new Appeal()).isDone()).isTrue();
        assertThat(refused(market.act(ANN, id, new MakeOffer())).code()).isEqualTo(Refusal.SEPARATED);
        assertThat(refused(market.act(ANN, id, new Refuse("again"))).code()).isEqualTo(Refusal.SEPARATED);
        assertThat(market.act(BO, id, new MakeOffer()).isDone()).isTrue();
        assertThat(market.act(BO, id, new MakeOffer()).isDone()).isTrue();
    }

    @Test
    void thereIsOneAppeal() {
        CaseId id = market.claiming("o1", "rice");
        market.act(ANN, id, new Refuse("it was delivered"));
        market.act(CARL, id, new Appeal());
        market.act(BO, id, new Refuse("it was, really"));
        assertThat(refused(market.act(CARL, id, new Appeal())).code()).isEqualTo(Refusal.APPEALED_ALREADY);
    }

    @Test
    void whoeverAgreedToADecisionDoesNotDecideAgain() {
        CaseId id = market.claiming("o1", "duck", "wine");
        assertThat(market.act(ANN, id, new MakeOffer())).isInstanceOf(Outcome.Waiting.class);
        market.act(LEA, id, new RequestAction.Approve(RequestId.of("r1")));
        assertThat(market.file(id).remedies().deciders()).containsExactlyInAnyOrder(ANN.id(), LEA.id());
        market.act(CARL, id, new Appeal());
        for (Actor before : List.of(ANN, LEA)) {
            assertThat(refused(market.act(before, id, new MakeOffer())).code()).isEqualTo(Refusal.SEPARATED);
        }
        assertThat(market.act(LIU, id, new MakeOffer()).isDone()).isTrue();
    }

    @Test
    void whoeverDecidedDoesNotAgreeAfterAnAppeal() {
        CaseId id = market.claiming("o1", "duck", "wine");
        market.act(LEA, id, new Refuse("no"));
        market.act(CARL, id, new Appeal());
        assertThat(market.act(ANN, id, new MakeOffer())).isInstanceOf(Outcome.Waiting.class);
        assertThat(refused(market.act(LEA, id, new RequestAction.Approve(RequestId.of("r1"))))
                        .code())
                .isEqualTo(Refusal.SEPARATED);
        assertThat(market.act(LIU, id, new RequestAction.Approve(RequestId.of("r1")))
                        .isDone())
                .isTrue();
    }

    @Test
    void anAppealNeedsADecision() {
        CaseId id = market.claiming("o1", "duck");
        market.act(ANN, id, new MakeOffer());
        market.act(CARL, id, new Counter(Claim.of(Ground.UNDELIVERED, "duck")));
        CaseId other = market.claiming("o2", "duck");
        assertThat(market.file(other).remedies().deciders()).isEmpty();
        assertThat(refused(market.act(CARL, other, new Appeal())).code()).isEqualTo(Refusal.WRONG_STATE);
    }
}
