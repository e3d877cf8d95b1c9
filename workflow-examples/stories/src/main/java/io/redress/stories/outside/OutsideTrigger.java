package io.redress.stories.outside;

import io.redress.casefile.Attribute;
import io.redress.codec.Stored;
import io.redress.id.DeadlineName;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Who from outside took a case up.
 *
 * @param clock the clock that belongs to whoever it was
 * @param reference the number or name under which they can be asked, nothing personal
 */
@Stored("outside-trigger/1")
public record OutsideTrigger(
        DeadlineName clock, @NotBlank @Size(max = 200) String reference) implements Attribute {}
