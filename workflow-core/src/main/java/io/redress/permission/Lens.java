package io.redress.permission;

import java.util.Set;

/**
 * Shows some fields and redacts the others.
 *
 * @param open the fields it shows
 */
public record Lens(Set<Field> open) {

    /**
     * Copies the fields.
     *
     * @param open the fields it shows
     */
    public Lens {
        open = Set.copyOf(open);
    }

    /**
     * Looks at a part of a case.
     *
     * @param field which part it is
     * @param value the part
     * @param <T> its type
     * @return the part, or its redaction
     */
    public <T> Shown<T> show(Field field, T value) {
        return open.contains(field) ? new Shown.Visible<>(value) : new Shown.Redacted<>(field);
    }
}
