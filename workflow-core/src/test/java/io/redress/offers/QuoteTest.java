package io.redress.offers;

import static io.redress.offers.Market.ANN;
import static io.redress.offers.Market.CARL;
import static io.redress.offers.Market.LEA;
import static io.redress.offers.Stall.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.redress.casefile.Action;
import io.redress.codec.Stored;
import io.redress.desk.Desk;
import io.redress.desk.Outcome;
import io.redress.desk.Quote;
import io.redress.failure.LostRaceException;
import io.redress.id.CaseId;
import io.redress.offers.Stall.Appeal;
import io.redress.offers.Stall.MakeOffer;
import io.redress.offers.Stall.Refuse;
import io.redress.offers.Stall.Take;
import io.redress.permission.Refusal;
import io.redress.remedy.Destination;
import io.redress.spi.StoredCase;
import io.redress.store.MemoryCaseStore;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whoever asks what would become of an action hears what act then does, and leaves no trace. */
class QuoteTest {
    /** Gives at once, before a second person. */
    @Stored("give-signed/1")
    record GiveSigned() implements Action {}

    private final Market market = new Market(Deals.moneyOrGoods());

    private StoredCase row(CaseId id) {
        return market.store
                .load(Market.TENANT, Optional.of(id), Set.of())
                .found()
                .orElseThrow();
    }

    @Test
    void itShowsWhatWouldBeOfferedAndWhy() {
        CaseId id = market.claiming("o1", "duck");
        Quote quote = market.quote(ANN, id, new MakeOffer());
        assertThat(quote).isInstanceOfSatisfying(Quote.Free.class, free -> {
            assertThat(free.alternatives()).extracting(one -> one.name()).containsExactly("money", "goods");
            assertThat(free.alternatives().get(0).parts().get(0).reasons()).containsExactly(Deals.BECAUSE);
            assertThat(free.rooms()).extracting(Quote.Room::left).containsExactly(yuan("100"));
        });
        market.act(ANN, id, new MakeOffer());
        assertThat(market.file(id)
                        .remedies()
                        .offer()
                        .orElseThrow()
                        .alternatives()
                        .get(0))
                .isEqualTo(quote.best().orElseThrow());
    }

    @Test
    void itSaysWhoWouldHaveToAgree() {
        CaseId id = market.claiming("o1", "duck", "wine");
        assertThat(market.quote(ANN, id, new MakeOffer())).isInstanceOfSatisfying(Quote.NeedsConsent.class, asks -> {
            assertThat(asks.people()).isEqualTo(1);
            assertThat(asks.approvers().who()).hasToString("[lead]");
            assertThat(asks.best().orElseThrow().worth()).isEqualTo(yuan("233.10"));
        });
        assertThat(market.act(ANN, id, new MakeOffer())).isInstanceOf(Outcome.Waiting.class);
    }

    @Test
    void itSaysWhyNot() {
        CaseId id = market.open("o1");
        assertThat(market.quote(CARL, id, new Take("money")))
                .isInstanceOfSatisfying(
                        Quote.Refused.class,
                        no -> assertThat(no.refusal().code()).isEqualTo(Refusal.WRONG_STATE));
        assertThat(market.quote(CARL, id, new MakeOffer()).best()).isEmpty();
    }

    @Test
    void itTellsThatAnOrderHasAnotherOpenCase() {
        CaseId first = market.claiming("o1", "duck");
        market.act(ANN, first, new Refuse("it was delivered"));
        assertThat(market.quote(CARL, first, new Appeal())).isInstanceOf(Quote.Free.class);
        CaseId second = market.claiming("o1", "rice");
        Refusal heard = Market.refused(market.act(CARL, first, new Appeal()));
        assertThat(heard.code()).isEqualTo(Refusal.ORDER_TAKEN);
        assertThat(heard.known()).containsEntry("case", second.value());
        assertThat(market.quote(CARL, first, new Appeal()))
                .isInstanceOfSatisfying(
                        Quote.Refused.class, no -> assertThat(no.refusal()).isEqualTo(heard));
    }

    @Test
    void itTellsWhatBecomesOfAnActionThatIsSigned() {
        Market signing = new Market(
                Stall.definition(Deals.moneyOrGoods())
                        .on(GiveSigned.class)
                        .in(Stall.Stage.OPEN)
                        .to(Stall.Stage.PAYING)
                        .by(Stall.AGENT)
                        .cosignedBy(Stall.LEAD)
                        .awarding(Deals.moneyOrGoods(), Destination.WALLET)
                        .meeting(Stall.ANSWER)
                        .build(),
                new MemoryCaseStore());
        CaseId id = signing.claiming("o1", "duck");
        Desk ann = signing.desk.as(ANN);
        assertThat(ann.quote(id, new GiveSigned()))
                .isInstanceOfSatisfying(
                        Quote.Refused.class,
                        no -> assertThat(no.refusal().code()).isEqualTo(Refusal.NEEDS_COSIGNER));
        assertThat(ann.quote(id, new GiveSigned(), LEA))
                .isInstanceOfSatisfying(
                        Quote.Free.class,
                        free -> assertThat(free.best().orElseThrow().worth()).isEqualTo(yuan("88.10")));
        assertThat(ann.act(signing.key(), id, new GiveSigned(), LEA).isDone()).isTrue();
    }

    @Test
    void itGetsNoFurtherThanACommandWould() {
        CaseId id = market.claiming("o1", "duck");
        market.clock.advance(Duration.ofHours(8 * 1_999));
        assertThat(market.quote(ANN, id, new MakeOffer())).isInstanceOf(Quote.Free.class);
        market.clock.advance(Duration.ofHours(8 * 10));
        StoredCase before = row(id);
        assertThatExceptionOfType(LostRaceException.class)
                .isThrownBy(() -> market.quote(ANN, id, new MakeOffer()))
                .satisfies(late -> assertThat(late.tries()).isEqualTo(20));
        assertThat(row(id)).isEqualTo(before);
        assertThatExceptionOfType(LostRaceException.class).isThrownBy(() -> market.act(ANN, id, new MakeOffer()));
        assertThat(market.quote(ANN, id, new MakeOffer())).isInstanceOf(Quote.Free.class);
    }

    @Test
    void itLeavesNoTrace() {
        CaseId id = market.claiming("o1", "duck");
        StoredCase before = row(id);
        market.quote(ANN, id, new MakeOffer());
        market.quote(CARL, id, new MakeOffer());
        market.quote(LEA, id, new Take("money"));
        // Something is due, and still nothing lapses because somebody asks.
        market.clock.advance(Duration.ofDays(3));
        market.quote(ANN, id, new MakeOffer());
        assertThat(row(id)).isEqualTo(before);
        assertThat(market.desk.attempts(Market.TENANT, 10)).isEmpty();
    }
}
