package io.redress.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Local opening hours that repeat every week, in no zone yet. No two of them overlap, those over midnight included;
 * they may touch. {@link #on} is the one place that knows what is open on a date.
 */
record WeeklyHours(Map<DayOfWeek, List<Opening>> byDay) {

    static final WeeklyHours CLOSED = new WeeklyHours(Map.of());
    private static final Duration WEEK = Duration.ofDays(7);

    WeeklyHours {
        Map<DayOfWeek, List<Opening>> sorted = new EnumMap<>(DayOfWeek.class);
        byDay.forEach((day, openings) -> {
            if (!openings.isEmpty()) {
                sorted.put(
                        day,
                        openings.stream()
                                .sorted(Comparator.comparing(Opening::open))
                                .toList());
            }
        });
        byDay = Map.copyOf(sorted);
        refuseOverlaps(byDay);
    }

    /** These hours and one opening more. */
    WeeklyHours with(DayOfWeek day, Opening opening) {
        Map<DayOfWeek, List<Opening>> more = new EnumMap<>(DayOfWeek.class);
        more.putAll(byDay);
        List<Opening> openings = new ArrayList<>(byDay.getOrDefault(day, List.of()));
        openings.add(opening);
        more.put(day, openings);
        return new WeeklyHours(more);
    }

    /** The openings that begin on the date, in order. */
    List<Opening> on(LocalDate date) {
        return on(date.getDayOfWeek());
    }

    List<Opening> on(DayOfWeek day) {
        return byDay.getOrDefault(day, List.of());
    }

    private static void refuseOverlaps(Map<DayOfWeek, List<Opening>> byDay) {
        record Placed(DayOfWeek day, Opening opening) {
            Duration start() {
                return Duration.ofDays(day.getValue())
                        .plusSeconds(opening.open().toSecondOfDay());
            }

            Duration end() {
                return start().plus(opening.length());
            }
        }
        List<Placed> all = byDay.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(opening -> new Placed(entry.getKey(), opening)))
                .sorted(Comparator.comparing(Placed::start))
                .toList();
        for (int i = 0; i < all.size(); i++) {
            Placed placed = all.get(i);
            boolean last = i == all.size() - 1;
            Placed next = all.get(last ? 0 : i + 1);
            Duration nextStart = last ? next.start().plus(WEEK) : next.start();
            if (placed.end().compareTo(nextStart) > 0) {
                throw new IllegalArgumentException("opening hours overlap: " + placed.day() + " " + placed.opening()
                        + " and " + next.day() + " " + next.opening());
            }
        }
    }
}
