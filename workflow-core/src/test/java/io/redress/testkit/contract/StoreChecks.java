package io.redress.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.id.CaseId;
import io.redress.id.TenantId;
import io.redress.spi.CaseStore;
import io.redress.spi.Change;
import io.redress.spi.Commit;
import io.redress.spi.Register;
import io.redress.spi.RegisterKey;
import io.redress.spi.StoredCase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;

/** One group of checks on a store, and the words they are written in. */
abstract class StoreChecks {
    static final TenantId SHOP = TenantId.of("shop");
    static final TenantId RIVAL = TenantId.of("rival");
    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    static final int MANY = 1000;
    static final Duration HOUR = Duration.ofHours(1);
    static final Duration OVER_AT_ONCE = Duration.ZERO;

    CaseStore store;

    abstract CaseStore create();

    @BeforeEach
    final void open() {
        store = create();
    }

    static Proposal opening(String id) {
        return Proposal.opening(SHOP, id);
    }

    static RegisterKey register(String key) {
        return new RegisterKey(SHOP, "hold", key);
    }

    Commit commit(Proposal proposal) {
        List<Commit> results = store.commit(List.of(proposal.change()));
        assertThat(results).hasSize(1);
        return results.get(0);
    }

    Change made(Proposal proposal) {
        assertThat(commit(proposal)).isEqualTo(new Commit.Made());
        return proposal.change();
    }

    void lost(Proposal proposal) {
        assertThat(commit(proposal)).isInstanceOf(Commit.Lost.class);
    }

    Optional<StoredCase> row(TenantId tenant, String id) {
        return store.load(tenant, Optional.of(CaseId.of(id)), Set.of()).found();
    }

    Optional<StoredCase> row(String id) {
        return row(SHOP, id);
    }

    Optional<Register> read(RegisterKey key) {
        return Optional.ofNullable(store.load(key.tenant(), Optional.empty(), Set.of(key))
                .registers()
                .get(key));
    }
}
