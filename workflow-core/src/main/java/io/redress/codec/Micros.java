package io.redress.codec;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;

/** Instants as ISO-8601 text in UTC, to the microsecond and no finer: every database can hold that. */
final class Micros {
    private static final String TO_THE_SECOND = "0000-00-00T00:00:00Z";
    private static final String TO_THE_MICROSECOND = "0000-00-00T00:00:00.000000Z";

    private Micros() {}

    static String text(Instant instant) {
        return exact(instant).toString();
    }

    /** Reads nearly every instant itself: the JDK's parser takes longer than all other components together. */
    static Instant parse(String text) {
        if (!text.endsWith("Z")) {
            throw new IllegalArgumentException("UTC is due, so the last letter must be Z");
        }
        if (shaped(text, TO_THE_SECOND)) {
            return assemble(text, 0);
        } else if (shaped(text, TO_THE_MICROSECOND)) {
            return assemble(text, number(text, 20, 26));
        }
        return exact(Instant.parse(text));
    }

    private static boolean shaped(String text, String shape) {
        if (text.length() != shape.length()) {
            return false;
        }
        for (int i = 0; i < shape.length(); i++) {
            char c = text.charAt(i);
            if (shape.charAt(i) == '0' ? c < '0' || c > '9' : c != shape.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static Instant assemble(String text, int micros) {
        return LocalDateTime.of(
                        number(text, 0, 4),
                        number(text, 5, 7),
                        number(text, 8, 10),
                        number(text, 11, 13),
                        number(text, 14, 16),
                        number(text, 17, 19),
                        micros * 1_000)
                .toInstant(ZoneOffset.UTC);
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private static Instant exact(Instant instant) {
        if (instant.get(ChronoField.NANO_OF_SECOND) % 1_000 != 0) {
            throw new IllegalArgumentException(instant + " is finer than a microsecond; cut it first");
        }
        return instant;
    }
}
