package io.redress.calendar;

import io.redress.codec.Stored;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;

/**
 * Days, weeks or months of the calendar, as laws count them: holidays are counted like any other date. The date of the
 * start, in the zone of a {@link WorkingCalendar}, is not counted, whatever the hour. The span is over at the midnight that
 * ends the last date, which still is in time; that night may be an hour longer or shorter than others.
 *
 * @param amount how many: above zero, and together at most 36,525 days, 5,217 weeks or 1,200 months
 * @param unit of what
 * @param lastDay what happens when nobody works on the last date
 */
@Stored("calendar-days")
public record CalendarDays(int amount, Unit unit, LastDay lastDay) implements Span {

    /** What is counted. */
    public enum Unit {
        /** Dates. */
        DAYS(ChronoUnit.DAYS, SpanLimits.MAX_DAYS),
        /** Weeks: so many times seven dates. */
        WEEKS(ChronoUnit.WEEKS, SpanLimits.MAX_DAYS / 7),
        /** Months: to the same day of the month, or to the last one when the month is too short for it. */
        MONTHS(ChronoUnit.MONTHS, 1_200);

        private final ChronoUnit length;
        private final int most;

        Unit(ChronoUnit length, int most) {
            this.length = length;
            this.most = most;
        }
    }

    /** What happens when nobody works on the last date. */
    public enum LastDay {
        /** Nothing: the span is over with that date. The default. */
        AS_IT_FALLS,
        /** The span goes on to the end of the next working day of the calendar, which many statutes say. */
        NEXT_WORKING_DAY
    }

    /**
     * Checks the span.
     *
     * @param amount how many
     * @param unit of what
     * @param lastDay what happens when nobody works on the last date
     * @throws IllegalArgumentException if the amount is out of range
     */
    public CalendarDays {
        if (amount < 1 || amount > unit.most) {
            throw new IllegalArgumentException("a span of " + amount + " " + unit + " is not from 1 to " + unit.most);
        }
    }

    static CalendarDays of(int amount, Unit unit) {
        return new CalendarDays(amount, unit, LastDay.AS_IT_FALLS);
    }

    /**
     * The same span, going on to the next working day when nobody works on its last date.
     *
     * @return the span
     */
    public CalendarDays orNextWorkingDay() {
        return new CalendarDays(amount, unit, LastDay.NEXT_WORKING_DAY);
    }

    LocalDate lastAfter(LocalDate start) {
        return start.plus(amount, unit.length);
    }

    @Override
    public <R> R fold(
            Function<? super WallTime, ? extends R> wallTime,
            Function<? super WorkingTime, ? extends R> workingTime,
            Function<? super WorkingDays, ? extends R> workingDays,
            Function<? super CalendarDays, ? extends R> calendarDays) {
        return calendarDays.apply(this);
    }
}
