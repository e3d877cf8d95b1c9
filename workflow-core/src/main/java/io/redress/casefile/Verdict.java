package io.redress.casefile;

import io.redress.id.DeadlineName;
import java.time.Duration;
import java.time.Instant;

/**
 * How one run of a deadline ended. Verdicts follow from instants alone and never change.
 *
 * @param name which deadline
 * @param cycle which run of it
 * @param startedAt from when it counted
 * @param due the last instant in time, inclusive
 * @param endedAt when it was met or cancelled; for a lapse the due instant itself
 * @param ending how it ended
 */
public record Verdict(DeadlineName name, int cycle, Instant startedAt, Instant due, Instant endedAt, Ending ending) {

    /** How a deadline's run can end. */
    public enum Ending {
        /** What was owed was done in time. */
        MET,
        /** The due instant passed first. */
        LAPSED,
        /** It no longer applied; that is no breach. */
        CANCELLED
    }

    /**
     * Tells by how much it was early.
     *
     * @return elapsed time from the end to the due instant; zero for a lapse
     */
    public Duration margin() {
        return Duration.between(endedAt, due);
    }
}
