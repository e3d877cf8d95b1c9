package io.redress.calendar;

/**
 * The error that a calendar has no more openings where they were looked for: it never opens again, or not for long
 * enough, up to the end of the years 1900 to 2999. Each such search ends there, so none is endless.
 */
public final class CalendarExhaustedException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** The name of the calendar. */
    private final String calendar;

    CalendarExhaustedException(String calendar, String wanted) {
        super("the calendar '" + calendar + "' has not " + wanted + "; searched through all of the years 1900 to 2999");
        this.calendar = calendar;
    }

    /**
     * The name of the calendar.
     *
     * @return the name
     */
    public String calendar() {
        return calendar;
    }
}
