package io.redress.calendar;

import java.time.temporal.ChronoUnit;
import java.util.function.Function;

/**
 * How long something may take. The kinds are types of their own and never mix: one working day is not eight working
 * hours, nor 24 hours on the wall clock, nor a day of the calendar, which ends at midnight.
 *
 * <p>Every span is longer than nothing and no longer than 100 years (36,525 days). Times are whole microseconds, as
 * stored instants are. Immutable, and stored by {@link io.redress.codec}. {@link WorkingCalendar#due} says when a span
 * has passed.
 */
public sealed interface Span permits WallTime, WorkingTime, WorkingDays, CalendarDays {

    /**
     * Hours on the wall clock, which pass day and night.
     *
     * @param hours how many, above zero and up to 100 years
     * @return the span
     * @throws IllegalArgumentException if the number is out of range
     */
    static WallTime wallHours(long hours) {
        return new WallTime(SpanLimits.duration(hours, ChronoUnit.HOURS));
    }

    /**
     * Minutes on the wall clock, which pass day and night.
     *
     * @param minutes how many, above zero and up to 100 years
     * @return the span
     * @throws IllegalArgumentException if the number is out of range
     */
    static WallTime wallMinutes(long minutes) {
        return new WallTime(SpanLimits.duration(minutes, ChronoUnit.MINUTES));
    }

    /**
     * Hours of a working calendar, which pass only while it is open.
     *
     * @param hours how many, above zero and up to 100 years
     * @return the span
     * @throws IllegalArgumentException if the number is out of range
     */
    static WorkingTime workingHours(long hours) {
        return new WorkingTime(SpanLimits.duration(hours, ChronoUnit.HOURS));
    }

    /**
     * Minutes of a working calendar, which pass only while it is open.
     *
     * @param minutes how many, above zero and up to 100 years
     * @return the span
     * @throws IllegalArgumentException if the number is out of range
     */
    static WorkingTime workingMinutes(long minutes) {
        return new WorkingTime(SpanLimits.duration(minutes, ChronoUnit.MINUTES));
    }

    /**
     * Days of a working calendar, of which the first is the one after the day of the start.
     *
     * @param days how many, from 1 to 36,525
     * @return the span
     * @throws IllegalArgumentException if the number is out of range
     */
    static WorkingDays workingDays(int days) {
        return new WorkingDays(days);
    }

    /**
     * Dates, whether anybody works on them or not, of which the first is the one after the date of the start. They are over
     * when the last of them ends at midnight.
     *
     * @param days how many, from 1 to 36,525
     * @return the span
     * @throws IllegalArgumentException if the number is out of range
     */
    static CalendarDays calendarDays(int days) {
        return CalendarDays.of(days, CalendarDays.Unit.DAYS);
    }

    /**
     * Weeks, which are over when the weekday of the start ends at midnight.
     *
     * @param weeks how many, from 1 to 5,217
     * @return the span
     * @throws IllegalArgumentException if the number is out of range
     */
    static CalendarDays weeks(int weeks) {
        return CalendarDays.of(weeks, CalendarDays.Unit.WEEKS);
    }

    /**
     * Months, which are over when the day of the month of the start ends at midnight, or the last day of a month that has
     * no such day: a month from 31 January on is over with 28 or 29 February.
     *
     * @param months how many, from 1 to 1,200
     * @return the span
     * @throws IllegalArgumentException if the number is out of range
     */
    static CalendarDays months(int months) {
        return CalendarDays.of(months, CalendarDays.Unit.MONTHS);
    }

    /**
     * Does what the kind of this span asks for.
     *
     * @param <R> the type of the answer
     * @param wallTime what to do with time on the wall clock
     * @param workingTime what to do with working time
     * @param workingDays what to do with working days
     * @param calendarDays what to do with days, weeks and months of the calendar
     * @return the answer of the one function that applies
     */
    <R> R fold(
            Function<? super WallTime, ? extends R> wallTime,
            Function<? super WorkingTime, ? extends R> workingTime,
            Function<? super WorkingDays, ? extends R> workingDays,
            Function<? super CalendarDays, ? extends R> calendarDays);
}
