package io.redress.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.List;

/**
 * The openings that begin on the days of one year, as sorted arrays with sums, so that every question is a binary
 * search. Seconds are counted from the beginning of the year in UTC; they and their sums fit into ints. Intervals are
 * apart: where an opening overlaps one of the day before, the earlier day keeps the time that they share.
 */
final class YearTable {

    private final long base;
    /** The first day of the year, counted from the epoch; days in the arrays are counted from it. */
    private final long firstDay;

    private final int[] opens;
    private final int[] closes;
    /** The open seconds before each interval, and in the end those of the year. */
    private final int[] passed;

    private final int total;
    private final int workingDays;
    /** The day on which each interval begins. */
    private final int[] dayOf;
    /** When the days of the year begin, and the day after the last. */
    private final int[] midnights;
    /** The number of working days before each day, and in the end of all. */
    private final int[] daysBefore;
    /** The days with openings, and when each first opens and last closes. */
    private final int[] days;

    private final int[] firstOpens;
    private final int[] lastCloses;

    private YearTable(int year, WallTimes clock, Growing openings, Growing workingDays) {
        this.base = base(year);
        this.firstDay = base / Horizon.DAY_SECONDS;
        this.midnights = midnights(year, clock);
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
        this.total = passed[opens.length];
        this.workingDays = days.length;
        this.daysBefore = new int[midnights.length];
        for (int day = 0; day < midnights.length - 1; day++) {
            int before = daysBefore[day];
            daysBefore[day + 1] = before < days.length && days[before] == day ? before + 1 : before;
        }
    }

    static YearTable of(int year, LayeredHours hours, WallTimes clock) {
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
                    openings.add(from - base, interval.close() - base, date.getDayOfYear() - 1);
                }
                reached = Math.max(reached, interval.close());
            }
            if (date.getYear() == year) {
                workingDays.add(open.get(0).open() - base, reached - base, date.getDayOfYear() - 1);
            }
        }
        return new YearTable(year, clock, openings, workingDays);
    }

    private static long base(int year) {
        return Horizon.beginOf(year);
    }

    private static int[] midnights(int year, WallTimes clock) {
        int[] midnights = new int[Year.of(year).length() + 1];
        for (int day = 0; day < midnights.length; day++) {
            LocalDate date = LocalDate.of(year, 1, 1).plusDays(day);
            midnights[day] = Math.toIntExact(clock.begin(date.atStartOfDay()) - base(year));
        }
        return midnights;
    }

    /** The open seconds of the year. */
    long total() {
        return total;
    }

    /** The open seconds of the year before the given one, if the interval is the last that opened by then. */
    long before(int lastOpened, long second) {
        return lastOpened < 0
                ? 0
                : passed[lastOpened] + Math.min(second - base, closes[lastOpened]) - opens[lastOpened];
    }

    /** The open seconds of the year before the interval. */
    long before(int interval) {
        return passed[interval];
    }

    /** The interval in which the last of so many open seconds passes: above zero, at most the total. */
    int holding(long seconds) {
        return atLeast(passed, seconds) - 1;
    }

    /** The first interval that closes after the second; the number of intervals if all of the year closed before. */
    int firstClosingAfter(long second) {
        int last = lastOpenedBy(second);
        return isOpen(last, second) ? last : last + 1;
    }

    /** The last interval that opened at the second or before it; -1 if none of the year did. */
    int lastOpenedBy(long second) {
        return atLeast(opens, second - base + 1) - 1;
    }

    /** Whether the interval, the last that opened by the second, holds it. */
    boolean isOpen(int lastOpened, long second) {
        return lastOpened >= 0 && second - base < closes[lastOpened];
    }

    /** Whether any interval closes after the second. */
    boolean closesAfter(long second) {
        return closes.length > 0 && closes[closes.length - 1] > second - base;
    }

    int intervals() {
        return opens.length;
    }

    long open(int interval) {
        return base + opens[interval];
    }

    long close(int interval) {
        return base + closes[interval];
    }

    /** The day on which an interval begins. */
    long dayOf(int interval) {
        return firstDay + dayOf[interval];
    }

    int workingDays() {
        return workingDays;
    }

    /** How many working days of the year come before a day of it, or before the day after the last. */
    int workingDaysBefore(long day) {
        return daysBefore[(int) (day - firstDay)];
    }

    long workingDay(int index) {
        return firstDay + days[index];
    }

    Instant firstOpen(int index) {
        return Instant.ofEpochSecond(base + firstOpens[index]);
    }

    Instant lastClose(int index) {
        return Instant.ofEpochSecond(base + lastCloses[index]);
    }

    /** The second at which the first day of the year begins. */
    long begins() {
        return base + midnights[0];
    }

    /** The second at which the first day of the next year begins. */
    long ends() {
        return base + midnights[midnights.length - 1];
    }

    /** The latest day whose midnight has come by the second, which is in the year. */
    long dayAt(long second) {
        // Seldom more than a day off, since no zone is.
        int day = (int) Math.min(Math.max(0, (second - base) / Horizon.DAY_SECONDS), midnights.length - 2);
        while (midnights[day] > second - base) {
            day--;
        }
        while (midnights[day + 1] <= second - base) {
            day++;
        }
        return firstDay + day;
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
