package io.redress.casefile;

import io.redress.id.CaseId;
import io.redress.id.TenantId;
import java.time.Instant;

/**
 * What never changes about a case, but for its version when somebody moves it on purpose.
 *
 * @param tenant whose case it is
 * @param id its name within the tenant
 * @param workflow the name of the workflow it runs
 * @param version the workflow's version: that of its intake, until the case is moved to another
 * @param openedAt when it was opened
 */
public record Origin(TenantId tenant, CaseId id, String workflow, int version, Instant openedAt) {}
