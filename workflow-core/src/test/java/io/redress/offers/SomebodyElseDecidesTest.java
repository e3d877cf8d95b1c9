package io.redress.offers;

import static io.redress.offers.Market.ANN;
import static io.redress.offers.Market.BO;
import static io.redress.offers.Market.CARL;
import static io.redress.offers.Market.LEA;
import static io.redress.offers.Market.LIU;
import static io.redress.offers.Market.refused;
import static io.redress.offers.Stall.AGENT;
import static io.redress.offers.Stall.LEAD;
import static io.redress.offers.Stall.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.casefile.Action;
import io.redress.casefile.Flag;
import io.redress.codec.Stored;
import io.redress.desk.Outcome;
import io.redress.id.CaseId;
import io.redress.id.RequestId;
import io.redress.offers.Stall.Appeal;
import io.redress.offers.Stall.MakeOffer;
import io.redress.offers.Stall.OfferByHand;
import io.redress.offers.Stall.Refuse;
import io.redress.offers.Stall.WithdrawOffer;
import io.redress.party.Actor;
import io.redress.permission.Refusal;
import io.redress.remedy.Reason;
import io.redress.store.MemoryCaseStore;
import io.redress.workflow.RequestAction;
import io.redress.workflow.Workflow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever had a part in a decision has none in the next: not alone, not by a signature, and not after a mere no to it. */
class SomebodyElseDecidesTest {
    private static final Flag DANGER = Flag.of("danger");
    private static final Actor VIC = Actor.vendor(Market.TENANT, "vic", AGENT, LEAD);
    private static final RequestId FIRST = RequestId.of("r1");

    /** Says no for the last time, before a second person. */
    @Stored("final-word/1")
    record FinalWord(String grounds) implements Action {}

    /** Somebody is in danger. */
    @Stored("warn-of-danger/1")
    record WarnOfDanger() implements Action {}

    private final Market market = new Market(workflow(), new MemoryCaseStore());

    private static Workflow workflow() {
        return Stall.definition(Deals.refund())
                .keepingInHouse(DANGER)
                .keepingApart(OfferByHand.class, FinalWord.class)
                .on(WarnOfDanger.class)
                .in(Stall.Stage.OPEN)
                .by(LEAD)
                .flagging(DANGER)
                .on(FinalWord.class)
                .in(Stall.Stage.OPEN)
                .to(Stall.Stage.CLOSED)
                .by(AGENT, LEAD)
                .cosignedBy(LEAD)
                .deciding(word -> Reason.of("final", "final")
                        .with("grounds", word.action().grounds()))
                .meeting(Stall.ANSWER)
                .build();
    }

    @AfterEach
    void nothingIsBroken() {
        market.isWhole();
    }

    private Outcome signed(Actor actor, CaseId id, Actor second) {
        return market.desk.as(actor).act(market.key(), id, new FinalWord("it was delivered"), second);
    }

    private String alone(Actor actor, CaseId id) {
        return refused(market.act(actor, id, new FinalWord("it was delivered"))).code();
    }

    private String refusedWith(CaseId id, Actor second) {
        Refusal refusal = refused(signed(ANN, id, second));
        assertThat(refusal.whoCan().who()).containsExactly(LEAD);
        return refusal.code();
    }

    @Test
    void whoeverDecidedDoesNotSignAfterAnAppeal() {
        CaseId id = market.claiming("o1", "duck");
        market.act(LEA, id, new Refuse("it was delivered"));
        market.act(CARL, id, new Appeal());
        assertThat(refusedWith(id, LEA)).isEqualTo(Refusal.SEPARATED).isEqualTo(alone(LEA, id));
        assertThat(signed(ANN, id, LIU).isDone()).isTrue();
        assertThat(market.file(id).remedies().deciders()).containsExactlyInAnyOrder(LEA.id(), ANN.id(), LIU.id());
    }

    @Test
    void whoeverSignedHasDecided() {
        CaseId id = market.claiming("o1", "duck");
        signed(ANN, id, LEA);
        market.act(CARL, id, new Appeal());
        assertThat(refused(market.act(LEA, id, new MakeOffer())).code()).isEqualTo(Refusal.SEPARATED);
        assertThat(refused(signed(BO, id, LEA)).code()).isEqualTo(Refusal.SEPARATED);
        assertThat(signed(BO, id, LIU).isDone()).isTrue();
    }

    @Test
    void whoeverDidWhatIsKeptApartDoesNotSign() {
        CaseId id = market.claiming("o1", "duck");
        market.act(LEA, id, new OfferByHand("duck", yuan("5")));
        market.act(LIU, id, new WithdrawOffer());
        assertThat(refusedWith(id, LEA)).isEqualTo(Refusal.SEPARATED).isEqualTo(alone(LEA, id));
        assertThat(signed(ANN, id, LIU).isDone()).isTrue();
    }

    @Test
    void whoeverSignedDoesNotDoWhatIsKeptApart() {
        CaseId id = market.claiming("o1", "duck");
        signed(ANN, id, LEA);
        market.act(CARL, id, new Appeal());
        assertThat(refused(market.act(LEA, id, new OfferByHand("duck", yuan("5"))))
                        .code())
                .isEqualTo(Refusal.SEPARATED);
    }

    @Test
    void aContractorDoesNotSignWhatIsKeptInHouse() {
        CaseId id = market.claiming("o1", "duck");
        market.act(LEA, id, new WarnOfDanger());
        assertThat(refusedWith(id, VIC)).isEqualTo(Refusal.EXCLUDED).isEqualTo(alone(VIC, id));
        CaseId other = market.claiming("o2", "duck");
        assertThat(signed(ANN, other, VIC).isDone()).isTrue();
    }

    @Test
    void whoeverDeniedADecisionDoesNotDecideAfterAnAppeal() {
        CaseId id = market.claiming("o1", "duck", "wine");
        market.act(ANN, id, new MakeOffer());
        assertThat(market.act(LEA, id, new RequestAction.Deny(FIRST, "never")).isDone())
                .isTrue();
        market.act(BO, id, new Refuse("a lead says no"));
        market.act(CARL, id, new Appeal());
        assertThat(refused(market.act(LEA, id, new Refuse("no, as I said"))).code())
                .isEqualTo(Refusal.SEPARATED);
        assertThat(refusedWith(id, LEA)).isEqualTo(Refusal.SEPARATED);
        assertThat(market.act(ANN, id, new MakeOffer())).isInstanceOf(Outcome.Waiting.class);
        RequestId second = RequestId.of("r2");
        assertThat(refused(market.act(LEA, id, new RequestAction.Approve(second)))
                        .code())
                .isEqualTo(Refusal.SEPARATED);
        assertThat(refused(market.act(LEA, id, new RequestAction.Deny(second, "never")))
                        .code())
                .isEqualTo(Refusal.SEPARATED);
        assertThat(market.act(LIU, id, new RequestAction.Approve(second)).isDone())
                .isTrue();
    }

    @Test
    void whoeverDeniedADecisionHasTakenNone() {
        CaseId id = market.claiming("o1", "duck", "wine");
        market.act(ANN, id, new MakeOffer());
        market.act(LEA, id, new RequestAction.Deny(FIRST, "ask me for less"));
        assertThat(market.file(id).remedies().deciders()).isEmpty();
        assertThat(market.file(id).remedies().deniers()).containsExactly(LEA.id());
        assertThat(market.act(LEA, id, new MakeOffer()).isDone()).isTrue();
    }
}
