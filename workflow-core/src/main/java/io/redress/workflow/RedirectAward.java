package io.redress.workflow;

import io.redress.casefile.Action;
import io.redress.codec.Stored;
import io.redress.remedy.Destination;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Lets what is left of an award go elsewhere: when it was not sent yet, or has failed by the fulfiller's last word. What the
 * fulfiller never heard of is retried, settled or cancelled first, because a call may still be under way. A workflow grants it
 * to whom it trusts with that.
 *
 * @param award its number
 * @param to where its money goes
 * @param reason why, in words that are not personal
 */
@Stored("redress/redirect-award/1")
public record RedirectAward(
        int award,
        Destination to,
        @NotBlank @Size(max = 500) String reason) implements Action {}
