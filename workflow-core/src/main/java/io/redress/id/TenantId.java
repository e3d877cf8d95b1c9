package io.redress.id;

import io.redress.codec.Inline;

/**
 * Names a tenant: the wall that no query, action, view, register or key crosses.
 *
 * @param value 1 to 100 characters without white space at either end and without control characters
 */
@Inline
public record TenantId(String value) {

    /**
     * Checks the value.
     *
     * @param value 1 to 100 characters without white space at either end and without control characters
     * @throws IllegalArgumentException when the value is not a well-formed identifier
     */
    public TenantId {
        Identifier.check("tenant id", value);
    }

    /**
     * Names it by a text.
     *
     * @param value the text
     * @return the typed identifier
     * @throws IllegalArgumentException when the value is not a well-formed identifier
     */
    public static TenantId of(String value) {
        return new TenantId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
