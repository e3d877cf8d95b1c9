package io.redress.spi;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** In which order a work list comes. Cases that are equal in it come by id. */
public enum Sort {
    /** The longest open first. */
    OPENED {
        @Override
        String key(Index index) {
            return ascending(index.openedAt());
        }
    },
    /** The soonest due first; those without running deadline last. */
    DUE {
        @Override
        String key(Index index) {
            return index.nextDue().map(Sort::ascending).orElse("~");
        }
    },
    /** The gravest first, of equals the longest open. */
    SEVERITY {
        @Override
        String key(Index index) {
            return (9 - index.severity().rank()) + ascending(index.openedAt());
        }
    },
    /** The latest change first. */
    UPDATED {
        @Override
        String key(Index index) {
            return number(MIDDLE - micros(index.updatedAt()));
        }
    };

    private static final long MIDDLE = 4_000_000_000_000_000_000L;

    abstract String key(Index index);

    /**
     * The place of a case in this order.
     *
     * @param row the case
     * @return a cursor that compares like the order
     */
    public Cursor place(StoredCase row) {
        return new Cursor(key(row.index()), row.id());
    }

    /**
     * Takes a place apart, for stores that compare columns.
     *
     * @param cursor a place that this order gave
     * @return what it says
     * @throws IllegalArgumentException when this order never gave it
     */
    public Place read(Cursor cursor) {
        String key = cursor.sortKey();
        try {
            return switch (this) {
                case OPENED -> new Place(0, Optional.of(instant(Long.parseLong(key) - MIDDLE)));
                case DUE ->
                    new Place(
                            0, key.equals("~") ? Optional.empty() : Optional.of(instant(Long.parseLong(key) - MIDDLE)));
                case SEVERITY ->
                    new Place(
                            9 - Character.digit(key.charAt(0), 10),
                            Optional.of(instant(Long.parseLong(key.substring(1)) - MIDDLE)));
                case UPDATED -> new Place(0, Optional.of(instant(MIDDLE - Long.parseLong(key))));
            };
        } catch (NumberFormatException | IndexOutOfBoundsException foreign) {
            throw new IllegalArgumentException("no place in the order " + this + ": " + key, foreign);
        }
    }

    /**
     * Where a case stands in an order, beside its name.
     *
     * @param gravity the rank of its severity, in the order of severity only
     * @param instant the instant it is ordered by; empty for a case without deadline
     */
    public record Place(int gravity, Optional<Instant> instant) {}

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    private static String ascending(Instant instant) {
        return number(MIDDLE + micros(instant));
    }

    /** Not by {@code ChronoUnit.MICROS.between}, which overflows on JDK 17 from the year 2262 on. */
    private static long micros(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1000);
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%019d", value);
    }
}
