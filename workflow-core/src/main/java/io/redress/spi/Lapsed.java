package io.redress.spi;

import io.redress.id.CaseId;
import io.redress.id.DeadlineName;
import io.redress.id.TenantId;
import java.time.Duration;

/**
 * A deadline that lapsed.
 *
 * @param tenant the tenant
 * @param caseId the case
 * @param deadline the deadline
 * @param action the stored name of the action that followed
 * @param behind how long after its due instant that came to light; verdicts do not depend on it
 */
public record Lapsed(TenantId tenant, CaseId caseId, DeadlineName deadline, String action, Duration behind) {}
