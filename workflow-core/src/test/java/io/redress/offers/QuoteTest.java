package io.redress.offers;

import static io.redress.offers.Market.ANN;
import static io.redress.offers.Market.CARL;
import static io.redress.offers.Market.LEA;
import static io.redress.offers.Stall.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.desk.Outcome;
import io.redress.desk.Quote;
import io.redress.id.CaseId;
import io.redress.offers.Stall.MakeOffer;
import io.redress.offers.Stall.Take;
import io.redress.permission.Refusal;
import io.redress.spi.StoredCase;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whoever asks what would become of an action hears what act then does, and leaves no trace. */
class QuoteTest {
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
