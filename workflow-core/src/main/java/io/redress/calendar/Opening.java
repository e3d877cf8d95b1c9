package io.redress.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;

/**
 * Local hours [open, close) of one day. A close that is not after the open is on the next day: 22:00 to 06:00 runs
 * overnight, 09:00 to 00:00 until the end of the day, and 00:00 to 00:00 the whole day.
 */
record Opening(LocalTime open, LocalTime close) {

    /** More than any shop has; without a limit a slip of the pen could fill the memory. */
    static final int MOST_A_DAY = 48;

    static final Opening WHOLE_DAY = new Opening(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

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

    /** The openings of one day in order; they may touch but not overlap. */
    static List<Opening> sorted(List<Opening> openings, Object day) {
        List<Opening> sorted =
                openings.stream().sorted(Comparator.comparing(Opening::open)).toList();
        if (sorted.size() > MOST_A_DAY) {
            throw new IllegalArgumentException(day + " has more than " + MOST_A_DAY + " openings");
        }
        for (int i = 1; i < sorted.size(); i++) {
            Opening before = sorted.get(i - 1);
            if (before.closesOn(LocalDate.EPOCH).isAfter(sorted.get(i).opensOn(LocalDate.EPOCH))) {
                throw new IllegalArgumentException(
                        "hours overlap: " + day + " " + before + " and " + day + " " + sorted.get(i));
            }
        }
        return sorted;
    }

    @Override
    public String toString() {
        return open + "-" + (close.equals(LocalTime.MIDNIGHT) ? "24:00" : close);
    }

    // 23:59:59 is nearly always meant as the end of the day and would lose a second of every day.
    private static void refuseSeconds(LocalTime time) {
        if (time.getSecond() != 0 || time.getNano() != 0) {
            throw new IllegalArgumentException(
                    "opening hours are whole minutes, but this is " + time + "; the end of a day is 00:00 as close");
        }
    }
}
