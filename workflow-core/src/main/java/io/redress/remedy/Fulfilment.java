package io.redress.remedy;

import io.redress.codec.Stored;
import io.redress.money.Money;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a fulfiller says about something that it was to pay or send. References and reasons are kept in the timeline: nothing
 * personal belongs into them. Control characters in them become blanks, and what is too long is cut.
 */
public sealed interface Fulfilment {
    /** The longest reference that is kept. */
    int LONGEST_REFERENCE = 200;

    /** The longest reason that is kept. */
    int LONGEST_REASON = 500;

    /**
     * It has arrived: all of it, or a part.
     *
     * @param reference the fulfiller's own number
     * @param amount how much of what was asked; all of it when empty
     */
    @Stored("settled/1")
    record Settled(String reference, Optional<Money> amount) implements Fulfilment {

        /**
         * Cleans the reference. Whether the amount can be true is for the desk to judge.
         *
         * @param reference the fulfiller's own number
         * @param amount how much of what was asked
         * @throws IllegalArgumentException when the reference is blank
         */
        public Settled {
            reference = named(reference);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.settled().apply(this);
        }
    }

    /**
     * The fulfiller has it and does not know yet.
     *
     * @param reference the fulfiller's own number
     * @param again after which time to ask again, at most 30 days; it is asked later when it was asked often already
     */
    @Stored("pending/1")
    record Pending(String reference, Duration again) implements Fulfilment {

        /**
         * Cleans the reference.
         *
         * @param reference the fulfiller's own number
         * @param again after which time to ask again
         * @throws IllegalArgumentException when the reference is blank
         */
        public Pending {
            reference = named(reference);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.pending().apply(this);
        }
    }

    /**
     * Nothing of it was paid, and nothing will be under this key unless it is asked for again. Whoever is not sure of that
     * says {@link Unknown}.
     *
     * @param reason why, in words that are not personal
     * @param kind whether asking again may help
     */
    @Stored("failed/1")
    record Failed(String reason, Kind kind) implements Fulfilment {

        /** Whether asking again may help. */
        public enum Kind {
            /** It may: the same is asked for again later, under the same key. */
            RETRY,
            /** It will not: people have to look. */
            FINAL
        }

        /**
         * Cleans the reason.
         *
         * @param reason why, in words that are not personal
         * @param kind whether asking again may help
         */
        public Failed {
            reason = clean(reason, LONGEST_REASON);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.failed().apply(this);
        }
    }

    /**
     * Nobody can tell. It is asked about again, and never paid again by itself before somebody can.
     *
     * @param reason why, in words that are not personal
     */
    @Stored("unknown/1")
    record Unknown(String reason) implements Fulfilment {

        /**
         * Cleans the reason.
         *
         * @param reason why, in words that are not personal
         */
        public Unknown {
            reason = clean(reason, LONGEST_REASON);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.unknown().apply(this);
        }
    }

    /**
     * The fulfiller has never heard of the key, so that it may be sent again under the same one. An answer to the question
     * alone.
     */
    @Stored("not-found/1")
    record NotFound() implements Fulfilment {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.notFound().apply(this);
        }
    }

    /**
     * All of it has arrived.
     *
     * @param reference the fulfiller's own number
     * @return the answer
     * @throws IllegalArgumentException when the reference is blank
     */
    static Fulfilment settled(String reference) {
        return new Settled(reference, Optional.empty());
    }

    /**
     * A part of it has arrived, and the rest will not come under this key.
     *
     * @param reference the fulfiller's own number
     * @param amount how much
     * @return the answer
     * @throws IllegalArgumentException when the reference is blank
     */
    static Fulfilment settled(String reference, Money amount) {
        return new Settled(reference, Optional.of(amount));
    }

    /**
     * It is on its way.
     *
     * @param reference the fulfiller's own number
     * @param again after which time to ask again
     * @return the answer
     * @throws IllegalArgumentException when the reference is blank
     */
    static Fulfilment pending(String reference, Duration again) {
        return new Pending(reference, again);
    }

    /**
     * It failed for now.
     *
     * @param reason why, in words that are not personal
     * @return the answer
     */
    static Fulfilment failed(String reason) {
        return new Failed(reason, Failed.Kind.RETRY);
    }

    /**
     * It failed for good.
     *
     * @param reason why, in words that are not personal
     * @return the answer
     */
    static Fulfilment impossible(String reason) {
        return new Failed(reason, Failed.Kind.FINAL);
    }

    /**
     * Nobody can tell.
     *
     * @param reason why, in words that are not personal
     * @return the answer
     */
    static Fulfilment unknown(String reason) {
        return new Unknown(reason);
    }

    /**
     * Handles each kind of answer.
     *
     * @param cases one function for each kind
     * @param <R> the result's type
     * @return what the function for this kind gives
     */
    <R> R fold(Cases<R> cases);

    /**
     * One function for each kind of answer.
     *
     * @param settled for what has arrived
     * @param pending for what is on its way
     * @param failed for what was not paid
     * @param unknown for what nobody can tell
     * @param notFound for what never came to the fulfiller
     * @param <R> the result's type
     */
    record Cases<R>(
            Function<Settled, R> settled,
            Function<Pending, R> pending,
            Function<Failed, R> failed,
            Function<Unknown, R> unknown,
            Function<NotFound, R> notFound) {}

    private static String named(String reference) {
        String name = clean(reference, LONGEST_REFERENCE);
        if (name.isEmpty()) {
            throw new IllegalArgumentException("what a fulfiller has taken on has a reference");
        }
        return name;
    }

    private static String clean(String text, int longest) {
        StringBuilder clean = new StringBuilder();
        text.codePoints()
                .limit(longest)
                .map(point ->
                        Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE ? ' ' : point)
                .forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }
}
