package io.redress.store;

import io.redress.id.CaseId;
import io.redress.id.TenantId;
import io.redress.spi.Attempt;
import io.redress.spi.CaseQuery;
import io.redress.spi.CaseStore;
import io.redress.spi.Change;
import io.redress.spi.ClaimedMessage;
import io.redress.spi.Commit;
import io.redress.spi.DeadMessage;
import io.redress.spi.DefinitionCount;
import io.redress.spi.KeptText;
import io.redress.spi.Loaded;
import io.redress.spi.MessageKey;
import io.redress.spi.Page;
import io.redress.spi.Parked;
import io.redress.spi.Posting;
import io.redress.spi.RegisterKey;
import io.redress.spi.Settlement;
import io.redress.spi.StoredCase;
import io.redress.spi.Timer;
import io.redress.spi.WhileFree;
import io.redress.timeline.ChainLink;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Hands everything on to another store: extend it to add something to a few of its methods. As thread-safe as that store. */
public abstract class ForwardingStore implements CaseStore {
    private final CaseStore store;

    /**
     * For subclasses.
     *
     * @param store where everything goes
     */
    public ForwardingStore(CaseStore store) {
        this.store = store;
    }

    @Override
    public Loaded load(TenantId tenant, Optional<CaseId> caseId, Set<RegisterKey> registers) {
        return store.load(tenant, caseId, registers);
    }

    @Override
    public Optional<StoredCase> recent(TenantId tenant, CaseId caseId) {
        return store.recent(tenant, caseId);
    }

    @Override
    public List<StoredCase> loadAll(TenantId tenant, Set<CaseId> caseIds) {
        return store.loadAll(tenant, caseIds);
    }

    @Override
    public List<Commit> commit(List<Change> changes) {
        return store.commit(changes);
    }

    @Override
    public Commit post(List<Posting> postings) {
        return store.post(postings);
    }

    @Override
    public <T> WhileFree<T> whileFree(Set<RegisterKey> keys, Instant now, Supplier<T> work) {
        return store.whileFree(keys, now, work);
    }

    @Override
    public Page cases(CaseQuery query) {
        return store.cases(query);
    }

    @Override
    public long count(CaseQuery query) {
        return store.count(query);
    }

    @Override
    public List<ChainLink> timeline(TenantId tenant, CaseId caseId, long after, int limit) {
        return store.timeline(tenant, caseId, after, limit);
    }

    @Override
    public List<KeptText> texts(TenantId tenant, CaseId caseId) {
        return store.texts(tenant, caseId);
    }

    @Override
    public List<Timer> due(Instant now, int limit) {
        return store.due(now, limit);
    }

    @Override
    public List<Timer> claimDue(Instant now, Duration lease, int limit) {
        return store.claimDue(now, lease, limit);
    }

    @Override
    public void release(List<Timer> timers) {
        store.release(timers);
    }

    @Override
    public Optional<Instant> nextDue() {
        return store.nextDue();
    }

    @Override
    public List<ClaimedMessage> claimMessages(Instant now, Duration lease, int limit) {
        return store.claimMessages(now, lease, limit);
    }

    @Override
    public Settled settle(ClaimedMessage claim, Settlement settlement) {
        return store.settle(claim, settlement);
    }

    @Override
    public List<DeadMessage> deadMessages(int limit) {
        return store.deadMessages(limit);
    }

    @Override
    public void revive(MessageKey key, Instant now) {
        store.revive(key, now);
    }

    @Override
    public void note(Attempt attempt) {
        store.note(attempt);
    }

    @Override
    public List<Attempt> attempts(TenantId tenant, int limit) {
        return store.attempts(tenant, limit);
    }

    @Override
    public void park(Parked parked) {
        store.park(parked);
    }

    @Override
    public List<Parked> parked(int limit) {
        return store.parked(limit);
    }

    @Override
    public List<Parked> parked(TenantId tenant, CaseId caseId) {
        return store.parked(tenant, caseId);
    }

    @Override
    public void unpark(TenantId tenant, String id) {
        store.unpark(tenant, id);
    }

    @Override
    public List<DefinitionCount> definitions() {
        return store.definitions();
    }

    @Override
    public int expire(Instant now, int limit) {
        return store.expire(now, limit);
    }
}
