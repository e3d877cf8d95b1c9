package io.redress.id;

import io.redress.codec.Inline;

/**
 * Names a person or system that acts, as the host's own accounts name it.
 *
 * @param value 1 to 100 characters without white space at either end and without control characters
 */
@Inline
public record ActorId(String value) {

    /**
     * Checks the value.
     *
     * @param value 1 to 100 characters without white space at either end and without control characters
     * @throws IllegalArgumentException when the value is not a well-formed identifier
     */
    public ActorId {
        Identifier.check("actor id", value);
    }

    /**
     * Names it by a text.
     *
     * @param value the text
     * @return the typed identifier
     * @throws IllegalArgumentException when the value is not a well-formed identifier
     */
    public static ActorId of(String value) {
        return new ActorId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
