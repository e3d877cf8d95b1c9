package io.redress.codec;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** A list as an array in its own order. */
record ListForm(Form element) implements Form {
    @Override
    public Class<?> type() {
        return List.class;
    }

    @Override
    public void write(Object value, JsonWriter out) {
        out.open('[');
        int index = 0;
        for (Object item : (List<?>) value) {
            out.item(index++);
            out.value(item, element);
            out.leave();
        }
        out.close(']');
    }

    @Override
    public Object read(Json json, Reading reading) {
        List<Json> items = reading.items(json);
        List<Object> elements = new ArrayList<>(items.size());
        for (Json item : items) {
            reading.trail().enter(elements.size());
            elements.add(element.read(item, reading));
            reading.trail().leave();
        }
        return List.copyOf(elements);
    }

    @Override
    public Object copy(Object value, Mapping mapping) {
        List<Object> copies = mapping.elements((List<?>) value, element);
        return same(copies, (List<?>) value) ? value : List.copyOf(copies);
    }

    @Override
    public Optional<Object> whenMissing(Trail trail) {
        return Optional.of(List.of());
    }

    /** Whether two collections of one size hold the same instances in the same order. */
    static boolean same(Iterable<?> copies, Iterable<?> originals) {
        Iterator<?> copy = copies.iterator();
        for (Object original : originals) {
            if (copy.next() != original) {
                return false;
            }
        }
        return true;
    }
}
