package io.redress.codec;

import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The name something is written under, and the names it is read under besides. */
record StoredName(String current, List<String> formerly) {
    StoredName {
        formerly = List.copyOf(formerly);
    }

    /** The name that an annotation gives, or else the Java name. */
    static StoredName of(AnnotatedElement element, String javaName) {
        @Nullable Stored stored = element.getAnnotation(Stored.class);
        return stored == null
                ? new StoredName(javaName, List.of())
                : new StoredName(stored.value(), List.of(stored.formerly()));
    }

    List<String> all() {
        return Stream.concat(Stream.of(current), formerly.stream()).toList();
    }

    /** Whether a name can be stored; one that begins with @ is the codec's own. */
    static boolean allowed(String name) {
        return !name.isEmpty()
                && !name.startsWith("@")
                && Utf8.encodes(name)
                && name.chars().noneMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c));
    }
}
