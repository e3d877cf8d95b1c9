package io.redress.deadline;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * Local hours [open, close) of one day. A close that is not after the open is on the next day: 22:00 to 06:00 runs
 * overnight, 09:00 to 00:00 until the end of the day, and 00:00 to 00:00 the whole day.
 */
record Opening(LocalTime open, LocalTime close) {

    Opening {
        refuseSeconds(open);
        refuseSeconds(close);
    }

    LocalDateTime opensOn(LocalDate date) {
        return date.atTime(open);
    }

    LocalDateTime closesOn(LocalDate date) {
        return (close.isAfter(open) ? date : date.plusDays(1)).atTime(close);
    }

    /** How long it is open when no clock is changed meanwhile. */
    Duration length() {
        return Duration.between(opensOn(LocalDate.EPOCH), closesOn(LocalDate.EPOCH));
    }

    @Override
    public String toString() {
        return open + "-" + close;
    }

    // 23:59:59 is nearly always meant as the end of the day and would lose a second of every day.
    private static void refuseSeconds(LocalTime time) {
        if (time.getSecond() != 0 || time.getNano() != 0) {
            throw new IllegalArgumentException(
                    "opening hours are whole minutes, but this is " + time + "; the end of a day is 00:00 as close");
        }
    }
}
