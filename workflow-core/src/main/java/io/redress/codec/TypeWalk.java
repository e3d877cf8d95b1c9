package io.redress.codec;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Walks declared types from the roots to the scalars, gives each its form, and collects every fault on the way. */
final class TypeWalk {
    private final Map<Class<?>, Set<Class<?>>> families;
    private final Map<Class<?>, Form> forms = new HashMap<>(Scalars.FORMS);
    private final Map<Class<?>, RecordForm> records = new HashMap<>();
    private final Set<Class<?>> walked = new HashSet<>();
    private final Set<String> faults = new LinkedHashSet<>();

    /** Takes the families that were registered by hand. */
    TypeWalk(Map<Class<?>, Set<Class<?>>> families) {
        this.families = families;
    }

    /** The forms by type; it grows until the walk ends. */
    Map<Class<?>, Form> forms() {
        return forms;
    }

    /** The forms of records as objects, those of inline records too; it grows until the walk ends. */
    Map<Class<?>, RecordForm> records() {
        return records;
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    void fault(String where, String problem, String remedy) {
        faults.add(where + ": " + problem + "; " + remedy);
    }

    /** The members that a family was given by hand, if it was. */
    Optional<Set<Class<?>>> registered(Class<?> family) {
        return Optional.ofNullable(families.get(family));
    }

    /** Walks a family that was registered by hand. */
    void family(Class<?> family) {
        if (family == Enum.class) {
            known(family);
        } else if (family.isInterface()) {
            form(family, "family");
        } else {
            fault("family " + family.getTypeName(), "it is neither an interface nor Enum", "register its interface");
        }
    }

    /** Whether a type stands for its members. */
    boolean isFamily(Class<?> type) {
        return families.containsKey(type) || (type.isInterface() && type.isSealed());
    }

    /** The form of a record's component, which alone may be optional. */
    Form component(Type type, String where) {
        return type instanceof ParameterizedType generic && generic.getRawType() == Optional.class
                ? new OptionalForm(form(generic.getActualTypeArguments()[0], where))
                : form(type, where);
    }

    /** The form of a type; {@code where} is what faults call the place where it is declared. */
    Form form(Type type, String where) {
        if (type instanceof Class<?> plain) {
            return storable(plain) ? known(plain) : refused(plain, where);
        } else if (type instanceof ParameterizedType generic) {
            return generic(generic, where);
        }
        return refused(type, where);
    }

    private Form generic(ParameterizedType type, String where) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] arguments = type.getActualTypeArguments();
        if (raw == List.class) {
            return new ListForm(form(arguments[0], where));
        } else if (raw == Set.class) {
            return new SetForm(form(arguments[0], where));
        } else if (raw == Map.class) {
            return map(form(arguments[0], where), form(arguments[1], where), where);
        } else if (raw == Enum.class) {
            boolean open = arguments[0] instanceof WildcardType && families.containsKey(raw);
            return open ? known(raw) : refused(raw, where);
        }
        return refused(type, where);
    }

    private Form map(Form key, Form value, String where) {
        if (key instanceof TextForm text) {
            return new MapForm(text, value);
        }
        fault(
                where,
                key.type().getTypeName() + " cannot be a map's key",
                "declare String, an enum, or an @Inline record around a String");
        return value;
    }

    private boolean storable(Class<?> type) {
        boolean composed = type.isRecord() || type.isEnum() || isFamily(type);
        return Scalars.FORMS.containsKey(type) || (composed && type.getTypeParameters().length == 0);
    }

    /** The form of a type without parameters of its own; each is walked once, however often it is met. */
    Form known(Class<?> type) {
        if (forms.containsKey(type)) {
            return forms.get(type);
        } else if (!walked.add(type)) {
            return new Reference(type, forms);
        }
        Form form = walk(type);
        forms.put(type, form);
        return form;
    }

    private Form walk(Class<?> type) {
        if (type.isEnum()) {
            return new EnumForm(type, type.getEnumConstants(), Names.ofConstants(type, this));
        } else if (type.isRecord()) {
            return new RecordWalk(type, this).form();
        }
        return new FamilyWalk(type, this).form();
    }

    /** Notes a fault; the form that stands in is never used, because no codec is built. */
    private Form refused(Type type, String where) {
        fault(where, type.getTypeName() + " cannot be stored", Remedy.of(type));
        return new Reference(Object.class, forms);
    }
}
