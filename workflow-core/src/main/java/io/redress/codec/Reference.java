package io.redress.codec;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A type that was met again while it was still being walked: its form is looked up when it is used. */
final class Reference implements Form {
    private final Class<?> type;
    private final Map<Class<?>, Form> forms;

    /** Takes the codec's forms, which are complete once it is built. */
    Reference(Class<?> type, Map<Class<?>, Form> forms) {
        this.type = type;
        this.forms = forms;
    }

    @Override
    public Class<?> type() {
        return type;
    }

    @Override
    public void write(Object value, JsonWriter out) {
        form().write(value, out);
    }

    @Override
    public Object read(Json json, Reading reading) {
        return form().read(json, reading);
    }

    @Override
    public Object copy(Object value, Mapping mapping) {
        return form().copy(value, mapping);
    }

    @Override
    public boolean leftOut(Object value) {
        return form().leftOut(value);
    }

    @Override
    public Optional<Object> whenMissing(Trail trail) {
        return form().whenMissing(trail);
    }

    private Form form() {
        return Objects.requireNonNull(forms.get(type));
    }
}
