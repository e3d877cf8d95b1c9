package io.redress.codec;

/** A form whose values are JSON strings, and may therefore be the keys of a map. */
interface TextForm extends Form {
    String text(Object value, Trail trail);

    Object parse(String text, Trail trail);

    @Override
    default void write(Object value, JsonWriter out) {
        out.text(text(value, out.trail()));
    }

    @Override
    default Object read(Json json, Reading reading) {
        return parse(reading.text(json), reading.trail());
    }
}
