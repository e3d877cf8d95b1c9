package io.redress.codec;

import java.time.Instant;
import java.time.temporal.ChronoField;

/** Instants as ISO-8601 text in UTC, to the microsecond and no finer: every database can hold that. */
final class Micros {
    private Micros() {}

    static String text(Instant instant) {
        return exact(instant).toString();
    }

    static Instant parse(String text) {
        if (!text.endsWith("Z")) {
            throw new IllegalArgumentException("UTC is due, so the last letter must be Z");
        }
        return exact(Instant.parse(text));
    }

    private static Instant exact(Instant instant) {
        if (instant.get(ChronoField.NANO_OF_SECOND) % 1_000 != 0) {
            throw new IllegalArgumentException(instant + " is finer than a microsecond; cut it first");
        }
        return instant;
    }
}
