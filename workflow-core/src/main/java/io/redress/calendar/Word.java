package io.redress.calendar;

/** A word of a calendar's text and where it begins. */
record Word(String text, boolean quoted, int line, int column) {

    CalendarSyntaxException wrong(String expected) {
        return new CalendarSyntaxException(line, column, "expected " + expected + ", found " + shown());
    }

    CalendarSyntaxException fault(String problem) {
        return new CalendarSyntaxException(line, column, problem);
    }

    private String shown() {
        String start = text.length() > 40 ? text.substring(0, 40) + "…" : text;
        return quoted ? "the quoted text \"" + start + "\"" : "'" + start + "'";
    }
}
