package io.redress.calendar;

/** The error that a text is not a calendar, with the place and what was expected there. */
public final class CalendarSyntaxException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** The line, counted from 1. */
    private final int line;

    /** The column, counted from 1. */
    private final int column;

    /** What is wrong, without the place. */
    private final String problem;

    CalendarSyntaxException(int line, int column, String problem) {
        super("line " + line + ", column " + column + ": " + problem);
        this.line = line;
        this.column = column;
        this.problem = problem;
    }

    /**
     * The line of the fault.
     *
     * @return the line, counted from 1
     */
    public int line() {
        return line;
    }

    /**
     * The place of the fault in its line, counted in characters as editors count them.
     *
     * @return the column, counted from 1
     */
    public int column() {
        return column;
    }

    /**
     * What is wrong, and what was expected.
     *
     * @return a sentence without the place
     */
    public String problem() {
        return problem;
    }
}
