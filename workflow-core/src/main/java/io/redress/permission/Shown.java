package io.redress.permission;

import java.util.function.Function;

/**
 * A part of a case as one actor sees it.
 *
 * @param <T> what is seen
 */
public sealed interface Shown<T> {

    /**
     * The part, open to the actor.
     *
     * @param value what is seen
     * @param <T> its type
     */
    record Visible<T>(T value) implements Shown<T> {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /**
     * The part, hidden from the actor: it may be there or not.
     *
     * @param field what is hidden
     * @param <T> the type it would have
     */
    record Redacted<T>(Field field) implements Shown<T> {
        @Override
        public String toString() {
            return "[redacted]";
        }
    }

    /**
     * The part, or something in its place.
     *
     * @param other what to give when it is hidden
     * @return the part when it is visible
     */
    default T or(T other) {
        return this instanceof Visible<T> visible ? visible.value() : other;
    }

    /**
     * Tells whether the part is open to the actor.
     *
     * @return true when it is visible
     */
    default boolean isVisible() {
        return this instanceof Visible;
    }

    /**
     * Changes what is seen, if it is.
     *
     * @param change the change
     * @param <R> the new type
     * @return the changed part, or the same redaction
     */
    default <R> Shown<R> map(Function<? super T, ? extends R> change) {
        if (this instanceof Visible<T> visible) {
            return new Visible<>(change.apply(visible.value()));
        }
        return new Redacted<>(((Redacted<T>) this).field());
    }
}
