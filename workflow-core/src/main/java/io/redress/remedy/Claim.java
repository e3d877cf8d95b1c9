package io.redress.remedy;

import io.redress.id.ItemId;
import io.redress.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a customer claims: one or more heads, each with its ground. A later claim on the same case takes its place.
 *
 * @param heads what went wrong, at least one thing
 * @param asked the amount that the customer names, which binds nobody
 */
public record Claim(List<Head> heads, Optional<Money> asked) {
    /** How many heads a claim has at most. */
    public static final int MOST_HEADS = 200;

    /**
     * One thing that went wrong.
     *
     * @param ground what went wrong
     * @param item the item it went wrong with; empty for the order as a whole
     * @param portion the part of the item that is meant; all of it when empty
     */
    public record Head(Ground ground, Optional<ItemId> item, Optional<Portion> portion) {}

    /**
     * Copies the heads.
     *
     * @param heads what went wrong, at least one thing
     * @param asked the amount that the customer names
     * @throws IllegalArgumentException when there is no head, more than {@value #MOST_HEADS}, or an amount below zero
     */
    public Claim {
        heads = List.copyOf(heads);
        if (heads.isEmpty() || heads.size() > MOST_HEADS) {
            throw new IllegalArgumentException("a claim has 1 to " + MOST_HEADS + " heads, not " + heads.size());
        }
        if (asked.filter(Money::isNegative).isPresent()) {
            throw new IllegalArgumentException("nobody asks for less than nothing: " + asked.get());
        }
    }

    /**
     * Claims something about whole items.
     *
     * @param ground what went wrong
     * @param items the host's item numbers; none for the order as a whole
     * @return a claim with a head for each item
     */
    public static Claim of(Ground ground, String... items) {
        return items.length == 0 ? of(head(ground, Optional.empty())) : of(heads(ground, items));
    }

    /**
     * Claims something about a part of an item.
     *
     * @param ground what went wrong
     * @param item the host's item number
     * @param portion the part that is meant
     * @return a claim of one head
     */
    public static Claim of(Ground ground, String item, Portion portion) {
        return of(new Head(ground, Optional.of(ItemId.of(item)), Optional.of(portion)));
    }

    private static Claim of(Head... heads) {
        return new Claim(List.of(heads), Optional.empty());
    }

    private static Head head(Ground ground, Optional<ItemId> item) {
        return new Head(ground, item, Optional.empty());
    }

    private static Head[] heads(Ground ground, String... items) {
        return List.of(items).stream()
                .map(item -> head(ground, Optional.of(ItemId.of(item))))
                .toArray(Head[]::new);
    }

    /**
     * Claims another thing besides.
     *
     * @param other what else went wrong
     * @return a claim with the heads of both; the amount asked is this one's
     */
    public Claim and(Claim other) {
        List<Head> both = new ArrayList<>(heads);
        both.addAll(other.heads);
        return new Claim(both, asked);
    }

    /**
     * Names the amount that the customer asks for.
     *
     * @param amount the amount, which binds nobody
     * @return a copy
     */
    public Claim asking(Money amount) {
        return new Claim(heads, Optional.of(amount));
    }

    /**
     * The heads of some grounds.
     *
     * @param grounds what went wrong
     * @return those heads, in their order
     */
    public List<Head> on(Set<Ground> grounds) {
        return heads.stream().filter(head -> grounds.contains(head.ground())).toList();
    }

    /**
     * Tells whether any head is about the order as a whole, and so about each of its items.
     *
     * @return true when a head names no item
     */
    public boolean isAboutWholeOrder() {
        return heads.stream().anyMatch(head -> head.item().isEmpty());
    }

    /**
     * The items it is about.
     *
     * @return each item once; none when all heads are about the order as a whole
     */
    public Set<ItemId> items() {
        return heads.stream().flatMap(head -> head.item().stream()).collect(Collectors.toUnmodifiableSet());
    }
}
