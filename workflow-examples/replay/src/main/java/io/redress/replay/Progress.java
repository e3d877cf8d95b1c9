package io.redress.replay;

import java.io.PrintStream;
import java.util.Locale;

/** A line now and then about how fast a replay goes and how long it will take. */
final class Progress {

    private static final long EVERY_NANOS = 5_000_000_000L;

    private final PrintStream err;
    private final long expected;
    private final long begun = System.nanoTime();
    private long told = begun;
    private long done;

    /** Expects so many rows in all; with 0 the time left is not told. */
    Progress(PrintStream err, long expected) {
        this.err = err;
        this.expected = expected;
    }

    void row() {
        done++;
        long now = System.nanoTime();
        if (now - told >= EVERY_NANOS) {
            told = now;
            double rate = rate();
            String left = expected > done ? String.format(Locale.ROOT, ", %.0f s left", (expected - done) / rate) : "";
            err.printf(Locale.ROOT, "%,d rows, %,.0f a second%s%n", done, rate, left);
        }
    }

    /** Rows a second since the beginning. */
    double rate() {
        return done * 1e9 / Math.max(1, System.nanoTime() - begun);
    }
}
