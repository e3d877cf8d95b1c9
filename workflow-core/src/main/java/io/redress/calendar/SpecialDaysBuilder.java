package io.redress.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Collects special days; each method refuses what contradicts an earlier entry, and then adds nothing. */
final class SpecialDaysBuilder {

    /** About ten years in one range and forty in all: a longer range is a slip of the pen in its year. */
    static final int MOST_DAYS_OF_A_RANGE = 3_660;

    static final int MOST_DATES = 15_000;

    private final Map<LocalDate, DayPlan> open = new TreeMap<>();
    private final Map<LocalDate, String> closed = new TreeMap<>();
    private final Map<MonthDay, String> yearly = new TreeMap<>();
    private final Map<LocalDate, DayPlan> breaks = new TreeMap<>();

    void closed(LocalDate from, LocalDate to, String note) {
        List<LocalDate> dates = dates(from, to);
        dates.forEach(date -> refuse(open.containsKey(date), date, "has hours of its own already"));
        dates.forEach(date -> closed.put(date, note));
    }

    void closedEvery(MonthDay day, String note) {
        yearly.put(day, note);
    }

    void open(LocalDate from, LocalDate to, DayPlan plan) {
        List<LocalDate> dates = dates(from, to);
        for (LocalDate date : dates) {
            refuse(open.containsKey(date), date, "has hours of its own already");
            refuse(closed.containsKey(date), date, "is closed already");
        }
        DayPlan checked = new DayPlan(Opening.sorted(plan.hours(), from), plan.like(), plan.note());
        dates.forEach(date -> open.put(date, checked));
    }

    /** One opening more on a date that may have some already. */
    void openToo(LocalDate date, Opening opening) {
        refuse(closed.containsKey(date), date, "is closed already");
        DayPlan before = open.get(date);
        refuse(before != null && before.like().isPresent(), date, "has the hours of a weekday already");
        open.put(Horizon.check(date), more(before, date, opening));
    }

    void breaks(LocalDate from, LocalDate to, List<Opening> hours, String note) {
        for (LocalDate date : dates(from, to)) {
            refuse(breaks.containsKey(date), date, "has breaks already");
            breaks.put(date, new DayPlan(Opening.sorted(hours, date), Optional.empty(), note));
        }
    }

    void breakToo(LocalDate date, Opening hours) {
        breaks.put(Horizon.check(date), more(breaks.get(date), date, hours));
    }

    void like(LocalDate date, DayOfWeek day, String note) {
        open(date, date, DayPlan.like(day, note));
    }

    void addAll(SpecialDays days) {
        days.closed().forEach((date, note) -> closed(date, date, note));
        days.open().forEach((date, plan) -> open(date, date, plan));
        yearly.putAll(days.yearly());
        days.breaks().forEach((date, plan) -> breaks(date, date, plan.hours(), plan.note()));
    }

    SpecialDays build() {
        return new SpecialDays(open, closed, yearly, breaks);
    }

    private static DayPlan more(@Nullable DayPlan before, LocalDate date, Opening opening) {
        List<Opening> hours = new ArrayList<>(before == null ? List.of() : before.hours());
        hours.add(opening);
        return new DayPlan(Opening.sorted(hours, date), Optional.empty(), before == null ? "" : before.note());
    }

    private List<LocalDate> dates(LocalDate from, LocalDate to) {
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        if (days < 1) {
            throw new IllegalArgumentException("the range " + from + ".." + to + " ends before it begins");
        }
        if (days > MOST_DAYS_OF_A_RANGE) {
            throw new IllegalArgumentException(
                    "the range " + from + ".." + to + " has more than " + MOST_DAYS_OF_A_RANGE + " days");
        }
        if (open.size() + closed.size() + breaks.size() + days > MOST_DATES) {
            throw new IllegalArgumentException("a calendar has at most " + MOST_DATES + " special days");
        }
        Horizon.check(from);
        return from.datesUntil(Horizon.check(to).plusDays(1)).toList();
    }

    private static void refuse(boolean wrong, LocalDate date, String why) {
        if (wrong) {
            throw new IllegalArgumentException(date + " " + why);
        }
    }
}
