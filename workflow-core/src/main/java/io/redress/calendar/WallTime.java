package io.redress.calendar;

import io.redress.codec.Stored;
import java.time.Duration;
import java.util.function.Function;

/**
 * Time on the wall clock, which passes day and night, on workdays and holidays alike. It is elapsed time: 24 hours are
 * 24 hours also when clocks are changed.
 *
 * @param duration how long: above zero, at most 36,525 days, in whole microseconds
 */
@Stored("wall-time")
public record WallTime(Duration duration) implements Span {

    /**
     * Checks the span.
     *
     * @param duration how long
     * @throws IllegalArgumentException if the duration is out of range or finer than a microsecond
     */
    public WallTime {
        SpanLimits.check(duration);
    }

    @Override
    public <R> R fold(
            Function<? super WallTime, ? extends R> wallTime,
            Function<? super WorkingTime, ? extends R> workingTime,
            Function<? super WorkingDays, ? extends R> workingDays,
            Function<? super CalendarDays, ? extends R> calendarDays) {
        return wallTime.apply(this);
    }
}
