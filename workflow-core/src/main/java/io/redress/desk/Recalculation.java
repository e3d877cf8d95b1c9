package io.redress.desk;

import io.redress.failure.LostRaceException;
import io.redress.failure.RedressException;
import io.redress.id.CaseId;
import io.redress.id.TenantId;
import io.redress.spi.CaseQuery;
import io.redress.spi.Cursor;
import io.redress.spi.Page;
import io.redress.spi.Sort;
import io.redress.spi.StoredCase;
import io.redress.workflow.Recalculate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reckons the deadlines of open cases anew, page by page. What lapsed before lapses first, and stays lapsed. */
final class Recalculation {
    private static final Logger LOG = LoggerFactory.getLogger(Recalculation.class);
    private static final int TRIES = 20;

    private final Wiring wiring;
    private final Ledger ledger;

    Recalculation(Wiring wiring, Ledger ledger) {
        this.wiring = wiring;
        this.ledger = ledger;
    }

    Recalculated run(TenantId tenant, Optional<Cursor> from, int limit) {
        CaseQuery query = CaseQuery.of(tenant).by(Sort.OPENED).atMost(limit);
        Page page = wiring.store().cases(from.map(query::from).orElse(query));
        List<CaseId> failed = new ArrayList<>();
        int changed = 0;
        for (StoredCase row : page.cases()) {
            try {
                changed += isChanged(row) ? 1 : 0;
            } catch (RedressException unfit) {
                LOG.error("the deadlines of case {} of {} stay as they are", row.id(), tenant, unfit);
                failed.add(row.id());
            }
        }
        return new Recalculated(page.cases().size(), changed, failed, page.next());
    }

    private boolean isChanged(StoredCase found) {
        Optional<StoredCase> row = Optional.of(found);
        for (int tries = 1; tries <= TRIES && row.isPresent(); tries++) {
            Instant now = wiring.nowAfter(row.get().index().updatedAt());
            Folio folio = Folio.of(
                    wiring.definitions().of(row.get()),
                    row.get(),
                    wiring.definitions().read(row.get()));
            boolean isWhole = CatchUp.run(folio, now).isComplete();
            if (isWhole && folio.file().isOpen()) {
                folio.workflow()
                        .recalculated(folio.file(), now)
                        .ifPresent(accepted -> folio.bySystem(new Recalculate(), now, now, accepted));
            }
            if (!folio.isChanged()) {
                return false;
            }
            if (ledger.commit(folio, now) && isWhole) {
                return true;
            }
            row = ledger.load(found.tenant(), Optional.of(found.id()), Set.of()).found();
        }
        throw new LostRaceException(found.id(), TRIES);
    }
}
