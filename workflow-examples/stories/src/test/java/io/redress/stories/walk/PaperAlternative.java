package io.redress.stories.walk;

import io.redress.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What can be chosen, by its name. */
record PaperAlternative(String name, List<PaperPart> parts) {
    Money worth() {
        return parts.stream().map(PaperPart::worth).reduce(Money::plus).orElseThrow();
    }

    Optional<Instant> usefulUntil() {
        return parts.stream().flatMap(part -> part.usefulUntil().stream()).findFirst();
    }

    @Override
    public String toString() {
        return name + " for " + worth();
    }
}
