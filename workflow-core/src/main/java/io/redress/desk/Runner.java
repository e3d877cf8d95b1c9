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
import java.time.Instant;
import java.util.ArrayList;
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
        Map<Key, Timer> cases = new LinkedHashMap<>();
        for (Timer timer : wiring.store().due(now, limit)) {
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
        int made = 0;
        for (int i = 0; i < results.size(); i++) {
            if (results.get(i) instanceof Commit.Made) {
                lapses += changes.get(i).links().size();
                made++;
            }
        }
        if (made > 0) {
            LOG.info("{} deadlines lapsed on {} cases", lapses, made);
        }
        // That the store failed says nothing about the case: its timer stays, and the next run tries again.
        if (!unread.isEmpty()) {
            throw unread.get(0);
        }
        return new Ran(lapses, made, results.size() - made, parked);
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
