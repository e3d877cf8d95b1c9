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
import io.redress.timeline.ChainHead;
import io.redress.timeline.ChainLink;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Keeps cases in memory: for tests, trials and examples. It forgets everything when the process ends. Thread-safe: one
 * lock guards it, so every change is seen whole.
 */
public final class MemoryCaseStore implements CaseStore {
    private static final int ATTEMPTS_KEPT = 10_000;

    private final CaseShelf cases = new CaseShelf();
    private final RegisterShelf registers = new RegisterShelf();
    private final MessageShelf messages = new MessageShelf();
    private final ParkingShelf parking = new ParkingShelf();
    private final Deque<Attempt> attempts = new ArrayDeque<>();

    private final InstantSource clock;

    /** Creates an empty store, whose claims are measured by the system's clock. */
    public MemoryCaseStore() {
        this(InstantSource.system());
    }

    /**
     * Creates an empty store.
     *
     * @param clock measures how long claims hold
     */
    public MemoryCaseStore(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Loaded load(TenantId tenant, Optional<CaseId> caseId, Set<RegisterKey> keys) {
        return new Loaded(caseId.flatMap(id -> cases.find(tenant, id)), registers.read(keys));
    }

    @Override
    public synchronized List<StoredCase> loadAll(TenantId tenant, Set<CaseId> caseIds) {
        return cases.findAll(tenant, caseIds);
    }

    @Override
    public synchronized List<Commit> commit(List<Change> changes) {
        List<Commit> results = new ArrayList<>();
        for (Change change : changes) {
            results.add(commit(change));
        }
        return results;
    }

    private Commit commit(Change change) {
        TenantId tenant = change.after().tenant();
        CaseId id = change.after().id();
        ChainHead head = cases.find(tenant, id).map(row -> row.head()).orElse(ChainHead.START);
        if (!head.equals(change.expected())) {
            return new Commit.Lost("case " + id + " is at entry " + head.number() + ", not at "
                    + change.expected().number());
        }
        Optional<String> objection = registers.post(change.postings());
        if (objection.isPresent()) {
            return new Commit.Lost(objection.get());
        }
        cases.put(change);
        messages.add(change.messages());
        parking.timersReplaced(tenant, id);
        return new Commit.Made();
    }

    @Override
    public synchronized Commit post(List<Posting> postings) {
        return registers.post(postings).<Commit>map(Commit.Lost::new).orElseGet(Commit.Made::new);
    }

    /** The lock keeps everybody else out until the work is done. */
    @Override
    public synchronized <T> WhileFree<T> whileFree(Set<RegisterKey> keys, Instant now, Supplier<T> work) {
        return registers
                .taken(keys, now)
                .<WhileFree<T>>map(WhileFree.Taken::new)
                .orElseGet(() -> new WhileFree.Done<>(work.get()));
    }

    @Override
    public synchronized Page cases(CaseQuery query) {
        return cases.page(query);
    }

    @Override
    public synchronized long count(CaseQuery query) {
        return cases.count(query);
    }

    @Override
    public synchronized List<ChainLink> timeline(TenantId tenant, CaseId caseId, long after, int limit) {
        return cases.timeline(tenant, caseId, after, limit);
    }

    @Override
    public synchronized List<KeptText> texts(TenantId tenant, CaseId caseId) {
        return cases.texts(tenant, caseId);
    }

    @Override
    public synchronized List<Timer> due(Instant now, int limit) {
        return cases.timers()
                .filter(timer -> timer.due().isBefore(now))
                .filter(timer -> !parking.holds(timer))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<Timer> claimDue(Instant now, Duration lease, int limit) {
        Instant present = clock.instant();
        List<Timer> claimed = cases.timers()
                .filter(timer -> timer.due().isBefore(now))
                .filter(timer -> !parking.holds(timer))
                .filter(timer -> !cases.isClaimed(timer, present))
                .limit(limit)
                .toList();
        claimed.forEach(timer -> cases.claim(timer, present.plus(lease)));
        return claimed;
    }

    @Override
    public synchronized void release(List<Timer> timers) {
        timers.forEach(cases::release);
    }

    @Override
    public synchronized Optional<Instant> nextDue() {
        return cases.timers()
                .filter(timer -> !parking.holds(timer))
                .map(Timer::due)
                .findFirst();
    }

    @Override
    public synchronized List<ClaimedMessage> claimMessages(Instant now, Duration lease, int limit) {
        return messages.claim(now, clock.instant(), lease, limit);
    }

    @Override
    public synchronized Settled settle(ClaimedMessage claim, Settlement settlement) {
        return messages.settle(claim, settlement);
    }

    @Override
    public synchronized List<DeadMessage> deadMessages(int limit) {
        return messages.dead(limit);
    }

    @Override
    public synchronized void revive(MessageKey key, Instant now) {
        messages.revive(key, now);
    }

    @Override
    public synchronized void note(Attempt attempt) {
        attempts.addFirst(attempt);
        if (attempts.size() > ATTEMPTS_KEPT) {
            attempts.removeLast();
        }
    }

    @Override
    public synchronized List<Attempt> attempts(TenantId tenant, int limit) {
        return attempts.stream()
                .filter(attempt -> attempt.tenant().equals(tenant))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized void park(Parked parked) {
        parking.park(parked);
    }

    @Override
    public synchronized List<Parked> parked(int limit) {
        return parking.list(limit);
    }

    @Override
    public synchronized List<Parked> parked(TenantId tenant, CaseId caseId) {
        return parking.of(tenant, caseId);
    }

    @Override
    public synchronized void unpark(TenantId tenant, String id) {
        parking.unpark(tenant, id);
    }

    @Override
    public synchronized List<DefinitionCount> definitions() {
        return cases.definitions();
    }

    @Override
    public synchronized int expire(Instant now, int limit) {
        return registers.expire(now, limit);
    }
}
