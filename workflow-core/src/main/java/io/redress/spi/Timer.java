package io.redress.spi;

import io.redress.id.CaseId;
import io.redress.id.DeadlineName;
import io.redress.id.TenantId;
import java.time.Instant;

/**
 * A stored timer: there is one for each running deadline, one for each award that is to be carried out or asked about, and
 * none besides.
 *
 * @param tenant the tenant
 * @param caseId the case
 * @param deadline the deadline, or the award's {@link io.redress.remedy.Award#timer() name among them}
 * @param due when it passes: the last instant that is still in time
 */
public record Timer(TenantId tenant, CaseId caseId, DeadlineName deadline, Instant due) {}
