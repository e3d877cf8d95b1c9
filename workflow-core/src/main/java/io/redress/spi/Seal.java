package io.redress.spi;

import io.redress.id.CaseId;
import io.redress.id.TenantId;
import io.redress.timeline.ChainHead;
import java.time.Instant;

/**
 * Takes the end of a case's chain out of the database's reach, to a place where nobody rewrites it: then not even a
 * database administrator can forge a whole timeline unseen. Called after each change; a head covers all before it, so one
 * that is missed is covered by the next.
 */
@FunctionalInterface
public interface Seal {

    /**
     * Keeps a head.
     *
     * @param tenant the tenant
     * @param caseId the case
     * @param head the end of its chain
     * @param at when it was recorded
     */
    void keep(TenantId tenant, CaseId caseId, ChainHead head, Instant at);
}
