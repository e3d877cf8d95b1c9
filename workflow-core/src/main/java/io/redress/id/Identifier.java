package io.redress.id;

/** The one rule every identifier keeps. */
final class Identifier {
    private static final int LONGEST = 100;

    private Identifier() {}

    static void check(String kind, String value) {
        if (value.isEmpty() || value.length() > LONGEST) {
            throw refused(kind, value, "must have 1 to " + LONGEST + " characters, has " + value.length());
        }
        if (!value.strip().equals(value)) {
            throw refused(kind, value, "must not begin or end with white space");
        }
        int point;
        for (int i = 0; i < value.length(); i += Character.charCount(point)) {
            point = value.codePointAt(i);
            if (isUnprintable(point)) {
                throw refused(kind, value, "must not contain control characters or unpaired surrogates");
            }
        }
    }

    private static boolean isUnprintable(int point) {
        return Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE;
    }

    private static IllegalArgumentException refused(String kind, String value, String rule) {
        String shown = value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
        return new IllegalArgumentException(kind + " \"" + shown + "\" " + rule);
    }
}
