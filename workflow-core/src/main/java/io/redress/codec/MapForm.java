package io.redress.codec;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A map as an object, sorted by what its keys are written as. */
record MapForm(TextForm key, Form value) implements Form {
    @Override
    public Class<?> type() {
        return Map.class;
    }

    @Override
    public void write(Object map, JsonWriter out) {
        SortedMap<String, Object> sorted = new TreeMap<>();
        ((Map<?, ?>) map).forEach((from, to) -> {
            String name = name(from, out.trail());
            if (to == null || sorted.put(name, to) != null) {
                out.trail().enter(name);
                throw out.trail().fault(to == null ? "null stands for a value" : "two keys are written alike");
            }
        });
        out.open('{');
        sorted.forEach((name, to) -> {
            out.member(name);
            out.value(to, value);
            out.leave();
        });
        out.close('}');
    }

    @Override
    public Object read(Json json, Reading reading) {
        Map<Object, Object> map = new LinkedHashMap<>();
        for (Json.Field field : reading.fields(json)) {
            reading.trail().enter(field.name());
            Object from = key.parse(field.name(), reading.trail());
            if (map.put(from, value.read(field.value(), reading)) != null) {
                throw reading.trail().fault("the map has this key already");
            }
            reading.trail().leave();
        }
        return Collections.unmodifiableMap(map);
    }

    @Override
    public Object copy(Object original, Mapping mapping) {
        Map<?, ?> map = (Map<?, ?>) original;
        Map<Object, Object> copies = new LinkedHashMap<>();
        map.forEach((from, to) -> {
            mapping.trail().enter(name(from, mapping.trail()));
            Object copy = mapping.component(from, key);
            if (copies.put(copy, mapping.component(to, value)) != null) {
                throw mapping.trail().fault("two keys have become one");
            }
            mapping.trail().leave();
        });
        boolean same = ListForm.same(copies.keySet(), map.keySet()) && ListForm.same(copies.values(), map.values());
        return same ? original : Collections.unmodifiableMap(copies);
    }

    @Override
    public Optional<Object> whenMissing(Trail trail) {
        return Optional.of(Map.of());
    }

    private String name(Object from, Trail trail) {
        if (!key.type().isInstance(from)) {
            throw trail.fault("a key is no " + key.type().getTypeName());
        }
        return key.text(from, trail);
    }
}
