package io.redress.id;

import io.redress.codec.Inline;

/**
 * Names a request for approval within its case, such as {@code r1}.
 *
 * @param value 1 to 100 characters without white space at either end and without control characters
 */
@Inline
public record RequestId(String value) {

    /**
     * Checks the value.
     *
     * @param value 1 to 100 characters without white space at either end and without control characters
     * @throws IllegalArgumentException when the value is not a well-formed identifier
     */
    public RequestId {
        Identifier.check("request id", value);
    }

    /**
     * Names it by a text.
     *
     * @param value the text
     * @return the typed identifier
     * @throws IllegalArgumentException when the value is not a well-formed identifier
     */
    public static RequestId of(String value) {
        return new RequestId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
