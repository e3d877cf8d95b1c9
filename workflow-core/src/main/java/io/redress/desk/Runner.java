package io.redress.desk;

import io.redress.failure.RedressException;
import io.redress.failure.StoreFailedException;
import io.redress.id.CaseId;
import io.redress.id.TenantId;
import io.redress.spi.Commit;
import io.redress.spi.Parked;
import io.redress.spi.StoredCase;
import io.redress.spi.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets due deadlines lapse: oldest first, many cases in one commit, one bad case not spoiling the others. */
final class Runner {
    private static final Logger LOG = LoggerFactory.getLogger(Runner.class);

    /** For a node that dies with claims; a node that lives gives them back. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final Wiring wiring;
    private final Ledger ledger;

    Runner(Wiring wiring, Ledger ledger) {
        this.wiring = wiring;
        this.ledger = ledger;
    }

    private record Key(TenantId tenant, CaseId id) {}

    Ran run(int limit) {
        Instant now = wiring.now();
        wiring.store().expire(now, limit);
        List<Timer> claimed = wiring.store().claimDue(now, LEASE, limit);
        Set<Key> changed = new HashSet<>();
        try {
            return run(claimed, now, changed);
        } finally {
            release(claimed.stream()
                    .filter(timer -> !changed.contains(new Key(timer.tenant(), timer.caseId())))
                    .toList());
        }
    }

    /** Timers of cases that were changed are new ones by now; the others are free at once, not when the claim runs out. */
    private void release(List<Timer> timers) {
        if (!timers.isEmpty()) {
            try {
                wiring.store().release(timers);
            } catch (RuntimeException failed) {
                LOG.warn("{} timers stay claimed for {}", timers.size(), LEASE, failed);
            }
        }
    }

    private Ran run(List<Timer> claimed, Instant now, Set<Key> changed) {
        Map<Key, Timer> cases = new LinkedHashMap<>();
        for (Timer timer : claimed) {
            cases.putIfAbsent(new Key(timer.tenant(), timer.caseId()), timer);
        }
        List<Folio> folios = new ArrayList<>();
        List<StoreFailedException> unread = new ArrayList<>();
        int parked = 0;
        for (StoredCase row : rows(cases.keySet(), unread)) {
            Timer timer = Objects.requireNonNull(cases.get(new Key(row.tenant(), row.id())), "a case nobody asked for");
            parked += Scope.within(row.tenant(), Optional.of(row.id()), "lapse", () -> {
                try {
                    catchUp(row).ifPresent(folios::add);
                    return 0;
                } catch (RuntimeException failed) {
                    park(timer, failed, now);
                    return 1;
                }
            });
        }
        List<Commit> results = folios.isEmpty() ? List.of() : ledger.commit(folios, now);
        int lapses = 0;
        for (int i = 0; i < results.size(); i++) {
            if (results.get(i) instanceof Commit.Made) {
                Folio made = folios.get(i);
                changed.add(new Key(made.file().tenant(), made.file().id()));
                lapses += made.lapses().size();
            }
        }
        if (!changed.isEmpty()) {
            LOG.info("{} deadlines lapsed on {} cases", lapses, changed.size());
        }
        // That the store failed says nothing about the case: its timer stays, and the next run tries again.
        if (!unread.isEmpty()) {
            throw unread.get(0);
        }
        return new Ran(lapses, changed.size(), results.size() - changed.size(), parked);
    }

    private List<StoredCase> rows(Set<Key> keys, List<StoreFailedException> unread) {
        Map<TenantId, Set<CaseId>> byTenant = new LinkedHashMap<>();
        keys.forEach(key -> byTenant.computeIfAbsent(key.tenant(), tenant -> new LinkedHashSet<>())
                .add(key.id()));
        List<StoredCase> rows = new ArrayList<>();
        byTenant.forEach((tenant, ids) -> rows.addAll(rows(tenant, ids, unread)));
        return rows;
    }

    /** All at once; where that fails one by one, so that one case which cannot be read holds up no other. */
    private List<StoredCase> rows(TenantId tenant, Set<CaseId> ids, List<StoreFailedException> unread) {
        try {
            return wiring.store().loadAll(tenant, ids);
        } catch (StoreFailedException failed) {
            LOG.debug("{} cases of {} are read one by one", ids.size(), tenant, failed);
        }
        List<StoredCase> rows = new ArrayList<>();
        for (CaseId id : ids) {
            try {
                ledger.load(tenant, Optional.of(id), Set.of()).found().ifPresent(rows::add);
            } catch (StoreFailedException failed) {
                unread.add(failed);
            }
        }
        return rows;
    }

    private Optional<Folio> catchUp(StoredCase row) {
        Folio folio =
                Folio.of(wiring.definitions().of(row), row, wiring.definitions().read(row));
        CatchUp.run(folio, wiring.nowAfter(folio.updatedAt()));
        return folio.isChanged() ? Optional.of(folio) : Optional.empty();
    }

    private void park(Timer timer, RuntimeException failed, Instant now) {
        String reason =
                failed instanceof RedressException known ? known.code() + ": " + known.getMessage() : failed + "";
        LOG.error("timer of deadline {} on case {} is parked", timer.deadline(), timer.caseId(), failed);
        ledger.park(new Parked(
                timer.tenant(),
                "timer/" + timer.caseId() + "/" + timer.deadline(),
                Parked.Kind.TIMER,
                Optional.of(timer.caseId()),
                now,
                timer.deadline().value(),
                reason));
    }
}
