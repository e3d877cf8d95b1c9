package io.redress.offers;

import static io.redress.offers.Market.CARL;
import static io.redress.offers.Market.LEA;
import static io.redress.offers.Market.refused;
import static io.redress.offers.Stall.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.desk.Outcome;
import io.redress.id.CaseId;
import io.redress.id.TenantId;
import io.redress.offers.Stall.Finish;
import io.redress.offers.Stall.MakeOffer;
import io.redress.offers.Stall.Take;
import io.redress.permission.Refusal;
import io.redress.remedy.Award;
import io.redress.remedy.Handling.Stage;
import io.redress.spi.CaseStore;
import io.redress.spi.Loaded;
import io.redress.spi.Register;
import io.redress.spi.RegisterKey;
import io.redress.store.ForwardingStore;
import io.redress.testkit.Breach;
import io.redress.testkit.Invariants;
import io.redress.testkit.RecordingFulfiller.Conduct;
import io.redress.testkit.RecordingFulfiller.Payment;
import io.redress.workflow.CancelAward;
import io.redress.workflow.RetryAward;
import io.redress.workflow.SettleAward;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A payment outlasts everybody's patience, is taken back meanwhile, and comes to the bank all the same. */
class LatePaymentTest {
    private final Market market = new Market(Deals.refund());

    @AfterEach
    void everythingHolds() {
        market.isWhole();
    }

    private CaseId taken(String... items) {
        CaseId id = market.claiming("o1", items);
        done(market.act(LEA, id, new MakeOffer()));
        done(market.act(CARL, id, new Take("money")));
        return id;
    }

    private static void done(Outcome outcome) {
        assertThat(outcome.isDone()).as("%s", outcome).isTrue();
    }

    private void cancel(CaseId id) {
        done(market.act(LEA, id, new CancelAward(1, "the customer thought better of it")));
    }

    private Award award(CaseId id) {
        return market.awards(id).get(0);
    }

    private String paid() {
        return market.bank.payments().stream().map(Payment::amount).toList().toString();
    }

    @Test
    void whatWasCancelledAndIsPaidAllTheSameIsNotPaidTwice() {
        CaseId id = taken("duck");
        market.payDayWith(() -> {
            cancel(id);
            assertThat(market.givenBack("duck")).isZero();
        });
        assertThat(award(id).handling().stage()).isEqualTo(Stage.STUCK);
        assertThat(market.givenBack("duck")).isEqualTo(8810);
        market.isWhole();

        done(market.act(LEA, id, new SettleAward(1, "statement of 23 November")));
        assertThat(market.givenBack("duck")).isEqualTo(8810);
        done(market.act(LEA, id, new Finish()));
        CaseId second = market.claiming("o1", "duck");
        assertThat(refused(market.act(LEA, second, new MakeOffer())).code()).isEqualTo(Refusal.NOTHING_DUE);
        assertThat(paid()).isEqualTo("[CNY 88.10]");
    }

    @Test
    void whatWasOnItsWayAndCameBackIsGivenBackOnce() {
        CaseId id = taken("duck");
        market.bank.doing(Conduct.TAKES_ON);
        market.payDayWith(() -> cancel(id));
        assertThat(market.givenBack("duck")).isEqualTo(8810);
        market.isWhole();

        market.bank.bounce();
        done(market.act(LEA, id, new RetryAward(1, "what became of it?")));
        market.payDay();
        assertThat(award(id).handling().stage()).isEqualTo(Stage.STUCK);
        assertThat(market.givenBack("duck")).isEqualTo(8810);
        cancel(id);
        assertThat(market.givenBack("duck")).isZero();
    }

    @Test
    void ofWhatWasPaidInPartTheRestCountsAgain() {
        market.bank.doing(Conduct.PAYS_HALF);
        CaseId id = taken("duck", "rice");
        market.payDay();
        assertThat(award(id).handling().paid()).isEqualTo(yuan("50.05"));
        market.payDayWith(() -> {
            cancel(id);
            assertThat(market.givenBack("duck")).isEqualTo(4405);
            assertThat(market.givenBack("rice")).isEqualTo(600);
        });
        assertThat(market.givenBack("duck")).isEqualTo(8810);
        assertThat(market.givenBack("rice")).isEqualTo(1200);
    }

    private void givenAgainWhileItIsPaid(String item) {
        CaseId id = taken(item);
        market.payDayWith(() -> {
            cancel(id);
            done(market.act(LEA, id, new Finish()));
            done(market.act(LEA, taken(item), new Finish()));
        });
    }

    @Test
    void whatSomebodyElseWasGivenMeanwhileIsOnRecordBesideIt() {
        givenAgainWhileItIsPaid("duck");
        market.clock.advance(Duration.ofMinutes(10));
        market.payDay();

        assertThat(paid()).isEqualTo("[CNY 88.10, CNY 88.10]");
        assertThat(market.givenBack("duck")).isEqualTo(17620);
        CaseId third = market.claiming("o1", "duck");
        assertThat(refused(market.act(LEA, third, new MakeOffer())).code()).isEqualTo(Refusal.NOTHING_DUE);
    }

    @Test
    void aFenMoreOrLessThanThatOnTheRegisterIsFound() {
        givenAgainWhileItIsPaid("duck");
        for (int fen : List.of(-1, 1)) {
            CaseStore lying = new ForwardingStore(market.store) {
                @Override
                public Loaded load(TenantId tenant, Optional<CaseId> caseId, Set<RegisterKey> registers) {
                    Loaded loaded = super.load(tenant, caseId, registers);
                    Map<RegisterKey, Register> told = new HashMap<>(loaded.registers());
                    told.replaceAll((key, register) -> key.kind().equals("given-back")
                            ? new Register(key, register.content(), register.amount() + fen, register.until())
                            : register);
                    return new Loaded(loaded.found(), told);
                }
            };
            assertThat(Invariants.of(lying, market.workflow)
                            .timedBy(market.clock)
                            .check(Market.TENANT))
                    .extracting(Breach::what)
                    .containsExactly(
                            "the register CNY/2/o1/duck stands at " + (17620 + fen) + ", and the awards give 17620");
        }
    }
}
