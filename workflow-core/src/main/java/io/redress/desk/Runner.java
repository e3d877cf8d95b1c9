package io.redress.desk;

import io.redress.failure.RedressException;
import io.redress.failure.StoreFailedException;
import io.redress.id.CaseId;
import io.redress.id.TenantId;
import io.redress.spi.Change;
import io.redress.spi.Commit;
import io.redress.spi.Parked;
import io.redress.spi.StoredCase;
import io.redress.spi.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        List<Timer> claimed = wiring.store().claimDue(now, now.plus(LEASE), limit);
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
        List<Change> changes = new ArrayList<>();
        List<StoreFailedException> unread = new ArrayList<>();
        int parked = 0;
        for (Timer timer : cases.values()) {
            parked += Scope.within(timer.tenant(), Optional.of(timer.caseId()), "lapse", () -> {
                try {
                    catchUp(timer).ifPresent(folio -> changes.add(folio.change(now)));
                    return 0;
                } catch (StoreFailedException failed) {
                    unread.add(failed);
                    return 0;
                } catch (RuntimeException failed) {
                    park(timer, failed, now);
                    return 1;
                }
            });
        }
        List<Commit> results = changes.isEmpty() ? List.of() : ledger.commit(changes);
        int lapses = 0;
        for (int i = 0; i < results.size(); i++) {
            if (results.get(i) instanceof Commit.Made) {
                StoredCase after = changes.get(i).after();
                changed.add(new Key(after.tenant(), after.id()));
                lapses += changes.get(i).links().size();
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

    private Optional<Folio> catchUp(Timer timer) {
        Optional<StoredCase> row = ledger.load(timer.tenant(), Optional.of(timer.caseId()), Set.of())
                .found();
        if (row.isEmpty()) {
            return Optional.empty();
        }
        Folio folio = Folio.of(
                wiring.definitions().of(row.get()),
                row.get(),
                wiring.definitions().read(row.get()));
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
