package io.redress.compensation;

import io.redress.remedy.Claim;
import io.redress.remedy.Ground;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Grounds that a policy answers. */
final class Grounds {
    private Grounds() {}

    /** The grounds named, or the usual ones when none is. */
    static Set<Ground> or(Set<Ground> usual, Ground... named) {
        return named.length == 0 ? usual : Set.of(named);
    }

    static String text(Claim claim) {
        return claim.heads().stream()
                .map(head -> head.ground().name())
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
    }
}
