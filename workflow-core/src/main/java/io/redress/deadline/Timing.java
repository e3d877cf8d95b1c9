package io.redress.deadline;

import io.redress.calendar.Span;
import io.redress.calendar.WorkingCalendar;
import java.util.Optional;

/**
 * How the time of a deadline is counted.
 *
 * @param targets how long there is
 * @param calendar the calendar in which that is counted
 * @param begin from when a run counts
 * @param pausing when it does not pass
 * @param extending whether it can be put off
 * @param floor how long it takes at least to keep it: what is promised sooner cannot be kept
 */
public record Timing(
        Targets targets,
        WorkingCalendar calendar,
        Begin begin,
        Optional<Pausing> pausing,
        Optional<Extending> extending,
        Optional<Span> floor) {

    /** From when a run counts. */
    public enum Begin {
        /** From what starts it. The default. */
        AT_ONCE,
        /** From the next opening of the calendar, if it is closed then. */
        AT_NEXT_OPENING
    }

    /**
     * How a deadline can be put off.
     *
     * @param cap how long there is at most in all, counted from the start
     * @param times how often at most in one run
     */
    public record Extending(Span cap, int times) {

        /**
         * Checks the count.
         *
         * @param cap how long there is at most in all, counted from the start
         * @param times how often at most in one run
         * @throws IllegalArgumentException when it could never be put off
         */
        public Extending {
            if (times < 1) {
                throw new IllegalArgumentException("a deadline that is extended at most " + times + " times never is");
            }
        }
    }
}
