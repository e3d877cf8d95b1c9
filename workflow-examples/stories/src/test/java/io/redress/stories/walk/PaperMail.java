package io.redress.stories.walk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The letters of one case on paper, in the order in which they are to be delivered. */
final class PaperMail {
    private static final int TRIES = 10;

    private final List<PaperLetter> waiting = new ArrayList<>();
    private final List<PaperLetter> thisChange = new ArrayList<>();

    /** What one round of deliveries did, in numbers and in letters. */
    static final class Round {
        int delivered;
        int dropped;
        int retried;
        int dead;
        final List<String> letters = new ArrayList<>();
    }

    PaperMail copy() {
        PaperMail copy = new PaperMail();
        copy.waiting.addAll(waiting);
        return copy;
    }

    /** Of several like letters in one change only the last goes out. */
    void write(PaperLetter letter) {
        thisChange.removeIf(letter::isLike);
        thisChange.add(letter);
    }

    /** The change is made: what was written in it waits for delivery. */
    void seal() {
        waiting.addAll(thisChange);
        thisChange.clear();
    }

    /** Delivers one after the other; one that fails holds up those behind it. */
    void deliver(Instant now, PaperCase on, boolean fails, Round round) {
        while (!waiting.isEmpty() && !waiting.get(0).notBefore().isAfter(now)) {
            PaperLetter letter = waiting.remove(0);
            if (!letter.stillMatters(on.stage, Optional.ofNullable(on.clocks.get(PaperPromise.CONSENT)))) {
                round.dropped++;
            } else if (!fails) {
                round.delivered++;
                round.letters.add(letter.shown());
            } else if (letter.tries() + 1 >= TRIES) {
                round.dead++;
            } else {
                Duration pause = Duration.ofSeconds(10L << letter.tries());
                waiting.add(0, letter.retried(now.plus(pause)));
                round.retried++;
            }
        }
    }
}
