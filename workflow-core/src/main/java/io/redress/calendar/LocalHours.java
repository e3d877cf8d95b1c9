package io.redress.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** One calendar as somebody wrote it down: weekly hours and special days in a zone, under a name and a version. */
record LocalHours(
        String name, int version, ZoneId zone, RepeatedTime repeatedTime, WeeklyHours week, SpecialDays days) {

    WallTimes clock() {
        return new WallTimes(zone, repeatedTime);
    }

    /** The open intervals that begin on the date, in order and apart. A gap in the clock may have swallowed all. */
    List<OpenInterval> on(LocalDate date) {
        List<Opening> openings = days.on(date, week);
        if (openings.isEmpty()) {
            return List.of();
        }
        List<OpenInterval> open = Intervals.union(
                openings.stream().map(hours -> opened(hours, date)).toList());
        for (int shift = -1; shift <= 1 && !days.breaks().isEmpty(); shift++) {
            LocalDate near = date.plusDays(shift);
            open = Intervals.without(open, Intervals.union(pauses(near)));
        }
        return open;
    }

    /** All that is open between two instants, in order and apart, whatever the day on which it began. */
    List<OpenInterval> within(OpenInterval span) {
        // Two days more on either side: openings last up to a day, and clocks have left out a whole one.
        LocalDate from = LocalDate.ofEpochDay(Math.floorDiv(span.open(), Horizon.DAY_SECONDS) - 3);
        LocalDate to = LocalDate.ofEpochDay(Math.floorDiv(span.close(), Horizon.DAY_SECONDS) + 2);
        List<OpenInterval> open = new ArrayList<>();
        from.datesUntil(to.plusDays(1)).forEach(date -> open.addAll(on(date)));
        return Intervals.common(List.of(span), Intervals.union(open));
    }

    private List<OpenInterval> pauses(LocalDate date) {
        WallTimes clock = clock();
        return days.breaksOn(date).stream()
                .map(hours -> clock.pause(hours.opensOn(date), hours.closesOn(date)))
                .toList();
    }

    private OpenInterval opened(Opening hours, LocalDate date) {
        WallTimes clock = clock();
        LocalDateTime closes = hours.closesOn(date);
        long end = clock.end(closes);
        long first = clock.begin(closes);
        boolean paused = first < end && opensAgain(date, closes, end);
        return new OpenInterval(clock.begin(hours.opensOn(date)), paused ? first : end);
    }

    // The weekly hours of the days after, whether or not they are closed: else a holiday would lengthen the day before
    // it.
    private boolean opensAgain(LocalDate date, LocalDateTime closes, long end) {
        WallTimes clock = clock();
        LocalDate closing = closes.toLocalDate();
        return Stream.of(
                        days.on(date, week).stream().map(hours -> hours.opensOn(date)),
                        week.on(closing).stream().map(hours -> hours.opensOn(closing)),
                        week.on(closing.plusDays(1)).stream().map(hours -> hours.opensOn(closing.plusDays(1))))
                .flatMap(Function.identity())
                .anyMatch(opens -> opens.isAfter(closes) && clock.begin(opens) < end);
    }
}
