package io.redress.calendar;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Counts the days of a timetable on which there is an opening. Days are numbers, counted from the epoch, so that a
 * search makes no object.
 */
record WorkingDates(Timetable timetable) {

    /** The day so many working days after the given one (before it, if negative), which itself does not count. */
    long plus(long day, int days) {
        if (days == 0) {
            return day;
        }
        int year = year(day);
        YearTable table = timetable.year(year);
        // The place of the day looked for among the working days of the year, counted from 0.
        long place =
                days > 0 ? table.workingDaysBefore(day + 1) + days - 1L : table.workingDaysBefore(day) + (long) days;
        while (place >= table.workingDays()) {
            place -= table.workingDays();
            year = check(year + 1, day, days);
            table = timetable.year(year);
        }
        while (place < 0) {
            year = check(year - 1, day, days);
            table = timetable.year(year);
            place += table.workingDays();
        }
        return table.workingDay((int) place);
    }

    boolean isWorking(long day) {
        YearTable table = table(day);
        return table.workingDaysBefore(day) < table.workingDaysBefore(day + 1);
    }

    long orNext(long day) {
        return isWorking(day) ? day : plus(day, 1);
    }

    long orPrevious(long day) {
        return isWorking(day) ? day : plus(day, -1);
    }

    /** The working days in [from, to), which are in order. */
    int between(long from, long to) {
        int days = table(to).workingDaysBefore(to) - table(from).workingDaysBefore(from);
        for (int year = year(from); year < year(to); year++) {
            days += timetable.year(year).workingDays();
        }
        return days;
    }

    Instant firstOpen(long workingDay) {
        YearTable table = table(workingDay);
        return table.firstOpen(table.workingDaysBefore(workingDay));
    }

    Instant lastClose(long workingDay) {
        YearTable table = table(workingDay);
        return table.lastClose(table.workingDaysBefore(workingDay));
    }

    private YearTable table(long day) {
        return timetable.year(year(day));
    }

    private static int year(long day) {
        return Horizon.yearOf(day * Horizon.DAY_SECONDS);
    }

    private int check(int year, long day, int days) {
        if (year < Horizon.FIRST_DAY.getYear() || year > Horizon.LAST_DAY.getYear()) {
            throw timetable.exhausted(LocalDate.ofEpochDay(day), days + " working days from");
        }
        return year;
    }
}
