package io.redress.codec;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One structural copy: which components are replaced, how, and where the copy stands. */
final class Mapping {
    private final Trail trail = new Trail();
    private final Class<?> leaf;
    private final UnaryOperator<Object> change;

    Mapping(Class<?> leaf, UnaryOperator<Object> change) {
        this.leaf = leaf;
        this.change = change;
    }

    Trail trail() {
        return trail;
    }

    /** The copy of a component, element, key or map value. */
    Object component(@Nullable Object value, Form form) {
        if (value == null) {
            throw trail.fault("null stands where a " + form.type().getTypeName() + " is due");
        }
        return leaf.isInstance(value) ? leaf(value, form.type()) : form.copy(value, this);
    }

    /** The replacement of a leaf, or the value itself if it is none. */
    Object leaf(Object value, Class<?> due) {
        Object changed = leaf.isInstance(value) ? change.apply(value) : value;
        if (!due.isInstance(changed)) {
            throw trail.fault("the replacement is no " + due.getTypeName());
        }
        return changed;
    }

    /** The copies of all elements in order. */
    List<Object> elements(Collection<?> elements, Form form) {
        List<Object> copies = new ArrayList<>(elements.size());
        for (Object element : elements) {
            trail.enter(copies.size());
            copies.add(component(element, form));
            trail.leave();
        }
        return copies;
    }
}
