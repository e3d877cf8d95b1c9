package io.redress.casefile;

import io.redress.id.DeadlineName;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How one run of a deadline ended. Verdicts follow from instants alone and never change; what was owed and is done late is
 * added to the verdict.
 *
 * @param run the run as it was when it ended
 * @param ending how it ended
 * @param endedAt when it was met or cancelled; for a lapse the due instant itself
 * @param allowed how much time there was from start to due instant, gaps aside, as the deadline measures time
 * @param done when what was owed was done; empty for as long as it is not
 */
public record Verdict(Clock run, Ending ending, Instant endedAt, Duration allowed, Optional<Done> done) {

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
     * That what was owed was done.
     *
     * @param at when
     * @param margin how much time was left, as the deadline measures time; negative when it was late
     */
    public record Done(Instant at, Duration margin) {}

    /**
     * Which deadline.
     *
     * @return its name
     */
    public DeadlineName name() {
        return run.name();
    }

    /**
     * Which run of it.
     *
     * @return 1 for the first
     */
    public int cycle() {
        return run.cycle();
    }

    /**
     * From when it counted.
     *
     * @return the instant, inclusive
     */
    public Instant startedAt() {
        return run.startedAt();
    }

    /**
     * By when it was owed.
     *
     * @return the last instant in time, inclusive
     */
    public Instant due() {
        return run.due();
    }

    /**
     * How much time was left when it was done.
     *
     * @return the time as the deadline measures it, negative when it was late; empty for as long as it is not done
     */
    public Optional<Duration> margin() {
        return done.map(Done::margin);
    }

    /**
     * How long it took.
     *
     * @return the time from start to done, gaps aside, as the deadline measures it; empty for as long as it is not done
     */
    public Optional<Duration> elapsed() {
        return margin().map(allowed::minus);
    }

    /**
     * How far the first date was off: what was promised at the beginning against what came.
     *
     * @return elapsed time on the wall clock from the first due instant to done, negative when it came sooner; empty for as
     *     long as it is not done
     */
    public Optional<Duration> accuracy() {
        return done.map(late -> Duration.between(run.target().first(), late.at()));
    }

    /**
     * Tells whether it lapsed and is still owed.
     *
     * @return true for a lapse that nobody has made good
     */
    public boolean isOwed() {
        return ending == Ending.LAPSED && done.isEmpty();
    }

    /**
     * The same verdict with what was owed done, late.
     *
     * @param late when, and by how much too late
     * @return a copy
     */
    public Verdict madeGood(Done late) {
        return new Verdict(run, ending, endedAt, allowed, Optional.of(late));
    }
}
