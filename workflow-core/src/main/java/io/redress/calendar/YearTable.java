package io.redress.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * The openings that begin on the days of one year, as sorted arrays with sums, so that every question is a binary
 * search. Seconds are counted from the beginning of the year in UTC; they and their sums fit into ints. Intervals are
 * apart: where an opening overlaps one of the day before, the earlier day keeps the time that they share.
 */
final class YearTable {

    private final long base;
    private final int[] opens;
    private final int[] closes;
    /** The open seconds before each interval, and in the end those of the year. */
    private final int[] passed;
    /** The number of the day on which each interval begins. */
    private final int[] dayOf;
    /** The numbers of the days with openings, and when each first opens and last closes. */
    private final int[] days;

    private final int[] firstOpens;
    private final int[] lastCloses;

    private YearTable(int year, Growing openings, Growing workingDays) {
        this.base = base(year);
        this.opens = openings.column(0);
        this.closes = openings.column(1);
        this.dayOf = openings.column(2);
        this.days = workingDays.column(2);
        this.firstOpens = workingDays.column(0);
        this.lastCloses = workingDays.column(1);
        this.passed = new int[opens.length + 1];
        for (int i = 0; i < opens.length; i++) {
            passed[i + 1] = passed[i] + closes[i] - opens[i];
        }
    }

    static YearTable of(int year, LayeredHours hours) {
        Growing openings = new Growing();
        Growing workingDays = new Growing();
        long base = base(year);
        long reached = Long.MIN_VALUE;
        LocalDate end = LocalDate.of(year + 1, 1, 1);
        // Openings last up to a day, and clocks have been put back by up to a day: the last three days may run into it.
        for (LocalDate date = LocalDate.of(year, 1, 1).minusDays(3); date.isBefore(end); date = date.plusDays(1)) {
            List<OpenInterval> open = hours.on(date);
            if (open.isEmpty()) {
                continue;
            }
            for (OpenInterval interval : open) {
                long from = Math.max(reached, interval.open());
                if (date.getYear() == year && from < interval.close()) {
                    openings.add(from - base, interval.close() - base, date.getDayOfYear());
                }
                reached = Math.max(reached, interval.close());
            }
            if (date.getYear() == year) {
                workingDays.add(open.get(0).open() - base, reached - base, date.getDayOfYear());
            }
        }
        return new YearTable(year, openings, workingDays);
    }

    private static long base(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
    }

    /** The open seconds of the year. */
    long total() {
        return passed[opens.length];
    }

    /** The open time of the year before the instant. */
    Duration before(Instant instant) {
        int last = lastOpenedBy(instant);
        if (last < 0) {
            return Duration.ZERO;
        }
        Duration open = Duration.between(at(opens[last]), instant);
        Duration most = Duration.ofSeconds(closes[last] - opens[last]);
        return Duration.ofSeconds(passed[last]).plus(open.compareTo(most) < 0 ? open : most);
    }

    /** The first instant before which so much is open: above zero, at most the total. */
    Instant firstAfter(Duration amount) {
        // In whole seconds, rounded up: the interval in which the last part of the amount passes.
        int i = atLeast(passed, amount.toNanosPart() == 0 ? amount.toSeconds() : amount.toSeconds() + 1) - 1;
        return at(opens[i]).plus(amount.minusSeconds(passed[i]));
    }

    /** The last instant before which so much is open: at least zero, less than the total. */
    Instant lastAfter(Duration amount) {
        int i = atLeast(passed, amount.toSeconds() + 1) - 1;
        return at(opens[i]).plus(amount.minusSeconds(passed[i]));
    }

    /** The first interval that closes after the instant; none if all of the year closed before. */
    OptionalInt firstClosingAfter(Instant instant) {
        int next = Math.max(0, lastOpenedBy(instant));
        if (next < opens.length && !at(closes[next]).isAfter(instant)) {
            next++;
        }
        return next < opens.length ? OptionalInt.of(next) : OptionalInt.empty();
    }

    /** The last interval that opened at the instant or before it; -1 if none of the year did. */
    int lastOpenedBy(Instant instant) {
        return atLeast(opens, instant.getEpochSecond() - base + 1) - 1;
    }

    int intervals() {
        return opens.length;
    }

    Instant open(int interval) {
        return at(opens[interval]);
    }

    Instant close(int interval) {
        return at(closes[interval]);
    }

    int dayOf(int interval) {
        return dayOf[interval];
    }

    int workingDays() {
        return days.length;
    }

    /** How many working days come before the day of that number. */
    int workingDaysBefore(int dayOfYear) {
        return atLeast(days, dayOfYear);
    }

    int workingDay(int index) {
        return days[index];
    }

    Instant firstOpen(int index) {
        return at(firstOpens[index]);
    }

    Instant lastClose(int index) {
        return at(lastCloses[index]);
    }

    private Instant at(int second) {
        return Instant.ofEpochSecond(base + second);
    }

    /** The index of the first value that is at least as great; the length if none is. */
    private static int atLeast(int[] sorted, long value) {
        if (sorted.length == 0 || value > sorted[sorted.length - 1]) {
            return sorted.length;
        }
        int low = 0;
        int high = sorted.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Rows of three ints, as many as come. */
    private static final class Growing {
        private int[] cells = new int[3 * 400];
        private int size;

        void add(long first, long second, int third) {
            if (size + 3 > cells.length) {
                cells = Arrays.copyOf(cells, cells.length * 2);
            }
            cells[size++] = Math.toIntExact(first);
            cells[size++] = Math.toIntExact(second);
            cells[size++] = third;
        }

        int[] column(int column) {
            int[] values = new int[size / 3];
            for (int i = 0; i < values.length; i++) {
                values[i] = cells[3 * i + column];
            }
            return values;
        }
    }
}
