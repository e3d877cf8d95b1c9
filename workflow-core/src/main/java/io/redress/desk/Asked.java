package io.redress.desk;

import io.redress.casefile.Request;
import io.redress.id.CaseId;
import java.time.Instant;
import java.util.Optional;

/**
 * A request that waits for an answer.
 *
 * @param caseId the case
 * @param request what is asked for, by whom and for how much
 * @param due when the time to answer is over
 */
public record Asked(CaseId caseId, Request request, Optional<Instant> due) {}
