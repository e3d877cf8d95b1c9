package io.redress.workflow;

import io.redress.casefile.Action;
import io.redress.money.Money;
import io.redress.permission.Level;
import io.redress.permission.Limit;
import io.redress.permission.Powers;
import io.redress.workflow.Spending.Conversion;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Collects what a transition says about amounts and consent. */
final class PowersBuilder<A extends Action> {
    private final List<Level> own = new ArrayList<>();
    private final List<Level> chain = new ArrayList<>();
    private final Set<Limit> budgets = new LinkedHashSet<>();
    private final Set<Class<? extends Action>> releasing = new LinkedHashSet<>();
    private final Set<Class<? extends Action>> confirming = new LinkedHashSet<>();
    private Optional<Money> ceiling = Optional.empty();
    private Optional<Function<Situation<A>, Money>> cost = Optional.empty();
    private Optional<BiFunction<A, Money, A>> lowering = Optional.empty();
    private Conversion conversion = Conversion.NONE;

    void cost(Function<Situation<A>, Money> amount) {
        cost = Optional.of(amount);
    }

    void convert() {
        conversion = Conversion.BY_RATE;
    }

    void lower(BiFunction<A, Money, A> how) {
        lowering = Optional.of(how);
    }

    void own(Level level) {
        own.add(level);
    }

    void chain(Level level) {
        chain.add(level);
    }

    void budget(Limit limit) {
        budgets.add(limit);
    }

    void ceiling(Money most) {
        ceiling = Optional.of(most);
    }

    void release(Class<? extends Action> action) {
        releasing.add(action);
    }

    void confirm(Class<? extends Action> action) {
        confirming.add(action);
    }

    Powers powers() {
        return new Powers(own, chain, List.copyOf(budgets), ceiling);
    }

    Optional<Spending<A>> spending(Relief<A> relief) {
        return cost.isPresent() || relief.proposing().isPresent()
                ? Optional.of(new Spending<>(cost, lowering, conversion))
                : Optional.empty();
    }

    Transition.Settles settles() {
        return new Transition.Settles(releasing, confirming);
    }

    boolean isConverting() {
        return conversion == Conversion.BY_RATE;
    }
}
