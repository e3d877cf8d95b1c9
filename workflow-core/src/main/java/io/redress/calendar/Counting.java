package io.redress.calendar;

/**
 * How a calendar counts where two conventions are in use. {@link #USUAL} is the default of every calendar; each choice
 * is an explicit setting of the calendar and stands in its text.
 *
 * @param startDay what the count of working days begins at
 * @param lastDay when on the last of the working days they are over
 * @param atClosing where working time ends that is used up exactly at a closing
 * @param reversed what lies between two instants or dates of which the second is before the first
 */
public record Counting(StartDay startDay, LastDay lastDay, AtClosing atClosing, Reversed reversed) {

    /** The start day does not count, the last day ends at its last closing, closings hold, reversed is negative. */
    public static final Counting USUAL =
            new Counting(StartDay.NOT_COUNTED, LastDay.TO_LAST_CLOSING, AtClosing.STAYS, Reversed.NEGATIVE);

    /** What the count of working days begins at. The first counted day is always the working day after it. */
    public enum StartDay {
        /** The day of the start, working day or not: from a Saturday on, Monday is the first day. The default. */
        NOT_COUNTED,
        /** The day of the next opening: a start on Saturday, or on Friday after hours, counts as Monday morning. */
        ROLLED
    }

    /** When on the last of the working days they are over. */
    public enum LastDay {
        /** At its last closing; going back, at its first opening. The default. */
        TO_LAST_CLOSING,
        /**
         * At the local time of the start (of the next opening, if the start is rolled). If that is outside hours, at the
         * next opening; going back, at the closing before.
         */
        TO_SAME_TIME
    }

    /** Where working time ends that is used up exactly at a closing. */
    public enum AtClosing {
        /** At that closing. The default. */
        STAYS,
        /** At the next opening. */
        MOVES_ON
    }

    /** What lies between two instants or dates of which the second is before the first. */
    public enum Reversed {
        /** The negative of what lies between them in order. The default. */
        NEGATIVE,
        /** Nothing. */
        ZERO
    }

    /**
     * A copy with another start.
     *
     * @param choice what the count of working days begins at
     * @return the copy
     */
    public Counting with(StartDay choice) {
        return new Counting(choice, lastDay, atClosing, reversed);
    }

    /**
     * A copy with another end.
     *
     * @param choice when on the last day working days are over
     * @return the copy
     */
    public Counting with(LastDay choice) {
        return new Counting(startDay, choice, atClosing, reversed);
    }

    /**
     * A copy that treats closings in another way.
     *
     * @param choice where working time ends that is used up exactly at a closing
     * @return the copy
     */
    public Counting with(AtClosing choice) {
        return new Counting(startDay, lastDay, choice, reversed);
    }

    /**
     * A copy that measures backwards in another way.
     *
     * @param choice what lies between two instants or dates of which the second is before the first
     * @return the copy
     */
    public Counting with(Reversed choice) {
        return new Counting(startDay, lastDay, atClosing, choice);
    }
}
