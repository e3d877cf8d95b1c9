package io.redress.testkit;

import io.redress.id.CaseId;
import io.redress.id.TenantId;
import io.redress.spi.CaseStore;
import io.redress.spi.Parked;
import io.redress.spi.Timer;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** R6 between clocks, awards and timers: each that is to wake has its timer, due or parked, and there are no others. */
final class TimerCheck {
    /** Calendars calculate up to this instant, so no timer is due later. */
    private static final Instant END_OF_TIME = Instant.parse("3000-01-01T00:00:00Z");

    private static final int MOST = 1_000_000;

    private TimerCheck() {}

    static List<Timer> stored(CaseStore store) {
        return whole("timers", store.due(END_OF_TIME, MOST));
    }

    static void check(TenantId tenant, CaseStore store, List<Timer> stored, List<Dossier> dossiers, Breaches breaches) {
        Set<Timer> expected = dossiers.stream()
                .flatMap(dossier -> Stream.concat(clocks(tenant, dossier), awards(tenant, dossier)))
                .collect(Collectors.toSet());
        Set<Timer> due = new HashSet<>();
        stored.stream().filter(timer -> timer.tenant().equals(tenant)).forEach(timer -> {
            if (!due.add(timer)) {
                breaches.add(Rule.CLOCK_RUNS, timer.caseId(), "the timer of " + timer.deadline() + " is stored twice");
            }
            if (!expected.contains(timer)) {
                breaches.add(
                        Rule.CLOCK_RUNS,
                        timer.caseId(),
                        "a timer of " + timer.deadline() + " is stored, due " + timer.due()
                                + ", and no such clock runs");
            }
        });
        Set<String> parked = parked(tenant, store);
        for (Timer timer : expected) {
            boolean isParked =
                    parked.remove(name(timer.caseId(), timer.deadline().value()));
            if (isParked == due.contains(timer)) {
                breaches.add(
                        Rule.CLOCK_RUNS,
                        timer.caseId(),
                        "the clock of " + timer.deadline() + ", due " + timer.due() + ", has "
                                + (isParked ? "a timer that is both due and parked" : "no timer"));
            }
        }
        parked.forEach(
                name -> breaches.add(Rule.CLOCK_RUNS, "a timer is parked of a clock that does not run: " + name));
    }

    private static Stream<Timer> clocks(TenantId tenant, Dossier dossier) {
        return dossier.file().clocks().stream()
                .map(clock -> new Timer(tenant, dossier.id(), clock.name(), clock.wakes()));
    }

    /** An award is woken like a clock, on closed cases too. */
    private static Stream<Timer> awards(TenantId tenant, Dossier dossier) {
        return dossier.file().remedies().awards().stream()
                .flatMap(award -> award.handling().next().stream()
                        .map(next -> new Timer(tenant, dossier.id(), award.timer(), next)));
    }

    private static Set<String> parked(TenantId tenant, CaseStore store) {
        return whole("parked things", store.parked(MOST)).stream()
                .filter(thing -> thing.tenant().equals(tenant))
                .filter(thing -> thing.kind() == Parked.Kind.TIMER)
                .map(thing -> thing.caseId().map(id -> name(id, thing.content())))
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static String name(CaseId id, String deadline) {
        return id + "/" + deadline;
    }

    private static <T> List<T> whole(String what, List<T> rows) {
        if (rows.size() >= MOST) {
            throw new IllegalStateException("the store has " + MOST + " " + what + " or more: too many to check");
        }
        return rows;
    }
}
