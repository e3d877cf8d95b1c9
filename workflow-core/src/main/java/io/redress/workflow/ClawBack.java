package io.redress.workflow;

import io.redress.casefile.Action;
import io.redress.codec.Stored;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Takes provisional money back that has arrived: by an award of its own, in the other direction, from where the money went. It
 * is what was paid, less what earlier attempts have taken back before they were cancelled; item by item, where a part counts
 * against several in proportion. A workflow grants it to whom it trusts with that.
 *
 * @param award the number of the provisional award
 * @param reason why, in words that are not personal
 */
@Stored("redress/claw-back/1")
public record ClawBack(int award, @NotBlank @Size(max = 500) String reason) implements Action {}
