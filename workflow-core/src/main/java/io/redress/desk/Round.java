package io.redress.desk;

import io.redress.casefile.CaseFile;
import io.redress.failure.LostRaceException;
import io.redress.failure.RedressException;
import io.redress.failure.StoreFailedException;
import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.id.TenantId;
import io.redress.party.Actor;
import io.redress.remedy.Award;
import io.redress.spi.Commit;
import io.redress.spi.Parked;
import io.redress.spi.StoredCase;
import io.redress.spi.Timer;
import io.redress.workflow.RequestAction;
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

/**
 * One round over claimed timers, oldest first, many cases in one commit. A bad case does not spoil the others: what cannot
 * be handled is parked; what the store fails on, though not on all, keeps its claim, so that it is tried again when that
 * runs out and stands in nobody's way until then.
 */
final class Round {
    private static final Logger LOG = LoggerFactory.getLogger(Round.class);

    private final Wiring wiring;
    private final Ledger ledger;
    private final Clerk clerk;
    private final Cashier cashier;
    private final Instant now;
    private final List<Timer> claimed;
    private final Set<Key> changed = new HashSet<>();
    private final Map<Key, StoreFailedException> failed = new LinkedHashMap<>();
    private int lapses;
    private int lostRaces;
    private int parked;

    Round(Wiring wiring, Ledger ledger, Clerk clerk, Cashier cashier, Instant now, List<Timer> claimed) {
        this.wiring = wiring;
        this.ledger = ledger;
        this.clerk = clerk;
        this.cashier = cashier;
        this.now = now;
        this.claimed = List.copyOf(claimed);
    }

    private record Key(TenantId tenant, CaseId id) {
        static Key of(Folio folio) {
            return new Key(folio.file().tenant(), folio.file().id());
        }

        static Key of(Timer timer) {
            return new Key(timer.tenant(), timer.caseId());
        }
    }

    Ran run() {
        Map<Key, Timer> cases = new LinkedHashMap<>();
        claimed.forEach(timer -> cases.putIfAbsent(Key.of(timer), timer));
        List<Folio> folios = new ArrayList<>();
        for (StoredCase row : rows(cases.keySet())) {
            Timer timer = Objects.requireNonNull(cases.get(new Key(row.tenant(), row.id())), "a case nobody asked for");
            Scope.within(row.tenant(), Optional.of(row.id()), "lapse", () -> folios.addAll(caughtUp(row, timer)));
        }
        List<Folio> lapsed = folios.stream().filter(Folio::isChanged).toList();
        if (!lapsed.isEmpty()) {
            commit(lapsed);
        }
        lapsed.stream().filter(folio -> changed.contains(Key.of(folio))).forEach(this::settleSilence);
        if (!changed.isEmpty()) {
            LOG.info("{} deadlines lapsed on {} cases", lapses, changed.size());
        }
        // Money last: a fulfiller takes its time, and no deadline waits for it.
        folios.stream()
                .filter(folio -> !folio.isChanged() || changed.contains(Key.of(folio)))
                .forEach(this::carryOutAwards);
        // Where nothing else went well either, it is the store and not the cases.
        if (!failed.isEmpty() && changed.isEmpty()) {
            throw failed.values().iterator().next();
        }
        failed.forEach((key, why) -> LOG.error("case {} of {} is tried again later", key.id(), key.tenant(), why));
        return new Ran(lapses, changed.size(), lostRaces, parked, failed.size());
    }

    /** Timers of changed cases are new ones by now, and where the store failed on some cases only, theirs wait. */
    List<Timer> untouched() {
        return claimed.stream()
                .filter(timer -> !changed.contains(Key.of(timer)))
                .filter(timer -> changed.isEmpty() || !failed.containsKey(Key.of(timer)))
                .toList();
    }

    private List<StoredCase> rows(Set<Key> keys) {
        Map<TenantId, Set<CaseId>> byTenant = new LinkedHashMap<>();
        keys.forEach(key -> byTenant.computeIfAbsent(key.tenant(), tenant -> new LinkedHashSet<>())
                .add(key.id()));
        List<StoredCase> rows = new ArrayList<>();
        byTenant.forEach((tenant, ids) -> rows.addAll(rows(tenant, ids)));
        return rows;
    }

    /** All at once; where that fails one by one, so that one case which cannot be read holds up no other. */
    private List<StoredCase> rows(TenantId tenant, Set<CaseId> ids) {
        try {
            return wiring.store().loadAll(tenant, ids);
        } catch (StoreFailedException notAll) {
            LOG.debug("{} cases of {} are read one by one", ids.size(), tenant, notAll);
        }
        List<StoredCase> rows = new ArrayList<>();
        for (CaseId id : ids) {
            try {
                ledger.load(tenant, Optional.of(id), Set.of()).found().ifPresent(rows::add);
            } catch (StoreFailedException unread) {
                failed.put(new Key(tenant, id), unread);
            }
        }
        return rows;
    }

    /** The case with everything that is due; nothing where it cannot be handled. */
    private List<Folio> caughtUp(StoredCase row, Timer timer) {
        try {
            Folio folio = Folio.of(
                    wiring.definitions().of(row), row, wiring.definitions().read(row));
            CatchUp.run(folio, wiring.nowAfter(folio.updatedAt()));
            return List.of(folio);
        } catch (RuntimeException unfit) {
            park(timer, unfit);
            return List.of();
        }
    }

    /**
     * Requests that nobody answered in time are settled by an ordinary command, with facts fetched now. Where that fails it is
     * tried again when the request's clock wakes next; its key keeps it from being done twice.
     */
    private void settleSilence(Folio folio) {
        CaseFile file = folio.file();
        file.books().requests().stream()
                .filter(request -> request.silentSince().isPresent())
                .forEach(request -> {
                    CommandKey key = Keys.derived("silence", file.id(), request.id());
                    try {
                        clerk.act(new Clerk.Request(
                                Actor.system(file.tenant()),
                                Optional.empty(),
                                key,
                                file.id(),
                                new RequestAction.Settle(request.id())));
                    } catch (RuntimeException later) {
                        LOG.warn("request {} of case {} is settled later", request.id(), file.id(), later);
                    }
                });
    }

    private void carryOutAwards(Folio folio) {
        CaseFile file = folio.file();
        Key key = Key.of(folio);
        for (Award award : cashier.due(file)) {
            try {
                if (cashier.carryOut(file, award)) {
                    changed.add(key);
                }
            } catch (StoreFailedException unstored) {
                failed.put(key, unstored);
            } catch (LostRaceException lost) {
                LOG.debug("lost race", lost);
                lostRaces++;
            } catch (RuntimeException unfit) {
                park(new Timer(key.tenant(), key.id(), award.timer(), now), unfit);
            }
        }
    }

    private void commit(List<Folio> folios) {
        List<Commit> results = ledger.commit(folios, now);
        for (int i = 0; i < results.size(); i++) {
            CaseFile file = folios.get(i).file();
            Key key = new Key(file.tenant(), file.id());
            if (results.get(i) instanceof Commit.Made) {
                changed.add(key);
                lapses += folios.get(i).lapses().size();
            } else if (results.get(i) instanceof Commit.Failed failure) {
                failed.put(key, new StoreFailedException("commit", failure.why()));
            } else {
                lostRaces++;
            }
        }
    }

    private void park(Timer timer, RuntimeException unfit) {
        String reason = unfit instanceof RedressException known ? known.code() + ": " + known.getMessage() : unfit + "";
        LOG.error("timer of deadline {} on case {} is parked", timer.deadline(), timer.caseId(), unfit);
        parked++;
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
