package io.redress.workflow;

import io.redress.casefile.Action;
import io.redress.casefile.Gap;
import io.redress.codec.Stored;
import io.redress.id.DeadlineName;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/**
 * Lets a running deadline count from an earlier instant, with stretches that do not count. Back-dating is a right of its
 * own: a workflow grants it to whom it trusts with that.
 *
 * @param deadline which deadline
 * @param since from when it counts, inclusive
 * @param paused what does not count since then
 * @param reason why, in words that are not personal
 */
@Stored("redress/back-date/1")
public record BackDate(
        DeadlineName deadline,
        Instant since,
        List<Gap> paused,
        @NotBlank @Size(max = 500) String reason) implements Action {}
