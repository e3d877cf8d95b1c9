package io.redress.calendar;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** The bounds of every span. One beyond 100 years is a slip of the pen; one of nothing would be due when it began. */
final class SpanLimits {

    static final int MAX_DAYS = 36_525;
    private static final Duration MAX = Duration.ofDays(MAX_DAYS);

    private SpanLimits() {}

    static Duration duration(long amount, ChronoUnit unit) {
        long most = MAX.dividedBy(unit.getDuration());
        if (amount < 1 || amount > most) {
            throw new IllegalArgumentException("a span of " + amount + " " + unit + " is not from 1 to " + most);
        }
        return Duration.of(amount, unit);
    }

    static void check(Duration duration) {
        if (duration.isZero() || duration.isNegative() || duration.compareTo(MAX) > 0) {
            throw new IllegalArgumentException(
                    "a span of " + duration + " is not above zero and up to " + MAX_DAYS + " days");
        }
        if (duration.toNanosPart() % 1_000 != 0) {
            throw new IllegalArgumentException("a span of " + duration + " is not in whole microseconds");
        }
    }
}
