package io.redress.stories.walk;

import io.redress.stories.shop.Stage;
import java.time.Instant;
import java.util.Optional;

/** A message that waits: what, to whom, about which promise, in which stage or for which call for consent alone, how often tried, and not before when. */
record PaperLetter(
        String template,
        String to,
        String promise,
        Optional<Stage> onlyIn,
        Optional<PaperClock> onlyAt,
        int tries,
        Instant notBefore) {

    static PaperLetter of(String template, String to) {
        return new PaperLetter(template, to, "", Optional.empty(), Optional.empty(), 0, Instant.MIN);
    }

    static PaperLetter alarm(String template, String to, PaperPromise promise, Stage stage) {
        return new PaperLetter(template, to, promise.title, Optional.of(stage), Optional.empty(), 0, Instant.MIN);
    }

    static PaperLetter alarm(String template, String to, PaperClock consent) {
        String promise = PaperPromise.CONSENT.title;
        return new PaperLetter(template, to, promise, Optional.empty(), Optional.of(consent), 0, Instant.MIN);
    }

    boolean stillMatters(Stage stage, Optional<PaperClock> consent) {
        return onlyIn.filter(only -> only != stage).isEmpty() && (onlyAt.isEmpty() || onlyAt.equals(consent));
    }

    boolean isLike(PaperLetter other) {
        return template.equals(other.template) && to.equals(other.to) && promise.equals(other.promise);
    }

    PaperLetter retried(Instant at) {
        return new PaperLetter(template, to, promise, onlyIn, onlyAt, tries + 1, at);
    }

    String shown() {
        return template + " to " + to;
    }
}
