package io.redress.workflow;

import io.redress.casefile.Action;
import io.redress.codec.Stored;
import io.redress.id.DeadlineName;

/**
 * The system warns that a deadline runs out. Nobody else takes this action.
 *
 * @param deadline the deadline
 */
@Stored("redress/warn/1")
public record Warn(DeadlineName deadline) implements Action {}
