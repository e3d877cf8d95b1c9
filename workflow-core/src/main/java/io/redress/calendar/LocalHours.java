package io.redress.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** One calendar as somebody wrote it down: weekly hours and special days in a zone, under a name and a version. */
record LocalHours(String name, int version, ZoneId zone, WeeklyHours week, SpecialDays days) {

    /** The open intervals that begin on the date, in order and apart. A gap in the clock may have swallowed all. */
    List<OpenInterval> on(LocalDate date) {
        List<Opening> openings = days.on(date, week);
        if (openings.isEmpty()) {
            return List.of();
        }
        List<OpenInterval> open = Intervals.union(local(openings, date));
        for (int shift = -1; shift <= 1 && !days.breaks().isEmpty(); shift++) {
            LocalDate near = date.plusDays(shift);
            open = Intervals.without(open, Intervals.union(local(days.breaksOn(near), near)));
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

    private List<OpenInterval> local(List<Opening> openings, LocalDate date) {
        WallTimes clock = new WallTimes(zone);
        return openings.stream()
                .map(hours -> new OpenInterval(clock.begin(hours.opensOn(date)), clock.end(hours.closesOn(date))))
                .toList();
    }
}
