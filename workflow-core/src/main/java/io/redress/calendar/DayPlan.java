package io.redress.calendar;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;

/** The hours of one date: stated ones, or those of a weekday; and why. The note is empty when there is none. */
record DayPlan(List<Opening> hours, Optional<DayOfWeek> like, String note) {

    DayPlan {
        hours = List.copyOf(hours);
    }

    static DayPlan like(DayOfWeek day, String note) {
        return new DayPlan(List.of(), Optional.of(day), note);
    }

    List<Opening> in(WeeklyHours week) {
        return like.map(week::on).orElse(hours);
    }
}
