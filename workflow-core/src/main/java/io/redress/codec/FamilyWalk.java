package io.redress.codec;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns one sealed or registered interface into the form of its members. */
final class FamilyWalk {
    private final Class<?> family;
    private final TypeWalk walk;
    private final Set<Class<?>> members = new LinkedHashSet<>();

    FamilyWalk(Class<?> family, TypeWalk walk) {
        this.family = family;
        this.walk = walk;
    }

    Form form() {
        gather(family);
        List<Class<?>> enums = members.stream().filter(Class::isEnum).toList();
        if (enums.isEmpty()) {
            return records();
        }
        Class<?> only = enums.get(0);
        if (members.size() > 1) {
            walk.fault(
                    family.getTypeName(),
                    "the enum " + only.getTypeName() + " is not its only member",
                    "a family is either one enum or any number of records");
        }
        return new EnumForm(family, only.getEnumConstants(), Names.ofConstants(only, walk));
    }

    /** Adds what stands under an interface; what was registered by hand goes before what it permits. */
    private void gather(Class<?> type) {
        for (Class<?> member : walk.registered(type).orElseGet(() -> permitted(type))) {
            String where = member.getTypeName();
            if (member.equals(type) || !type.isAssignableFrom(member)) {
                walk.fault(where, "it does not implement " + type.getTypeName(), "register what does");
            } else if (member.isRecord() || member.isEnum()) {
                members.add(member);
            } else if (walk.isFamily(member)) {
                walk.known(member); // it may be a declared type of its own
                gather(member);
            } else {
                walk.fault(where, "it stands open in " + type.getTypeName(), Remedy.of(member));
            }
        }
    }

    private static Set<Class<?>> permitted(Class<?> type) {
        return new LinkedHashSet<>(List.of(type.getPermittedSubclasses()));
    }

    private Form records() {
        Names names = new Names(walk);
        Map<Class<?>, StoredName> named = new LinkedHashMap<>();
        for (Class<?> member : members) {
            String where = member.getTypeName();
            walk.form(member, where);
            if (!member.isAnnotationPresent(Stored.class)) {
                walk.fault(
                        where,
                        "as a member of " + family.getTypeName() + " it needs a stored name",
                        "annotate it, say @Stored(\"make-offer/1\")");
                continue;
            }
            StoredName name = StoredName.of(member, where);
            names.claim(name, where);
            named.put(member, name);
        }
        return new FamilyForm(family, named, walk.records());
    }
}
