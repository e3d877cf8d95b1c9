package io.redress.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Counts in open hours by the year. The table of a year is made when it is first asked for and kept; two threads may
 * make the same one, which does no harm. All years together take a few megabytes.
 */
final class Timetable {

    private static final int FIRST_YEAR = Horizon.FIRST_DAY.getYear() - 1;
    private static final int LAST_YEAR = Horizon.LAST_DAY.getYear() + 1;

    private final LayeredHours hours;
    private final WallTimes clock;
    private final AtomicReferenceArray<YearTable> years = new AtomicReferenceArray<>(LAST_YEAR - FIRST_YEAR + 1);

    Timetable(LayeredHours hours) {
        this.hours = hours;
        this.clock = hours.first().clock();
    }

    LayeredHours hours() {
        return hours;
    }

    WallTimes clock() {
        return clock;
    }

    YearTable year(int year) {
        YearTable table = years.get(year - FIRST_YEAR);
        if (table == null) {
            table = YearTable.of(year, hours);
            years.set(year - FIRST_YEAR, table);
        }
        return table;
    }

    /** The instant at which so much open time (above zero) has passed: at a closing rather than the next opening. */
    Instant plus(Instant start, Duration amount) {
        int year = earliestYear(start);
        Duration left = passed(start).plus(amount);
        while (left.compareTo(Duration.ofSeconds(year(year).total())) > 0) {
            left = left.minusSeconds(year(year).total());
            if (++year > LAST_YEAR) {
                throw exhausted(start, amount + " of working time after");
            }
        }
        return year(year).firstAfter(left);
    }

    /** The instant from which so much open time (above zero) passes: at an opening rather than the closing before. */
    Instant minus(Instant end, Duration amount) {
        int year = earliestYear(end);
        Duration left = passed(end).minus(amount);
        while (left.isNegative()) {
            if (--year < FIRST_YEAR) {
                throw exhausted(end, amount + " of working time before");
            }
            left = left.plusSeconds(year(year).total());
        }
        while (left.compareTo(Duration.ofSeconds(year(year).total())) >= 0) {
            left = left.minusSeconds(year(year).total());
            year++;
        }
        return year(year).lastAfter(left);
    }

    /** The open time between two instants in order. */
    Duration between(Instant from, Instant to) {
        Duration open = passed(to).minus(passed(from));
        for (int year = earliestYear(from); year < earliestYear(to); year++) {
            open = open.plusSeconds(year(year).total());
        }
        return open;
    }

    /** The open time before the instant since the beginning of its earliest year. */
    private Duration passed(Instant instant) {
        Duration passed = Duration.ZERO;
        for (int year = earliestYear(instant); year <= latestYear(instant); year++) {
            passed = passed.plus(year(year).before(instant));
        }
        return passed;
    }

    /** The instant itself if it is open, else the next opening. */
    Instant nextOpen(Instant instant) {
        for (int year = earliestYear(instant); year <= LAST_YEAR; year++) {
            OptionalInt next = year(year).firstClosingAfter(instant);
            if (next.isPresent()) {
                Instant open = year(year).open(next.getAsInt());
                return open.isAfter(instant) ? open : instant;
            }
        }
        throw exhausted(instant, "an opening after");
    }

    /** The next closing after the instant, of openings that touch the last. */
    Instant nextClose(Instant instant) {
        Optional<Instant> close = Optional.empty();
        for (int year = earliestYear(instant); year <= LAST_YEAR; year++) {
            YearTable table = year(year);
            for (int i = table.firstClosingAfter(instant).orElse(table.intervals()); i < table.intervals(); i++) {
                if (close.isPresent() && table.open(i).isAfter(close.get())) {
                    return close.get();
                }
                close = Optional.of(table.close(i));
            }
        }
        throw exhausted(instant, "a closing after");
    }

    /** The instant itself if it is open, else the closing before. */
    Instant lastOpen(Instant instant) {
        for (int year = latestYear(instant); year >= FIRST_YEAR; year--) {
            int last = year(year).lastOpenedBy(instant);
            if (last >= 0) {
                Instant close = year(year).close(last);
                return close.isBefore(instant) ? close : instant;
            }
        }
        throw exhausted(instant, "an opening before");
    }

    /** The day whose opening holds the instant. */
    Optional<LocalDate> openDay(Instant instant) {
        for (int year = earliestYear(instant); year <= latestYear(instant); year++) {
            YearTable table = year(year);
            int last = table.lastOpenedBy(instant);
            if (last >= 0 && instant.isBefore(table.close(last))) {
                return Optional.of(LocalDate.ofYearDay(year, table.dayOf(last)));
            }
        }
        return Optional.empty();
    }

    /** The day to which the instant belongs: that of the opening that holds it, else the day on the wall clock. */
    LocalDate dayOf(Instant instant) {
        return openDay(instant).orElseGet(() -> clock.day(instant));
    }

    IllegalArgumentException exhausted(Object from, String wanted) {
        return new CalendarExhaustedException(hours.first().name(), wanted + " " + from);
    }

    /** The first year whose openings can hold the instant or come after it. */
    private int earliestYear(Instant instant) {
        return Math.max(FIRST_YEAR, clock.day(instant).minusDays(3).getYear());
    }

    /** The last year whose openings can hold the instant or come before it. */
    private int latestYear(Instant instant) {
        return Math.min(LAST_YEAR, clock.day(instant).plusDays(2).getYear());
    }
}
