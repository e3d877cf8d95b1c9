package io.redress.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The days on which a calendar differs from its week: holidays, make-up working days, dates with hours or breaks of
 * their own. One list serves many calendars, as a country's holidays do: {@link CalendarBuilder#observing}.
 *
 * <p>Hours stated for a date replace those of its weekday and win over holidays that come every year; breaks are taken
 * out of whatever is open. Immutable and safe for threads; equal if all entries and their notes are.
 */
public final class SpecialDays {

    static final SpecialDays NONE = new SpecialDays(Map.of(), Map.of(), Map.of(), Map.of());

    private final SortedMap<LocalDate, DayPlan> open;
    private final SortedMap<LocalDate, String> closed;
    private final SortedMap<MonthDay, String> yearly;
    private final SortedMap<LocalDate, DayPlan> breaks;

    SpecialDays(
            Map<LocalDate, DayPlan> open,
            Map<LocalDate, String> closed,
            Map<MonthDay, String> yearly,
            Map<LocalDate, DayPlan> breaks) {
        this.open = Collections.unmodifiableSortedMap(new TreeMap<>(open));
        this.closed = Collections.unmodifiableSortedMap(new TreeMap<>(closed));
        this.yearly = Collections.unmodifiableSortedMap(new TreeMap<>(yearly));
        this.breaks = Collections.unmodifiableSortedMap(new TreeMap<>(breaks));
    }

    /**
     * Reads a list of days: the lines {@code closed}, {@code open} and {@code break} of {@link WorkingCalendar#parse},
     * each with a date.
     *
     * @param text the lines
     * @return the days
     * @throws CalendarSyntaxException if the text is not such a list
     */
    public static SpecialDays parse(String text) {
        return CalendarParser.specialDays(text);
    }

    /** The openings that begin on the date, breaks not yet taken out. */
    List<Opening> on(LocalDate date, WeeklyHours week) {
        DayPlan plan = open.get(date);
        if (plan != null) {
            return plan.in(week);
        }
        boolean off = closed.containsKey(date) || (!yearly.isEmpty() && yearly.containsKey(MonthDay.from(date)));
        return off ? List.of() : week.on(date);
    }

    List<Opening> breaksOn(LocalDate date) {
        DayPlan taken = breaks.isEmpty() ? null : breaks.get(date);
        return taken == null ? List.of() : taken.hours();
    }

    SortedMap<LocalDate, DayPlan> open() {
        return open;
    }

    SortedMap<LocalDate, String> closed() {
        return closed;
    }

    SortedMap<MonthDay, String> yearly() {
        return yearly;
    }

    SortedMap<LocalDate, DayPlan> breaks() {
        return breaks;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SpecialDays that
                && open.equals(that.open)
                && closed.equals(that.closed)
                && yearly.equals(that.yearly)
                && breaks.equals(that.breaks);
    }

    @Override
    public int hashCode() {
        return List.of(open, closed, yearly, breaks).hashCode();
    }

    /**
     * These days as text, which {@link #parse} reads back.
     *
     * @return one line for each run of days
     */
    @Override
    public String toString() {
        return CalendarPrinter.print(this);
    }
}
