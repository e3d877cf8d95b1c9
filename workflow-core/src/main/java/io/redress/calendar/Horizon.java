package io.redress.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.IntStream;

/**
 * The years 1900 to 2999, in which calendars calculate. Every walk through a calendar ends there, so none is endless or
 * even long; every result fits the date columns of any database; and nobody knows the clock changes of later years.
 */
final class Horizon {

    static final long DAY_SECONDS = 86_400;
    static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);
    private static final Instant FIRST = FIRST_DAY.atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final Instant END =
            LAST_DAY.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final Duration LENGTH = Duration.between(FIRST, END);
    private static final Duration BACK = LENGTH.negated();

    private static final int TABLE_FROM = 1898;
    private static final int TABLE_TO = 3002;
    private static final long MEAN_YEAR_SECONDS = 31_556_952;
    /** When the years begin in UTC, with two more on either side: openings and guesses reach beyond. */
    private static final long[] YEARS = IntStream.rangeClosed(TABLE_FROM, TABLE_TO)
            .mapToLong(year -> LocalDate.of(year, 1, 1).toEpochDay() * DAY_SECONDS)
            .toArray();

    private Horizon() {}

    static Instant check(Instant instant) {
        if (instant.isBefore(FIRST) || !instant.isBefore(END)) {
            throw new IllegalArgumentException(instant + " is not in the years 1900 to 2999");
        }
        return instant;
    }

    static LocalDate check(LocalDate date) {
        if (date.isBefore(FIRST_DAY) || date.isAfter(LAST_DAY)) {
            throw new IllegalArgumentException(date + " is not in the years 1900 to 2999");
        }
        return date;
    }

    /** The instant so much later (earlier, if the amount is negative). */
    static Instant plus(Instant start, Duration amount) {
        if (amount.compareTo(LENGTH) > 0 || amount.compareTo(BACK) < 0) {
            throw outOfReach(start, amount);
        }
        return check(check(start).plus(amount));
    }

    /** Refuses what {@link #plus} refuses, without making an instant of what does not come near the ends. */
    static void checkReach(Instant start, Duration amount) {
        long from = start.getEpochSecond();
        long to = from + amount.toSeconds();
        boolean inside = Math.abs(amount.toSeconds()) < LENGTH.toSeconds()
                && Math.min(from, to) >= FIRST.getEpochSecond()
                && Math.max(from, to) < END.getEpochSecond() - 1;
        if (!inside) {
            plus(start, amount);
        }
    }

    /** The second at which a year begins in UTC. */
    static long beginOf(int year) {
        return YEARS[year - TABLE_FROM];
    }

    /** The year in UTC. */
    static int yearOf(long second) {
        // The mean year is never off by more than a few days.
        int year = 1970 + (int) Math.floorDiv(second, MEAN_YEAR_SECONDS);
        if (second < beginOf(year)) {
            return year - 1;
        }
        return second < beginOf(year + 1) ? year : year + 1;
    }

    static IllegalArgumentException outOfReach(Instant start, Object amount) {
        return new IllegalArgumentException(amount + " from " + start + " on lead out of the years 1900 to 2999");
    }
}
