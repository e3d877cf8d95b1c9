package io.redress.benchmarks.calendar;

import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Asks every candidate every question in every calendar, each in a process of its own. */
public final class CalendarBenchmark {

    private final int forks;
    private final TimeValue round;

    /**
     * Chooses how long to measure.
     *
     * @param forks how many processes for each figure; 0 measures everything in this one, which is quick and unfair
     * @param milliseconds how long each of the five rounds of warming up and of the ten that count takes
     */
    public CalendarBenchmark(int forks, int milliseconds) {
        this.forks = forks;
        this.round = TimeValue.milliseconds(milliseconds);
    }

    /**
     * Measures and prints the figures as Markdown.
     *
     * @param out where the tables go
     * @param progress where a line for each question goes
     * @throws RunnerException if the harness could not measure
     */
    public void run(PrintStream out, PrintStream progress) throws RunnerException {
        Costs costs = new Costs();
        for (Hours hours : Hours.values()) {
            for (Question question : Question.ALL) {
                for (Candidate candidate : Candidate.values()) {
                    if (question.isFor(candidate, hours)) {
                        costs.put(hours, question, candidate, cost(hours, question, candidate));
                    }
                }
                progress.println(hours + ", " + question.words() + ": " + costs.line(hours, question));
            }
        }
        costs.print(out);
    }

    private Cost cost(Hours hours, Question question, Candidate candidate) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(Pattern.quote(question.method()) + "$")
                .param("hours", hours.name())
                .param("by", candidate.name())
                .param("amount", String.valueOf(question.amount()))
                .forks(forks)
                .warmupIterations(5)
                .warmupTime(round)
                .measurementIterations(10)
                .measurementTime(round)
                .addProfiler(GCProfiler.class)
                // One thread asks; a collector with many would only take turns with it on a small machine.
                .jvmArgs("-Xms256m", "-Xmx256m", "-XX:+UseSerialGC")
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        Collection<RunResult> results = new Runner(options.build()).run();
        return Cost.of(List.copyOf(results).get(0));
    }
}
