package io.redress.casefile;

import io.redress.id.CaseId;

/**
 * A tie to another case of the same tenant.
 *
 * @param to the other case
 * @param kind what ties them
 */
public record Link(CaseId to, Kind kind) {

    /** What ties two cases. */
    public enum Kind {
        /** This case takes up what the other, closed one left. */
        FOLLOWS,
        /** Both are about the same order. */
        SAME_ORDER,
        /** Both report the same event. */
        SAME_EVENT
    }
}
