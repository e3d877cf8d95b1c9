package io.redress.codec;

import org.jspecify.annotations.Nullable;

/** Writes one value as canonical JSON: no white space, and the escapes of RFC 8785, section 3.2.2.2. */
final class JsonWriter {
    private static final String HEX = "0123456789abcdef";

    private final StringBuilder out = new StringBuilder(512);
    private final Trail trail = new Trail();
    private final int limit;

    /** Characters taken out of {@link #out} for sorting, which must not escape the limit meanwhile. */
    private long apart;

    JsonWriter(int limit) {
        this.limit = limit;
    }

    Trail trail() {
        return trail;
    }

    /** Writes a value of a declared type, the door through which every value passes. */
    void value(@Nullable Object value, Form form) {
        if (!form.type().isInstance(value)) {
            throw trail.fault((value == null ? "null" : "a " + value.getClass().getTypeName()) + " stands where a "
                    + form.type().getTypeName() + " is due");
        }
        form.write(value, this);
    }

    void open(char bracket) {
        trail.check();
        bound();
        append(bracket);
    }

    void close(char bracket) {
        append(bracket);
    }

    /** Begins a member; {@link #leave()} ends it. */
    void member(String name) {
        separate('{');
        text(name);
        append(':');
        trail.enter(name);
    }

    /** Begins an element; {@link #leave()} ends it. */
    void item(int index) {
        separate('[');
        trail.enter(index);
    }

    void leave() {
        trail.leave();
    }

    /** Digits, a bare word, or JSON that this writer wrote before. */
    void bare(String text) {
        out.append(text);
        bound();
    }

    void text(String text) {
        append('"');
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                out.append(text, done, i);
                escape(c);
                done = i + 1;
            } else if (Character.isSurrogate(c)) {
                i = secondOfPair(text, i);
            }
        }
        out.append(text, done, text.length()).append('"');
        bound();
    }

    /** Where the text ends so far, for {@link #takeFrom(int)}. */
    int mark() {
        return out.length();
    }

    /** Takes out what was written since the mark. */
    String takeFrom(int mark) {
        String taken = out.substring(mark);
        out.setLength(mark);
        apart += taken.length();
        return taken;
    }

    /** Puts back what was taken out. */
    void putBack(String taken) {
        apart -= taken.length();
        bare(taken);
    }

    String finish() {
        String text = out.toString();
        // a char takes at most three bytes, so most texts need no count
        if (text.length() > limit / 3) {
            long size = Utf8.size(text);
            if (size > limit) {
                throw new TooLargeException("", size, limit);
            }
        }
        return text;
    }

    private void separate(char opening) {
        if (out.charAt(out.length() - 1) != opening) {
            append(',');
        }
    }

    private void append(char c) {
        out.append(c);
    }

    private int secondOfPair(String text, int first) {
        if (first + 1 < text.length() && Character.isSurrogatePair(text.charAt(first), text.charAt(first + 1))) {
            return first + 1;
        }
        throw trail.fault("the text holds half of a surrogate pair at index " + first + ", which UTF-8 cannot carry");
    }

    private void escape(char c) {
        int letter = "\b\t\n\f\r\"\\".indexOf(c);
        if (letter >= 0) {
            out.append('\\').append("btnfr\"\\".charAt(letter));
        } else {
            out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
        }
    }

    /** Gives up early, so that a value with shared parts cannot grow without bound. */
    private void bound() {
        long size = out.length() + apart;
        if (size > limit) {
            throw new TooLargeException(trail.pointer(), size, limit);
        }
    }
}
