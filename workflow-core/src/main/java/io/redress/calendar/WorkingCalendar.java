package io.redress.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;

/**
 * The opening hours in which working time passes: weekly hours and special days in a time zone, under a name.
 *
 * <p>Openings are half-open, [open, close), in local time; one that runs overnight belongs to the day on which it
 * begins. Time counted in them is elapsed time, also when clocks are changed: a local time that a change leaves out is
 * the end of the gap; {@link RepeatedTime} says how times are read that come twice. Openings of two days that overlap
 * count once.
 *
 * <p>Calendars calculate in the years 1900 to 2999 and refuse what leads out of them. Results are as fine as their
 * input. Immutable and safe for threads; equal if name, version, zone, hours, special days and all settings are. Nobody
 * stores a calendar: it is referred to by name and version, and its hours come from the definition at hand.
 */
public final class WorkingCalendar {

    private final Timetable timetable;
    private final WorkingDates dates;
    private final Counting counting;

    WorkingCalendar(Timetable timetable, Counting counting) {
        this.timetable = timetable;
        this.dates = new WorkingDates(timetable);
        this.counting = counting;
    }

    /**
     * Begins a calendar.
     *
     * @param name the name by which deadlines refer to it: not blank, at most 100 characters
     * @return a builder without zone and hours yet
     * @throws IllegalArgumentException if the name is blank or too long
     */
    public static CalendarBuilder named(String name) {
        return new CalendarBuilder(name);
    }

    /**
     * The calendar named {@code round-the-clock} that never closes. Its zone only says where a day ends.
     *
     * @param zone the zone of its days
     * @return the calendar
     */
    public static WorkingCalendar roundTheClock(ZoneId zone) {
        return named("round-the-clock")
                .zone(zone)
                .open(DayOfWeek.MONDAY, DayOfWeek.SUNDAY, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)
                .build();
    }

    /**
     * Reads a calendar from the text that a host keeps in its configuration. One statement a line, {@code #} begins a
     * comment, names with other characters than letters, digits and {@code -_.} stand in quotes:
     *
     * <pre>
     * calendar shop-hours version 3
     * zone Asia/Shanghai
     * open Mon-Fri 09:00-12:00 13:00-18:00
     * open Fri,Sat 22:00-06:00
     * open 2026-12-24 09:00-12:00 "Christmas Eve"
     * open 2026-10-10 like Mon "make-up day"
     * closed 2026-10-01..2026-10-07 "National Day"
     * closed every 01-01
     * break 2026-03-02 14:00-15:30 "fire drill"
     * count working-days from-rolled-start
     * count working-days to-same-time
     * count working-time past-closing
     * count reversed as-zero
     * repeated first
     * within
     * calendar company
     * ...
     * </pre>
     *
     * <p>The {@code count} lines choose what is not usual in {@link Counting}, and {@code repeated first} what is not in
     * {@link RepeatedTime}. After {@code within} follows the calendar
     * in which this one lies, as in {@link #within}.
     *
     * @param text the text, at most 1,000,000 characters
     * @return the calendar
     * @throws CalendarSyntaxException with line and column, if the text is not a calendar
     */
    public static WorkingCalendar parse(String text) {
        return CalendarParser.calendar(text);
    }

    /**
     * This calendar as text, which {@link #parse} reads back as an equal one. Special days come in order of their dates.
     *
     * @return the text, its lines ended by a line feed
     */
    public String toText() {
        return CalendarPrinter.print(timetable.hours(), counting);
    }

    /**
     * The name by which deadlines refer to this calendar.
     *
     * @return the name
     */
    public String name() {
        return first().name();
    }

    /**
     * The version, which the host counts up when it changes hours or special days.
     *
     * @return the version, 1 or higher
     */
    public int version() {
        return first().version();
    }

    /**
     * The zone of the opening hours, which may differ from those of the caller and the server.
     *
     * @return the zone
     */
    public ZoneId zone() {
        return first().zone();
    }

    /**
     * How this calendar reads local times that come twice.
     *
     * @return the setting
     */
    public RepeatedTime repeatedTime() {
        return first().repeatedTime();
    }

    /**
     * How this calendar counts where two conventions are in use.
     *
     * @return the settings
     */
    public Counting counting() {
        return counting;
    }

    /**
     * The same hours with other settings; what was calculated for them serves both.
     *
     * @param settings how to count
     * @return the calendar
     */
    public WorkingCalendar counting(Counting settings) {
        return new WorkingCalendar(timetable, settings);
    }

    /**
     * What is open in both calendars, as a team's hours within the company's. Name, version, zone, days and counting
     * are those of this calendar; each reads times that come twice in its own way; a day on which nothing is open in both is no working day.
     *
     * @param outer the calendar in which this one lies; its zone may be another
     * @return the calendar
     * @throws IllegalArgumentException if more than 8 calendars lie within each other
     * @throws IllegalStateException if the two are never open at once
     */
    public WorkingCalendar within(WorkingCalendar outer) {
        return CalendarBuilder.checked(timetable.hours().within(outer.timetable.hours()), counting);
    }

    /**
     * The instant at which a span that begins at the start is used up.
     *
     * <p>Wall time passes without regard to the hours; working time is as in {@link #plus}, and working days are as in
     * {@link #plusDays(Instant, int)}. Days, weeks and months of the calendar begin after the date that the wall clock of
     * this calendar's zone shows at the start, and end at the midnight that ends the last of them: no setting of
     * {@link Counting} changes that.
     *
     * @param start when the span begins
     * @param span how long it is
     * @return the due instant, after the start
     * @throws IllegalArgumentException if the start or the due instant is not in the years 1900 to 2999
     * @throws CalendarExhaustedException if the calendar does not open for long enough in these years
     */
    public Instant due(Instant start, Span span) {
        return span.fold(
                wall -> Horizon.plus(start, wall.duration()),
                working -> plus(start, working.duration()),
                working -> plusDays(start, working.days()),
                days -> endOf(lastDay(start, days)));
    }

    private LocalDate lastDay(Instant start, CalendarDays span) {
        LocalDate first = LocalDate.ofEpochDay(timetable.clockDay(Horizon.check(start)));
        LocalDate last = Horizon.check(span.lastAfter(first));
        return span.lastDay() == CalendarDays.LastDay.NEXT_WORKING_DAY
                ? LocalDate.ofEpochDay(dates.orNext(last.toEpochDay()))
                : last;
    }

    private Instant endOf(LocalDate day) {
        return Horizon.check(
                Instant.ofEpochSecond(timetable.clock().end(day.plusDays(1).atStartOfDay())));
    }

    /**
     * The instant at which so much working time has passed. A start outside hours counts from the next opening, and
     * time used up exactly at a closing stays at the closing unless {@link Counting.AtClosing} says otherwise. A zero
     * amount gives {@link #nextOpen}. A negative amount goes back: a start outside hours counts from the closing
     * before, and time used up exactly at an opening stays there.
     *
     * @param start when to begin
     * @param working how much working time
     * @return the instant
     * @throws IllegalArgumentException if the start or the result is not in the years 1900 to 2999
     * @throws CalendarExhaustedException if the calendar does not open for long enough in these years
     */
    public Instant plus(Instant start, Duration working) {
        // The wall clock is never slower than working time, so this bounds the walk as well as the argument.
        Horizon.checkReach(start, working);
        if (working.isZero()) {
            return nextOpen(start);
        }
        if (working.isNegative()) {
            return Horizon.check(timetable.minus(start, working.negated()));
        }
        Instant end = Horizon.check(timetable.plus(start, working));
        return counting.atClosing() == Counting.AtClosing.STAYS ? end : nextOpen(end);
    }

    /**
     * The instant at which so many working days are over, by default at the last closing of the last day, the day of the
     * start not counted; see {@link Counting}. A start inside an overnight opening belongs to the day on which that
     * opening began; outside hours it belongs to the day on the wall clock. A negative number goes back, by default to
     * the first opening of the last day. Zero gives {@link #nextOpen}.
     *
     * @param start when to begin
     * @param workingDays how many working days
     * @return the instant
     * @throws IllegalArgumentException if the start or the result is not in the years 1900 to 2999
     * @throws CalendarExhaustedException if the calendar has not so many working days in these years
     */
    public Instant plusDays(Instant start, int workingDays) {
        Horizon.check(start);
        if (workingDays == 0) {
            return nextOpen(start);
        }
        boolean forward = workingDays > 0;
        Instant from = start;
        if (counting.startDay() == Counting.StartDay.ROLLED) {
            from = forward ? nextOpen(start) : lastOpen(start);
        }
        long day = timetable.dayOf(from);
        long last = dates.plus(day, workingDays);
        if (counting.lastDay() == Counting.LastDay.TO_LAST_CLOSING) {
            return Horizon.check(forward ? dates.lastClose(last) : dates.firstOpen(last));
        }
        return new SameTime(timetable, dates).on(LocalDate.ofEpochDay(last), from, LocalDate.ofEpochDay(day), forward);
    }

    /**
     * The date so many working days after the given one, or before it if negative; the given one does not count.
     *
     * @param date the date, which need not be a working day
     * @param workingDays how many
     * @return the date; the given one for none
     * @throws IllegalArgumentException if the date is not in the years 1900 to 2999
     * @throws CalendarExhaustedException if the calendar has not so many working days in these years
     */
    public LocalDate plusDays(LocalDate date, int workingDays) {
        return plusDays(date, workingDays, Roll.NONE);
    }

    /**
     * The date so many working days after the given one, which first rolls to a working day.
     *
     * @param date the date, which need not be a working day
     * @param workingDays how many; negative goes back
     * @param roll what happens to the date before the count if it is no working day
     * @return the date; the rolled one for none
     * @throws IllegalArgumentException if the date is not in the years 1900 to 2999
     * @throws CalendarExhaustedException if the calendar has not so many working days in these years
     */
    public LocalDate plusDays(LocalDate date, int workingDays, Roll roll) {
        Horizon.check(date);
        long day = date.toEpochDay();
        long from = roll == Roll.NONE ? day : roll == Roll.FORWARD ? dates.orNext(day) : dates.orPrevious(day);
        return LocalDate.ofEpochDay(dates.plus(from, workingDays));
    }

    /**
     * The working time between two instants.
     *
     * @param from the first instant, which is counted
     * @param to the second instant, which is not counted
     * @return the working time; if the second instant is before the first, negative or what {@link Counting} says
     * @throws IllegalArgumentException if an instant is not in the years 1900 to 2999
     */
    public Duration between(Instant from, Instant to) {
        Horizon.check(from);
        Horizon.check(to);
        if (!to.isBefore(from)) {
            return timetable.between(from, to);
        }
        return isZeroReversed() ? Duration.ZERO : timetable.between(to, from).negated();
    }

    /**
     * The number of working days between two dates.
     *
     * @param from the first date, which counts if it is a working day
     * @param to the second date, which does not count
     * @return how many; if the second date is before the first, the negative of the same with the dates exchanged, or
     *     what {@link Counting} says
     * @throws IllegalArgumentException if a date is not in the years 1900 to 2999
     */
    public int daysBetween(LocalDate from, LocalDate to) {
        Horizon.check(from);
        Horizon.check(to);
        if (!to.isBefore(from)) {
            return dates.between(from.toEpochDay(), to.toEpochDay());
        }
        return isZeroReversed() ? 0 : -dates.between(to.toEpochDay(), from.toEpochDay());
    }

    /**
     * Tells whether this calendar is open. It is at the instant of an opening, and is not at that of a closing.
     *
     * @param instant when
     * @return whether it is open then
     * @throws IllegalArgumentException if the instant is not in the years 1900 to 2999
     */
    public boolean isOpen(Instant instant) {
        return timetable.isOpen(Horizon.check(instant));
    }

    /**
     * Tells whether an opening begins on the date.
     *
     * @param date the date
     * @return whether it is a working day
     * @throws IllegalArgumentException if the date is not in the years 1900 to 2999
     */
    public boolean isWorkingDay(LocalDate date) {
        return dates.isWorking(Horizon.check(date).toEpochDay());
    }

    /**
     * The first open instant from the given one on.
     *
     * @param instant when to begin looking
     * @return the instant itself if it is open, else the next opening
     * @throws IllegalArgumentException if the instant or the opening is not in the years 1900 to 2999
     * @throws CalendarExhaustedException if the calendar does not open again in these years
     */
    public Instant nextOpen(Instant instant) {
        return Horizon.check(timetable.nextOpen(Horizon.check(instant)));
    }

    /**
     * The first closing after the instant; where openings touch, the closing of the last.
     *
     * @param instant when to begin looking; it may be outside hours
     * @return the closing, later than the instant
     * @throws IllegalArgumentException if the instant or the closing is not in the years 1900 to 2999
     * @throws CalendarExhaustedException if the calendar does not close again in these years
     */
    public Instant nextClose(Instant instant) {
        return Horizon.check(timetable.nextClose(Horizon.check(instant)));
    }

    /**
     * The end of what was open until the given instant: where a zero amount of working time leads backwards.
     *
     * @param instant when to begin looking
     * @return the instant itself if it is open or a closing, else the closing before
     * @throws IllegalArgumentException if the instant or the closing is not in the years 1900 to 2999
     * @throws CalendarExhaustedException if the calendar was not open before in these years
     */
    public Instant lastOpen(Instant instant) {
        return Horizon.check(timetable.lastOpen(Horizon.check(instant)));
    }

    private boolean isZeroReversed() {
        return counting.reversed() == Counting.Reversed.ZERO;
    }

    private LocalHours first() {
        return timetable.hours().first();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WorkingCalendar that
                && timetable.hours().equals(that.timetable.hours())
                && counting.equals(that.counting);
    }

    @Override
    public int hashCode() {
        return Objects.hash(timetable.hours(), counting);
    }

    /**
     * The name and the zone, for messages.
     *
     * @return text such as {@code "shop-hours (Asia/Shanghai)"}
     */
    @Override
    public String toString() {
        return name() + " (" + zone() + ")";
    }
}
