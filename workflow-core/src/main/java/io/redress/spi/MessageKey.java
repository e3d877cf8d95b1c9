package io.redress.spi;

import io.redress.id.CaseId;
import io.redress.id.TenantId;

/**
 * Names a message: the same across deliveries, so that the host can drop a second one.
 *
 * @param tenant the tenant
 * @param caseId the case
 * @param entry the number of the timeline entry it was written with
 * @param index its place among the events of that entry, from 0
 */
public record MessageKey(TenantId tenant, CaseId caseId, long entry, int index) {
    @Override
    public String toString() {
        return tenant + "/" + caseId + "/" + entry + "/" + index;
    }
}
