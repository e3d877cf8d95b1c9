package io.redress.stories.walk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the different things that go by one name, as they appear. */
final class Numbering<T> {
    private final Map<String, List<T>> seen = new HashMap<>();

    String name(String shared, T thing) {
        List<T> things = seen.computeIfAbsent(shared, name -> new ArrayList<>());
        if (!things.contains(thing)) {
            things.add(thing);
        }
        return shared + " #" + (things.indexOf(thing) + 1);
    }
}
