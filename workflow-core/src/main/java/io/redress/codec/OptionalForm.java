package io.redress.codec;

import java.util.Optional;

/** A component that may be absent, and is then left out of its record's object. */
record OptionalForm(Form inner) implements Form {
    @Override
    public Class<?> type() {
        return Optional.class;
    }

    @Override
    public void write(Object value, JsonWriter out) {
        out.value(((Optional<?>) value).orElseThrow(), inner);
    }

    @Override
    public Object read(Json json, Reading reading) {
        return Optional.of(inner.read(json, reading));
    }

    @Override
    public Object copy(Object value, Mapping mapping) {
        Optional<?> optional = (Optional<?>) value;
        if (optional.isEmpty()) {
            return value;
        }
        Object copy = mapping.component(optional.get(), inner);
        return copy == optional.get() ? value : Optional.of(copy);
    }

    @Override
    public boolean leftOut(Object value) {
        return ((Optional<?>) value).isEmpty();
    }

    @Override
    public Optional<Object> whenMissing(Trail trail) {
        return Optional.of(Optional.empty());
    }
}
