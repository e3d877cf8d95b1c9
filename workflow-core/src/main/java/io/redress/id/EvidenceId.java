package io.redress.id;

import io.redress.codec.Inline;

/**
 * Names a photo, receipt or document that the host keeps.
 *
 * @param value 1 to 100 characters without white space at either end and without control characters
 */
@Inline
public record EvidenceId(String value) {

    /**
     * Checks the value.
     *
     * @param value 1 to 100 characters without white space at either end and without control characters
     * @throws IllegalArgumentException when the value is not a well-formed identifier
     */
    public EvidenceId {
        Identifier.check("evidence id", value);
    }

    /**
     * Names it by a text.
     *
     * @param value the text
     * @return the typed identifier
     * @throws IllegalArgumentException when the value is not a well-formed identifier
     */
    public static EvidenceId of(String value) {
        return new EvidenceId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
