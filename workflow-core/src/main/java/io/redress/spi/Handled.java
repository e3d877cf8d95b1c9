package io.redress.spi;

import io.redress.id.CaseId;
import io.redress.id.TenantId;
import io.redress.remedy.Award;

/**
 * The carrying out of an award got further, or back.
 *
 * @param tenant the tenant
 * @param caseId the case
 * @param award the award as it stands now
 */
public record Handled(TenantId tenant, CaseId caseId, Award award) {}
