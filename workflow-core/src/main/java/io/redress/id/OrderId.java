package io.redress.id;

import io.redress.codec.Inline;

/**
 * Names an order of the host.
 *
 * @param value 1 to 100 characters without white space at either end and without control characters
 */
@Inline
public record OrderId(String value) {

    /**
     * Checks the value.
     *
     * @param value 1 to 100 characters without white space at either end and without control characters
     * @throws IllegalArgumentException when the value is not a well-formed identifier
     */
    public OrderId {
        Identifier.check("order id", value);
    }

    /**
     * Names it by a text.
     *
     * @param value the text
     * @return the typed identifier
     * @throws IllegalArgumentException when the value is not a well-formed identifier
     */
    public static OrderId of(String value) {
        return new OrderId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
