package io.redress.workflow;

import io.redress.casefile.Fact;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is known to a decision, each with the instant at which it was observed. Immutable.
 *
 * @param known facts by their type
 */
public record Facts(Map<Class<? extends Fact>, Known> known) {

    /** Nothing is known. */
    public static final Facts NONE = new Facts(Map.of());

    /**
     * Copies the facts.
     *
     * @param known facts by their type
     */
    public Facts {
        known = Map.copyOf(known);
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
        return new Facts(more);
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

    Set<Class<? extends Fact>> missing(Set<Class<? extends Fact>> needed) {
        return needed.stream().filter(type -> !known.containsKey(type)).collect(Collectors.toUnmodifiableSet());
    }
}
