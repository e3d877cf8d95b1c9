package io.redress.compensation;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

/** Instants that stop at the end of time rather than fail there. */
final class Instants {
    private Instants() {}

    /** So much later. */
    static Instant after(Instant instant, Duration time) {
        try {
            return instant.plus(time);
        } catch (DateTimeException | ArithmeticException beyond) {
            return time.isNegative() ? Instant.MIN : Instant.MAX;
        }
    }
}
