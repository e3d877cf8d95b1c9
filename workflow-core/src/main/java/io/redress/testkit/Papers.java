package io.redress.testkit;

import io.redress.id.CaseId;
import io.redress.id.TenantId;
import io.redress.spi.CaseStore;
import io.redress.spi.KeptText;
import io.redress.spi.StoredCase;
import io.redress.timeline.ChainLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All that a store holds of one case alone, as it lies there: its row, as listed and as loaded, its entries, its words. */
record Papers(StoredCase row, Optional<StoredCase> loaded, List<ChainLink> links, Set<KeptText> texts) {
    private static final int AT_ONCE = 500;

    Papers {
        links = List.copyOf(links);
        texts = Set.copyOf(texts);
    }

    static Papers of(CaseStore store, TenantId tenant, StoredCase row) {
        return new Papers(
                row,
                store.load(tenant, Optional.of(row.id()), Set.of()).found(),
                links(store, tenant, row.id()),
                Set.copyOf(store.texts(tenant, row.id())));
    }

    private static List<ChainLink> links(CaseStore store, TenantId tenant, CaseId id) {
        List<ChainLink> links = new ArrayList<>();
        List<ChainLink> some;
        long after = 0;
        do {
            some = store.timeline(tenant, id, after, AT_ONCE);
            links.addAll(some);
            // A store that gives the same page again would otherwise be read for ever; the chain shows the gap.
            after = Math.max(
                    after + 1, links.isEmpty() ? 0 : links.get(links.size() - 1).number());
        } while (some.size() == AT_ONCE);
        return links;
    }
}
