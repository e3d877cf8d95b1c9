package io.redress.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Collects the zone, the hours and the special days of a calendar. A method that throws has added nothing. Not safe for
 * threads; may build more than one calendar.
 */
public final class CalendarBuilder {

    private static final int MAX_NAME = 100;

    private final String name;
    private final SpecialDaysBuilder days = new SpecialDaysBuilder();
    private int version = 1;
    private Optional<ZoneId> zone = Optional.empty();
    private RepeatedTime repeatedTime = RepeatedTime.FIRST_TO_LAST;
    private WeeklyHours week = WeeklyHours.CLOSED;
    private Counting counting = Counting.USUAL;

    CalendarBuilder(String name) {
        if (name.isBlank() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException(
                    "the name of a calendar has 1 to " + MAX_NAME + " characters: '" + name + "'");
        }
        if (name.chars().anyMatch(sign -> LineReader.isHidden((char) sign))) {
            throw new IllegalArgumentException("the name of a calendar has no invisible characters: '" + name + "'");
        }
        this.name = name;
    }

    /**
     * Sets the version, which is 1 otherwise.
     *
     * @param number the version
     * @return this builder
     * @throws IllegalArgumentException if the number is not above zero
     */
    public CalendarBuilder version(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("the version of a calendar is above zero, not " + number);
        }
        this.version = number;
        return this;
    }

    /**
     * Sets the zone in whose local time the hours are.
     *
     * @param where the zone
     * @return this builder
     */
    public CalendarBuilder zone(ZoneId where) {
        this.zone = Optional.of(where);
        return this;
    }

    /**
     * Sets which coming of a local time is meant that comes twice; {@link RepeatedTime#FIRST_TO_LAST} otherwise.
     *
     * @param reading how such times are read
     * @return this builder
     */
    public CalendarBuilder repeatedTime(RepeatedTime reading) {
        this.repeatedTime = reading;
        return this;
    }

    /**
     * Sets how to count where two conventions are in use; {@link Counting#USUAL} otherwise.
     *
     * @param settings how to count
     * @return this builder
     */
    public CalendarBuilder counting(Counting settings) {
        this.counting = settings;
        return this;
    }

    /**
     * Adds an opening on each day from one weekday to another. A day may have several openings.
     *
     * @param from the first weekday
     * @param to the last weekday, which is included; Saturday to Monday are three days
     * @param open when it opens, in whole minutes
     * @param close when it closes, in whole minutes; on the next day unless after the opening, so that
     *     {@link LocalTime#MIDNIGHT} is the end of the day. An overnight opening belongs to the day it begins on
     * @return this builder
     * @throws IllegalArgumentException if a time has seconds, or if this opening overlaps another
     */
    public CalendarBuilder open(DayOfWeek from, DayOfWeek to, LocalTime open, LocalTime close) {
        return open(days(from, to), open, close);
    }

    /**
     * Adds an opening on each of the weekdays. A day may have several openings.
     *
     * @param weekdays the weekdays, at least one
     * @param open when it opens, as in {@link #open(DayOfWeek, DayOfWeek, LocalTime, LocalTime)}
     * @param close when it closes, as there
     * @return this builder
     * @throws IllegalArgumentException if no day is given, if a time has seconds, or if this opening overlaps another
     */
    public CalendarBuilder open(Set<DayOfWeek> weekdays, LocalTime open, LocalTime close) {
        if (weekdays.isEmpty()) {
            throw new IllegalArgumentException("no weekday is given for the opening " + open + "-" + close);
        }
        WeeklyHours more = week;
        for (DayOfWeek day : weekdays) {
            more = more.with(day, new Opening(open, close));
        }
        week = more;
        return this;
    }

    /**
     * Makes each day from one weekday to another a working day from midnight to midnight: for counting days.
     *
     * @param from the first weekday
     * @param to the last weekday, which is included
     * @return this builder
     * @throws IllegalArgumentException if a day has hours already
     */
    public CalendarBuilder wholeDays(DayOfWeek from, DayOfWeek to) {
        return open(from, to, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
    }

    /**
     * Adds an opening on a date, whose stated openings replace the weekly hours. It may come on a yearly holiday.
     *
     * @param date the date
     * @param open when it opens, as in {@link #open(DayOfWeek, DayOfWeek, LocalTime, LocalTime)}
     * @param close when it closes, as there
     * @return this builder
     * @throws IllegalArgumentException if a time has seconds, if this opening overlaps another of the date, or if the
     *     date is closed, has the hours of a weekday, or is not in the years 1900 to 2999
     */
    public CalendarBuilder openOn(LocalDate date, LocalTime open, LocalTime close) {
        days.openToo(date, new Opening(open, close));
        return this;
    }

    /**
     * Gives a date the hours of a weekday, as a Saturday has that makes up for a holiday. If nobody works on that
     * weekday, nobody does on the date.
     *
     * @param date the date
     * @param day the weekday
     * @return this builder
     * @throws IllegalArgumentException if the date is closed, has other hours, or is not in the years 1900 to 2999
     */
    public CalendarBuilder workingLike(LocalDate date, DayOfWeek day) {
        days.like(date, day, "");
        return this;
    }

    /**
     * Closes a date. Closing it twice does no harm.
     *
     * @param date the date
     * @return this builder
     * @throws IllegalArgumentException if the date has hours of its own or is not in the years 1900 to 2999
     */
    public CalendarBuilder closed(LocalDate date) {
        return closed(date, date);
    }

    /**
     * Closes a range of dates. Overnight openings of the day before go on into it.
     *
     * @param from the first date
     * @param to the last date, which is included
     * @return this builder
     * @throws IllegalArgumentException if a date has hours of its own, or if the range is empty, longer than 3,660 days
     *     or not in the years 1900 to 2999
     */
    public CalendarBuilder closed(LocalDate from, LocalDate to) {
        days.closed(from, to, "");
        return this;
    }

    /**
     * Closes a day of every year on which it has no hours of its own.
     *
     * @param day the month and the day; 29 February comes in leap years
     * @return this builder
     */
    public CalendarBuilder closedEvery(MonthDay day) {
        days.closedEvery(day, "");
        return this;
    }

    /**
     * Takes time out of whatever is open then.
     *
     * @param date the date on which the break begins
     * @param from when it begins, in whole minutes
     * @param to when it ends, in whole minutes; on the next day unless after the beginning
     * @return this builder
     * @throws IllegalArgumentException if a time has seconds, if breaks overlap, or if the date is not in the years 1900
     *     to 2999
     */
    public CalendarBuilder breakOn(LocalDate date, LocalTime from, LocalTime to) {
        days.breakToo(date, new Opening(from, to));
        return this;
    }

    /**
     * Adds a list of special days, such as {@link ChineseHolidays}.
     *
     * @param list the days
     * @return this builder
     * @throws IllegalArgumentException if a day contradicts an earlier one
     */
    public CalendarBuilder observing(SpecialDays list) {
        SpecialDaysBuilder trial = new SpecialDaysBuilder();
        trial.addAll(days.build());
        trial.addAll(list);
        days.addAll(list);
        return this;
    }

    /**
     * The calendar as described so far.
     *
     * @return the calendar
     * @throws IllegalStateException if the zone is missing, or if the calendar would never open: no deadline could pass
     *     in it
     */
    public WorkingCalendar build() {
        ZoneId where = zone.orElseThrow(() -> new IllegalStateException("the calendar '" + name + "' has no zone"));
        LocalHours hours = new LocalHours(name, version, where, repeatedTime, week, days.build());
        return checked(new LayeredHours(List.of(hours)), counting);
    }

    static WorkingCalendar checked(LayeredHours hours, Counting counting) {
        Timetable timetable = new Timetable(hours);
        if (!everOpens(timetable)) {
            throw new IllegalStateException("the calendar '" + hours.first().name() + "' never opens");
        }
        return new WorkingCalendar(timetable, counting);
    }

    // In 28 years each date falls on each weekday, so weekly hours that do not open then never do.
    private static boolean everOpens(Timetable timetable) {
        return IntStream.concat(
                        IntStream.range(2027, 2055),
                        timetable.hours().layers().stream()
                                .flatMap(layer -> layer.days().open().keySet().stream())
                                .mapToInt(LocalDate::getYear)
                                .distinct())
                .anyMatch(year -> timetable.year(year).total() > 0);
    }

    SpecialDaysBuilder days() {
        return days;
    }

    static Set<DayOfWeek> days(DayOfWeek from, DayOfWeek to) {
        Set<DayOfWeek> days = EnumSet.of(from);
        for (DayOfWeek day = from; day != to; day = day.plus(1)) {
            days.add(day.plus(1));
        }
        return days;
    }
}
