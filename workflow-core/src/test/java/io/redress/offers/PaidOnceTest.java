package io.redress.offers;

import static io.redress.offers.Market.ANN;
import static io.redress.offers.Market.CARL;
import static io.redress.offers.Market.LEA;
import static io.redress.offers.Market.refused;
import static io.redress.offers.Stall.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.compensation.OrderFacts.Item;
import io.redress.id.CaseId;
import io.redress.offers.Stall.Finish;
import io.redress.offers.Stall.Give;
import io.redress.offers.Stall.MakeOffer;
import io.redress.offers.Stall.OfferByHand;
import io.redress.offers.Stall.Take;
import io.redress.permission.Refusal;
import io.redress.testkit.RecordingFulfiller.Conduct;
import io.redress.workflow.CancelAward;
import io.redress.workflow.ClawBack;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several cases on one order, partial refunds and rounding never give back more than was paid for an item. */
class PaidOnceTest {
    private final Market market = new Market(Deals.refund());

    private CaseId given(String order, String item, String amount) {
        CaseId id = market.claiming(order, item);
        assertThat(market.act(LEA, id, new OfferByHand(item, yuan(amount))).isDone())
                .isTrue();
        assertThat(market.act(CARL, id, new Take("by-hand")).isDone()).isTrue();
        market.act(LEA, id, new Finish());
        return id;
    }

    @Test
    void aSecondCaseGetsWhatIsLeft() {
        given("o1", "duck", "50.05");
        CaseId second = market.claiming("o1", "duck");
        market.act(ANN, second, new MakeOffer());
        assertThat(market.file(second).remedies().offer().orElseThrow().most()).isEqualTo(yuan("38.05"));
        market.act(CARL, second, new Take("money"));
        market.act(LEA, second, new Finish());
        CaseId third = market.claiming("o1", "duck");
        assertThat(refused(market.act(ANN, third, new MakeOffer())).code()).isEqualTo(Refusal.NOTHING_DUE);
        market.isWhole();
    }

    @Test
    void anotherItemAndAnotherOrderHaveTheirOwnBound() {
        given("o1", "duck", "88.10");
        given("o1", "rice", "12.00");
        given("o2", "duck", "88.10");
        // The name of one order and item never looks like that of another.
        market.orders.put("o/1", List.of(Item.of("x", yuan("5"))));
        market.orders.put("o", List.of(Item.of("1/x", yuan("5"))));
        given("o/1", "x", "5.00");
        given("o", "1/x", "5.00");
        market.isWhole();
    }

    @Test
    void anOfferThatIsTooMuchByNowIsRefusedWhenItIsChosen() {
        CaseId first = market.claiming("o1", "duck");
        market.act(LEA, first, new OfferByHand("duck", yuan("60")));
        market.orders.put("o1", List.of(Item.of("duck", yuan("59.99"))));
        Refusal refusal = refused(market.act(CARL, first, new Take("by-hand")));
        assertThat(refusal.code()).isEqualTo(Refusal.BEYOND_PAID);
        assertThat(refusal.known()).containsEntry("left", "CNY 59.99");
        assertThat(market.awards(first)).isEmpty();
    }

    @Test
    void whatIsCancelledIsLeftForAnotherCase() {
        CaseId id = market.claiming("o1", "duck", "rice");
        market.act(LEA, id, new MakeOffer());
        market.act(CARL, id, new Take("money"));
        assertThat(market.givenBack("duck")).isEqualTo(8810);
        market.act(LEA, id, new CancelAward(1, "wrong payee"));
        assertThat(market.givenBack("duck")).isZero();
        assertThat(market.givenBack("rice")).isZero();
        market.isWhole();
    }

    @Test
    void ofWhatWasPaidInPartTheRestIsLeft() {
        market.bank.doing(Conduct.PAYS_HALF, Conduct.FAILS);
        CaseId id = market.claiming("o1", "duck", "rice");
        market.act(LEA, id, new MakeOffer());
        market.act(CARL, id, new Take("money"));
        market.payDay();
        market.payDay();
        assertThat(market.act(LEA, id, new CancelAward(1, "enough")).isDone()).isTrue();
        assertThat(market.givenBack("duck") + market.givenBack("rice")).isEqualTo(5005);
        market.isWhole();
    }

    @Test
    void whatWasLentAndTakenBackIsLeft() {
        Market lending = new Market(Deals.lending());
        CaseId id = lending.claiming("o1", "duck");
        lending.act(LEA, id, new Give());
        lending.payDay();
        assertThat(lending.act(LEA, id, new ClawBack(1, "it came after all")).isDone())
                .isTrue();
        lending.isWhole();
        lending.payDay();
        lending.isWhole();
        lending.act(LEA, id, new Finish());
        CaseId again = lending.claiming("o1", "duck");
        assertThat(lending.quote(LEA, again, new Give()).best().orElseThrow().worth())
                .isEqualTo(yuan("88.10"));
    }

    @Test
    void instalmentsAddUpToTheMinorUnit() {
        Market slow = new Market(Deals.inInstalments(7));
        CaseId id = slow.claiming("o1", "rice", "wine");
        slow.act(LEA, id, new MakeOffer());
        slow.act(CARL, id, new Take("slowly"));
        assertThat(slow.awards(id)).hasSize(7);
        assertThat(Market.total(slow.awards(id))).isEqualTo(yuan("157.00"));
        assertThat(slow.awards(id)).extracting(award -> award.key(id)).doesNotHaveDuplicates();
        assertThat(slow.awards(id).get(6).handling().next())
                .contains(Market.START.plus(java.time.Duration.ofDays(180)));
        slow.isWhole();
    }

    @Test
    void anInstalmentOfNothingIsNone() {
        Market slow = new Market(Deals.inInstalments(7));
        slow.orders.put("o1", List.of(Item.of("sweet", yuan("0.03"))));
        CaseId id = slow.claiming("o1", "sweet");
        slow.act(LEA, id, new Give());
        assertThat(slow.awards(id)).hasSize(3);
        assertThat(Market.total(slow.awards(id))).isEqualTo(yuan("0.03"));
    }
}
