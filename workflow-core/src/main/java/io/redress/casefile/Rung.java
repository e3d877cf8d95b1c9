package io.redress.casefile;

import io.redress.id.DeadlineName;

/**
 * A place on the ladder of one run of a deadline.
 *
 * @param deadline which deadline
 * @param cycle which run of it
 * @param passed how many steps of its ladder are passed there
 */
public record Rung(DeadlineName deadline, int cycle, int passed) {

    /**
     * The place where a run is.
     *
     * @param clock the run
     * @return its place
     */
    public static Rung of(Clock clock) {
        return new Rung(clock.name(), clock.cycle(), clock.passed());
    }
}
