package io.redress.compensation;

import io.redress.remedy.Alternative;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Names of alternatives, of which an offer has each once. */
final class Names {
    private static final int LONGEST = Alternative.LONGEST_NAME;

    private Names() {}

    /** Leaves out what is there already, and numbers others of a name that is taken. */
    static List<Alternative> distinct(List<Alternative> alternatives) {
        List<Alternative> kept = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Alternative one : new LinkedHashSet<>(alternatives)) {
            String name = one.name();
            for (int number = 2; !taken.add(name); number++) {
                name = cut(one.name(), " " + number);
            }
            kept.add(one.named(name));
        }
        return kept;
    }

    /** One name for several things together, whatever their order. */
    static String joined(Collection<String> names) {
        return cut(String.join(" + ", new TreeSet<>(names)), "");
    }

    /** Cuts between characters, never within one. */
    private static String cut(String name, String end) {
        int length = Math.min(name.length(), LONGEST - end.length());
        if (length < name.length() && Character.isHighSurrogate(name.charAt(length - 1))) {
            length--;
        }
        return name.substring(0, length) + end;
    }
}
