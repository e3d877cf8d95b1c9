package io.redress.replay.sla;

import io.redress.casefile.Action;
import io.redress.codec.Stored;

/** A target was missed. */
@Stored("late/1")
record Late() implements Action {}
