package io.redress.benchmarks.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Jollyday's holidays of Germany and a walk from day to day, which is what its users write. It has no calendar of China
 * and none with make-up days.
 */
final class Jollyday implements Dates {

    private final HolidayManager manager =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.GERMANY));

    @Override
    public LocalDate plusDays(LocalDate date, int days) {
        LocalDate day = date;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && !manager.isHoliday(day)) {
                left--;
            }
        }
        return day;
    }

    /** The holidays of all years of which the tables know the days. */
    Set<LocalDate> holidays() {
        return IntStream.rangeClosed(Hours.FIRST_YEAR, Hours.LAST_YEAR)
                .mapToObj(year -> manager.getHolidays(Year.of(year)))
                .flatMap(Set::stream)
                .map(Holiday::getDate)
                .collect(Collectors.toUnmodifiableSet());
    }
}
