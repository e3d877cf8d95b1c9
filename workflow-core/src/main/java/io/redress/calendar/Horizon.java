package io.redress.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

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
        if (amount.compareTo(LENGTH) > 0 || amount.compareTo(LENGTH.negated()) < 0) {
            throw outOfReach(start, amount);
        }
        return check(check(start).plus(amount));
    }

    static IllegalArgumentException outOfReach(Instant start, Object amount) {
        return new IllegalArgumentException(amount + " from " + start + " on lead out of the years 1900 to 2999");
    }
}
