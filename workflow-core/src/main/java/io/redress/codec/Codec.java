package io.redress.codec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Writes values of registered types as canonical JSON, reads them back, and copies them with some parts replaced.
 *
 * <p>Canonical means: equal values give equal texts. There is no white space, members are sorted by their UTF-16 code
 * units, sets by what their elements are written as, and characters are escaped as RFC 8785, section 3.2.2.2, says.
 * Reading takes any order of members and any white space. A component may be:
 *
 * <ul>
 *   <li>a boolean, int or long (a JSON number, exact over the whole range), primitive or boxed;
 *   <li>a String, BigDecimal (its scale is kept and must not be negative), {@link io.redress.money.Money Money},
 *       Currency, Instant (UTC, no finer than a microsecond), Duration, LocalDate, LocalTime, ZoneId or Locale, each a
 *       JSON string;
 *   <li>an enum, a record, or a family: a sealed interface over records, or what {@link Builder#family family}
 *       registered, such as {@code Enum<?>};
 *   <li>a List, a Set, or a Map whose keys are JSON strings, of these; as a component itself, an Optional of these;
 *   <li>{@link Unknown}, once in a record.
 * </ul>
 *
 * <p>Objects and arrays lie at most 64 deep in each other. A codec is immutable and may be used by many threads.
 */
public final class Codec {
    private final Map<Class<?>, Form> forms;
    private final int limit;

    private Codec(Map<Class<?>, Form> forms, int limit) {
        this.forms = forms;
        this.limit = limit;
    }

    /**
     * A builder that knows no types yet and limits texts to 262144 bytes.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The canonical text of a value.
     *
     * @param value the value
     * @param as the type it is declared as and will be read as; a family adds {@code @type}
     * @return JSON
     * @throws StoredFormException if the value holds something that cannot be stored, or is too deep or too large
     * @throws IllegalArgumentException if the type is not one of this codec
     */
    public String write(Object value, Class<?> as) {
        JsonWriter out = new JsonWriter(limit);
        out.value(value, form(as));
        return out.finish();
    }

    /**
     * The value of a text, which need not be canonical.
     *
     * @param json the text
     * @param as the type it was written as
     * @param <T> that type
     * @return the value, and what was found beside it
     * @throws UnknownNameException if a newer version wrote a constant or a type that this codec does not know
     * @throws StoredFormException if the text is no such JSON, or a record refuses its components
     * @throws IllegalArgumentException if the type is not one of this codec
     */
    public <T> Read<T> read(String json, Class<T> as) {
        Form form = form(as);
        long size = json.length() > limit / 3 ? Utf8.size(json) : 0;
        if (size > limit) {
            throw new TooLargeException("", size, limit);
        }
        Trail trail = new Trail();
        Json tree = JsonReader.parse(json, trail);
        Reading reading = new Reading(trail);
        @SuppressWarnings("unchecked") // the form under a class gives its instances; a cast would refuse int.class
        T value = (T) form.read(tree, reading);
        return reading.with(value);
    }

    /**
     * A copy of a record in which every component value, element, key and map value of one type is replaced.
     *
     * <p>The search does not go on inside what is replaced, and the value itself is never replaced. A family may be
     * named by its interface.
     *
     * @param value a record of this codec
     * @param leaf the type of what is to be replaced, an interface if need be
     * @param change gives the replacement, or the same instance to leave it
     * @param <T> the type of the record
     * @param <L> the type of what is replaced
     * @return the copy, or the same instance if nothing changed
     * @throws StoredFormException if a replacement does not fit its place, a record refuses it, or the value is too deep
     * @throws IllegalArgumentException if the record is not one of this codec
     */
    public <T, L> T map(T value, Class<L> leaf, UnaryOperator<L> change) {
        Mapping mapping = new Mapping(leaf, found -> change.apply(leaf.cast(found)));
        @SuppressWarnings("unchecked") // a form copies a value to one of the same class
        T copy = (T) form(value.getClass()).copy(value, mapping);
        return copy;
    }

    private Form form(Class<?> type) {
        Form form = forms.get(type);
        if (form == null) {
            throw new IllegalArgumentException(
                    type.getTypeName() + " is not a type of this codec; name it when building the codec");
        }
        return form;
    }

    /**
     * A value that was read, and the members found beside what its components take.
     *
     * @param value the value
     * @param unknown the JSON pointers of members that nothing takes: they are only in the text
     * @param kept the JSON pointers of members that went into an {@link Unknown} and will be written back
     * @param <T> the type of the value
     */
    public record Read<T>(T value, List<String> unknown, List<String> kept) {
        /**
         * Copies the lists.
         *
         * @param value the value
         * @param unknown the JSON pointers of members that nothing takes: they are only in the text
         * @param kept the JSON pointers of members that went into an {@link Unknown} and will be written back
         */
        public Read {
            unknown = List.copyOf(unknown);
            kept = List.copyOf(kept);
        }
    }

    /** Gathers the types of a codec; not thread-safe, and what it builds is independent of it. */
    public static final class Builder {
        private static final int LIMIT = 262_144;

        private final Set<Class<?>> types = new LinkedHashSet<>();
        private final Map<Class<?>, Set<Class<?>>> families = new LinkedHashMap<>();
        private int limit = LIMIT;

        private Builder() {}

        /**
         * Adds a type to begin from; the types of its components follow by themselves, and so do the members of sealed
         * interfaces.
         *
         * @param type a record, an enum or a sealed interface
         * @return this builder
         */
        public Builder type(Class<?> type) {
            types.add(type);
            return this;
        }

        /**
         * Says which members a family has; several calls for one family add up, and for a sealed interface they replace
         * what it permits.
         *
         * @param family an interface, or {@code Enum.class}
         * @param implementations its records, or exactly one enum, which is stored by its constants' names
         * @return this builder
         */
        public Builder family(Class<?> family, Class<?>... implementations) {
            families.computeIfAbsent(family, f -> new LinkedHashSet<>()).addAll(List.of(implementations));
            return this;
        }

        /**
         * Sets the largest size of a text, both written and read.
         *
         * @param maxBytes the size in bytes of UTF-8, inclusive; 262144 if it is not set
         * @return this builder
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder limit(int maxBytes) {
            if (maxBytes <= 0) {
                throw new IllegalArgumentException("a limit of " + maxBytes + " bytes leaves room for nothing");
            }
            limit = maxBytes;
            return this;
        }

        /**
         * Walks all types and prepares their forms.
         *
         * @return the codec
         * @throws StoredTypesException if any type cannot be stored, with all faults at once
         */
        public Codec build() {
            Map<Class<?>, Set<Class<?>>> members = new LinkedHashMap<>();
            families.forEach((family, listed) -> members.put(family, new LinkedHashSet<>(listed)));
            TypeWalk walk = new TypeWalk(members);
            members.keySet().forEach(walk::family);
            types.forEach(type -> walk.form(type, "root type"));
            List<String> faults = new ArrayList<>(walk.faults());
            if (!faults.isEmpty()) {
                throw new StoredTypesException(faults);
            }
            return new Codec(walk.forms(), limit);
        }
    }
}
