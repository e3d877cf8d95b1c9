package io.redress.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Calendars of every shape with special days in the years 2025 and 2026. */
final class AnyCalendar {

    static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

    private static final List<String> ZONES = List.of(
            "UTC", "Asia/Shanghai", "Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu");

    private AnyCalendar() {}

    static Arbitrary<WorkingCalendar> any() {
        Arbitrary<SpecialDays> special = specialDays();
        Arbitrary<String> names = Arbitraries.of("shop", "night team", "店铺", "a \"b\" \\c", "שעות", "#1");
        return Combinators.combine(
                        names,
                        Arbitraries.of(ZONES),
                        hours(),
                        hours(),
                        special,
                        Arbitraries.integers().between(1, 9))
                .as((name, zone, week, weekend, days, version) -> {
                    CalendarBuilder builder = WorkingCalendar.named(name)
                            .version(version)
                            .zone(ZoneId.of(zone))
                            .observing(days)
                            .repeatedTime(version % 2 == 0 ? RepeatedTime.FIRST : RepeatedTime.FIRST_TO_LAST)
                            .counting(counting(version));
                    week.forEach(o -> builder.open(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, o.open(), o.close()));
                    if (version % 2 == 0) {
                        weekend.forEach(o -> builder.open(Set.of(DayOfWeek.SUNDAY), o.open(), o.close()));
                    }
                    return builder.build();
                });
    }

    static Arbitrary<LocalDate> dates() {
        return Arbitraries.integers().between(0, 729).map(FIRST::plusDays);
    }

    private static Counting counting(int seed) {
        Counting counting = Counting.USUAL;
        counting = seed % 3 == 0 ? counting.with(Counting.StartDay.ROLLED) : counting;
        return seed % 5 == 0 ? counting.with(Counting.Reversed.ZERO) : counting;
    }

    /** Between sorted quarters of a day it is open and closed by turns; sometimes the last opening is a short night. */
    private static Arbitrary<List<Opening>> hours() {
        return Combinators.combine(
                        Arbitraries.integers()
                                .between(16, 95)
                                .set()
                                .ofMinSize(2)
                                .ofMaxSize(6)
                                .map(TreeSet::new),
                        Arbitraries.integers().between(0, 15))
                .as((cuts, night) -> {
                    List<Integer> sorted = List.copyOf(cuts);
                    List<Opening> hours = new ArrayList<>();
                    for (int i = 0; i + 1 < sorted.size(); i += 2) {
                        hours.add(new Opening(quarter(sorted.get(i)), quarter(sorted.get(i + 1))));
                    }
                    if (sorted.size() % 2 == 1) {
                        hours.add(new Opening(quarter(sorted.get(sorted.size() - 1)), quarter(night)));
                    }
                    return List.copyOf(hours);
                });
    }

    private static LocalTime quarter(int count) {
        return LocalTime.MIDNIGHT.plusMinutes(15L * count);
    }

    private static Arbitrary<SpecialDays> specialDays() {
        return Combinators.combine(
                        dates().set().ofMaxSize(6),
                        dates().set().ofMaxSize(4),
                        dates().set().ofMaxSize(3),
                        hours(),
                        Arbitraries.of("", "note", "国庆节", "a \"quoted\" \\ note"))
                .as((closed, open, breaks, hours, note) -> {
                    SpecialDaysBuilder days = new SpecialDaysBuilder();
                    closed.forEach(date -> days.closed(date, date, note));
                    open.stream()
                            .filter(date -> !closed.contains(date))
                            .forEach(date -> days.open(
                                    date,
                                    date,
                                    date.getDayOfMonth() % 2 == 0
                                            ? DayPlan.like(DayOfWeek.MONDAY, note)
                                            : new DayPlan(hours, Optional.empty(), note)));
                    breaks.forEach(date -> days.breaks(date, date, hours, note));
                    days.closedEvery(MonthDay.of(1, 1), note);
                    return days.build();
                });
    }
}
