package io.redress.workflow;

import io.redress.casefile.Action;
import io.redress.codec.Stored;
import io.redress.id.DeadlineName;

/**
 * The system gives a case to the next team, because a deadline lapsed or its level ran out. Nobody else takes this
 * action.
 *
 * @param deadline the deadline
 */
@Stored("redress/climb/1")
public record Climb(DeadlineName deadline) implements Action {}
