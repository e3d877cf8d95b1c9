package io.redress.timeline;

import io.redress.id.CaseId;
import io.redress.id.TenantId;
import io.redress.spi.CaseStore;
import io.redress.spi.KeptText;
import io.redress.spi.Loaded;
import io.redress.spi.RegisterKey;
import io.redress.spi.StoredCase;
import io.redress.store.ForwardingStore;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Shows what it keeps as a forger left it. */
final class TamperedStore extends ForwardingStore {
    private UnaryOperator<List<ChainLink>> links = same -> same;
    private UnaryOperator<StoredCase> row = same -> same;
    private UnaryOperator<List<KeptText>> texts = same -> same;

    TamperedStore(CaseStore store) {
        super(store);
    }

    void links(UnaryOperator<List<ChainLink>> change) {
        links = change;
    }

    void row(UnaryOperator<StoredCase> change) {
        row = change;
    }

    void texts(UnaryOperator<List<KeptText>> change) {
        texts = change;
    }

    @Override
    public Loaded load(TenantId tenant, Optional<CaseId> caseId, Set<RegisterKey> registers) {
        Loaded loaded = super.load(tenant, caseId, registers);
        return new Loaded(loaded.found().map(row), loaded.registers());
    }

    @Override
    public List<ChainLink> timeline(TenantId tenant, CaseId caseId, long after, int limit) {
        return links.apply(super.timeline(tenant, caseId, after, limit));
    }

    @Override
    public List<KeptText> texts(TenantId tenant, CaseId caseId) {
        return texts.apply(super.texts(tenant, caseId));
    }
}
