package io.redress.desk;

import io.redress.spi.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets due deadlines lapse and carries out due awards: claims some, goes through them in one round, gives back those it could do nothing about. */
final class Runner {
    private static final Logger LOG = LoggerFactory.getLogger(Runner.class);

    /** For a node that dies with claims; a node that lives gives them back. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final Wiring wiring;
    private final Ledger ledger;
    private final Clerk clerk;
    private final Cashier cashier;

    Runner(Wiring wiring, Ledger ledger, Clerk clerk, Cashier cashier) {
        this.wiring = wiring;
        this.ledger = ledger;
        this.clerk = clerk;
        this.cashier = cashier;
    }

    Ran run(int limit) {
        Instant now = wiring.now();
        wiring.store().expire(now, limit);
        cashier.reportWhatWasHeard();
        Round round =
                new Round(wiring, ledger, clerk, cashier, now, wiring.store().claimDue(now, LEASE, limit));
        try {
            return round.run();
        } finally {
            release(round.untouched());
        }
    }

    private void release(List<Timer> timers) {
        if (!timers.isEmpty()) {
            try {
                wiring.store().release(timers);
            } catch (RuntimeException failed) {
                LOG.warn("{} timers may stay claimed for {}", timers.size(), LEASE, failed);
            }
        }
    }
}
