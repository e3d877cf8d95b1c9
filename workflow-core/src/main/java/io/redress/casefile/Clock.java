package io.redress.casefile;

import io.redress.id.DeadlineName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A deadline that is running on a case. It has exactly one stored timer, at {@link #wakes()}.
 *
 * @param name which deadline
 * @param cycle 1 for the first run on this case, 2 for the second, and so on
 * @param startedAt from when it counts, inclusive
 * @param target by when it is owed
 * @param gaps what does not count: pauses that are over and stretches excluded afterwards, oldest first, without overlap
 * @param pause its pauses; empty when it was never paused
 * @param passed how many steps of its ladder it has passed: its warnings, then its due instant, then its levels
 * @param wakes when something happens next: a warning, the lapse, the end of a level, or the end of a pause
 */
public record Clock(
        DeadlineName name,
        int cycle,
        Instant startedAt,
        Target target,
        List<Gap> gaps,
        Optional<Pause> pause,
        int passed,
        Instant wakes) {

    /**
     * Copies the gaps, in order.
     *
     * @param name which deadline
     * @param cycle which run of it
     * @param startedAt from when it counts, inclusive
     * @param target by when it is owed
     * @param gaps what does not count
     * @param pause its pauses
     * @param passed how many steps of its ladder it has passed
     * @param wakes when something happens next
     */
    public Clock {
        gaps = gaps.stream().sorted(Comparator.comparing(Gap::from)).toList();
    }

    /**
     * A clock that begins to run.
     *
     * @param name which deadline
     * @param cycle which run of it
     * @param startedAt from when it counts, inclusive
     * @param target by when it is owed
     * @return a clock that wakes when it is due
     */
    public static Clock starting(DeadlineName name, int cycle, Instant startedAt, Target target) {
        return new Clock(name, cycle, startedAt, target, List.of(), Optional.empty(), 0, target.due());
    }

    /**
     * The last instant at which meeting it is in time.
     *
     * @return the instant, inclusive; of a paused deadline the latest that it can become
     */
    public Instant due() {
        return target.due();
    }

    /**
     * Tells whether it is paused.
     *
     * @return true when its time does not pass
     */
    public boolean isPaused() {
        return pause.flatMap(Pause::since).isPresent();
    }

    /**
     * The same run with another start.
     *
     * @param at from when it counts, inclusive
     * @return a copy
     */
    public Clock since(Instant at) {
        return new Clock(name, cycle, at, target, gaps, pause, passed, wakes);
    }

    /**
     * The same run with another target.
     *
     * @param next by when it is owed
     * @return a copy
     */
    public Clock aiming(Target next) {
        return new Clock(name, cycle, startedAt, next, gaps, pause, passed, wakes);
    }

    /**
     * The same run with one gap more.
     *
     * @param gap what does not count either
     * @return a copy
     */
    public Clock without(Gap gap) {
        List<Gap> more = new ArrayList<>(gaps);
        more.add(gap);
        return new Clock(name, cycle, startedAt, target, more, pause, passed, wakes);
    }

    /**
     * The same run with other pauses.
     *
     * @param next its pauses
     * @return a copy
     */
    public Clock with(Pause next) {
        return new Clock(name, cycle, startedAt, target, gaps, Optional.of(next), passed, wakes);
    }

    /**
     * The same run further on.
     *
     * @param steps how many steps of its ladder it has passed
     * @param next when something happens next
     * @return a copy
     */
    public Clock at(int steps, Instant next) {
        return new Clock(name, cycle, startedAt, target, gaps, pause, steps, next);
    }
}
