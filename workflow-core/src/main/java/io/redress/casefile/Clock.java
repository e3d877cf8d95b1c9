package io.redress.casefile;

import io.redress.id.DeadlineName;
import java.time.Instant;
import java.util.Optional;

/**
 * A deadline that is running on a case. It has exactly one stored timer, at {@link #due()}.
 *
 * @param name which deadline
 * @param cycle 1 for the first run on this case, 2 for the second, and so on
 * @param startedAt from when it counts, inclusive
 * @param due the last instant at which meeting it is in time, inclusive; while it is paused, when the pause ends by itself
 * @param pause its pauses; empty when it was never paused
 */
public record Clock(DeadlineName name, int cycle, Instant startedAt, Instant due, Optional<Pause> pause) {

    /**
     * A clock that was never paused.
     *
     * @param name which deadline
     * @param cycle which run of it
     * @param startedAt from when it counts, inclusive
     * @param due the last instant in time, inclusive
     */
    public Clock(DeadlineName name, int cycle, Instant startedAt, Instant due) {
        this(name, cycle, startedAt, due, Optional.empty());
    }

    /**
     * Tells whether it is paused.
     *
     * @return true when its time does not pass
     */
    public boolean isPaused() {
        return pause.flatMap(Pause::since).isPresent();
    }

    Clock dueAt(Instant sooner) {
        return new Clock(name, cycle, startedAt, sooner, pause);
    }

    Clock with(Pause next, Instant at) {
        return new Clock(name, cycle, startedAt, at, Optional.of(next));
    }
}
