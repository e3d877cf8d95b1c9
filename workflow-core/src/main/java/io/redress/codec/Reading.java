package io.redress.codec;

import java.util.ArrayList;
import java.util.List;

/** One reading of a text: the place it stands at and the members that no component takes. */
final class Reading {
    private final Trail trail;
    private final List<String> unknown = new ArrayList<>();
    private final List<String> kept = new ArrayList<>();

    Reading(Trail trail) {
        this.trail = trail;
    }

    Trail trail() {
        return trail;
    }

    String text(Json json) {
        if (json instanceof Json.Text text) {
            return text.value();
        }
        throw mismatch("a string", json);
    }

    List<Json> items(Json json) {
        if (json instanceof Json.Items items) {
            return items.items();
        }
        throw mismatch("an array", json);
    }

    List<Json.Field> fields(Json json) {
        if (json instanceof Json.Fields fields) {
            return fields.fields();
        }
        throw mismatch("an object", json);
    }

    StoredFormException mismatch(String due, Json found) {
        return trail.fault(due + " is due, not " + found.kind());
    }

    /** Notes a member that nothing takes. */
    void unknown(String name) {
        note(name, unknown);
    }

    /** Notes a member that goes into an {@link Unknown}. */
    void kept(String name) {
        note(name, kept);
    }

    <T> Codec.Read<T> with(T value) {
        return new Codec.Read<>(value, unknown, kept);
    }

    private void note(String name, List<String> pointers) {
        trail.enter(name);
        pointers.add(trail.pointer());
        trail.leave();
    }
}
