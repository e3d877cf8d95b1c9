package io.redress.remedy;

import io.redress.money.Money;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One thing that a customer can choose: everything in it together.
 *
 * @param name its name within the offer, 1 to 60 characters
 * @param parts what it consists of, at least one part, all worth the same currency
 */
public record Alternative(String name, List<Part> parts) {
    /** How many characters a name has at most. */
    public static final int LONGEST_NAME = 60;

    /**
     * Copies the parts.
     *
     * @param name its name within the offer, 1 to 60 characters
     * @param parts what it consists of, at least one part
     * @throws IllegalArgumentException when there is no part, the name is blank or too long, or the currencies differ
     */
    public Alternative {
        parts = List.copyOf(parts);
        if (parts.isEmpty() || name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("an alternative has a name of 1 to " + LONGEST_NAME
                    + " characters and at least one part: \"" + name + "\", " + parts.size());
        }
        if (parts.stream().map(part -> part.worth().currency()).distinct().count() > 1) {
            throw new IllegalArgumentException("the parts of \"" + name + "\" are in several currencies");
        }
    }

    /**
     * What it is worth, all together.
     *
     * @return zero or more
     */
    public Money worth() {
        return parts.stream().map(Part::worth).reduce(Money::plus).orElseThrow();
    }

    /**
     * Until when all of it is of use.
     *
     * @return the last instant, inclusive; for good when empty
     */
    public Optional<Instant> usefulUntil() {
        return parts.stream()
                .flatMap(part -> part.remedy().usefulUntil().stream())
                .min(Comparator.naturalOrder());
    }

    /**
     * Tells whether another alternative of this name gives the same, whatever the reasons and until whenever it is of use.
     *
     * @param other the other
     * @return true when they differ in nothing else
     */
    public boolean givesAs(Alternative other) {
        return name.equals(other.name)
                && parts.size() == other.parts.size()
                && IntStream.range(0, parts.size()).allMatch(i -> parts.get(i).givesAs(other.parts.get(i)));
    }

    /**
     * The same under another name.
     *
     * @param other the name
     * @return a copy
     */
    public Alternative named(String other) {
        return new Alternative(other, parts);
    }

    static List<Alternative> checked(List<Alternative> alternatives) {
        if (alternatives.isEmpty()) {
            throw new IllegalArgumentException("an offer has at least one alternative");
        }
        if (new HashSet<>(alternatives.stream().map(Alternative::name).toList()).size() < alternatives.size()) {
            throw new IllegalArgumentException("alternatives have different names: "
                    + alternatives.stream().map(Alternative::name).collect(Collectors.joining(", ")));
        }
        if (alternatives.stream().map(one -> one.worth().currency()).distinct().count() > 1) {
            throw new IllegalArgumentException("alternatives are all in one currency, not "
                    + alternatives.stream().map(one -> one.worth().toString()).collect(Collectors.joining(", ")));
        }
        return List.copyOf(alternatives);
    }
}
