package io.redress.store;

import io.redress.id.CaseId;
import io.redress.id.TenantId;
import io.redress.spi.CaseStore.Settled;
import io.redress.spi.ClaimedMessage;
import io.redress.spi.DeadMessage;
import io.redress.spi.Message;
import io.redress.spi.MessageKey;
import io.redress.spi.Settlement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Messages that wait for delivery, and dead ones, in the order in which they were written. Guarded by its store. */
final class MessageShelf {
    private final Map<MessageKey, Letter> letters = new LinkedHashMap<>();

    private record Case(TenantId tenant, CaseId id) {}

    /** A dead letter keeps its place, so that it comes before later ones of its case once it is revived. */
    private record Letter(
            Message message, int attempts, Instant notBefore, Instant leaseUntil, Optional<String> death) {

        static Letter fresh(Message message, Instant notBefore) {
            return new Letter(message, 0, notBefore, Instant.MIN, Optional.empty());
        }

        boolean isDead() {
            return death.isPresent();
        }

        Letter dead(String reason) {
            return new Letter(message, attempts, notBefore, leaseUntil, Optional.of(reason));
        }
    }

    void add(List<Message> messages) {
        for (Message message : messages) {
            letters.put(message.key(), Letter.fresh(message, message.notBefore().orElse(Instant.MIN)));
        }
    }

    List<ClaimedMessage> claim(Instant now, Instant present, Duration lease, int limit) {
        Instant until = present.plus(lease);
        Set<Case> seen = new HashSet<>();
        List<ClaimedMessage> claimed = new ArrayList<>();
        for (Letter letter : List.copyOf(letters.values())) {
            MessageKey key = letter.message().key();
            boolean waits = letter.attempts() == 0 && letter.notBefore().isAfter(now);
            boolean isFirst = !letter.isDead() && !waits && seen.add(new Case(key.tenant(), key.caseId()));
            boolean isReady =
                    !letter.notBefore().isAfter(now) && !letter.leaseUntil().isAfter(present);
            if (isFirst && isReady && claimed.size() < limit) {
                int attempt = letter.attempts() + 1;
                letters.put(key, new Letter(letter.message(), attempt, letter.notBefore(), until, Optional.empty()));
                claimed.add(new ClaimedMessage(letter.message(), attempt, until));
            }
        }
        return claimed;
    }

    Settled settle(ClaimedMessage claim, Settlement settlement) {
        MessageKey key = claim.message().key();
        Letter letter = letters.get(key);
        if (letter == null
                || letter.isDead()
                || letter.attempts() != claim.attempt()
                || !letter.leaseUntil().equals(claim.leaseUntil())) {
            return Settled.CLAIM_LOST;
        }
        if (settlement instanceof Settlement.Retry retry) {
            letters.put(
                    key, new Letter(letter.message(), letter.attempts(), retry.at(), Instant.MIN, Optional.empty()));
        } else if (settlement instanceof Settlement.Dead given) {
            letters.put(key, letter.dead(given.reason()));
        } else {
            letters.remove(key);
        }
        return Settled.RECORDED;
    }

    List<DeadMessage> dead(int limit) {
        return letters.values().stream()
                .flatMap(letter -> letter.death().stream()
                        .map(reason -> new DeadMessage(letter.message(), letter.attempts(), reason)))
                .limit(limit)
                .toList();
    }

    void revive(MessageKey key, Instant now) {
        letters.computeIfPresent(key, (same, letter) -> letter.isDead() ? Letter.fresh(letter.message(), now) : letter);
    }
}
