package io.redress.codec;

import java.util.Optional;

/** How the values of one declared type are written, read and copied; immutable once its codec is built. */
interface Form {
    /** What every value is an instance of. */
    Class<?> type();

    /** Writes a value that is known to be of the type. */
    void write(Object value, JsonWriter out);

    Object read(Json json, Reading reading);

    /** A copy with the leaves replaced, or the same instance if nothing changed. */
    default Object copy(Object value, Mapping mapping) {
        return value;
    }

    /** Whether a component of this value is left out of its record's object. */
    default boolean leftOut(Object value) {
        return false;
    }

    /** The value of a component whose member is missing, if one may be missing at all. */
    default Optional<Object> whenMissing(Trail trail) {
        return Optional.empty();
    }
}
