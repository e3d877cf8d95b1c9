package io.redress.offers;

import static io.redress.offers.Market.ANN;
import static io.redress.offers.Market.BO;
import static io.redress.offers.Market.CARL;
import static io.redress.offers.Market.LEA;
import static io.redress.offers.Stall.LEAD;
import static io.redress.offers.Stall.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.calendar.Span;
import io.redress.casefile.Action;
import io.redress.casefile.Request;
import io.redress.codec.Stored;
import io.redress.compensation.OrderFacts.Item;
import io.redress.compensation.Policy;
import io.redress.desk.Outcome;
import io.redress.id.CaseId;
import io.redress.id.DeadlineName;
import io.redress.id.RequestId;
import io.redress.offers.Stall.Complain;
import io.redress.offers.Stall.MakeOffer;
import io.redress.party.Actor;
import io.redress.permission.Limit;
import io.redress.remedy.Alternative;
import io.redress.remedy.Award;
import io.redress.remedy.Claim;
import io.redress.remedy.Destination;
import io.redress.remedy.Ground;
import io.redress.remedy.ItemAmount;
import io.redress.remedy.Remedy;
import io.redress.store.MemoryCaseStore;
import io.redress.workflow.RequestAction;
import io.redress.workflow.Silence;
import io.redress.workflow.Workflow;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever agrees agrees to what was asked for, not to something else of the same price. */
class ConsentToSomethingDefiniteTest {
    private static final RequestId FIRST = RequestId.of("r1");

    /** Gives at once what an agent and a lead have agreed to. */
    @Stored("give-together/1")
    record GiveTogether() implements Action {}

    private static Workflow together() {
        DeadlineName answer = DeadlineName.of("answer-together");
        return Stall.definition(Deals.refund())
                .on(GiveTogether.class)
                .in(Stall.Stage.OPEN)
                .to(Stall.Stage.PAYING)
                .by(Stall.AGENT)
                .awarding(Deals.refund(), Destination.WALLET)
                .beyond(Stall.AGENT, Limit.perAction(yuan("100")))
                .beyond(LEAD)
                .meeting(Stall.ANSWER)
                .deadline(
                        answer,
                        waits -> waits.owedBy(LEAD)
                                .to(Stall.AGENT)
                                .within(Span.wallHours(4))
                                .whilePending(GiveTogether.class)
                                .lapsingInto(Silence.refusing("nobody answered")))
                .build();
    }

    private static Remedy back(String item) {
        return Remedy.Payment.back(List.of(new ItemAmount(Market.item(item), yuan("500"))));
    }

    private static Market selling(Policy policy) {
        return selling(new Market(policy));
    }

    private static Market selling(Market market) {
        market.orders.put("treasure", List.of(Item.of("gold", yuan("500")), Item.of("silver", yuan("500"))));
        return market;
    }

    private static CaseId asking(Market market) {
        CaseId id = market.claiming("treasure", "gold");
        assertThat(market.act(ANN, id, new MakeOffer())).isInstanceOf(Outcome.Waiting.class);
        return id;
    }

    private static Outcome approve(Market market, Actor actor, CaseId id) {
        return market.act(actor, id, new RequestAction.Approve(FIRST));
    }

    private static void claim(Market market, CaseId id, Ground ground, String item) {
        market.act(CARL, id, new Complain(Claim.of(ground, item)));
    }

    private static Request waiting(Market market, CaseId id) {
        return market.file(id).books().request(FIRST).orElseThrow();
    }

    @Test
    void anotherItemOfTheSamePriceIsAskedForAgain() {
        Market market = selling(Deals.refund());
        CaseId id = asking(market);
        claim(market, id, Ground.UNDELIVERED, "silver");

        assertThat(approve(market, LEA, id))
                .isInstanceOfSatisfying(
                        Outcome.Waiting.class,
                        again -> assertThat(again.approvers().who()).containsExactly(LEAD));
        assertThat(market.file(id).remedies().offer()).isEmpty();
        assertThat(waiting(market, id).subject().claim()).contains(Claim.of(Ground.UNDELIVERED, "silver"));
        assertThat(approve(market, LEA, id).isDone()).isTrue();
        assertThat(market.file(id).remedies().offer().orElseThrow().alternatives())
                .containsExactly(Deals.alternative("money", back("silver")));
        market.isWhole();
    }

    @Test
    void aYesToOneClaimDoesNotCountForAnother() {
        Market market = selling(new Market(together(), new MemoryCaseStore()));
        CaseId id = market.claiming("treasure", "gold");
        market.act(ANN, id, new GiveTogether());
        assertThat(approve(market, BO, id)).isInstanceOf(Outcome.Waiting.class);
        claim(market, id, Ground.UNDELIVERED, "silver");

        assertThat(approve(market, LEA, id)).isInstanceOf(Outcome.Waiting.class);
        assertThat(waiting(market, id).consents()).isEmpty();
        assertThat(approve(market, BO, id)).isInstanceOf(Outcome.Waiting.class);
        assertThat(market.awards(id)).isEmpty();
        assertThat(approve(market, LEA, id).isDone()).isTrue();
        assertThat(market.awards(id)).extracting(Award::remedy).containsExactly(back("silver"));
        market.isWhole();
    }

    @Test
    void anotherGroundIsAskedForAgainThoughTheSameIsGiven() {
        Market market = selling(Deals.refund());
        CaseId id = asking(market);
        claim(market, id, Ground.DEFECTIVE, "gold");

        assertThat(approve(market, LEA, id)).isInstanceOf(Outcome.Waiting.class);
        assertThat(approve(market, LEA, id).isDone()).isTrue();
    }

    @Test
    void whoeverSaysTheSameOnceMoreChangesNothing() {
        Market market = selling(Deals.refund());
        CaseId id = asking(market);
        claim(market, id, Ground.UNDELIVERED, "gold");

        assertThat(approve(market, LEA, id).isDone()).isTrue();
    }

    @Test
    void untilWhenItIsOfUseIsNotWhatIsAgreedTo() {
        Market market = selling(Deals.moneyOrGoods());
        CaseId id = asking(market);
        market.clock.advance(Duration.ofHours(1));

        assertThat(approve(market, LEA, id).isDone()).isTrue();
    }

    @Test
    void theApproverSeesWhatWouldBeOffered() {
        Market market = selling(Deals.moneyOrGoods());
        asking(market);

        assertThat(market.desk.as(LEA).waitingForMe(all -> all).requests())
                .singleElement()
                .satisfies(asked -> assertThat(asked.request().subject().alternatives())
                        .extracting(Alternative::name)
                        .containsExactly("money", "goods"));
    }
}
