package io.redress.permission;

import io.redress.money.Money;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who may decide how much on an action, alone or with whose consent.
 *
 * @param own who may decide how much alone, in no particular order
 * @param chain who has to agree beyond that, one after the other up to the first whose limits cover the amount; whoever is
 *     further up may stand in
 * @param budgets what is taken from whoever decides
 * @param ceiling the most that anybody may decide, inclusive
 */
public record Powers(List<Level> own, List<Level> chain, List<Limit> budgets, Optional<Money> ceiling) {
    /** Nothing is limited and nobody is asked. */
    public static final Powers UNLIMITED = new Powers(List.of(), List.of(), List.of(), Optional.empty());

    /**
     * Copies the lists.
     *
     * @param own who may decide how much alone
     * @param chain who has to agree beyond that
     * @param budgets what is taken from whoever decides
     * @param ceiling the most that anybody may decide, inclusive
     */
    public Powers {
        own = List.copyOf(own);
        chain = List.copyOf(chain);
        budgets = List.copyOf(budgets);
    }

    /**
     * Tells whether nothing was said about amounts and consent.
     *
     * @return true when everybody who has the right may use it alone
     */
    public boolean isUnlimited() {
        return own.isEmpty() && chain.isEmpty();
    }

    /**
     * How many have to agree, each another person.
     *
     * @param amount the amount in the limits' currency; empty for an action that costs nothing, to which the whole chain
     *     has to agree
     * @return how many levels of the chain, from 1 unless it is empty
     */
    public int consentsFor(Optional<Money> amount) {
        for (int i = 0; amount.isPresent() && i < chain.size(); i++) {
            if (chain.get(i).covers(amount.get())) {
                return i + 1;
            }
        }
        return chain.size();
    }

    /**
     * The currency in which amounts are compared.
     *
     * @return the currency of the first limit; empty when there is none
     */
    public Optional<Currency> currency() {
        return limits().map(Limit::most).map(Money::currency).findFirst().or(() -> ceiling.map(Money::currency));
    }

    /**
     * All limits that are named anywhere here.
     *
     * @return the limits, some perhaps more than once
     */
    public Stream<Limit> limits() {
        return Stream.of(
                        own.stream().flatMap(level -> level.limits().stream()),
                        chain.stream().flatMap(level -> level.limits().stream()),
                        budgets.stream())
                .flatMap(limits -> limits);
    }
}
