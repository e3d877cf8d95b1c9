package io.redress.benchmarks.calendar;

import java.time.LocalDate;
import java.time.ZoneOffset;
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

/** Working days from date to date. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DateBenchmark {

    /** Who counts. */
    @Param("REDRESS")
    public Candidate by = Candidate.REDRESS;

    /** In which calendar. */
    @Param("WEEKDAYS")
    public Hours hours = Hours.WEEKDAYS;

    /** How many days. */
    @Param("1")
    public int amount;

    private final LocalDate[] starts = Stream.of(Starts.instants())
            .map(start -> LocalDate.ofInstant(start, ZoneOffset.UTC))
            .toArray(LocalDate[]::new);

    private Dates counting = by.dates(hours);
    private int next;

    /** Made by the harness. */
    public DateBenchmark() {}

    /** Makes the candidate and lets it build its tables. */
    @Setup
    public void prepare() {
        counting = by.dates(hours);
    }

    /**
     * Adds working days.
     *
     * @return the last of them
     */
    @Benchmark
    public LocalDate dates() {
        return counting.plusDays(starts[next++ & (Starts.COUNT - 1)], amount);
    }
}
