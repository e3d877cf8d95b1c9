package io.redress.workflow;

import io.redress.casefile.Basis;
import io.redress.casefile.Event;
import io.redress.casefile.Fact;
import io.redress.permission.Account;
import io.redress.permission.Balance;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is known to a decision, each with the instant at which it was observed. Immutable.
 *
 * @param known facts by their type
 * @param balances what stands on the accounts of limits
 */
public record Facts(Map<Class<? extends Fact>, Known> known, Map<Account, Balance> balances) {

    /** Nothing is known. */
    public static final Facts NONE = new Facts(Map.of(), Map.of());

    /**
     * Copies the facts and balances.
     *
     * @param known facts by their type
     * @param balances what stands on the accounts of limits
     */
    public Facts {
        known = Map.copyOf(known);
        balances = Map.copyOf(balances);
    }

    /**
     * A fact and when it was observed.
     *
     * @param fact the fact
     * @param observedAt when it was observed
     */
    public record Known(Fact fact, Instant observedAt) {}

    /**
     * Adds a fact.
     *
     * @param fact the fact
     * @param observedAt when it was observed
     * @return a copy that knows it
     */
    public Facts with(Fact fact, Instant observedAt) {
        Map<Class<? extends Fact>, Known> more = new HashMap<>(known);
        more.put(fact.getClass(), new Known(fact, observedAt));
        return new Facts(more, balances);
    }

    /**
     * Adds what stands on accounts.
     *
     * @param standing by account; an account that nobody has used stands at {@link Balance#NOTHING}
     * @return a copy that knows them
     */
    public Facts with(Map<Account, Balance> standing) {
        Map<Account, Balance> more = new HashMap<>(balances);
        more.putAll(standing);
        return new Facts(known, more);
    }

    /**
     * A fact that the transition said it reads.
     *
     * @param type its type
     * @param <F> its type
     * @return the fact
     * @throws IllegalStateException when the transition did not say that it reads facts of this type
     */
    public <F extends Fact> F get(Class<F> type) {
        Known fact = known.get(type);
        if (fact == null) {
            throw new IllegalStateException("declare .reading(" + type.getSimpleName()
                    + ".class) on the transition that uses it; known are " + known.keySet());
        }
        return type.cast(fact.fact());
    }

    /** The events that record what was used, in an order of their own. */
    List<Event> used(Set<Class<? extends Fact>> types) {
        return bases(types).stream()
                .<Event>map(basis -> new Event.FactUsed(basis.fact(), basis.observedAt()))
                .toList();
    }

    List<Basis> bases(Set<Class<? extends Fact>> types) {
        return types.stream()
                .sorted(Comparator.comparing(Class::getName))
                .flatMap(type -> Optional.ofNullable(known.get(type)).stream())
                .map(fact -> new Basis(fact.fact(), fact.observedAt()))
                .toList();
    }

    Set<Class<? extends Fact>> missing(Set<Class<? extends Fact>> needed) {
        return needed.stream().filter(type -> !known.containsKey(type)).collect(Collectors.toUnmodifiableSet());
    }
}
