package io.redress.calendar;

import io.redress.codec.Stored;
import java.time.Duration;
import java.util.function.Function;

/**
 * Time that passes only while a {@link WorkingCalendar} is open. It is elapsed time: an opening that is an hour longer
 * because clocks are put back counts an hour more.
 *
 * @param duration how long: above zero, at most 36,525 days, in whole microseconds
 */
@Stored("working-time")
public record WorkingTime(Duration duration) implements Span {

    /**
     * Checks the span.
     *
     * @param duration how long
     * @throws IllegalArgumentException if the duration is out of range or finer than a microsecond
     */
    public WorkingTime {
        SpanLimits.check(duration);
    }

    @Override
    public <R> R fold(
            Function<? super WallTime, ? extends R> wallTime,
            Function<? super WorkingTime, ? extends R> workingTime,
            Function<? super WorkingDays, ? extends R> workingDays,
            Function<? super CalendarDays, ? extends R> calendarDays) {
        return workingTime.apply(this);
    }
}
