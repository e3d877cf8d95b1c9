package io.redress.stories.outside;

import io.redress.casefile.Action;
import io.redress.codec.Stored;
import jakarta.validation.Valid;

/**
 * Records who from outside took a case up.
 *
 * @param trigger who, and under which reference
 */
@Stored("record-trigger/1")
public record RecordTrigger(@Valid OutsideTrigger trigger) implements Action {}
