package io.redress.codec;

import java.util.List;

/** Unknown members being written back, each into its sorted place among the members of its record. */
final class Comeback {
    private final List<Json.Field> fields;
    private int next;

    Comeback(Unknown unknown) {
        this.fields = unknown.fields();
    }

    /** Writes what sorts before the member that the record writes next. */
    void before(String member, JsonWriter out) {
        while (next < fields.size() && fields.get(next).name().compareTo(member) < 0) {
            fields.get(next++).write(out);
        }
        if (next < fields.size() && fields.get(next).name().equals(member)) {
            throw clash(member, out.trail());
        }
    }

    /** Writes what is left. */
    void rest(JsonWriter out) {
        while (next < fields.size()) {
            fields.get(next++).write(out);
        }
    }

    /** An unknown member that was carried from one record into another, where its name means something. */
    static StoredFormException clash(String name, Trail trail) {
        trail.enter(name);
        return trail.fault("an unknown member has the name of one that is known");
    }
}
