package io.redress.stories.walk;

import io.redress.money.Money;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** One thing that somebody gets: what it is worth, for which items it gives how much back, and how long it is of use. */
record PaperPart(String kind, Money worth, Map<String, Money> back, Optional<Instant> usefulUntil) {
    static PaperPart payment(Map<String, Money> back) {
        return new PaperPart(
                "Payment", back.values().stream().reduce(Money::plus).orElseThrow(), back, Optional.empty());
    }

    static PaperPart of(String kind, Money worth) {
        return new PaperPart(kind, worth, Map.of(), Optional.empty());
    }
}
