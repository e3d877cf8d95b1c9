package io.redress.stories.walk;

import java.time.Instant;

/** A promise that is running, the how-manyeth time; how often it has woken, and when it does next. */
record PaperClock(int cycle, Instant start, Instant due, int woken, Instant wakes) {

    static PaperClock starting(int cycle, Instant start, Instant due) {
        return new PaperClock(cycle, start, due, 0, due);
    }

    /** What was due before it was set is over at once. */
    boolean isAwake(Instant now) {
        return wakes.isBefore(now) || (woken == 0 && due.isBefore(now));
    }

    PaperClock waking(Instant next) {
        return new PaperClock(cycle, start, due, woken + 1, next);
    }
}
