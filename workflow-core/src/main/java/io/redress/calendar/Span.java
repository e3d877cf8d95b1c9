package io.redress.calendar;

import java.time.temporal.ChronoUnit;
import java.util.function.Function;

/**
 * How long something may take. The kinds are types of their own and never mix: one working day is not eight working
 * hours, nor 24 hours on the wall clock.
 *
 * <p>Every span is longer than nothing and no longer than 100 years (36,525 days). Times are whole microseconds, as
 * stored instants are. Immutable. {@link WorkingCalendar#due} says when a span has passed.
 */
public sealed interface Span permits WallTime, WorkingTime, WorkingDays {

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
     * Does what the kind of this span asks for.
     *
     * @param <R> the type of the answer
     * @param wallTime what to do with time on the wall clock
     * @param workingTime what to do with working time
     * @param workingDays what to do with working days
     * @return the answer of the one function that applies
     */
    <R> R fold(
            Function<? super WallTime, ? extends R> wallTime,
            Function<? super WorkingTime, ? extends R> workingTime,
            Function<? super WorkingDays, ? extends R> workingDays);
}
