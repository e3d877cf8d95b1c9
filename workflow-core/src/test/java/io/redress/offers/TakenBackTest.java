package io.redress.offers;

import static io.redress.offers.Market.LEA;
import static io.redress.offers.Market.refused;
import static io.redress.offers.Stall.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.compensation.OrderFacts.Item;
import io.redress.desk.Outcome;
import io.redress.id.CaseId;
import io.redress.id.ItemId;
import io.redress.money.Money;
import io.redress.offers.Stall.Give;
import io.redress.permission.Refusal;
import io.redress.remedy.Against;
import io.redress.remedy.Award;
import io.redress.remedy.Handling.Stage;
import io.redress.remedy.ItemAmount;
import io.redress.remedy.Remedy.Payment;
import io.redress.testkit.RecordingFulfiller;
import io.redress.testkit.RecordingFulfiller.Conduct;
import io.redress.workflow.CancelAward;
import io.redress.workflow.ClawBack;
import io.redress.workflow.SettleAward;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Lent money is taken back in parts, by several attempts: never more than was lent. */
class TakenBackTest {
    private final Market market = new Market(Deals.lending());

    @AfterEach
    void everythingHolds() {
        market.isWhole();
    }

    private static void done(Outcome outcome) {
        assertThat(outcome.isDone()).as("%s", outcome).isTrue();
    }

    private CaseId lent(String... items) {
        CaseId id = market.claiming("o1", items);
        done(market.act(LEA, id, new Give()));
        market.payDay();
        return id;
    }

    private void clawBack(CaseId id) {
        done(market.act(LEA, id, new ClawBack(1, "it came after all")));
    }

    private void cancel(CaseId id, int number) {
        done(market.act(LEA, id, new CancelAward(number, "no more to be had")));
    }

    private Money takenBack() {
        return market.bank.payments().stream()
                .filter(payment -> payment.payout().recovers().isPresent())
                .map(RecordingFulfiller.Payment::amount)
                .reduce(yuan("0"), Money::plus);
    }

    private void again() {
        market.payDay();
        market.payDay();
    }

    @Test
    void aSecondClawBackTakesOnlyWhatTheFirstHasLeft() {
        CaseId id = lent("duck");
        market.bank.doing(Conduct.PAYS_HALF, Conduct.REFUSES);
        clawBack(id);
        again();
        cancel(id, 2);
        assertThat(market.givenBack("duck")).isEqualTo(4405);
        market.isWhole();

        clawBack(id);
        again();
        assertThat(market.awards(id).get(2).remedy().worth()).isEqualTo(yuan("44.05"));
        assertThat(takenBack()).isEqualTo(yuan("88.10"));
        assertThat(market.givenBack("duck")).isZero();
        assertThat(refused(market.act(LEA, id, new ClawBack(1, "and more"))).code())
                .isEqualTo(Refusal.NOT_RECOVERABLE);
    }

    @Test
    void whatWasLentInPartIsTakenBackInPart() {
        market.bank.doing(Conduct.PAYS_HALF, Conduct.REFUSES);
        CaseId id = lent("duck");
        market.payDay();
        cancel(id, 1);
        assertThat(market.givenBack("duck")).isEqualTo(4405);

        clawBack(id);
        again();
        assertThat(takenBack()).isEqualTo(yuan("44.05"));
        assertThat(market.givenBack("duck")).isZero();
    }

    @Test
    void whatWasCancelledBeforeAnythingWasLentIsNotTakenBack() {
        market.bank.doing(Conduct.REFUSES);
        CaseId id = lent("duck");
        cancel(id, 1);
        assertThat(refused(market.act(LEA, id, new ClawBack(1, "of nothing"))).code())
                .isEqualTo(Refusal.NOT_RECOVERABLE);
    }

    @Test
    void aPartIsSpreadOverItsItemsToTheMinorUnit() {
        market.orders.put("o1", List.of(Item.of("pea", yuan("0.01")), Item.of("bean", yuan("0.02"))));
        CaseId id = lent("pea", "bean");
        market.bank.doing(Conduct.PAYS_HALF, Conduct.REFUSES);
        clawBack(id);
        again();
        cancel(id, 2);
        // Two of three fen are back: two thirds of one for the pea, rounded up, and one and a third for the bean.
        assertThat(market.givenBack("pea")).isZero();
        assertThat(market.givenBack("bean")).isEqualTo(1);
        market.isWhole();

        clawBack(id);
        Award rest = market.awards(id).get(2);
        assertThat(((Payment) rest.remedy()).against())
                .isEqualTo(new Against.Items(List.of(new ItemAmount(ItemId.of("bean"), yuan("0.01")))));
        again();
        assertThat(takenBack()).isEqualTo(yuan("0.03"));
        assertThat(market.givenBack("bean")).isZero();
    }

    @Test
    void whatIsBackTwiceCountsOnce() {
        CaseId id = lent("duck");
        clawBack(id);
        market.payDayWith(() -> {
            cancel(id, 2);
            clawBack(id);
            market.payDay();
            assertThat(market.givenBack("duck")).isZero();
        });
        assertThat(market.awards(id).get(1).handling().stage()).isEqualTo(Stage.STUCK);
        assertThat(refused(market.act(LEA, id, new ClawBack(1, "a third time"))).code())
                .isEqualTo(Refusal.NOT_RECOVERABLE);
        done(market.act(LEA, id, new SettleAward(2, "statement of 23 November")));
        assertThat(market.givenBack("duck")).isZero();
    }
}
