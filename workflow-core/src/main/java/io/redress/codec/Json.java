package io.redress.codec;

import java.util.List;

/** A parsed JSON value, kept so that writing it gives its canonical text. */
sealed interface Json {
    /** What messages call it. */
    String kind();

    void write(JsonWriter out);

    /** A string. */
    record Text(String value) implements Json {
        @Override
        public String kind() {
            return "a string";
        }

        @Override
        public void write(JsonWriter out) {
            out.text(value);
        }
    }

    /** A number as it was spelled: other programs' fractions are kept to the digit. */
    record Numeral(String spelling) implements Json {
        @Override
        public String kind() {
            return "a number";
        }

        @Override
        public void write(JsonWriter out) {
            out.bare(spelling);
        }
    }

    /** One of the three bare words. */
    enum Word implements Json {
        TRUE("true"),
        FALSE("false"),
        NULL("null");

        final String spelling;

        Word(String spelling) {
            this.spelling = spelling;
        }

        @Override
        public String kind() {
            return spelling;
        }

        @Override
        public void write(JsonWriter out) {
            out.bare(spelling);
        }
    }

    /** An array. */
    record Items(List<Json> items) implements Json {
        @Override
        public String kind() {
            return "an array";
        }

        @Override
        public void write(JsonWriter out) {
            out.open('[');
            for (int i = 0; i < items.size(); i++) {
                out.item(i);
                items.get(i).write(out);
                out.leave();
            }
            out.close(']');
        }
    }

    /** An object, its members sorted by name and each name there once. */
    record Fields(List<Field> fields) implements Json {
        @Override
        public String kind() {
            return "an object";
        }

        @Override
        public void write(JsonWriter out) {
            out.open('{');
            fields.forEach(field -> field.write(out));
            out.close('}');
        }
    }

    /** A member of an object. */
    record Field(String name, Json value) {
        void write(JsonWriter out) {
            out.member(name);
            value.write(out);
            out.leave();
        }
    }
}
