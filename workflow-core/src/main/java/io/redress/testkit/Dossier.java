package io.redress.testkit;

import io.redress.casefile.CaseFile;
import io.redress.id.CaseId;
import io.redress.spi.StoredCase;
import io.redress.timeline.Entry;
import io.redress.workflow.Workflow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The papers of one case, read. */
record Dossier(Papers papers, Workflow workflow, CaseFile file, List<Entry> entries) {

    Dossier {
        entries = List.copyOf(entries);
    }

    /** Reads papers; what an earlier reading of the same case has in common with them is not read again. */
    static Dossier reading(Papers papers, Workflow workflow, Optional<Dossier> earlier) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < papers.links().size(); i++) {
            int index = i;
            entries.add(earlier.filter(known -> known.knows(papers, index))
                    .map(known -> known.entries.get(index))
                    .orElseGet(() -> workflow.codec()
                            .read(papers.links().get(index).json(), Entry.class)
                            .value()));
        }
        CaseFile file =
                workflow.codec().read(papers.row().body(), CaseFile.class).value();
        return new Dossier(papers, workflow, file, entries);
    }

    private boolean knows(Papers newer, int index) {
        return index < entries.size()
                && papers.links().get(index).equals(newer.links().get(index));
    }

    StoredCase row() {
        return papers.row();
    }

    CaseId id() {
        return papers.row().id();
    }
}
