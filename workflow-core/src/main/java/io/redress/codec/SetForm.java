package io.redress.codec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A set as an array, sorted by what its elements are written as, since a set has no order of its own. */
record SetForm(Form element) implements Form {
    @Override
    public Class<?> type() {
        return Set.class;
    }

    @Override
    public void write(Object value, JsonWriter out) {
        List<String> texts = new ArrayList<>();
        out.open('[');
        int mark = out.mark();
        for (Object item : (Set<?>) value) {
            out.trail().enter(texts.size());
            out.value(item, element);
            out.leave();
            texts.add(out.takeFrom(mark));
        }
        Collections.sort(texts);
        for (int i = 0; i < texts.size(); i++) {
            out.item(i);
            if (i > 0 && texts.get(i).equals(texts.get(i - 1))) {
                throw out.trail().fault("two elements of the set are written alike: " + Excerpt.of(texts.get(i)));
            }
            out.putBack(texts.get(i));
            out.leave();
        }
        out.close(']');
    }

    @Override
    public Object read(Json json, Reading reading) {
        Set<Object> elements = new LinkedHashSet<>();
        for (Json item : reading.items(json)) {
            reading.trail().enter(elements.size());
            if (!elements.add(element.read(item, reading))) {
                throw reading.trail().fault("the set holds this element already");
            }
            reading.trail().leave();
        }
        return Collections.unmodifiableSet(elements);
    }

    @Override
    public Object copy(Object value, Mapping mapping) {
        List<Object> copies = mapping.elements((Set<?>) value, element);
        return ListForm.same(copies, (Set<?>) value) ? value : Collections.unmodifiableSet(new LinkedHashSet<>(copies));
    }

    @Override
    public Optional<Object> whenMissing(Trail trail) {
        return Optional.of(Set.of());
    }
}
