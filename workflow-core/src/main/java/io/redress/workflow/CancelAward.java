package io.redress.workflow;

import io.redress.casefile.Action;
import io.redress.codec.Stored;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Takes back what is left of an award, as long as it is certain that nothing of that was paid. A workflow grants it to whom it
 * trusts with that.
 *
 * @param award its number
 * @param reason why, in words that are not personal
 */
@Stored("redress/cancel-award/1")
public record CancelAward(
        int award, @NotBlank @Size(max = 500) String reason) implements Action {}
