package io.redress.replay.sla;

import io.redress.casefile.Action;
import io.redress.codec.Stored;

/** The first response is recorded, without a contact. */
@Stored("answer/1")
record Answer() implements Action {}
