package io.redress.benchmarks.calendar;

import java.time.LocalDate;

/** Somebody who counts working days by dates. */
interface Dates {

    /** The date so many working days after the given one, which does not count. */
    LocalDate plusDays(LocalDate date, int days);
}
