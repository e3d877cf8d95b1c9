package io.redress.codec;

import java.util.function.Function;

/** A type that JSON knows without quotes: a boolean or a whole number. */
record BareForm<T>(Class<T> type, String due, Function<String, T> parser) implements Form {
    static final BareForm<Boolean> BOOLEAN = new BareForm<>(Boolean.class, "true or false", BareForm::truth);
    static final BareForm<Integer> INT = new BareForm<>(Integer.class, "a whole number of 32 bits", Integer::valueOf);
    static final BareForm<Long> LONG = new BareForm<>(Long.class, "a whole number of 64 bits", Long::valueOf);

    @Override
    public void write(Object value, JsonWriter out) {
        out.bare(value.toString());
    }

    @Override
    public Object read(Json json, Reading reading) {
        String found = spelling(json);
        try {
            return parser.apply(found);
        } catch (IllegalArgumentException e) {
            throw reading.trail().fault(due + " is due, not " + Excerpt.of(found), e);
        }
    }

    /** What stands in the text; for a string or worse, a phrase that no parser takes. */
    private static String spelling(Json json) {
        if (json instanceof Json.Numeral number) {
            return number.spelling();
        }
        return json.kind();
    }

    private static Boolean truth(String spelling) {
        return switch (spelling) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(spelling);
        };
    }
}
