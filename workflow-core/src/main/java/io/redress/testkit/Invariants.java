package io.redress.testkit;

import io.redress.id.CaseId;
import io.redress.id.TenantId;
import io.redress.spi.CaseQuery;
import io.redress.spi.CaseStore;
import io.redress.spi.Page;
import io.redress.spi.StoredCase;
import io.redress.spi.Timer;
import io.redress.workflow.Workflow;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Checks everything that always has to hold, as far as stored data shows it: call {@link #verify} after every step of a
 * host's own tests. It reads through the store alone, so that it checks a custom store too, and changes nothing.
 *
 * <p>It remembers what it has read, so that checking after every step costs little; it is not thread-safe, and wants a
 * store that nobody writes to meanwhile. Messages that wait are not checked; R8 shows only as far as the other rules do.
 */
public final class Invariants {
    private final CaseStore store;
    private final Map<String, Workflow> workflows;
    private final Duration keysKept;
    private final Optional<InstantSource> clock;
    private final KeyCheck keys;
    private final CaseExam exam;

    private Invariants(
            CaseStore store, Map<String, Workflow> workflows, Duration keysKept, Optional<InstantSource> clock) {
        this.store = store;
        this.workflows = workflows;
        this.keysKept = keysKept;
        this.clock = clock;
        keys = new KeyCheck(keysKept, clock);
        exam = new CaseExam(store, workflows);
    }

    /**
     * Begins a check of a store.
     *
     * @param store the store, as the desk was given it
     * @param workflows every workflow that its cases run
     * @return the check, for keys remembered for 30 days as the desk does unless told otherwise
     * @throws IllegalArgumentException when a workflow is given twice
     */
    public static Invariants of(CaseStore store, Workflow... workflows) {
        Map<String, Workflow> byName = new HashMap<>();
        for (Workflow workflow : workflows) {
            if (byName.put(workflow.toString(), workflow) != null) {
                throw new IllegalArgumentException("workflow " + workflow + " is given twice");
            }
        }
        return new Invariants(store, byName, Duration.ofDays(30), Optional.empty());
    }

    /**
     * Says what time it is. Without a clock nobody can tell a command key that was forgotten too early from one whose time
     * was over, and missing ones are not reported.
     *
     * @param time the desk's clock; of several, the one that is furthest on
     * @return a fresh check
     */
    public Invariants timedBy(InstantSource time) {
        return new Invariants(store, workflows, keysKept, Optional.of(time));
    }

    /**
     * Says for how long the desk remembers command keys.
     *
     * @param time how long
     * @return a fresh check
     */
    public Invariants rememberingKeysFor(Duration time) {
        return new Invariants(store, workflows, time, clock);
    }

    /**
     * Checks all cases of a tenant, open and closed.
     *
     * @param tenant the tenant
     * @return every breach found; none when all is well
     * @throws IllegalStateException when the store has a million timers or more
     */
    public List<Breach> check(TenantId tenant) {
        Breaches breaches = new Breaches();
        List<StoredCase> rows = rows(tenant, breaches);
        List<Dossier> dossiers = rows.stream()
                .flatMap(row -> exam.of(tenant, row, breaches).stream())
                .toList();
        Set<CaseId> own = rows.stream().map(StoredCase::id).collect(Collectors.toSet());
        List<Timer> timers = TimerCheck.stored(store);
        keys.check(tenant, store, dossiers, breaches);
        RegisterCheck.check(tenant, store, dossiers, breaches);
        HoldCheck.check(tenant, store, dossiers, breaches);
        LimitCheck.check(tenant, store, dossiers, breaches);
        GivenBackCheck.check(tenant, store, dossiers, breaches);
        TimerCheck.check(tenant, store, timers, dossiers, breaches);
        WallCheck.attempts(tenant, store, breaches);
        WallCheck.neighbours(tenant, store, timers, own, breaches);
        return breaches.list();
    }

    /**
     * Checks all cases of a tenant, open and closed.
     *
     * @param tenant the tenant
     * @throws AssertionError when anything does not hold, with every breach
     * @throws IllegalStateException when the store has a million timers or more
     */
    public void verify(TenantId tenant) {
        List<Breach> breaches = check(tenant);
        if (!breaches.isEmpty()) {
            throw new AssertionError(breaches.size() + " breaches in tenant " + tenant + ":\n"
                    + breaches.stream().map(Breach::toString).collect(Collectors.joining("\n")));
        }
    }

    private List<StoredCase> rows(TenantId tenant, Breaches breaches) {
        CaseQuery query = CaseQuery.of(tenant).within(CaseQuery.Phase.ANY).atMost(CaseQuery.MOST);
        List<StoredCase> rows = new ArrayList<>();
        Set<CaseId> listed = new HashSet<>();
        Page page = store.cases(query);
        while (true) {
            for (StoredCase row : page.cases()) {
                if (!listed.add(row.id())) {
                    breaches.add(Rule.ONE_WRITE, row.id(), "the pages of the work list name it twice");
                    return rows;
                }
                rows.add(row);
            }
            if (page.next().isEmpty() || page.cases().isEmpty()) {
                return rows;
            }
            page = store.cases(query.from(page.next().get()));
        }
    }
}
