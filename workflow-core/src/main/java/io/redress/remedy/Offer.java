package io.redress.remedy;

import io.redress.id.ActorId;
import io.redress.money.Money;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What was offered and can be chosen.
 *
 * @param number 1 for the case's first offer, then one more each
 * @param alternatives what can be chosen, at least one, all in one currency, each under its own name
 * @param by who offered it
 * @param at when
 */
public record Offer(int number, List<Alternative> alternatives, ActorId by, Instant at) {

    /**
     * Copies the alternatives.
     *
     * @param number 1 for the case's first offer, then one more each
     * @param alternatives what can be chosen, at least one
     * @param by who offered it
     * @param at when
     * @throws IllegalArgumentException when there is none, two have the same name, or the currencies differ
     */
    public Offer {
        alternatives = Alternative.checked(alternatives);
    }

    /**
     * Finds an alternative.
     *
     * @param name its name
     * @return the alternative; empty when there is none of that name
     */
    public Optional<Alternative> alternative(String name) {
        return alternatives.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /**
     * What it costs at most, whatever is chosen.
     *
     * @return the worth of the dearest alternative
     */
    public Money most() {
        return alternatives.stream()
                .map(Alternative::worth)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
