package io.redress.calendar;

/** What happens to a date that is no working day before working days are counted from it. */
public enum Roll {
    /** It stays: the next working day is the first. */
    NONE,
    /** It becomes the next working day, which then does not count. */
    FORWARD,
    /** It becomes the working day before, which then does not count. */
    BACKWARD
}
