package io.redress.codec;

import org.jspecify.annotations.Nullable;

/** Where a call stands inside a value: member names and indexes from the root, with a cap on their number. */
final class Trail {
    /** How deep objects and arrays may lie in each other; the guard of every recursion in this package. */
    static final int DEEPEST = 64;

    private final Object[] steps = new Object[DEEPEST];
    private int depth;

    /** Steps into a member (a name) or an element (an index). */
    void enter(Object step) {
        check();
        steps[depth++] = step;
    }

    void leave() {
        depth--;
    }

    /** Refuses an object or array that would lie too deep, even an empty one. */
    void check() {
        if (depth == DEEPEST) {
            throw fault("objects and arrays lie more than " + DEEPEST + " deep");
        }
    }

    /** The JSON pointer of RFC 6901. */
    String pointer() {
        StringBuilder pointer = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            pointer.append('/').append(steps[i].toString().replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    StoredFormException fault(String problem) {
        return fault(problem, null);
    }

    StoredFormException fault(String problem, @Nullable Throwable cause) {
        return new StoredFormException(pointer(), problem, cause);
    }
}
