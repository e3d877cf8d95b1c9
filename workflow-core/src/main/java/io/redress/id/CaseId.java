package io.redress.id;

import io.redress.codec.Inline;

/**
 * Names one case within its tenant.
 *
 * @param value 1 to 100 characters without white space at either end and without control characters
 */
@Inline
public record CaseId(String value) {

    /**
     * Checks the value.
     *
     * @param value 1 to 100 characters without white space at either end and without control characters
     * @throws IllegalArgumentException when the value is not a well-formed identifier
     */
    public CaseId {
        Identifier.check("case id", value);
    }

    /**
     * Names it by a text.
     *
     * @param value the text
     * @return the typed identifier
     * @throws IllegalArgumentException when the value is not a well-formed identifier
     */
    public static CaseId of(String value) {
        return new CaseId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
