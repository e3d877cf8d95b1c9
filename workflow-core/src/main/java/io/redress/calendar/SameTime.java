package io.redress.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** Finds the local time of a start on another working day, moved into the hours where it is outside. */
record SameTime(Timetable timetable, WorkingDates dates) {

    Instant on(LocalDate last, Instant start, LocalDate startDay, boolean forward) {
        LocalDateTime shown = LocalDateTime.ofInstant(start, timetable.clock().zone());
        // Early in the morning an overnight opening still belongs to the day before: so it shall on the last day.
        long night = ChronoUnit.DAYS.between(startDay, shown.toLocalDate());
        LocalDateTime local = last.plusDays(night).atTime(shown.toLocalTime());
        Duration fraction = Duration.between(local.truncatedTo(ChronoUnit.SECONDS), local);
        Instant same = Horizon.check(
                Instant.ofEpochSecond(timetable.clock().begin(local)).plus(fraction));
        if (!forward) {
            return Horizon.check(timetable.lastOpen(same));
        }
        // What ends exactly at a closing stays there.
        return Horizon.check(timetable.lastOpen(same).equals(same) ? same : timetable.nextOpen(same));
    }
}
