package io.redress.workflow;

import java.util.OptionalInt;

/**
 * The places at a table where as many people have to agree as an amount needs, each at another level of the chain. Whoever
 * holds a level may sit at it or below; everybody takes the highest place that is free, so that nobody takes one in vain.
 */
final class Seats {
    private final boolean[] taken;

    Seats(int number) {
        taken = new boolean[number];
    }

    /** The place that somebody of a level takes; none when all that are open to them are taken. */
    OptionalInt take(int level) {
        for (int seat = Math.min(level, taken.length - 1); seat >= 0; seat--) {
            if (!taken[seat]) {
                taken[seat] = true;
                return OptionalInt.of(seat);
            }
        }
        return OptionalInt.empty();
    }

    /** The lowest place that is free: whoever holds its level, or a higher one, can be the next. */
    int lowestFree() {
        int seat = 0;
        while (seat < taken.length && taken[seat]) {
            seat++;
        }
        return seat;
    }

    /** Whether one more yes is enough. */
    boolean isLastButOne() {
        int free = 0;
        for (boolean one : taken) {
            free += one ? 0 : 1;
        }
        return free == 1;
    }

    boolean isTopFree() {
        return taken.length > 0 && !taken[taken.length - 1];
    }

    int top() {
        return taken.length - 1;
    }
}
