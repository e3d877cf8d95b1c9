package io.redress.codec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Parses JSON by the letter of RFC 8259, and refuses duplicate members and half surrogate pairs besides. */
final class JsonReader {
    private static final Comparator<Json.Field> BY_NAME = Comparator.comparing(Json.Field::name);
    private static final char END = '\0'; // never legal in JSON, so it may stand for the end of the text

    private final String text;
    private final Trail trail;
    private int at;

    private JsonReader(String text, Trail trail) {
        this.text = text;
        this.trail = trail;
    }

    /** Parses the whole text; the trail stands at the root afterwards. */
    static Json parse(String text, Trail trail) {
        JsonReader reader = new JsonReader(text, trail);
        Json value = reader.value();
        reader.space();
        if (reader.at < text.length()) {
            throw reader.fault("text follows the value");
        }
        return value;
    }

    private Json value() {
        space();
        return switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> new Json.Text(string());
            case 't' -> word(Json.Word.TRUE);
            case 'f' -> word(Json.Word.FALSE);
            case 'n' -> word(Json.Word.NULL);
            default -> number();
        };
    }

    private Json object() {
        trail.check();
        at++;
        List<Json.Field> fields = new ArrayList<>();
        boolean sorted = true;
        String last = "";
        if (!ends('}')) {
            do {
                String name = name();
                sorted &= fields.isEmpty() || last.compareTo(name) < 0;
                last = name;
                trail.enter(name);
                fields.add(new Json.Field(name, value()));
                trail.leave();
            } while (continues('}'));
        }
        if (!sorted) {
            sort(fields);
        }
        return new Json.Fields(Collections.unmodifiableList(fields));
    }

    private Json array() {
        trail.check();
        at++;
        List<Json> items = new ArrayList<>();
        if (!ends(']')) {
            do {
                trail.enter(items.size());
                items.add(value());
                trail.leave();
            } while (continues(']'));
        }
        return new Json.Items(Collections.unmodifiableList(items));
    }

    private void sort(List<Json.Field> fields) {
        fields.sort(BY_NAME);
        for (int i = 1; i < fields.size(); i++) {
            if (fields.get(i).name().equals(fields.get(i - 1).name())) {
                trail.enter(fields.get(i).name());
                throw fault("the member is there twice");
            }
        }
    }

    private String name() {
        space();
        if (peek() != '"') {
            throw fault("a member name is due");
        }
        String name = string();
        space();
        if (peek() != ':') {
            throw fault("a colon is due");
        }
        at++;
        return name;
    }

    /** Takes the closing bracket of something empty. */
    private boolean ends(char closing) {
        space();
        if (peek() != closing) {
            return false;
        }
        at++;
        return true;
    }

    /** Takes a comma and says true, or the closing bracket and says false. */
    private boolean continues(char closing) {
        space();
        char c = peek();
        if (c != ',' && c != closing) {
            throw fault("a comma or " + closing + " is due");
        }
        at++;
        return c == ',';
    }

    private Json word(Json.Word word) {
        if (!text.startsWith(word.spelling, at)) {
            throw fault("no JSON value begins like this");
        }
        at += word.spelling.length();
        return word;
    }

    private Json number() {
        int start = at;
        skip('-');
        if (!skip('0')) {
            digits();
        }
        if (skip('.')) {
            digits();
        }
        if (skip('e') || skip('E')) {
            if (!skip('+')) {
                skip('-');
            }
            digits();
        }
        return new Json.Numeral(text.substring(start, at));
    }

    private void digits() {
        int start = at;
        while (peek() >= '0' && peek() <= '9') {
            at++;
        }
        if (at == start) {
            throw fault("a digit or the beginning of another JSON value is due");
        }
    }

    private boolean skip(char c) {
        if (peek() != c) {
            return false;
        }
        at++;
        return true;
    }

    private String string() {
        int start = ++at;
        boolean surrogates = false;
        char c = peek();
        while (c != '"' && c != '\\' && c >= ' ') {
            surrogates |= Character.isSurrogate(c);
            at++;
            c = peek();
        }
        String value = text.substring(start, at);
        if (c != '"') {
            value = escaped(new StringBuilder(value));
            surrogates = true;
        }
        at++;
        if (surrogates && !Utf8.encodes(value)) {
            throw fault("a string holds half of a surrogate pair");
        }
        return value;
    }

    /** Reads on from the first character that is not taken as it stands, up to the closing quote. */
    private String escaped(StringBuilder value) {
        for (char c = peek(); c != '"'; c = peek()) {
            if (c < ' ') {
                throw fault(at == text.length() ? "the string does not end" : "a control character needs an escape");
            }
            at++;
            value.append(c == '\\' ? escape() : c);
        }
        return value.toString();
    }

    private char escape() {
        char c = peek();
        if (c == 'u') {
            return unicode();
        }
        int letter = "\"\\/bfnrt".indexOf(c);
        if (letter < 0) {
            throw fault("there is no such escape");
        }
        at++;
        return "\"\\/\b\f\n\r\t".charAt(letter);
    }

    private char unicode() {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            at++;
            // Character.digit would take digits of other scripts as well
            int digit = peek() < 0x80 ? Character.digit(peek(), 16) : -1;
            if (digit < 0) {
                throw fault("four hexadecimal digits are due");
            }
            code = code * 16 + digit;
        }
        at++;
        return (char) code;
    }

    private void space() {
        for (char c = peek(); c == ' ' || c == '\n' || c == '\r' || c == '\t'; c = peek()) {
            at++;
        }
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : END;
    }

    private StoredFormException fault(String problem) {
        return trail.fault(problem + ", near character " + at);
    }
}
