package io.redress.benchmarks.calendar;

import io.redress.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.Arrays;

/** Working days by hand: each day knows how many come before it, so that every answer is two looks into arrays. */
final class DateTable implements Dates {

    private final int firstDay;
    /** For each day from the first on, how many working days there are up to it and with it. */
    private final int[] until;
    /** The number of each working day, from the first day on. */
    private final int[] workingDays;

    DateTable(WorkingCalendar calendar) {
        LocalDate first = LocalDate.of(Hours.FIRST_YEAR, 1, 1);
        firstDay = (int) first.toEpochDay();
        until = new int[(int) LocalDate.of(Hours.LAST_YEAR + 1, 1, 1).toEpochDay() - firstDay];
        int[] working = new int[until.length];
        int count = 0;
        for (int day = 0; day < until.length; day++) {
            if (calendar.isWorkingDay(first.plusDays(day))) {
                working[count++] = day;
            }
            until[day] = count;
        }
        workingDays = Arrays.copyOf(working, count);
    }

    @Override
    public LocalDate plusDays(LocalDate date, int days) {
        return LocalDate.ofEpochDay(firstDay + workingDays[place((int) date.toEpochDay() - firstDay, days)]);
    }

    /** The place among the working days of the one so many after a day. */
    int place(int day, int days) {
        return until[day] + days - 1;
    }

    /** How many working days there are. */
    int size() {
        return workingDays.length;
    }

    LocalDate workingDay(int place) {
        return LocalDate.ofEpochDay(firstDay + workingDays[place]);
    }

    /** The number of a date, counted from the first day. */
    int day(LocalDate date) {
        return (int) date.toEpochDay() - firstDay;
    }
}
