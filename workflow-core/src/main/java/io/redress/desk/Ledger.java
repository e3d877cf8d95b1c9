package io.redress.desk;

import io.redress.failure.LostRaceException;
import io.redress.failure.StoreFailedException;
import io.redress.id.CaseId;
import io.redress.id.TenantId;
import io.redress.remedy.Handling;
import io.redress.spi.Change;
import io.redress.spi.Commit;
import io.redress.spi.Handled;
import io.redress.spi.Lapsed;
import io.redress.spi.Loaded;
import io.redress.spi.Parked;
import io.redress.spi.RegisterKey;
import io.redress.spi.Seal;
import io.redress.spi.Timer;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where changes are entered: every new end of a chain is sealed, everything put aside is logged. */
final class Ledger {
    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

    private final Wiring wiring;

    Ledger(Wiring wiring) {
        this.wiring = wiring;
    }

    Loaded load(TenantId tenant, Optional<CaseId> caseId, Set<RegisterKey> registers) {
        return wiring.store().load(tenant, caseId, registers);
    }

    void park(Parked parked) {
        wiring.store().park(parked);
        wiring.listeners().parked(parked);
        LOG.warn("parked {} {}: {}", parked.kind(), parked.id(), parked.reason());
    }

    /** Stores one change; false when the race was lost and may be run again. */
    boolean commit(Folio folio, Instant now) {
        Commit result = commit(List.of(folio), now).get(0);
        if (result instanceof Commit.Failed failed) {
            throw new StoreFailedException("commit", failed.why());
        }
        boolean made = result instanceof Commit.Made;
        if (!made && wiring.store().joins()) {
            throw new LostRaceException(folio.file().id(), 1);
        }
        return made;
    }

    /** Stores several changes, each for itself. */
    List<Commit> commit(List<Folio> folios, Instant now) {
        List<Change> changes = folios.stream().map(folio -> folio.change(now)).toList();
        List<Commit> results = wiring.store().commit(changes);
        for (int i = 0; i < results.size(); i++) {
            if (results.get(i) instanceof Commit.Made) {
                Change made = changes.get(i);
                List<Lapsed> lapses = folios.get(i).lapses();
                List<Handled> handled = folios.get(i).handled();
                wiring.store().afterCommit(() -> isFinal(made, lapses, handled));
            }
        }
        return results;
    }

    private void isFinal(Change made, List<Lapsed> lapses, List<Handled> handled) {
        wiring.seal().ifPresent(seal -> keep(seal, made));
        lapses.forEach(wiring.listeners()::lapsed);
        handled.forEach(Ledger::log);
        handled.forEach(wiring.listeners()::handled);
        made.timers().stream().map(Timer::due).min(Comparator.naturalOrder()).ifPresent(wiring.listeners()::scheduled);
        made.messages().forEach(wiring.listeners()::written);
    }

    private static void log(Handled news) {
        Handling handling = news.award().handling();
        int number = news.award().number();
        switch (handling.stage()) {
            case SETTLED -> LOG.info("award {} of case {} is settled", number, news.caseId());
            case CANCELLED -> LOG.info("award {} of case {} is cancelled", number, news.caseId());
            case STUCK ->
                LOG.error(
                        "award {} of case {} is stuck after {} tries: {}",
                        number,
                        news.caseId(),
                        handling.tries(),
                        handling.trouble().orElse(""));
            case READY, PENDING -> logTrouble(news);
            case SENT -> {
                if (handling.asks() > 0) {
                    logTrouble(news);
                }
            }
        }
    }

    private static void logTrouble(Handled news) {
        Handling handling = news.award().handling();
        handling.trouble()
                .ifPresent(trouble -> LOG.warn(
                        "award {} of case {} is not carried out yet, try {}: {}",
                        news.award().number(),
                        news.caseId(),
                        handling.tries(),
                        trouble));
    }

    private static void keep(Seal seal, Change change) {
        try {
            seal.keep(
                    change.after().tenant(),
                    change.after().id(),
                    change.after().head(),
                    change.after().index().updatedAt());
        } catch (RuntimeException failed) {
            LOG.error(
                    "the seal did not keep entry {} of case {}",
                    change.after().head().number(),
                    change.after().id(),
                    failed);
        }
    }
}
