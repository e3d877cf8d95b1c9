package io.redress.spi;

import io.redress.id.TenantId;
import java.time.Duration;

/**
 * The end of a command.
 *
 * @param tenant the tenant
 * @param action the stored name of the action; {@code receive} for a contact
 * @param result {@code done}, {@code needs-approval}, a refusal's code or an exception's code; for a contact {@code opened},
 *     {@code joined} or {@code parked}; {@code failed} for anything else
 * @param took elapsed time, repeated tries included
 */
public record Commanded(TenantId tenant, String action, String result, Duration took) {}
