package io.redress.benchmarks.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Working time, and working days from an instant to a closing. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class InstantBenchmark {

    private static final Duration TEN_YEARS = Duration.ofDays(3_653);

    /** Who counts. */
    @Param("REDRESS")
    public Candidate by = Candidate.REDRESS;

    /** In which calendar. */
    @Param("WEEKDAYS")
    public Hours hours = Hours.WEEKDAYS;

    /** How many minutes or days. */
    @Param("1")
    public int amount;

    private final Instant[] starts = Starts.instants();
    private final Instant[] ends =
            Stream.of(starts).map(start -> start.plus(TEN_YEARS)).toArray(Instant[]::new);
    private Instants counting = by.instants(hours);
    private Duration working = Duration.ZERO;
    private int next;

    /** Made by the harness. */
    public InstantBenchmark() {}

    /** Makes the candidate and lets it build its tables. */
    @Setup
    public void prepare() {
        counting = by.instants(hours);
        working = Duration.ofMinutes(amount);
    }

    /**
     * Adds working time.
     *
     * @return when it has passed
     */
    @Benchmark
    public Instant time() {
        return counting.plus(starts[next()], working);
    }

    /**
     * Adds working days to an instant.
     *
     * @return the closing of the last
     */
    @Benchmark
    public Instant closing() {
        return counting.plusDays(starts[next()], amount);
    }

    /**
     * Measures ten years.
     *
     * @return their working time
     */
    @Benchmark
    public Duration between() {
        int pair = next();
        return counting.between(starts[pair], ends[pair]);
    }

    private int next() {
        return next++ & (Starts.COUNT - 1);
    }
}
