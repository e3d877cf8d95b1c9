package io.redress.id;

import io.redress.codec.Inline;

/**
 * Names one intended command, chosen by the caller: the same key never has its effect twice within a tenant.
 *
 * @param value 1 to 100 characters without white space at either end and without control characters
 */
@Inline
public record CommandKey(String value) {

    /**
     * Checks the value.
     *
     * @param value 1 to 100 characters without white space at either end and without control characters
     * @throws IllegalArgumentException when the value is not a well-formed identifier
     */
    public CommandKey {
        Identifier.check("command key", value);
    }

    /**
     * Names it by a text.
     *
     * @param value the text
     * @return the typed identifier
     * @throws IllegalArgumentException when the value is not a well-formed identifier
     */
    public static CommandKey of(String value) {
        return new CommandKey(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
