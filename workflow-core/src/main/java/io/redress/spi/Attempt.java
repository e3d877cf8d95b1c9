package io.redress.spi;

import io.redress.id.ActorId;
import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.id.TenantId;
import java.time.Instant;

/**
 * A command that was refused: it changed nothing and is counted.
 *
 * @param tenant the tenant
 * @param caseId the case
 * @param key the command
 * @param actor who tried
 * @param action the stored name of the action
 * @param code the refusal's code
 * @param at when
 */
public record Attempt(
        TenantId tenant, CaseId caseId, CommandKey key, ActorId actor, String action, String code, Instant at) {}
