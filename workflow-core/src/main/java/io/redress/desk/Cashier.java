package io.redress.desk;

import io.redress.casefile.Action;
import io.redress.casefile.CaseFile;
import io.redress.failure.KeyReusedException;
import io.redress.id.CommandKey;
import io.redress.party.Actor;
import io.redress.permission.Refusal;
import io.redress.remedy.Award;
import io.redress.remedy.Fulfilment;
import io.redress.remedy.Fulfilment.NotFound;
import io.redress.remedy.Fulfilment.Settled;
import io.redress.remedy.Handling.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries awards out. First it is on record that an award is sent, then it is handed to the fulfiller, then what the fulfiller
 * said is recorded: each by a command of its own, none of them in a transaction with the fulfiller. Whoever
 * dies in between leaves an award that is on record as sent, and the next one asks before sending it again.
 *
 * <p>In a store that joins the host's transactions the fulfiller is called after the host's commit. Then there is no
 * transaction to record the answer in: it is kept for the next run, and where it is lost the fulfiller is asked.
 */
final class Cashier {
    private static final Logger LOG = LoggerFactory.getLogger(Cashier.class);

    private final Wiring wiring;
    private final Clerk clerk;
    private final Map<Errand, Fulfilment> heard = new ConcurrentHashMap<>();

    Cashier(Wiring wiring, Clerk clerk) {
        this.wiring = wiring;
        this.clerk = clerk;
    }

    List<Award> due(CaseFile file) {
        Instant now = wiring.now();
        return file.remedies().awards().stream()
                .filter(award -> award.handling().next().filter(now::isAfter).isPresent())
                .toList();
    }

    /** Does what is due about an award; tells whether anything was recorded. */
    boolean carryOut(CaseFile file, Award award) {
        return Scope.within(file.tenant(), Optional.of(file.id()), "fulfil", () -> {
            if (award.handling().stage() != Stage.READY) {
                return call(Errand.asking(file, award));
            }
            Errand errand = Errand.handingOver(file, award);
            boolean isMine = take(errand, errand.sendKey(), errand.send()) instanceof Outcome.Done;
            if (isMine) {
                call(errand);
            }
            return isMine;
        });
    }

    private boolean call(Errand errand) {
        if (wiring.store().joins()) {
            wiring.store().afterCommit(() -> heard.put(errand, answer(errand)));
            return false;
        }
        Fulfilment said = answer(errand);
        // A database driver would take the interruption for its own, and the answer would be lost.
        boolean isInterrupted = Thread.interrupted();
        try {
            return report(errand, said);
        } finally {
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Records answers that came when there was no transaction. */
    void reportWhatWasHeard() {
        heard.forEach((errand, said) -> {
            try {
                report(errand, said);
                wiring.store().afterCommit(() -> heard.remove(errand));
            } catch (RuntimeException later) {
                LOG.warn("what became of {} is recorded later", errand.payout().key(), later);
            }
        });
    }

    private boolean report(Errand errand, Fulfilment said) {
        try {
            Outcome outcome = take(errand, errand.reportKey(), errand.report(said));
            if (outcome instanceof Outcome.Refused refused) {
                tooLate(errand, said, refused.refusal());
            }
            return outcome instanceof Outcome.Done;
        } catch (KeyReusedException both) {
            LOG.debug("somebody else asked about {} as well", errand.payout().key(), both);
            return false;
        }
    }

    private static void tooLate(Errand errand, Fulfilment said, Refusal refusal) {
        if (said instanceof Settled settled && refusal.code().equals(Refusal.AWARD_MOVED_ON)) {
            LOG.error(
                    "{} was paid after it had been given up, reference {}: {}",
                    errand.payout().key(),
                    settled.reference(),
                    refusal.missing());
        } else {
            LOG.debug("too late for {}: {}", errand.payout().key(), refusal.missing());
        }
    }

    private Outcome take(Errand errand, CommandKey key, Action action) {
        Actor system = Actor.system(errand.payout().tenant());
        return clerk.take(
                new Clerk.Request(system, Optional.empty(), key, errand.payout().caseId(), action));
    }

    /** Whatever a fulfiller does, there is an answer, because none of that is a reason to lose what is on record. */
    private Fulfilment answer(Errand errand) {
        try {
            return checked(errand, said(errand));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return lost(errand, stopped);
        } catch (Throwable failed) {
            return lost(errand, failed);
        }
    }

    private Fulfilment said(Errand errand) throws Exception {
        return switch (errand.kind()) {
            case HANDING_OVER -> wiring.fulfiller().fulfil(errand.payout());
            case ASKING -> wiring.fulfiller().find(errand.payout());
        };
    }

    private static Fulfilment checked(Errand errand, Fulfilment said) {
        if (said == null) {
            return Fulfilment.unknown("the fulfiller answered nothing");
        }
        return said instanceof NotFound && errand.kind() == Errand.Kind.HANDING_OVER
                ? Fulfilment.unknown("the fulfiller has never heard of what it was just handed")
                : said;
    }

    /** Its message may be personal, so that only its kind is kept. */
    private static Fulfilment lost(Errand errand, Throwable failed) {
        LOG.warn("the fulfiller gave no answer about {}", errand.payout().key(), failed);
        return Fulfilment.unknown("the fulfiller failed: " + failed.getClass().getSimpleName());
    }
}
