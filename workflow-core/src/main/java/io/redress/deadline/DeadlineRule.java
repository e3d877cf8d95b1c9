package io.redress.deadline;

import io.redress.calendar.Span;
import io.redress.calendar.WorkingCalendar;
import io.redress.casefile.Action;
import io.redress.casefile.Clock;
import io.redress.id.DeadlineName;
import io.redress.party.Role;
import io.redress.party.Who;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * What is owed, by whom, to whom, by when, and what the system does once that instant has passed.
 *
 * @param name its name within the workflow
 * @param owedBy who owes it
 * @param owedTo to whom
 * @param within how long there is
 * @param calendar the calendar in which that is counted
 * @param start when it begins to run
 * @param renewal whether a new run follows one that ended
 * @param lapse the action the system performs when it lapses
 * @param alarm who is told that it lapsed
 * @param pausing when it does not pass
 * @param metBy what meets it besides the actions that say so
 */
public record DeadlineRule(
        DeadlineName name,
        Who owedBy,
        Who owedTo,
        Span within,
        WorkingCalendar calendar,
        Start start,
        Renewal renewal,
        Action lapse,
        Optional<Alarm> alarm,
        Optional<Pausing> pausing,
        MetBy metBy) {

    private static final WorkingCalendar WALL = WorkingCalendar.roundTheClock(ZoneOffset.UTC);

    /** Whether a new run follows one that was met or lapsed, while the deadline still applies. */
    public enum Renewal {
        /** No: it runs again only when its start condition comes again. */
        ONCE,
        /** Yes: it is periodic. */
        REPEATING
    }

    /** What meets a deadline. */
    public enum MetBy {
        /** The actions that say so, and nothing else: an empty answer does not. */
        ACTIONS,
        /** Besides, any contact that people of the desk make with a party. */
        ACTIONS_AND_CONTACTS
    }

    /**
     * Whom a lapse alarms.
     *
     * @param template what to tell, a key of the host's texts
     * @param to the role to tell
     */
    public record Alarm(String template, Role to) {}

    /**
     * Begins a run.
     *
     * @param at from when it counts, inclusive
     * @param cycle the number of the run
     * @return the running clock
     * @throws IllegalArgumentException when the due instant lies beyond the calendar's reach
     */
    public Clock startedAt(Instant at, int cycle) {
        return new Clock(name, cycle, at, calendar.due(at, within));
    }

    /**
     * The time between two instants as this deadline measures it: working days in the hours of their calendar, and days of
     * the calendar, which pass day and night, on the wall clock.
     */
    Duration between(Instant from, Instant to) {
        return meter().between(from, to);
    }

    /** So much later, or earlier; no time at all leads nowhere else, not to the next opening either. */
    Instant plus(Instant at, Duration time) {
        return time.isZero() ? at : meter().plus(at, time);
    }

    private WorkingCalendar meter() {
        return within.fold(wall -> WALL, working -> calendar, working -> calendar, days -> WALL);
    }
}
