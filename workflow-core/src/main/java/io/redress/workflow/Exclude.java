package io.redress.workflow;

import io.redress.casefile.Action;
import io.redress.casefile.Gap;
import io.redress.codec.Stored;
import io.redress.id.DeadlineName;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Takes a stretch of time out of a running deadline afterwards, such as an expert's appraisal: a pause recorded after the
 * fact.
 *
 * @param deadline which deadline
 * @param gap what does not count
 * @param reason why, in words that are not personal
 */
@Stored("redress/exclude/1")
public record Exclude(
        DeadlineName deadline,
        Gap gap,
        @NotBlank @Size(max = 500) String reason) implements Action {}
