package io.redress.workflow;

import io.redress.calendar.Span;
import io.redress.casefile.Action;
import io.redress.codec.Stored;
import io.redress.id.DeadlineName;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Gives a running deadline of one case another target, counted from its original start.
 *
 * @param deadline which deadline
 * @param within how long there is now
 * @param reason why, in words that are not personal
 */
@Stored("redress/retarget/1")
public record Retarget(
        DeadlineName deadline,
        Span within,
        @NotBlank @Size(max = 500) String reason) implements Action {}
