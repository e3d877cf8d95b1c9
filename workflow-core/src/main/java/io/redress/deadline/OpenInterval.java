package io.redress.deadline;

import java.time.Instant;

/** Instants [open, close) in which a calendar is open without a break. */
record OpenInterval(Instant open, Instant close) {

    boolean contains(Instant instant) {
        return !instant.isBefore(open) && instant.isBefore(close);
    }
}
