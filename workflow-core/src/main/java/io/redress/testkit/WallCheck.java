package io.redress.testkit;

import io.redress.id.CaseId;
import io.redress.id.TenantId;
import io.redress.spi.CaseStore;
import io.redress.spi.Timer;
import io.redress.timeline.ChainLink;
import io.redress.timeline.Entry;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** R10: what a tenant is given is the tenant's own. */
final class WallCheck {
    private static final int ATTEMPTS = 1000;

    private WallCheck() {}

    static void papers(TenantId tenant, Papers papers, Breaches breaches) {
        CaseId id = papers.row().id();
        if (!papers.row().tenant().equals(tenant)) {
            breaches.add(Rule.WALLS, id, "its row is of tenant " + papers.row().tenant());
        }
        for (ChainLink link : papers.links()) {
            if (!link.tenant().equals(tenant) || !link.caseId().equals(id)) {
                breaches.add(
                        Rule.WALLS,
                        id,
                        "entry " + link.number() + " is of tenant " + link.tenant() + ", case " + link.caseId());
            }
        }
    }

    static void dossier(TenantId tenant, Dossier dossier, Breaches breaches) {
        CaseId id = dossier.id();
        if (!dossier.file().tenant().equals(tenant) || !dossier.file().id().equals(id)) {
            breaches.add(
                    Rule.WALLS,
                    id,
                    "its case file is of tenant " + dossier.file().tenant() + ", case "
                            + dossier.file().id());
        }
        for (Entry entry : dossier.entries()) {
            if (!entry.tenant().equals(tenant) || !entry.caseId().equals(id)) {
                breaches.add(
                        Rule.WALLS,
                        id,
                        "entry " + entry.number() + " holds an entry of tenant " + entry.tenant() + ", case "
                                + entry.caseId());
            }
        }
    }

    static void attempts(TenantId tenant, CaseStore store, Breaches breaches) {
        store.attempts(tenant, ATTEMPTS).stream()
                .filter(attempt -> !attempt.tenant().equals(tenant))
                .forEach(attempt -> breaches.add(
                        Rule.WALLS, attempt.caseId(), "among its attempts is one of tenant " + attempt.tenant()));
    }

    /** Cases that the timers of others name are asked for in this tenant's name, and not given. */
    static void neighbours(TenantId tenant, CaseStore store, List<Timer> timers, Set<CaseId> own, Breaches breaches) {
        timers.stream()
                .filter(timer -> !timer.tenant().equals(tenant))
                .map(Timer::caseId)
                .distinct()
                .filter(id -> !own.contains(id))
                .filter(id -> isGiven(tenant, store, id))
                .forEach(id -> breaches.add(Rule.WALLS, id, "it is another tenant's, and given to " + tenant));
    }

    private static boolean isGiven(TenantId tenant, CaseStore store, CaseId id) {
        return store.load(tenant, Optional.of(id), Set.of()).found().isPresent()
                || !store.timeline(tenant, id, 0, 1).isEmpty()
                || !store.texts(tenant, id).isEmpty();
    }
}
