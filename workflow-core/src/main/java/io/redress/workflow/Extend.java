package io.redress.workflow;

import io.redress.casefile.Action;
import io.redress.codec.Stored;
import io.redress.id.DeadlineName;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * Puts a running deadline off, within the cap and the count that its definition states. A promise that is revised before it
 * breaks is extended too.
 *
 * @param deadline which deadline
 * @param until the new last instant in time, inclusive
 * @param reason why, in words that are not personal
 */
@Stored("redress/extend/1")
public record Extend(
        DeadlineName deadline,
        Instant until,
        @NotBlank @Size(max = 500) String reason) implements Action {}
