package io.redress.casefile;

import io.redress.id.DeadlineName;
import java.time.Instant;

/**
 * A deadline that is running on a case. It has exactly one stored timer, at {@link #due()}.
 *
 * @param name which deadline
 * @param cycle 1 for the first run on this case, 2 for the second, and so on
 * @param startedAt from when it counts, inclusive
 * @param due the last instant at which meeting it is in time, inclusive
 */
public record Clock(DeadlineName name, int cycle, Instant startedAt, Instant due) {

    Clock dueAt(Instant sooner) {
        return new Clock(name, cycle, startedAt, sooner);
    }
}
