package io.redress.deadline;

import io.redress.calendar.WorkingCalendar;
import io.redress.casefile.Action;
import io.redress.casefile.Clock;
import io.redress.id.DeadlineName;
import io.redress.party.Who;
import java.time.ZoneOffset;

/**
 * What is owed, by whom, to whom, by when, and what the system does once that instant has passed.
 *
 * @param name its name within the workflow
 * @param owedBy who owes it
 * @param owedTo to whom
 * @param timing how its time is counted
 * @param start when it begins to run
 * @param metBy what meets it besides the actions that say so
 * @param renewal whether a new run follows one that ended
 * @param reopening what becomes of it when a closed case is opened again
 * @param ladder what happens on the way
 * @param lapse the action the system performs when it lapsed and its levels are used up
 */
public record DeadlineRule(
        DeadlineName name,
        Who owedBy,
        Who owedTo,
        Timing timing,
        Start start,
        MetBy metBy,
        Renewal renewal,
        Reopening reopening,
        Ladder ladder,
        Action lapse) {

    private static final WorkingCalendar WALL = WorkingCalendar.roundTheClock(ZoneOffset.UTC);

    /** Whether a new run follows one that was met or lapsed, while the deadline still applies. */
    public enum Renewal {
        /** No: it runs again only when its start condition comes again. */
        ONCE,
        /** Yes: it is periodic. */
        REPEATING,
        /** The same run goes on and wakes again, each time later, until what it lapsed into has been settled. */
        INSISTING
    }

    /** What meets a deadline. */
    public enum MetBy {
        /** The actions that say so, and nothing else: an empty answer does not. */
        ACTIONS,
        /** Besides, any contact that people of the desk make with a party. */
        ACTIONS_AND_CONTACTS
    }

    /**
     * Tells whether it runs in every case to which its start applies, so that a customer can rely on it.
     *
     * @return false when a case may lack its target, or when it depends on more than states, actions and contacts
     */
    public boolean isCertain() {
        return timing.targets().usual().isPresent() && start.isCertain();
    }

    WorkingCalendar calendar() {
        return timing.calendar();
    }

    /** The calendar by which data a run is judged. */
    String calendarVersion() {
        return calendar().name() + "/" + calendar().version();
    }

    /**
     * Where the time of a run passes: working days in the hours of their calendar; days of the calendar, which pass day and
     * night, on the wall clock, the time up to a date in the calendar.
     */
    WorkingCalendar meter(Clock clock) {
        return clock.target()
                .within()
                .or(timing.targets()::usual)
                .<WorkingCalendar>map(
                        span -> span.fold(wall -> WALL, time -> calendar(), days -> calendar(), days -> WALL))
                .orElse(calendar());
    }
}
