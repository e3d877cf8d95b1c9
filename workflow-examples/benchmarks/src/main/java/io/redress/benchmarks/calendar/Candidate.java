package io.redress.benchmarks.calendar;

import io.redress.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

/** Who counts. */
public enum Candidate {
    /** This library. */
    REDRESS,
    /** Tables by hand: the least that anybody could do. */
    TABLE,
    /** ObjectLab Kit, dates only. */
    OBJECTLAB,
    /** Jollyday with a walk, dates only, with holidays of its own. */
    JOLLYDAY;

    Dates dates(Hours hours) {
        WorkingCalendar calendar = hours.calendar();
        return switch (this) {
            case REDRESS -> new Redress(calendar);
            case TABLE -> new DateTable(calendar);
            case OBJECTLAB -> new ObjectLab(hours.hasWeekends(), closed(calendar));
            case JOLLYDAY -> new Jollyday();
        };
    }

    Instants instants(Hours hours) {
        return switch (this) {
            case REDRESS -> new Redress(hours.calendar());
            case TABLE -> new InstantTable(hours, hours.calendar());
            case OBJECTLAB, JOLLYDAY -> throw new IllegalArgumentException(this + " knows no hours");
        };
    }

    /** The weekdays on which nothing opens. */
    private static Set<LocalDate> closed(WorkingCalendar calendar) {
        return LocalDate.of(Hours.FIRST_YEAR, 1, 1)
                .datesUntil(LocalDate.of(Hours.LAST_YEAR + 1, 1, 1))
                .filter(day -> day.getDayOfWeek().getValue() <= 5 && !calendar.isWorkingDay(day))
                .collect(Collectors.toUnmodifiableSet());
    }
}
