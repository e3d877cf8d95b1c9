package io.redress.workflow;

import io.redress.casefile.Action;
import io.redress.codec.Stored;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Lets an award be carried out again that waits or is stuck. What has failed by the fulfiller's last word is sent anew, under
 * another key; what it never heard of, under the same key; where something may have been paid it is asked first. A workflow
 * grants it to whom it trusts with that.
 *
 * @param award its number
 * @param reason why, in words that are not personal
 */
@Stored("redress/retry-award/1")
public record RetryAward(
        int award, @NotBlank @Size(max = 500) String reason) implements Action {}
