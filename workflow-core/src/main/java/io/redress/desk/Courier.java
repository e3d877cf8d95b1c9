package io.redress.desk;

import io.redress.casefile.Rung;
import io.redress.spi.ClaimedMessage;
import io.redress.spi.Delivery;
import io.redress.spi.Delivery.Fate;
import io.redress.spi.Message;
import io.redress.spi.Settlement;
import io.redress.spi.StoredCase;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers messages: at least once, of one case in order, with back-off; checks again first whether they still matter. */
final class Courier {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final int TRIES = 10;

    private final Wiring wiring;
    private final Ledger ledger;

    Courier(Wiring wiring, Ledger ledger) {
        this.wiring = wiring;
        this.ledger = ledger;
    }

    Delivered deliver(int limit) {
        Map<Fate, Integer> counts = new EnumMap<>(Fate.class);
        int left = limit;
        while (left > 0) {
            Instant now = wiring.now();
            List<ClaimedMessage> claimed = wiring.store().claimMessages(now, LEASE, left);
            if (claimed.isEmpty()) {
                break;
            }
            claimed.forEach(claim -> counts.merge(deliver(claim), 1, Integer::sum));
            left -= claimed.size();
        }
        return new Delivered(
                counts.getOrDefault(Fate.DELIVERED, 0),
                counts.getOrDefault(Fate.DROPPED, 0),
                counts.getOrDefault(Fate.RETRIED, 0),
                counts.getOrDefault(Fate.DEAD, 0));
    }

    private Fate deliver(ClaimedMessage claim) {
        Message message = claim.message();
        Fate fate = Scope.within(
                message.key().tenant(), Optional.of(message.key().caseId()), "deliver", () -> deliver(claim, message));
        wiring.listeners().delivered(new Delivery(message.key(), message.template(), claim.attempt(), fate));
        return fate;
    }

    private Fate deliver(ClaimedMessage claim, Message message) {
        try {
            if (!stillMatters(message)) {
                wiring.store().settle(claim, new Settlement.Done());
                return Fate.DROPPED;
            }
            wiring.notifier().deliver(message);
            wiring.store().settle(claim, new Settlement.Done());
            return Fate.DELIVERED;
        } catch (Exception failed) {
            return failed(claim, failed);
        }
    }

    private boolean stillMatters(Message message) {
        if (message.onlyIn().isEmpty() && message.onlyAt().isEmpty()) {
            return true;
        }
        return ledger.load(message.key().tenant(), Optional.of(message.key().caseId()), Set.of())
                .found()
                .filter(row -> message.onlyIn().map(row.index().state()::equals).orElse(true))
                .filter(row -> message.onlyAt().map(rung -> isAt(rung, row)).orElse(true))
                .isPresent();
    }

    private boolean isAt(Rung rung, StoredCase row) {
        return wiring.definitions()
                .read(row)
                .clock(rung.deadline())
                .map(Rung::of)
                .equals(Optional.of(rung));
    }

    private Fate failed(ClaimedMessage claim, Exception failed) {
        if (failed instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        if (claim.attempt() >= TRIES) {
            LOG.error("message {} is given up after {} tries", claim.message().key(), claim.attempt(), failed);
            wiring.store().settle(claim, new Settlement.Dead(failed.toString()));
            return Fate.DEAD;
        }
        LOG.warn("message {} failed, try {}", claim.message().key(), claim.attempt(), failed);
        Duration pause = FIRST_PAUSE.multipliedBy(1L << (claim.attempt() - 1));
        wiring.store().settle(claim, new Settlement.Retry(wiring.now().plus(pause)));
        return Fate.RETRIED;
    }
}
