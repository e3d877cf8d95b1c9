package io.redress.casefile;

import io.redress.remedy.Alternative;
import io.redress.remedy.Claim;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a request is about, besides its action: whoever agrees to it agrees to this.
 *
 * @param claim what is claimed, where it decides on that
 * @param alternatives what it would offer or award, the recommended one first; none for anything else
 */
public record Subject(Optional<Claim> claim, List<Alternative> alternatives) {

    /** Nothing besides its action. */
    public static final Subject NONE = new Subject(Optional.empty(), List.of());

    /**
     * Copies the alternatives.
     *
     * @param claim what is claimed, where it decides on that
     * @param alternatives what it would offer or award
     */
    public Subject {
        alternatives = List.copyOf(alternatives);
    }

    /**
     * Tells whether a yes to this is a yes to another one: the same is claimed, and the same would be given, whatever the
     * reasons are by now and until whenever it would be of use.
     *
     * @param other the other
     * @return true when nobody has to look again
     */
    public boolean isAlso(Subject other) {
        return claim.equals(other.claim)
                && alternatives.size() == other.alternatives.size()
                && IntStream.range(0, alternatives.size())
                        .allMatch(i -> alternatives.get(i).givesAs(other.alternatives.get(i)));
    }
}
