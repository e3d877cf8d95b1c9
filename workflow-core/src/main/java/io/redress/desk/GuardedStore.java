package io.redress.desk;

import io.redress.failure.RedressException;
import io.redress.failure.StoreFailedException;
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

/** The host's store, its failures named: whatever it throws leaves the desk as one of the documented family. */
final class GuardedStore implements CaseStore {
    private final CaseStore store;

    GuardedStore(CaseStore store) {
        this.store = store;
    }

    @Override
    public Loaded load(TenantId tenant, Optional<CaseId> caseId, Set<RegisterKey> registers) {
        return guarded("load", () -> store.load(tenant, caseId, registers));
    }

    @Override
    public Optional<StoredCase> recent(TenantId tenant, CaseId caseId) {
        return guarded("recall", () -> store.recent(tenant, caseId));
    }

    @Override
    public List<StoredCase> loadAll(TenantId tenant, Set<CaseId> caseIds) {
        return guarded("load", () -> store.loadAll(tenant, caseIds));
    }

    @Override
    public List<Commit> commit(List<Change> changes) {
        HostWork.keepOut(store, "commit");
        return guarded("commit", () -> store.commit(changes));
    }

    @Override
    public Commit post(List<Posting> postings) {
        HostWork.keepOut(store, "post");
        return guarded("post", () -> store.post(postings));
    }

    @Override
    public <T> WhileFree<T> whileFree(Set<RegisterKey> keys, Instant now, Supplier<T> work) {
        return HostWork.run(store, keys, now, work);
    }

    @Override
    public Page cases(CaseQuery query) {
        return guarded("list cases", () -> store.cases(query));
    }

    @Override
    public long count(CaseQuery query) {
        return guarded("count cases", () -> store.count(query));
    }

    @Override
    public List<ChainLink> timeline(TenantId tenant, CaseId caseId, long after, int limit) {
        return guarded("read a timeline", () -> store.timeline(tenant, caseId, after, limit));
    }

    @Override
    public List<KeptText> texts(TenantId tenant, CaseId caseId) {
        return guarded("read words", () -> store.texts(tenant, caseId));
    }

    @Override
    public List<Timer> due(Instant now, int limit) {
        return guarded("find due timers", () -> store.due(now, limit));
    }

    @Override
    public List<Timer> claimDue(Instant now, Duration lease, int limit) {
        return guarded("claim due timers", () -> store.claimDue(now, lease, limit));
    }

    @Override
    public void release(List<Timer> timers) {
        guarded("release timers", () -> {
            store.release(timers);
            return this;
        });
    }

    @Override
    public boolean joins() {
        return store.joins();
    }

    @Override
    public void afterCommit(Runnable action) {
        guarded("wait for the commit", () -> {
            store.afterCommit(action);
            return this;
        });
    }

    @Override
    public Optional<Instant> nextDue() {
        return guarded("find the next timer", () -> store.nextDue());
    }

    @Override
    public List<ClaimedMessage> claimMessages(Instant now, Duration lease, int limit) {
        return guarded("claim messages", () -> store.claimMessages(now, lease, limit));
    }

    @Override
    public Settled settle(ClaimedMessage claim, Settlement settlement) {
        return guarded("settle a message", () -> store.settle(claim, settlement));
    }

    @Override
    public List<DeadMessage> deadMessages(int limit) {
        return guarded("list dead messages", () -> store.deadMessages(limit));
    }

    @Override
    public void revive(MessageKey key, Instant now) {
        guarded("revive a message", () -> {
            store.revive(key, now);
            return this;
        });
    }

    @Override
    public void note(Attempt attempt) {
        guarded("note an attempt", () -> {
            store.note(attempt);
            return this;
        });
    }

    @Override
    public List<Attempt> attempts(TenantId tenant, int limit) {
        return guarded("list attempts", () -> store.attempts(tenant, limit));
    }

    @Override
    public void park(Parked parked) {
        guarded("park", () -> {
            store.park(parked);
            return this;
        });
    }

    @Override
    public List<Parked> parked(int limit) {
        return guarded("list what is parked", () -> store.parked(limit));
    }

    @Override
    public List<Parked> parked(TenantId tenant, CaseId caseId) {
        return guarded("list what is parked", () -> store.parked(tenant, caseId));
    }

    @Override
    public void unpark(TenantId tenant, String id) {
        guarded("take back what was parked", () -> {
            store.unpark(tenant, id);
            return this;
        });
    }

    @Override
    public List<DefinitionCount> definitions() {
        return guarded("count definitions", () -> store.definitions());
    }

    @Override
    public int expire(Instant now, int limit) {
        return guarded("drop expired registers", () -> store.expire(now, limit));
    }

    private static <T> T guarded(String what, Supplier<T> work) {
        try {
            return work.get();
        } catch (RedressException known) {
            throw known;
        } catch (RuntimeException failed) {
            throw new StoreFailedException(what, failed);
        }
    }
}
