package io.redress.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.desk.HoldingShop;
import io.redress.id.CaseId;
import io.redress.id.TenantId;
import io.redress.spi.Posting;
import io.redress.spi.RegisterKey;
import io.redress.store.MemoryCaseStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A hold that is missing, belongs to another case, or outlives its own is found. */
class ForgedHoldsTest {
    private static final TenantId TENANT = TenantId.of("t1");
    private static final RegisterKey ITEM = new RegisterKey(TENANT, "hold", "2/o1/item-1");
    private static final RegisterKey WHOLE = new RegisterKey(TENANT, "hold", "2/o1");

    private final HoldingShop shop = new HoldingShop(new MemoryCaseStore());

    private static Posting taken(RegisterKey key, String by) {
        return new Posting.Claim(key, by, Optional.empty(), Instant.EPOCH);
    }

    private void forged(String what, Posting... postings) {
        shop.store.post(List.of(postings));
        assertThat(shop.breaches()).singleElement().satisfies(breach -> {
            assertThat(breach.rule()).isEqualTo(Rule.ONE_WRITE);
            assertThat(breach.what()).contains(what);
        });
    }

    @Test
    void honestHoldsAreFine() {
        CaseId id = shop.dispute("item-1");
        assertThat(shop.breaches()).isEmpty();
        shop.close(id);
        assertThat(shop.breaches()).isEmpty();
    }

    @Test
    void oneThatIsMissingIsFound() {
        CaseId id = shop.dispute("item-1");
        forged("2/o1/item-1 is by no case; it should be by " + id, new Posting.Release(ITEM, id.value()));
    }

    @Test
    void oneByAnotherCaseIsFound() {
        CaseId id = shop.dispute("item-1");
        forged("is by somebody; it should be by " + id, new Posting.Release(ITEM, id.value()), taken(ITEM, "somebody"));
    }

    @Test
    void oneTooManyIsFound() {
        shop.dispute("item-1");
        forged("2/o1 is by somebody; it should be by none", taken(WHOLE, "somebody"));
    }

    @Test
    void oneThatOutlivesItsCaseIsFound() {
        CaseId id = shop.dispute("item-1");
        shop.close(id);
        forged("2/o1/item-1 is by " + id + "; it should be by none", taken(ITEM, id.value()));
    }
}
