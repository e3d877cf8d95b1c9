package io.redress.benchmarks.calendar;

import java.util.Locale;
import java.util.Objects;
import org.openjdk.jmh.results.RunResult;

/** What one answer costs: nanoseconds in the quickest round, since others use the machine too; and bytes of memory. */
record Cost(double nanos, double bytes) {

    static Cost of(RunResult result) {
        return new Cost(
                result.getPrimaryResult().getStatistics().getMin(),
                Objects.requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"), "no memory was counted")
                        .getScore());
    }

    /** How many times the other. */
    double times(Cost other) {
        return nanos / other.nanos;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, nanos < 100 ? "%,.1f ns, %,.0f B" : "%,.0f ns, %,.0f B", nanos, bytes);
    }
}
