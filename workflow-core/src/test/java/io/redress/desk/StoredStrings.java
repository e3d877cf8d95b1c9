package io.redress.desk;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Every text, number, instant and constant that a store in memory holds, in whatever corner: found by walking through all
 * its fields, so that nothing it may learn to keep is overlooked.
 */
public final class StoredStrings {
    private final List<String> found = new ArrayList<>();
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private StoredStrings() {}

    /**
     * Walks through a store.
     *
     * @param store the store, or a wrapper around one
     * @return everything in it, in no particular order
     */
    public static List<String> of(Object store) {
        StoredStrings walk = new StoredStrings();
        walk.visit(store);
        return walk.found.stream().sorted().toList();
    }

    private void visit(Object value) {
        if (value == null || !seen.add(value) || value instanceof Runnable || value instanceof InstantSource) {
            return;
        }
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(this::visit);
        } else if (value instanceof Collection<?> collection) {
            collection.forEach(this::visit);
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, held) -> {
                visit(key);
                visit(held);
            });
        } else if (value.getClass().getName().startsWith("io.redress.") && !(value instanceof Enum)) {
            fields(value, value.getClass());
        } else {
            found.add(value.toString());
        }
    }

    private void fields(Object owner, Class<?> type) {
        for (Field field : type.getDeclaredFields()) {
            boolean isKept =
                    !Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive();
            if (isKept) {
                visit(content(owner, field));
            }
        }
        if (type.getSuperclass() != null) {
            fields(owner, type.getSuperclass());
        }
    }

    private static Object content(Object owner, Field field) {
        try {
            field.setAccessible(true);
            return field.get(owner);
        } catch (IllegalAccessException closed) {
            throw new AssertionError(closed);
        }
    }
}
