package io.redress.permission;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;

/** Over which time a limit adds up. */
public sealed interface Period {

    /** For good. */
    record Ever() implements Period {}

    /**
     * A day, week, month or year of the calendar, as the dates of a zone have it. A week begins on Monday.
     *
     * @param unit which
     * @param zone whose dates count
     */
    record Dates(Unit unit, ZoneId zone) implements Period {

        /**
         * The name of the period in which an instant lies.
         *
         * @param at the instant
         * @return such as {@code 2026-11-28}, {@code 2026-W48}, {@code 2026-11} or {@code 2026}
         */
        public String nameAt(Instant at) {
            LocalDate date = LocalDate.ofInstant(at, zone);
            return switch (unit) {
                case DAY -> date.toString();
                case WEEK ->
                    date.get(IsoFields.WEEK_BASED_YEAR) + "-W" + twoDigits(date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
                case MONTH -> date.getYear() + "-" + twoDigits(date.getMonthValue());
                case YEAR -> date.getYear() + "";
            };
        }

        /**
         * When the period in which an instant lies is over.
         *
         * @param at the instant
         * @return the first instant of the next period
         */
        public Instant endAfter(Instant at) {
            LocalDate date = LocalDate.ofInstant(at, zone);
            LocalDate next = switch (unit) {
                case DAY -> date.plusDays(1);
                case WEEK -> date.plusDays(8L - date.getDayOfWeek().getValue());
                case MONTH -> date.with(TemporalAdjusters.firstDayOfNextMonth());
                case YEAR -> date.with(TemporalAdjusters.firstDayOfNextYear());
            };
            return next.atStartOfDay(zone).toInstant();
        }

        private static String twoDigits(int number) {
            return (number < 10 ? "0" : "") + number;
        }
    }

    /**
     * The time that has just passed. It is counted in slices of a sixtieth: an amount counts for the whole of the time and
     * leaves with the slice in which it was spent, at most one slice later.
     *
     * @param length how long, at least a minute
     */
    record Rolling(Duration length) implements Period {
        private static final int SLICES = 60;

        /**
         * Checks the length.
         *
         * @param length how long, at least a minute
         * @throws IllegalArgumentException when it is shorter than a minute or longer than ten years
         */
        public Rolling {
            if (length.compareTo(Duration.ofMinutes(1)) < 0 || length.compareTo(Duration.ofDays(3660)) > 0) {
                throw new IllegalArgumentException("a rolling period takes a minute to ten years, not " + length);
            }
        }

        /**
         * How long one slice is.
         *
         * @return a sixtieth of the length, rounded up to whole milliseconds
         */
        public Duration slice() {
            return Duration.ofMillis((length.toMillis() + SLICES - 1) / SLICES);
        }

        /**
         * The slice in which an instant lies.
         *
         * @param at the instant
         * @return its number, one more for each slice since 1970
         */
        public long sliceAt(Instant at) {
            return Math.floorDiv(at.toEpochMilli(), slice().toMillis());
        }

        /**
         * The oldest slice that still counts.
         *
         * @param slice the present slice
         * @return its number
         */
        public long oldest(long slice) {
            return slice - SLICES;
        }

        /**
         * When nothing of a slice counts any more.
         *
         * @param slice its number
         * @return the instant at which it leaves
         */
        public Instant leaves(long slice) {
            return Instant.ofEpochMilli((slice + SLICES + 1) * slice().toMillis());
        }
    }

    /** A unit of the calendar. */
    enum Unit {
        /** From midnight to midnight. */
        DAY,
        /** From Monday to Sunday. */
        WEEK,
        /** From the first to the last. */
        MONTH,
        /** From January to December. */
        YEAR
    }

    /**
     * For good.
     *
     * @return the period
     */
    static Period ever() {
        return new Ever();
    }

    /**
     * A day of the calendar.
     *
     * @param zone whose midnights count
     * @return the period
     */
    static Period day(ZoneId zone) {
        return new Dates(Unit.DAY, zone);
    }

    /**
     * A week of the calendar, from Monday on.
     *
     * @param zone whose midnights count
     * @return the period
     */
    static Period week(ZoneId zone) {
        return new Dates(Unit.WEEK, zone);
    }

    /**
     * A month of the calendar.
     *
     * @param zone whose midnights count
     * @return the period
     */
    static Period month(ZoneId zone) {
        return new Dates(Unit.MONTH, zone);
    }

    /**
     * A year of the calendar.
     *
     * @param zone whose midnights count
     * @return the period
     */
    static Period year(ZoneId zone) {
        return new Dates(Unit.YEAR, zone);
    }

    /**
     * The time that has just passed.
     *
     * @param length how long, at least a minute
     * @return the period
     * @throws IllegalArgumentException when it is shorter than a minute or longer than ten years
     */
    static Period rolling(Duration length) {
        return new Rolling(length);
    }

    /**
     * When an account of this period can be forgotten: thirty days after nothing in it counts any more.
     *
     * @param at an instant in the period
     * @return the instant; empty for what counts for good
     */
    default Optional<Instant> forgottenAfter(Instant at) {
        if (this instanceof Dates dates) {
            return Optional.of(dates.endAfter(at).plus(30, ChronoUnit.DAYS));
        }
        return this instanceof Rolling rolling
                ? Optional.of(rolling.leaves(rolling.sliceAt(at)).plus(30, ChronoUnit.DAYS))
                : Optional.empty();
    }

    /**
     * The period in words.
     *
     * @return such as {@code day in Asia/Shanghai} or {@code any 30 days}
     */
    default String words() {
        if (this instanceof Dates dates) {
            return dates.unit().name().toLowerCase(Locale.ROOT) + " in " + dates.zone();
        }
        if (this instanceof Rolling rolling) {
            long hours = rolling.length().toHours();
            boolean even = rolling.length().equals(Duration.ofHours(hours));
            return "any "
                    + (even && hours % 24 == 0 ? hours / 24 + " days" : even ? hours + " hours" : rolling.length());
        }
        return "ever";
    }
}
