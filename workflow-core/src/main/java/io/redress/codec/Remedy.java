package io.redress.codec;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.math.BigInteger;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** What to declare instead of a type that cannot be stored. */
final class Remedy {
    private static final Map<Class<?>, String> BY_TYPE = Map.ofEntries(
            Map.entry(double.class, "declare BigDecimal or Money, which are exact"),
            Map.entry(Double.class, "declare BigDecimal or Money, which are exact"),
            Map.entry(float.class, "declare BigDecimal or Money, which are exact"),
            Map.entry(Float.class, "declare BigDecimal or Money, which are exact"),
            Map.entry(byte.class, "declare int"),
            Map.entry(Byte.class, "declare int"),
            Map.entry(short.class, "declare int"),
            Map.entry(Short.class, "declare int"),
            Map.entry(char.class, "declare String"),
            Map.entry(Character.class, "declare String"),
            Map.entry(BigInteger.class, "declare long, or BigDecimal of scale 0"),
            Map.entry(OptionalInt.class, "declare Optional<Integer>"),
            Map.entry(OptionalLong.class, "declare Optional<Long>"),
            Map.entry(Date.class, "declare Instant"),
            Map.entry(LocalDateTime.class, "declare Instant, or LocalDate and LocalTime beside a ZoneId"),
            Map.entry(OffsetDateTime.class, "declare Instant"),
            Map.entry(ZonedDateTime.class, "declare Instant beside a ZoneId"),
            Map.entry(ZoneOffset.class, "declare ZoneId"),
            Map.entry(List.class, "give it its type argument"),
            Map.entry(Set.class, "give it its type argument"),
            Map.entry(Map.class, "give it its type arguments"),
            Map.entry(Optional.class, "give it its type argument"),
            Map.entry(Enum.class, "declare Enum<?> and register its enum with family(Enum.class, ...)"),
            Map.entry(Unknown.class, "declare it as a component of a record, once, not inside another type"),
            Map.entry(Object.class, "declare a sealed interface, or an interface registered with family(...)"));

    private Remedy() {}

    static String of(Type type) {
        if (type instanceof Class<?> c) {
            return BY_TYPE.containsKey(c) ? BY_TYPE.get(c) : ofClass(c);
        } else if (type instanceof ParameterizedType generic) {
            return ofGeneric((Class<?>) generic.getRawType());
        } else if (type instanceof WildcardType || type instanceof TypeVariable<?>) {
            return "name the type";
        } else if (type instanceof GenericArrayType) {
            return "declare List";
        }
        return "declare a type that can be stored";
    }

    private static String ofClass(Class<?> type) {
        if (type.isArray()) {
            return "declare List";
        } else if (type.getTypeParameters().length > 0) {
            return ofGeneric(type);
        } else if (type.isInterface()) {
            return "seal it over records, or register it with family(...)";
        }
        return "declare a record, or String";
    }

    private static String ofGeneric(Class<?> raw) {
        if (raw == Optional.class) {
            return "make the Optional a record's component itself; elsewhere leave the element out";
        } else if (Map.class.isAssignableFrom(raw)) {
            return "declare Map";
        } else if (Collection.class.isAssignableFrom(raw)) {
            return "declare List or Set";
        }
        return "declare a type of its own without type parameters";
    }
}
