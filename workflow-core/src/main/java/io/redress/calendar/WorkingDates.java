package io.redress.calendar;

import java.time.Instant;
import java.time.LocalDate;

/** Counts the days of a timetable on which there is an opening. */
record WorkingDates(Timetable timetable) {

    /** The date so many working days after the given one (before it, if negative), which itself does not count. */
    LocalDate plus(LocalDate date, int days) {
        int year = date.getYear();
        // The place of the day looked for among the working days of the year, counted from 0.
        int before = table(year).workingDaysBefore(date.getDayOfYear());
        long place = before + (long) days;
        if (days == 0) {
            return date;
        }
        if (days > 0) {
            place = (isWorking(date) ? before + 1L : before) + days - 1;
        }
        while (place >= table(year).workingDays()) {
            place -= table(year).workingDays();
            year = check(year + 1, date, days);
        }
        while (place < 0) {
            year = check(year - 1, date, days);
            place += table(year).workingDays();
        }
        return LocalDate.ofYearDay(year, table(year).workingDay((int) place));
    }

    boolean isWorking(LocalDate date) {
        YearTable table = table(date.getYear());
        int place = table.workingDaysBefore(date.getDayOfYear());
        return place < table.workingDays() && table.workingDay(place) == date.getDayOfYear();
    }

    LocalDate orNext(LocalDate date) {
        return isWorking(date) ? date : plus(date, 1);
    }

    LocalDate orPrevious(LocalDate date) {
        return isWorking(date) ? date : plus(date, -1);
    }

    /** The working days in [from, to), which are in order. */
    int between(LocalDate from, LocalDate to) {
        int days = table(to.getYear()).workingDaysBefore(to.getDayOfYear())
                - table(from.getYear()).workingDaysBefore(from.getDayOfYear());
        for (int year = from.getYear(); year < to.getYear(); year++) {
            days += table(year).workingDays();
        }
        return days;
    }

    Instant firstOpen(LocalDate workingDay) {
        YearTable table = table(workingDay.getYear());
        return table.firstOpen(table.workingDaysBefore(workingDay.getDayOfYear()));
    }

    Instant lastClose(LocalDate workingDay) {
        YearTable table = table(workingDay.getYear());
        return table.lastClose(table.workingDaysBefore(workingDay.getDayOfYear()));
    }

    private YearTable table(int year) {
        return timetable.year(year);
    }

    private int check(int year, LocalDate date, int days) {
        if (year < Horizon.FIRST_DAY.getYear() || year > Horizon.LAST_DAY.getYear()) {
            throw timetable.exhausted(date, days + " working days from");
        }
        return year;
    }
}
