package io.redress.id;

import io.redress.codec.Inline;

/**
 * Names one line of an order, unique within the order.
 *
 * @param value 1 to 100 characters without white space at either end and without control characters
 */
@Inline
public record ItemId(String value) {

    /**
     * Checks the value.
     *
     * @param value 1 to 100 characters without white space at either end and without control characters
     * @throws IllegalArgumentException when the value is not a well-formed identifier
     */
    public ItemId {
        Identifier.check("item id", value);
    }

    /**
     * Names it by a text.
     *
     * @param value the text
     * @return the typed identifier
     * @throws IllegalArgumentException when the value is not a well-formed identifier
     */
    public static ItemId of(String value) {
        return new ItemId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
