package io.redress.calendar;

import io.redress.codec.Stored;
import java.util.function.Function;

/**
 * A number of days on which a {@link WorkingCalendar} opens. The day of the start does not count, and the span ends
 * when the last of the days closes.
 *
 * @param days how many: from 1 to 36,525
 */
@Stored("working-days")
public record WorkingDays(int days) implements Span {

    /**
     * Checks the span.
     *
     * @param days how many
     * @throws IllegalArgumentException if the number of days is out of range
     */
    public WorkingDays {
        if (days < 1 || days > SpanLimits.MAX_DAYS) {
            throw new IllegalArgumentException(
                    "a span of " + days + " working days is not from 1 to " + SpanLimits.MAX_DAYS);
        }
    }

    @Override
    public <R> R fold(
            Function<? super WallTime, ? extends R> wallTime,
            Function<? super WorkingTime, ? extends R> workingTime,
            Function<? super WorkingDays, ? extends R> workingDays,
            Function<? super CalendarDays, ? extends R> calendarDays) {
        return workingDays.apply(this);
    }
}
