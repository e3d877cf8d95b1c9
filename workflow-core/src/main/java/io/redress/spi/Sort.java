package io.redress.spi;

import java.time.Instant;
import java.util.Locale;

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
