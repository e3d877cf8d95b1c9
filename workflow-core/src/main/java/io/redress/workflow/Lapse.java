package io.redress.workflow;

import io.redress.casefile.Action;
import io.redress.casefile.Clock;

/**
 * What the system does because a deadline's due instant has passed.
 *
 * @param clock the run that lapsed, or whose pause ended by itself
 * @param action the action that follows
 * @param accepted the events, dated at the due instant, the end of the clock first
 */
public record Lapse(Clock clock, Action action, Decision.Accepted accepted) {}
