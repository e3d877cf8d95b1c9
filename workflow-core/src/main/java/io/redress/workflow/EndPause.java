package io.redress.workflow;

import io.redress.casefile.Action;
import io.redress.codec.Stored;
import io.redress.id.DeadlineName;

/**
 * The system ends a deadline's pause, because its cap is used up. Nobody else takes this action.
 *
 * @param deadline the deadline that runs again
 */
@Stored("redress/end-pause/1")
public record EndPause(DeadlineName deadline) implements Action {}
