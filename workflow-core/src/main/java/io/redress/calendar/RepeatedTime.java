package io.redress.calendar;

/**
 * Which coming of a local time is meant when clocks are put back, so that some times of that night come twice. It matters
 * only for hours that begin or end in the repeated time; hours that contain it last longer by it, however it is read.
 */
public enum RepeatedTime {
    /**
     * An opening begins at the first coming and ends at the last, so no hour that staff may work is lost: open until
     * half past one means until it will not be half past one again. The default.
     *
     * <p>Pauses are read so that they take no more than their minutes. If the hours of the same day, or those of the week,
     * open again in the repeated time, the opening before ends at its first coming; a stated break begins at the last
     * coming and ends at the first, and at the first twice if it lies in the repeated time altogether.
     */
    FIRST_TO_LAST,
    /** Every time is its first coming: whoever is open until half past one goes home when it is so for the first time. */
    FIRST
}
