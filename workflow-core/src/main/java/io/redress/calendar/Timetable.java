package io.redress.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Counts in open hours by the year. The table of a year is made when it is first asked for and kept; two threads may
 * make the same one, which does no harm. All years together take a few megabytes.
 */
final class Timetable {

    private static final int FIRST_YEAR = Horizon.FIRST_DAY.getYear() - 1;
    private static final int LAST_YEAR = Horizon.LAST_DAY.getYear() + 1;

    private static final int NANOS = 1_000_000_000;

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
            table = YearTable.of(year, hours, clock);
            years.set(year - FIRST_YEAR, table);
        }
        return table;
    }

    /** The instant at which so much open time (above zero) has passed: at a closing rather than the next opening. */
    Instant plus(Instant start, Duration amount) {
        int year = yearOf(start.getEpochSecond());
        YearTable table = year(year);
        int last = table.lastOpenedBy(start.getEpochSecond());
        long left = table.before(last, start.getEpochSecond()) + amount.toSeconds();
        int nanos = fraction(table, last, start) + amount.toNanosPart();
        if (nanos >= NANOS) {
            left++;
            nanos -= NANOS;
        }
        // The opening that is looked for is the one in which the last part of a second passes.
        int part = nanos == 0 ? 0 : 1;
        while (left + part > table.total()) {
            left -= table.total();
            if (++year > LAST_YEAR) {
                throw exhausted(start, amount + " of working time after");
            }
            table = year(year);
        }
        int opening = table.holding(left + part);
        return Instant.ofEpochSecond(table.open(opening) + left - table.before(opening), nanos);
    }

    /** The instant from which so much open time (above zero) passes: at an opening rather than the closing before. */
    Instant minus(Instant end, Duration amount) {
        int year = yearOf(end.getEpochSecond());
        YearTable table = year(year);
        int last = table.lastOpenedBy(end.getEpochSecond());
        long left = table.before(last, end.getEpochSecond()) - amount.toSeconds();
        int nanos = fraction(table, last, end) - amount.toNanosPart();
        if (nanos < 0) {
            left--;
            nanos += NANOS;
        }
        while (left < 0) {
            if (--year < FIRST_YEAR) {
                throw exhausted(end, amount + " of working time before");
            }
            table = year(year);
            left += table.total();
        }
        while (left >= table.total()) {
            left -= table.total();
            table = year(++year);
        }
        int opening = table.holding(left + 1);
        return Instant.ofEpochSecond(table.open(opening) + left - table.before(opening), nanos);
    }

    /** The open time between two instants in order. */
    Duration between(Instant from, Instant to) {
        int firstYear = yearOf(from.getEpochSecond());
        int lastYear = yearOf(to.getEpochSecond());
        YearTable first = year(firstYear);
        YearTable second = year(lastYear);
        int firstOpened = first.lastOpenedBy(from.getEpochSecond());
        int lastOpened = second.lastOpenedBy(to.getEpochSecond());
        long open = second.before(lastOpened, to.getEpochSecond()) - first.before(firstOpened, from.getEpochSecond());
        for (int year = firstYear; year < lastYear; year++) {
            open += year(year).total();
        }
        return Duration.ofSeconds(open, fraction(second, lastOpened, to) - fraction(first, firstOpened, from));
    }

    /** The instant itself if it is open, else the next opening. */
    Instant nextOpen(Instant instant) {
        for (int year = yearOf(instant.getEpochSecond()); year <= LAST_YEAR; year++) {
            YearTable table = year(year);
            int next = table.firstClosingAfter(instant.getEpochSecond());
            if (next < table.intervals()) {
                long open = table.open(next);
                return open > instant.getEpochSecond() ? Instant.ofEpochSecond(open) : instant;
            }
        }
        throw exhausted(instant, "an opening after");
    }

    /** The next closing after the instant, of openings that touch the last. */
    Instant nextClose(Instant instant) {
        OptionalLong close = OptionalLong.empty();
        for (int year = yearOf(instant.getEpochSecond()); year <= LAST_YEAR; year++) {
            YearTable table = year(year);
            for (int i = table.firstClosingAfter(instant.getEpochSecond()); i < table.intervals(); i++) {
                if (close.isPresent() && table.open(i) > close.getAsLong()) {
                    return Instant.ofEpochSecond(close.getAsLong());
                }
                close = OptionalLong.of(table.close(i));
            }
        }
        throw exhausted(instant, "a closing after");
    }

    /** The instant itself if it is open, else the closing before. */
    Instant lastOpen(Instant instant) {
        for (int year = yearOf(instant.getEpochSecond()); year >= FIRST_YEAR; year--) {
            YearTable table = year(year);
            int last = table.lastOpenedBy(instant.getEpochSecond());
            if (last >= 0) {
                return table.isOpen(last, instant.getEpochSecond())
                        ? instant
                        : Instant.ofEpochSecond(table.close(last));
            }
        }
        throw exhausted(instant, "an opening before");
    }

    boolean isOpen(Instant instant) {
        YearTable table = year(yearOf(instant.getEpochSecond()));
        return table.isOpen(table.lastOpenedBy(instant.getEpochSecond()), instant.getEpochSecond());
    }

    /** The day of the epoch to which the instant belongs: of the opening that holds it, else of the wall clock. */
    long dayOf(Instant instant) {
        long second = instant.getEpochSecond();
        YearTable table = year(yearOf(second));
        int last = table.lastOpenedBy(second);
        return table.isOpen(last, second) ? table.dayOf(last) : clockDay(instant);
    }

    /** The latest day whose midnight has come. Where clocks go back over midnight, it stays the later day. */
    long clockDay(Instant instant) {
        long second = instant.getEpochSecond();
        int year = yearOf(second);
        while (second < year(year).begins()) {
            year--;
        }
        while (second >= year(year).ends()) {
            year++;
        }
        return year(year).dayAt(second);
    }

    IllegalArgumentException exhausted(Object from, String wanted) {
        return new CalendarExhaustedException(hours.first().name(), wanted + " " + from);
    }

    /**
     * The year whose openings hold the second, or that of those before and after it: no opening of an earlier year closes
     * after the second, and none of a later year opens at it or before.
     */
    private int yearOf(long second) {
        // Local days begin up to 18 hours before those of UTC, and openings of the last days end up to three days late.
        int year = Horizon.yearOf(second + Horizon.DAY_SECONDS);
        boolean early = second < Horizon.beginOf(year) + 3 * Horizon.DAY_SECONDS;
        return early && year > FIRST_YEAR && year(year - 1).closesAfter(second) ? year - 1 : year;
    }

    /** The part of a second by which the instant is after the last whole one, if that is open. */
    private static int fraction(YearTable table, int lastOpened, Instant instant) {
        return table.isOpen(lastOpened, instant.getEpochSecond()) ? instant.getNano() : 0;
    }
}
