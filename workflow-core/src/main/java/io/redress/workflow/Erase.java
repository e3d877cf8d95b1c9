package io.redress.workflow;

import io.redress.casefile.Action;
import io.redress.codec.Stored;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Erases the personal words of a case for good, with the contacts that are parked for it; the chain still verifies. A
 * workflow says who may do so and in which states, ends included.
 *
 * @param reason why, in words that are not personal
 */
@Stored("redress/erase/1")
public record Erase(@NotBlank @Size(max = 500) String reason) implements Action {}
