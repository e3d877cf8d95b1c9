package io.redress.store;

import io.redress.id.CaseId;
import io.redress.id.TenantId;
import io.redress.spi.Parked;
import io.redress.spi.Timer;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is put aside. Guarded by its store. */
final class ParkingShelf {
    private final Map<Key, Parked> parked = new LinkedHashMap<>();

    private record Key(TenantId tenant, String id) {}

    void park(Parked thing) {
        parked.putIfAbsent(new Key(thing.tenant(), thing.id()), thing);
    }

    private Stream<Parked> oldestFirst() {
        return parked.values().stream().sorted(Comparator.comparing(Parked::at));
    }

    List<Parked> list(int limit) {
        return oldestFirst().limit(limit).toList();
    }

    List<Parked> of(TenantId tenant, CaseId caseId) {
        return oldestFirst()
                .filter(thing -> thing.tenant().equals(tenant) && thing.caseId().equals(Optional.of(caseId)))
                .toList();
    }

    void unpark(TenantId tenant, String id) {
        parked.remove(new Key(tenant, id));
    }

    boolean holds(Timer timer) {
        return parked.values().stream()
                .anyMatch(thing -> isTimerOf(thing, timer.tenant(), timer.caseId())
                        && thing.content().equals(timer.deadline().value()));
    }

    /** A case that changed has new timers; what was parked of the old ones is over. */
    void timersReplaced(TenantId tenant, CaseId caseId) {
        parked.values().removeIf(thing -> isTimerOf(thing, tenant, caseId));
    }

    private static boolean isTimerOf(Parked thing, TenantId tenant, CaseId caseId) {
        return thing.kind() == Parked.Kind.TIMER
                && thing.tenant().equals(tenant)
                && thing.caseId().equals(Optional.of(caseId));
    }
}
