package io.redress.deadline;

import io.redress.calendar.Span;
import io.redress.calendar.WorkingCalendar;
import io.redress.casefile.CaseFile;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * A time within which somebody may do something: a filing limit, or a window for appeals. Nobody owes anything by its end,
 * so it is no deadline: no timer runs, and nothing lapses.
 *
 * @param span how long it is open
 * @param calendar the calendar in which that is counted
 * @param since from when it is open; a case without that instant has no open window: pure
 */
public record Window(Span span, WorkingCalendar calendar, Function<CaseFile, Optional<Instant>> since) {

    /**
     * A window from the opening of a case.
     *
     * @param span how long it is open
     * @param calendar the calendar in which that is counted
     * @return the window
     */
    public static Window sinceOpening(Span span, WorkingCalendar calendar) {
        return new Window(span, calendar, file -> Optional.of(file.origin().openedAt()));
    }

    /**
     * A window from the end of a case.
     *
     * @param span how long it is open
     * @param calendar the calendar in which that is counted
     * @return the window
     */
    public static Window sinceClosing(Span span, WorkingCalendar calendar) {
        return new Window(span, calendar, file -> file.standing().closedAt());
    }

    /**
     * When it closes.
     *
     * @param file a case
     * @return the last instant, inclusive; empty when the window does not open
     */
    public Optional<Instant> closing(CaseFile file) {
        return since.apply(file).map(from -> calendar.due(from, span));
    }

    /**
     * Tells whether it is open.
     *
     * @param file a case
     * @param now the present
     * @return true from its beginning to its last instant
     */
    public boolean isOpen(CaseFile file, Instant now) {
        return since.apply(file).filter(from -> !now.isBefore(from)).isPresent()
                && closing(file).filter(last -> !now.isAfter(last)).isPresent();
    }
}
