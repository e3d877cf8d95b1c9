package io.redress.workflow;

import io.redress.casefile.Action;
import io.redress.codec.Stored;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * States that all of an award has arrived, as somebody made sure. It ends every doubt; the fulfiller is not asked again. A
 * workflow grants it to whom it trusts with that.
 *
 * @param award its number
 * @param reference where that can be looked up, nothing personal
 */
@Stored("redress/settle-award/1")
public record SettleAward(
        int award, @NotBlank @Size(max = 200) String reference) implements Action {}
