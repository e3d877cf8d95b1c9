package io.redress.deadline;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The opening hours in which working time passes: weekly hours in a time zone, under a name.
 *
 * <p>Openings are half-open, [open, close), in local time. Time counted in them is elapsed time, also when clocks are
 * changed. A local time counts from the instant at which the wall clock first shows it or a later one: a time that a
 * change leaves out is the end of the gap, and one that comes twice is its first coming (RFC 5545, 3.3.5).
 *
 * <p>Calendars calculate in the years 1900 to 2999 and refuse what leads out of them. Results are as fine as their input.
 * Immutable and safe for threads; equal if name, zone and hours are. Nobody stores a calendar: it is referred to by its
 * name, and its hours come from the definition at hand.
 */
public final class WorkingCalendar {

    private final String name;
    private final OpenHours hours;

    private WorkingCalendar(String name, OpenHours hours) {
        this.name = name;
        this.hours = hours;
    }

    /**
     * Begins a calendar.
     *
     * @param name the name by which deadlines refer to it: not blank, at most 100 characters
     * @return a builder without zone and hours yet
     * @throws IllegalArgumentException if the name is blank or too long
     */
    public static Builder named(String name) {
        return new Builder(name);
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
     * The name by which deadlines refer to this calendar.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * The zone of the opening hours, which may differ from those of the caller and the server.
     *
     * @return the zone
     */
    public ZoneId zone() {
        return hours.zone();
    }

    /**
     * The instant at which a span that begins at the start is used up.
     *
     * <p>Wall time passes without regard to the hours; working time is as in {@link #plus}. Working days end at the
     * last closing of the last day, and the day of the start does not count. A start inside an overnight opening belongs
     * to the day on which that opening began; outside hours it belongs to the day on the wall clock.
     *
     * @param start when the span begins
     * @param span how long it is
     * @return the due instant, after the start
     * @throws IllegalArgumentException if the start or the due instant is not in the years 1900 to 2999
     */
    public Instant due(Instant start, Span span) {
        return span.fold(
                wall -> Horizon.plus(start, wall.duration()),
                working -> plus(start, working.duration()),
                working -> dueAfterDays(start, working.days()));
    }

    /**
     * The instant at which so much working time has passed. A start outside hours counts from the next opening, and
     * time used up exactly at a closing stays at the closing. A zero amount gives {@link #nextOpen}. A negative amount
     * goes back: a start outside hours counts from the closing before, and time used up exactly at an opening stays
     * there.
     *
     * @param start when to begin
     * @param working how much working time
     * @return the instant
     * @throws IllegalArgumentException if the start or the result is not in the years 1900 to 2999
     */
    public Instant plus(Instant start, Duration working) {
        // The wall clock is never slower than working time, so this bounds the walk as well as the argument.
        Horizon.plus(start, working);
        return Horizon.check(working.isNegative() ? hours.minus(start, working.negated()) : hours.plus(start, working));
    }

    /**
     * The working time between two instants.
     *
     * @param from the first instant, which is counted
     * @param to the second instant, which is not counted
     * @return the working time; negative if the second instant is before the first
     * @throws IllegalArgumentException if an instant is not in the years 1900 to 2999
     */
    public Duration between(Instant from, Instant to) {
        Horizon.check(from);
        Horizon.check(to);
        return to.isBefore(from) ? hours.between(to, from).negated() : hours.between(from, to);
    }

    /**
     * Tells whether this calendar is open. It is at the instant of an opening, and is not at that of a closing.
     *
     * @param instant when
     * @return whether it is open then
     * @throws IllegalArgumentException if the instant is not in the years 1900 to 2999
     */
    public boolean isOpen(Instant instant) {
        return hours.openDay(Horizon.check(instant)).isPresent();
    }

    /**
     * The first open instant from the given one on.
     *
     * @param instant when to begin looking
     * @return the instant itself if it is open, else the next opening
     * @throws IllegalArgumentException if the instant or the opening is not in the years 1900 to 2999
     */
    public Instant nextOpen(Instant instant) {
        return plus(instant, Duration.ZERO);
    }

    /** The date so many working days after the given one, or before it if negative; the given one does not count. */
    LocalDate plusDays(LocalDate date, int workingDays) {
        return hours.plusDays(date, workingDays);
    }

    private Instant dueAfterDays(Instant start, int days) {
        LocalDate last = plusDays(hours.workingDay(Horizon.check(start)), days);
        List<OpenInterval> openings = hours.on(last);
        return Horizon.check(openings.get(openings.size() - 1).close());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WorkingCalendar that && name.equals(that.name) && hours.equals(that.hours);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, hours);
    }

    /**
     * The name and the zone, for messages.
     *
     * @return text such as {@code "shop-hours (Asia/Shanghai)"}
     */
    @Override
    public String toString() {
        return name + " (" + zone() + ")";
    }

    /** Collects the zone and the hours of a calendar. Not safe for threads; may build more than one calendar. */
    public static final class Builder {

        private static final int MAX_NAME = 100;

        private final String name;
        private Optional<ZoneId> zone = Optional.empty();
        private WeeklyHours week = WeeklyHours.CLOSED;

        private Builder(String name) {
            if (name.isBlank() || name.length() > MAX_NAME) {
                throw new IllegalArgumentException(
                        "the name of a calendar has 1 to " + MAX_NAME + " characters: '" + name + "'");
            }
            this.name = name;
        }

        /**
         * Sets the zone in whose local time the hours are.
         *
         * @param zone the zone
         * @return this builder
         */
        public Builder zone(ZoneId zone) {
            this.zone = Optional.of(zone);
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
         * @throws IllegalArgumentException if a time has seconds, or if this opening overlaps another; then nothing is
         *     added
         */
        public Builder open(DayOfWeek from, DayOfWeek to, LocalTime open, LocalTime close) {
            Set<DayOfWeek> days = EnumSet.of(from);
            for (DayOfWeek day = from; day != to; day = day.plus(1)) {
                days.add(day.plus(1));
            }
            return open(days, open, close);
        }

        /**
         * Adds an opening on each of the weekdays. A day may have several openings.
         *
         * @param days the weekdays, at least one
         * @param open when it opens, as in {@link #open(DayOfWeek, DayOfWeek, LocalTime, LocalTime)}
         * @param close when it closes, as there
         * @return this builder
         * @throws IllegalArgumentException if no day is given, if a time has seconds, or if this opening overlaps
         *     another; then nothing is added
         */
        public Builder open(Set<DayOfWeek> days, LocalTime open, LocalTime close) {
            if (days.isEmpty()) {
                throw new IllegalArgumentException("no weekday is given for the opening " + open + "-" + close);
            }
            WeeklyHours more = week;
            for (DayOfWeek day : days) {
                more = more.with(day, new Opening(open, close));
            }
            week = more;
            return this;
        }

        /**
         * The calendar as described so far.
         *
         * @return the calendar
         * @throws IllegalStateException if the zone is missing, or if the calendar would never open: no deadline could
         *     pass in it
         */
        public WorkingCalendar build() {
            if (week.equals(WeeklyHours.CLOSED)) {
                throw new IllegalStateException("the calendar '" + name + "' never opens");
            }
            ZoneId where = zone.orElseThrow(() -> new IllegalStateException("the calendar '" + name + "' has no zone"));
            return new WorkingCalendar(name, new OpenHours(where, week));
        }
    }
}
