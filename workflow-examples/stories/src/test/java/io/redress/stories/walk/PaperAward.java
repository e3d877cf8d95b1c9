package io.redress.stories.walk;

import io.redress.money.Money;
import io.redress.remedy.Fulfilment;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What somebody is to get, and how far it is: to be sent, sent, on its way, there, stuck, or taken back. */
record PaperAward(
        int number,
        String kind,
        Money worth,
        String payee,
        String destination,
        String stage,
        int part,
        int tries,
        int asks,
        Optional<Instant> next,
        Word word) {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final int MOST_TRIES = 10;

    /** What the bank said last of what it was sent under the present key. */
    enum Word {
        OPEN,
        FAILED
    }

    static PaperAward of(int number, PaperPart part, String payee, String destination, Instant now) {
        return new PaperAward(
                number, part.kind(), part.worth(), payee, destination, "READY", 1, 0, 0, Optional.of(now), Word.OPEN);
    }

    /** The key by which a bank knows it. */
    String key(PaperCase on) {
        String whole = on.shop + "/" + on.id + "/" + number;
        return part == 1 ? whole : whole + "." + part;
    }

    boolean isOver() {
        return stage.equals("SETTLED") || isCancelled();
    }

    boolean isCancelled() {
        return stage.equals("CANCELLED");
    }

    boolean isReady() {
        return stage.equals("READY");
    }

    boolean isAwaited() {
        return stage.equals("SENT") || stage.equals("PENDING");
    }

    boolean isDue(Instant now) {
        return next.filter(now::isAfter).isPresent();
    }

    PaperAward sent(Instant now) {
        return at("SENT", tries + 1, 0, Optional.of(now.plus(PATIENCE)));
    }

    PaperAward settled() {
        return at("SETTLED", tries, 0, Optional.empty());
    }

    PaperAward cancelled() {
        return at("CANCELLED", tries, 0, Optional.empty());
    }

    PaperAward to(String other) {
        return new PaperAward(number, kind, worth, payee, other, stage, part, tries, asks, next, word);
    }

    /** Whether another key cannot make it be paid twice. */
    boolean mayChangeKey() {
        return !isAwaited() && (tries == 0 || word == Word.FAILED);
    }

    /** Begins anew: under another key if it may change, and as one try more if not. */
    PaperAward anew(Instant now) {
        boolean isOther = mayChangeKey() && tries > 0;
        return new PaperAward(
                number,
                kind,
                worth,
                payee,
                destination,
                "READY",
                isOther ? part + 1 : part,
                isOther ? 0 : tries,
                0,
                Optional.of(now),
                Word.OPEN);
    }

    private PaperAward at(String other, int tried, int asked, Optional<Instant> at) {
        return at(other, tried, asked, at, Word.OPEN);
    }

    private PaperAward at(String other, int tried, int asked, Optional<Instant> at, Word heard) {
        return new PaperAward(number, kind, worth, payee, destination, other, part, tried, asked, at, heard);
    }

    /** How far it is after the bank has spoken of what was sent as this part at this try; nothing when that is no news. */
    Optional<PaperAward> told(int ofPart, int ofTry, Fulfilment heard, Instant now) {
        if (ofPart != part || ofTry > tries || isOver()) {
            return Optional.empty();
        }
        boolean isLatest = ofTry == tries && isAwaited();
        if (heard instanceof Fulfilment.Settled) {
            return Optional.of(settled());
        }
        if (heard instanceof Fulfilment.Pending pending) {
            Duration pause = pause(asks + 1);
            Duration longer = pending.again().compareTo(pause) > 0 ? pending.again() : pause;
            return stage.equals("STUCK")
                    ? Optional.empty()
                    : Optional.of(at("PENDING", tries, asks + 1, Optional.of(now.plus(longer))));
        }
        if (!isLatest) {
            return Optional.empty();
        }
        if (heard instanceof Fulfilment.Unknown) {
            return Optional.of(at(stage, tries, asks + 1, Optional.of(now.plus(pause(asks + 1)))));
        }
        boolean isHopeless = heard instanceof Fulfilment.Failed failed && failed.kind() == Fulfilment.Failed.Kind.FINAL;
        Word said = heard instanceof Fulfilment.Failed ? Word.FAILED : Word.OPEN;
        return Optional.of(
                isHopeless || tries % MOST_TRIES == 0
                        ? at("STUCK", tries, 0, Optional.empty(), said)
                        : at("READY", tries, 0, Optional.of(now.plus(pause(tries % MOST_TRIES))), said));
    }

    private static Duration pause(int number) {
        Duration pause = Duration.ofMinutes(1L << Math.min(number - 1, 16));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    @Override
    public String toString() {
        return number + " " + kind + " " + worth + " for " + payee + " by " + destination + ": " + stage + " " + part
                + "/" + tries + "/" + asks + " " + next.map(Instant::toString).orElse("-");
    }
}
