package io.redress.spi;

import io.redress.id.CaseId;
import io.redress.id.TenantId;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that could not be handled and is kept until somebody looks.
 *
 * @param tenant the tenant
 * @param id its name within the tenant
 * @param kind what it is
 * @param caseId the case it belongs to
 * @param at since when
 * @param content for a contact all that was given, as text with personal words; for a timer its deadline
 * @param reason why it could not be handled
 */
public record Parked(
        TenantId tenant, String id, Kind kind, Optional<CaseId> caseId, Instant at, String content, String reason) {

    /** What can be parked. */
    public enum Kind {
        /** A raw contact that breaks constraints. */
        CONTACT,
        /** A timer of a case whose definition is missing or that cannot be read. */
        TIMER
    }

    /** Hides the content from logs. */
    @Override
    public String toString() {
        return "Parked[" + tenant + "/" + id + ", " + kind + ", " + reason + "]";
    }
}
