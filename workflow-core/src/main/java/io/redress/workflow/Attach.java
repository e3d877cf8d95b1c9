package io.redress.workflow;

import io.redress.casefile.Action;
import io.redress.codec.Stored;
import io.redress.id.DeadlineName;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Starts a deadline that is attached by hand, such as the one of an authority that took up the case. A workflow grants it to
 * whom it trusts with that.
 *
 * @param deadline which deadline
 * @param reason why, in words that are not personal
 */
@Stored("redress/attach/1")
public record Attach(
        DeadlineName deadline, @NotBlank @Size(max = 500) String reason) implements Action {}
