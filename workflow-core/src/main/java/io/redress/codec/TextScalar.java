package io.redress.codec;

import java.util.function.Function;

/** A type of the JDK or of money that has a text of its own. */
record TextScalar<T>(Class<T> type, String noun, Function<T, String> printer, Function<String, T> parser)
        implements TextForm {
    @Override
    public String text(Object value, Trail trail) {
        try {
            return printer.apply(type.cast(value));
        } catch (RuntimeException e) {
            throw trail.fault(noun + " that cannot be stored: " + e.getMessage(), e);
        }
    }

    @Override
    public Object parse(String text, Trail trail) {
        try {
            return parser.apply(text);
        } catch (RuntimeException e) {
            throw trail.fault(Excerpt.of(text) + " is not " + noun + ": " + e.getMessage(), e);
        }
    }
}
