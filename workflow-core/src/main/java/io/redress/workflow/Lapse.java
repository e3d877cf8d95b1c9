package io.redress.workflow;

import io.redress.casefile.Action;
import io.redress.casefile.Clock;
import java.time.Instant;

/**
 * What the system does because a clock woke.
 *
 * @param clock the run as it was when it woke
 * @param kind what happened to it
 * @param action the action that follows
 * @param accepted the events, dated at the instant at which the clock woke; what becomes of the clock comes first
 */
public record Lapse(Clock clock, Kind kind, Action action, Decision.Accepted accepted) {

    /** What can happen to a clock that wakes. */
    public enum Kind {
        /** Its deadline lapsed: the verdict is given. */
        BREACHED,
        /** It went on: a pause used up its cap, a warning was given, or a level above ran out. */
        WENT_ON
    }

    /**
     * When it happened, whenever it comes to light.
     *
     * @return the instant at which the clock woke
     */
    public Instant at() {
        return clock.wakes();
    }
}
