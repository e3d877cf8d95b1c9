package io.redress.codec;

import java.util.Optional;

/** A record of one component, stored as that component's value. */
record InlineForm(RecordShape shape, Form inner) implements Form {
    /** The form of an inline record; it can be a map's key if its value is a string. */
    static Form of(RecordShape shape, Form inner) {
        return inner instanceof TextForm text ? new Text(shape, text) : new InlineForm(shape, inner);
    }

    @Override
    public Class<?> type() {
        return shape.type();
    }

    @Override
    public void write(Object value, JsonWriter out) {
        out.value(shape.component(0, value, out.trail()), inner);
    }

    @Override
    public Object read(Json json, Reading reading) {
        return shape.create(new Object[] {inner.read(json, reading)}, reading.trail());
    }

    @Override
    public Object copy(Object value, Mapping mapping) {
        return copy(value, shape, inner, mapping);
    }

    @Override
    public Optional<Object> whenMissing(Trail trail) {
        return inner.whenMissing(trail).map(component -> shape.create(new Object[] {component}, trail));
    }

    private static Object copy(Object value, RecordShape shape, Form inner, Mapping mapping) {
        Object component = shape.component(0, value, mapping.trail());
        Object copy = mapping.component(component, inner);
        return copy == component ? value : shape.create(new Object[] {copy}, mapping.trail());
    }

    /** The same around a string. */
    private record Text(RecordShape shape, TextForm inner) implements TextForm {
        @Override
        public Class<?> type() {
            return shape.type();
        }

        @Override
        public String text(Object value, Trail trail) {
            Object component = shape.component(0, value, trail);
            if (!inner.type().isInstance(component)) {
                throw trail.fault("the component of a " + shape.type().getTypeName() + " is null");
            }
            return inner.text(component, trail);
        }

        @Override
        public Object parse(String text, Trail trail) {
            return shape.create(new Object[] {inner.parse(text, trail)}, trail);
        }

        @Override
        public Object copy(Object value, Mapping mapping) {
            return InlineForm.copy(value, shape, inner, mapping);
        }
    }
}
