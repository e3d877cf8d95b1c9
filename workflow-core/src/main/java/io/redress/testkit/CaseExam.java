package io.redress.testkit;

import io.redress.id.CaseId;
import io.redress.id.TenantId;
import io.redress.spi.CaseStore;
import io.redress.spi.StoredCase;
import io.redress.workflow.Workflow;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Examines one case at a time; what has not changed since the last time is not examined again. */
final class CaseExam {
    private final CaseStore store;
    private final Map<String, Workflow> workflows;
    private final Map<Key, Examined> seen = new HashMap<>();

    CaseExam(CaseStore store, Map<String, Workflow> workflows) {
        this.store = store;
        this.workflows = workflows;
    }

    private record Key(TenantId tenant, CaseId id) {}

    private record Examined(Papers papers, Optional<Dossier> dossier, Breaches breaches) {}

    /** What can be read of a case, after everything wrong with it was reported. */
    Optional<Dossier> of(TenantId tenant, StoredCase row, Breaches breaches) {
        Papers papers = Papers.of(store, tenant, row);
        Examined examined = seen.compute(
                new Key(tenant, row.id()),
                (key, earlier) -> earlier != null && earlier.papers().equals(papers)
                        ? earlier
                        : examine(tenant, papers, Optional.ofNullable(earlier).flatMap(Examined::dossier)));
        breaches.addAll(examined.breaches());
        return examined.dossier();
    }

    private Examined examine(TenantId tenant, Papers papers, Optional<Dossier> earlier) {
        Breaches breaches = new Breaches();
        CaseId id = papers.row().id();
        if (!papers.loaded().equals(Optional.of(papers.row()))) {
            breaches.add(Rule.ONE_WRITE, id, "the work list shows another row than the one that is loaded");
        }
        WallCheck.papers(tenant, papers, breaches);
        ChainCheck.links(papers, breaches);
        Optional<Dossier> dossier = read(papers, earlier, breaches);
        dossier.ifPresent(read -> {
            WallCheck.dossier(tenant, read, breaches);
            CaseCheck.check(read, breaches);
            EntryCheck.check(read, breaches);
            ClockCheck.check(read, breaches);
            AwardCheck.check(read, breaches);
            ChainCheck.words(read, breaches);
        });
        return new Examined(papers, dossier, breaches);
    }

    private Optional<Dossier> read(Papers papers, Optional<Dossier> earlier, Breaches breaches) {
        StoredCase row = papers.row();
        String definition = row.index().workflow() + "/" + row.index().version();
        Workflow workflow = workflows.get(definition);
        if (workflow == null) {
            breaches.add(Rule.NOTHING_VANISHES, row.id(), "it runs " + definition + ", which nobody can read");
            return Optional.empty();
        }
        try {
            return Optional.of(Dossier.reading(papers, workflow, earlier));
        } catch (IllegalArgumentException unreadable) {
            breaches.add(Rule.NOTHING_VANISHES, row.id(), "it cannot be read: " + unreadable.getMessage());
            return Optional.empty();
        }
    }
}
