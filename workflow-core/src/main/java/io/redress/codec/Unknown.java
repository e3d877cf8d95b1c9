package io.redress.codec;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The members of a stored object that no component of its record takes, because a newer version wrote them.
 *
 * <p>A record that has a component of this type keeps them and writes them back; it has at most one. An instance is
 * immutable, and two are equal if they hold the same members with the same canonical JSON.
 */
public final class Unknown {
    /** No members: what is written when nothing was left over. */
    public static final Unknown NONE = new Unknown(List.of());

    private final List<Json.Field> fields;

    private Unknown(List<Json.Field> fields) {
        this.fields = fields;
    }

    /** Takes members that are sorted by name. */
    static Unknown of(List<Json.Field> fields) {
        return fields.isEmpty() ? NONE : new Unknown(List.copyOf(fields));
    }

    List<Json.Field> fields() {
        return fields;
    }

    /**
     * The names of the members, sorted.
     *
     * @return the names, empty if there is none
     */
    public List<String> names() {
        return fields.stream().map(Json.Field::name).toList();
    }

    /**
     * The members as one object of canonical JSON.
     *
     * @return the object's text, <code>{}</code> if there is none
     */
    @Override
    public String toString() {
        JsonWriter out = new JsonWriter(Integer.MAX_VALUE);
        new Json.Fields(fields).write(out);
        return out.finish();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Unknown that && fields.equals(that.fields);
    }

    @Override
    public int hashCode() {
        return Objects.hash(fields);
    }
}
