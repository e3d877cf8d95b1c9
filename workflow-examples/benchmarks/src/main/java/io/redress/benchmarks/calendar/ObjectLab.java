package io.redress.benchmarks.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import net.objectlab.kit.datecalc.common.DefaultHolidayCalendar;
import net.objectlab.kit.datecalc.common.WorkingWeek;
import net.objectlab.kit.datecalc.jdk8.Jdk8WorkingWeek;
import net.objectlab.kit.datecalc.jdk8.LocalDateCalculator;
import net.objectlab.kit.datecalc.jdk8.LocalDateKitCalculatorsFactory;

/** ObjectLab Kit, which walks from day to day. It knows a week and holidays, but no make-up days. */
final class ObjectLab implements Dates {

    private final LocalDateCalculator calculator;

    ObjectLab(boolean weekends, Set<LocalDate> holidays) {
        calculator = LocalDateKitCalculatorsFactory.forwardCalculator("holidays");
        calculator.setHolidayCalendar(new DefaultHolidayCalendar<>(holidays));
        Jdk8WorkingWeek week = Jdk8WorkingWeek.DEFAULT;
        for (DayOfWeek day : DayOfWeek.values()) {
            week = week.withWorkingDayFromDateTimeConstant(!weekends || day.compareTo(DayOfWeek.SATURDAY) < 0, day);
        }
        WorkingWeek whole = week;
        calculator.setWorkingWeek(whole);
    }

    @Override
    public LocalDate plusDays(LocalDate date, int days) {
        calculator.setStartDate(date);
        return calculator.moveByBusinessDays(days).getCurrentBusinessDate();
    }
}
