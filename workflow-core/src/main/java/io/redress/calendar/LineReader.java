package io.redress.calendar;

import java.util.ArrayList;
import java.util.List;

/** Cuts one line into words: plain ones between blanks, quoted ones with {@code \"} and {@code \\}, until a comment. */
final class LineReader {

    private final String text;
    private final int line;
    private final List<Word> words = new ArrayList<>();
    private int at;

    private LineReader(String text, int line) {
        this.text = text;
        this.line = line;
    }

    static List<Word> words(String text, int line) {
        LineReader reader = new LineReader(text, line);
        reader.read();
        return List.copyOf(reader.words);
    }

    private void read() {
        refuseHidden();
        while (at < text.length()) {
            char next = text.charAt(at);
            if (next == '#') {
                return;
            } else if (next == ' ' || next == '\t') {
                at++;
            } else if (next == '"') {
                quoted();
            } else {
                plain();
            }
        }
    }

    private void plain() {
        int begin = at;
        while (at < text.length() && " \t#\"".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        words.add(new Word(text.substring(begin, at), false, line, column(begin)));
    }

    private void quoted() {
        int begin = at++;
        StringBuilder inside = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            if (text.charAt(at) == '\\') {
                at++;
                if (at == text.length() || "\\\"".indexOf(text.charAt(at)) < 0) {
                    throw new CalendarSyntaxException(line, column(at), "expected \\ or \" after \\");
                }
            }
            inside.append(text.charAt(at++));
        }
        if (at == text.length()) {
            throw new CalendarSyntaxException(
                    line,
                    column(at),
                    "expected the end of the quotation begun at column " + column(begin)
                            + ", found the end of the line");
        }
        at++;
        if (at < text.length() && " \t#".indexOf(text.charAt(at)) < 0) {
            throw new CalendarSyntaxException(line, column(at), "expected a blank after the quotation");
        }
        words.add(new Word(inside.toString(), true, line, column(begin)));
    }

    // Right-to-left letters are welcome in notes, but signs that turn the order of what is shown could make a line look
    // like another one (CVE-2021-42574).
    private void refuseHidden() {
        for (int i = 0; i < text.length(); i++) {
            if (isHidden(text.charAt(i))) {
                throw new CalendarSyntaxException(
                        line,
                        column(i),
                        String.format("the invisible character U+%04X is not allowed", (int) text.charAt(i)));
            }
        }
    }

    static boolean isHidden(char sign) {
        return (Character.isISOControl(sign) && sign != '\t')
                || Character.getType(sign) == Character.FORMAT
                || sign == '\u2028'
                || sign == '\u2029';
    }

    private int column(int index) {
        return text.codePointCount(0, index) + 1;
    }
}
