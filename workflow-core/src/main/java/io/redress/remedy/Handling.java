package io.redress.remedy;

import io.redress.money.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * How far the carrying out of an award is.
 *
 * @param stage where it stands
 * @param part the number of the key that what is left goes under: 1, then one more each time that only some of the rest was paid,
 *     and each time that people begin anew after the fulfiller has said that it failed
 * @param tries how often it was handed to the fulfiller under this key
 * @param asks how often nothing certain was heard of it since it was handed over; zero when nothing is in doubt
 * @param next when something is to be done about it; nothing by itself when empty
 * @param paid what was paid of it so far, zero at first
 * @param reference the fulfiller's own number of the last part
 * @param trouble what went wrong last, in words that are not personal
 * @param word the fulfiller's last word on what was sent under this key
 */
public record Handling(
        Stage stage,
        int part,
        int tries,
        int asks,
        Optional<Instant> next,
        Money paid,
        Optional<String> reference,
        Optional<String> trouble,
        Word word) {

    /** Where an award stands. */
    public enum Stage {
        /** It is to be handed to the fulfiller, for the first time or again. */
        READY,
        /** It was handed over, and nobody knows yet what became of it. */
        SENT,
        /** The fulfiller has it, and will settle it or not. */
        PENDING,
        /** It has arrived. */
        SETTLED,
        /** Tries are used up, or nobody can know: people have to look. */
        STUCK,
        /** It was taken back before anything was paid of what was left. */
        CANCELLED
    }

    /** What is certain of all that was sent under the present key. */
    public enum Word {
        /** Nothing: whatever was sent under it, if anything, may be paid yet. */
        OPEN,
        /** It has failed: nothing was paid under it, nor will be unless it is sent again. */
        FAILED
    }

    /**
     * An award of which nothing has happened yet.
     *
     * @param worth what it is worth; of it nothing is paid
     * @param at when it is to be handed to the fulfiller
     * @return the first handling of an award
     */
    public static Handling ready(Money worth, Instant at) {
        Money nothing = Money.zero(worth.currency());
        return new Handling(
                Stage.READY, 1, 0, 0, Optional.of(at), nothing, Optional.empty(), Optional.empty(), Word.OPEN);
    }

    /**
     * Tells whether what is left of it may have been paid without anybody here knowing.
     *
     * @return true while the fulfiller may have it, and when it is stuck because nobody could tell
     */
    public boolean isInDoubt() {
        return stage == Stage.SENT || stage == Stage.PENDING || (stage == Stage.STUCK && asks > 0);
    }

    /**
     * Tells whether what is left of it may go under another key. Where the fulfiller has only never heard of it, a call may still
     * be under way: under the same key it comes to nothing, under another one it would pay twice.
     *
     * @return true when nothing was sent under the present key, or the fulfiller's last word was that it failed
     */
    public boolean mayChangeKey() {
        return !isInDoubt() && (tries == 0 || word == Word.FAILED);
    }

    /**
     * Tells whether nothing more is to be done about it.
     *
     * @return true when it is settled or cancelled
     */
    public boolean isOver() {
        return stage == Stage.SETTLED || stage == Stage.CANCELLED;
    }
}
