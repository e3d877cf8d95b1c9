package io.redress.workflow;

import io.redress.casefile.Action;
import io.redress.codec.Stored;

/**
 * The system reckons the running deadlines of a case anew, because the data of a calendar changed. Nobody else takes this
 * action.
 */
@Stored("redress/recalculate/1")
public record Recalculate() implements Action {}
