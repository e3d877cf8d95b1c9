package io.redress.stories.outside;

import io.redress.casefile.Action;
import io.redress.codec.Stored;
import io.redress.id.DeadlineName;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Tells somebody outside what was done. The customer's own promises are not kept by that.
 *
 * @param clock whose clock it is
 * @param answer what they were told, nothing personal
 */
@Stored("answer-outside/1")
public record AnswerOutside(
        DeadlineName clock, @NotBlank @Size(max = 500) String answer) implements Action {}
