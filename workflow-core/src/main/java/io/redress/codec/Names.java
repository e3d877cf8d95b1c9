package io.redress.codec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The stored names of one record's components, one enum's constants or one family's members: no name twice. */
final class Names {
    private final Map<String, String> owners = new HashMap<>();
    private final TypeWalk walk;

    Names(TypeWalk walk) {
        this.walk = walk;
    }

    /** The names of an enum's constants in their order. */
    static List<StoredName> ofConstants(Class<?> type, TypeWalk walk) {
        Names names = new Names(walk);
        List<StoredName> found = new ArrayList<>();
        for (Object each : type.getEnumConstants()) {
            Enum<?> constant = (Enum<?>) each;
            try {
                StoredName name = StoredName.of(type.getField(constant.name()), constant.name());
                names.claim(name, type.getTypeName() + "." + constant.name());
                found.add(name);
            } catch (NoSuchFieldException e) {
                throw new IllegalStateException(e); // every constant is a public field of its enum
            }
        }
        return found;
    }

    /** Notes a fault for a name that cannot be stored or that somebody else has. */
    void claim(StoredName name, String owner) {
        for (String each : name.all()) {
            if (!StoredName.allowed(each)) {
                walk.fault(
                        owner,
                        Excerpt.of(each) + " cannot be a stored name",
                        "take one that is not empty, has no white space and does not begin with @");
            }
            String other = owners.putIfAbsent(each, owner);
            if (other != null) {
                walk.fault(
                        owner,
                        "its stored name " + Excerpt.of(each) + " is "
                                + (other.equals(owner) ? "given twice" : "that of " + other + " too"),
                        "every name, current or former, is given once");
            }
        }
    }
}
