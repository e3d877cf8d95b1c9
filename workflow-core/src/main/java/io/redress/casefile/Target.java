package io.redress.casefile;

import io.redress.calendar.Span;
import java.time.Instant;
import java.util.Optional;

/**
 * By when something is owed, and where that instant comes from.
 *
 * @param due the last instant in time, inclusive; of a paused deadline the latest that it can become
 * @param within how long there is from the start on, gaps aside; empty when the instant was set as a date
 * @param calendar the calendar that counted, as {@code name/version}: the data that judges
 * @param first the due instant of the beginning, by which a promise's accuracy is measured
 * @param revisions how often somebody set another due instant on purpose
 */
public record Target(Instant due, Optional<Span> within, String calendar, Instant first, int revisions) {

    /**
     * The target a run begins with.
     *
     * @param due the last instant in time, inclusive
     * @param within how long there is, unless the instant was set as a date
     * @param calendar the calendar that counted, as {@code name/version}
     * @return a target that nobody has revised
     */
    public static Target of(Instant due, Optional<Span> within, String calendar) {
        return new Target(due, within, calendar, due, 0);
    }

    /**
     * The same target, reckoned anew.
     *
     * @param at the due instant now
     * @param by the calendar that counted
     * @return a copy
     */
    public Target reckoned(Instant at, String by) {
        return new Target(at, within, by, first, revisions);
    }

    /**
     * The target as somebody revised it.
     *
     * @param at the new due instant
     * @param span how long there is now, unless the instant was set as a date
     * @return a copy that counts one more revision
     */
    public Target revised(Instant at, Optional<Span> span) {
        return new Target(at, span, calendar, first, revisions + 1);
    }

    /**
     * The same target with another span; reckon its due instant anew.
     *
     * @param span how long there is now
     * @return a copy
     */
    public Target counting(Span span) {
        return new Target(due, Optional.of(span), calendar, first, revisions);
    }

    /**
     * The same target, sooner.
     *
     * @param at the new due instant, a date from now on
     * @return a copy
     */
    public Target hastened(Instant at) {
        return new Target(at, Optional.empty(), calendar, first, revisions);
    }
}
