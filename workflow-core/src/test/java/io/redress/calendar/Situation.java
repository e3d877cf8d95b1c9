package io.redress.calendar;

import io.redress.calendar.WallClock.Hours;
import io.redress.calendar.WallClock.Night;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Weekly hours of every shape, in zones and around nights in which clocks change in every way. */
record Situation(Night night, List<Hours> hours, int start, RepeatedTime repeatedTime) {

    private static final int DAY = 24 * 60;
    private static final int WEEK = 7 * DAY;

    /** Also Newfoundland, which changed one minute after midnight, and Samoa, which left out a day. */
    private static final List<Night> NIGHTS = List.of(
            night("Asia/Shanghai", "2025-11-16T16:00:00Z"),
            night("Europe/London", "2025-03-30T01:00:00Z"),
            night("Europe/London", "2025-10-26T01:00:00Z"),
            night("America/New_York", "2025-03-09T07:00:00Z"),
            night("America/New_York", "2025-11-02T06:00:00Z"),
            night("America/Sao_Paulo", "2018-11-04T03:00:00Z"),
            night("America/Sao_Paulo", "2018-02-18T02:00:00Z"),
            night("Australia/Lord_Howe", "2025-04-05T15:00:00Z"),
            night("Australia/Lord_Howe", "2025-10-04T15:30:00Z"),
            night("America/St_Johns", "2010-03-14T03:31:00Z"),
            night("America/St_Johns", "2010-11-07T02:31:00Z"),
            night("Pacific/Apia", "2011-12-30T10:00:00Z"));

    private static Night night(String zone, String change) {
        return new Night(ZoneId.of(zone), Instant.parse(change));
    }

    WallClock wallClock() {
        return new WallClock(night, hours, repeatedTime);
    }

    CalendarBuilder builder() {
        CalendarBuilder builder =
                WorkingCalendar.named("any").zone(night.zone()).repeatedTime(repeatedTime);
        hours.forEach(open -> open.addTo(builder));
        return builder;
    }

    WorkingCalendar calendar() {
        return builder().build();
    }

    Instant startInstant() {
        return wallClock().instant(start);
    }

    int minutesOfWeek() {
        return hours.stream().mapToInt(Hours::length).sum();
    }

    int daysOfWeek() {
        return (int) hours.stream().map(Hours::day).distinct().count();
    }

    /** Starts from eight days before the change to four days after it, many of them within hours of it. */
    static Arbitrary<Situation> any() {
        Arbitrary<Integer> near = Arbitraries.integers().between(-300, 300);
        Arbitrary<Integer> far = Arbitraries.integers().between(-8 * DAY, 4 * DAY);
        return Combinators.combine(
                        Arbitraries.of(NIGHTS),
                        weeks(),
                        Arbitraries.oneOf(near, far),
                        Arbitraries.of(RepeatedTime.class))
                .as((night, hours, start, repeatedTime) ->
                        new Situation(night, hours, WallClock.DAYS_BEFORE * DAY + start, repeatedTime));
    }

    /** Between sorted minutes of the week it is open and closed by turns, over its end as well. */
    private static Arbitrary<List<Hours>> weeks() {
        Arbitrary<Integer> anyMinute = Arbitraries.integers().between(0, WEEK - 1);
        Arbitrary<Integer> byNight = Arbitraries.integers()
                .between(-8, 16)
                .map(quarters -> 6 * DAY + 15 * quarters); // Saturday 22:00 to Sunday 04:00
        Arbitrary<Integer> byDay = Combinators.combine(
                        Arbitraries.integers().between(0, 6), Arbitraries.of(0, 8, 9, 12, 13, 18))
                .as((day, hour) -> day * DAY + hour * 60);
        Arbitrary<List<Integer>> cuts = Arbitraries.frequencyOf(
                        Tuple.of(1, anyMinute), Tuple.of(2, byNight), Tuple.of(2, byDay))
                .list()
                .ofMinSize(2)
                .ofMaxSize(16);
        return Combinators.combine(cuts, Arbitraries.of(true, false))
                .as(Situation::alternate)
                .filter(hours -> hours.stream().mapToInt(Hours::length).sum() >= 30);
    }

    private static List<Hours> alternate(List<Integer> cuts, boolean openFirst) {
        List<Integer> sorted = new ArrayList<>(new TreeSet<>(cuts));
        List<Hours> hours = new ArrayList<>();
        for (int i = openFirst ? 0 : 1; i < sorted.size(); i += 2) {
            int open = sorted.get(i);
            int close = i + 1 < sorted.size() ? sorted.get(i + 1) : sorted.get(0) + WEEK;
            boolean wrapsIntoAnOpening = i + 1 == sorted.size() && openFirst;
            if (!wrapsIntoAnOpening) {
                hours.add(new Hours(DayOfWeek.of(open / DAY + 1), open % DAY, Math.min(DAY, close - open)));
            }
        }
        return List.copyOf(hours);
    }
}
