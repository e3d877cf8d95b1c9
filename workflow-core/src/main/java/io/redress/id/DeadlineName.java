package io.redress.id;

import io.redress.codec.Inline;

/**
 * Names a deadline within a workflow, such as {@code answer}.
 *
 * @param value 1 to 100 characters without white space at either end and without control characters
 */
@Inline
public record DeadlineName(String value) {

    /**
     * Checks the value.
     *
     * @param value 1 to 100 characters without white space at either end and without control characters
     * @throws IllegalArgumentException when the value is not a well-formed identifier
     */
    public DeadlineName {
        Identifier.check("deadline name", value);
    }

    /**
     * Names it by a text.
     *
     * @param value the text
     * @return the typed identifier
     * @throws IllegalArgumentException when the value is not a well-formed identifier
     */
    public static DeadlineName of(String value) {
        return new DeadlineName(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
