package io.redress.store;

import io.redress.id.CaseId;
import io.redress.id.TenantId;
import io.redress.spi.CaseStore;
import io.redress.spi.Change;
import io.redress.spi.Commit;
import io.redress.spi.Loaded;
import io.redress.spi.RegisterKey;
import io.redress.spi.StoredCase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Remembers the cases that went through it last, which saves an action its first round trip. What it remembers may be
 * behind the truth, because other nodes change cases too; then the fence finds out, and the command is decided again: a
 * stale read costs a retry and nothing else. A store that joins the host's transactions gains nothing from it. Thread-safe.
 */
public final class ReadCache extends ForwardingStore {
    private final Map<Key, StoredCase> rows;

    private record Key(TenantId tenant, CaseId id) {}

    private ReadCache(CaseStore store, int cases) {
        super(store);
        rows = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, StoredCase> eldest) {
                return size() > cases;
            }
        };
    }

    /**
     * Puts a cache before a store.
     *
     * @param store the store
     * @param cases how many cases are remembered at most, from 1; each takes its body's size, some kilobytes
     * @return the store with a cache
     * @throws IllegalArgumentException when none is to be remembered
     */
    public static ReadCache over(CaseStore store, int cases) {
        if (cases < 1) {
            throw new IllegalArgumentException("a cache remembers at least 1 case, not " + cases);
        }
        return new ReadCache(store, cases);
    }

    @Override
    public Optional<StoredCase> recent(TenantId tenant, CaseId caseId) {
        synchronized (rows) {
            return Optional.ofNullable(rows.get(new Key(tenant, caseId)));
        }
    }

    @Override
    public Loaded load(TenantId tenant, Optional<CaseId> caseId, Set<RegisterKey> registers) {
        Loaded loaded = super.load(tenant, caseId, registers);
        loaded.found().ifPresent(this::remember);
        return loaded;
    }

    @Override
    public List<StoredCase> loadAll(TenantId tenant, Set<CaseId> caseIds) {
        List<StoredCase> found = super.loadAll(tenant, caseIds);
        found.forEach(this::remember);
        return found;
    }

    @Override
    public List<Commit> commit(List<Change> changes) {
        List<Commit> results = super.commit(changes);
        for (int i = 0; i < results.size(); i++) {
            StoredCase after = changes.get(i).after();
            if (results.get(i) instanceof Commit.Made) {
                remember(after);
            } else {
                forget(after);
            }
        }
        return results;
    }

    private void remember(StoredCase row) {
        synchronized (rows) {
            rows.put(new Key(row.tenant(), row.id()), row);
        }
    }

    private void forget(StoredCase row) {
        synchronized (rows) {
            rows.remove(new Key(row.tenant(), row.id()));
        }
    }
}
