package io.redress.replay.sla;

import io.redress.casefile.Action;
import io.redress.codec.Stored;

/** Somebody sets the state. */
@Stored("move/1")
record Move(Stage to) implements Action {}
