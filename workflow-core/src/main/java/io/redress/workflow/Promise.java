package io.redress.workflow;

import io.redress.casefile.Action;
import io.redress.codec.Stored;
import io.redress.id.DeadlineName;
import io.redress.money.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;

/**
 * Promises a date. A workflow grants it to whoever may bind the house, and says in conditions of that grant what a promise may
 * cost.
 *
 * @param deadline which deadline
 * @param by the last instant in time, inclusive
 * @param cost what it costs to keep, when it costs something
 * @param reason why, in words that are not personal
 */
@Stored("redress/promise/1")
public record Promise(
        DeadlineName deadline,
        Instant by,
        Optional<Money> cost,
        @NotBlank @Size(max = 500) String reason) implements Action {}
