package io.redress.desk;

import io.redress.casefile.CaseFile;
import io.redress.codec.StoredFormException;
import io.redress.failure.LostRaceException;
import io.redress.failure.UnreadableCaseException;
import io.redress.id.CaseId;
import io.redress.id.TenantId;
import io.redress.spi.StoredCase;
import io.redress.workflow.Migrate;
import io.redress.workflow.Workflow;
import java.time.Instant;

/** Moves open cases to another version of their workflow: first everything due happens by the version they ran. */
final class Migration {
    private static final int TRIES = 20;

    private final Wiring wiring;
    private final Ledger ledger;
    private final Archive archive;

    Migration(Wiring wiring, Ledger ledger, Archive archive) {
        this.wiring = wiring;
        this.ledger = ledger;
        this.archive = archive;
    }

    boolean run(TenantId tenant, CaseId id, int version) {
        for (int tries = 1; tries <= TRIES; tries++) {
            StoredCase row = archive.row(tenant, id);
            Workflow former = wiring.definitions().of(row);
            Workflow next = wiring.definitions().of(id, former.name(), version);
            Instant now = wiring.nowAfter(row.index().updatedAt());
            Folio due = Folio.of(former, row, wiring.definitions().read(row));
            CatchUp.run(due, now);
            if (due.isChanged()) {
                ledger.commit(due, now);
                continue;
            }
            if (!due.file().isOpen() || former.version() == version) {
                return false;
            }
            CaseFile file = readable(row, next);
            Folio folio = Folio.of(next, row, file).holdingSoFar(former.held(file));
            folio.bySystem(new Migrate(version), now, now, next.migrated(file, former.deadlines(), now));
            if (ledger.commit(folio, now)) {
                return true;
            }
        }
        throw new LostRaceException(id, TRIES);
    }

    /** The file as the other version reads it, and its whole timeline too: nothing may be left that it does not know. */
    private CaseFile readable(StoredCase row, Workflow next) {
        try {
            archive.entries(row, next.codec());
            var read = next.codec().read(row.body(), CaseFile.class);
            if (!read.unknown().isEmpty()) {
                throw new UnreadableCaseException(
                        "case " + row.id() + " as " + next,
                        new IllegalArgumentException(
                                "it has " + read.unknown() + ", which " + next + " does not know"));
            }
            return read.value();
        } catch (StoredFormException foreign) {
            throw new UnreadableCaseException("case " + row.id() + " as " + next, foreign);
        }
    }
}
