package io.redress.workflow;

import io.redress.casefile.Action;
import io.redress.money.Money;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What an action costs.
 *
 * @param cost the amount, from the situation: pure; empty where something is offered or awarded, which costs what it is worth
 * @param lowering makes the same action for less, where it can be granted for less
 * @param conversion whether amounts in other currencies are taken
 */
record Spending<A extends Action>(
        Optional<Function<Situation<A>, Money>> cost,
        Optional<BiFunction<A, Money, A>> lowering,
        Conversion conversion) {

    /** Whether amounts in other currencies than the limits' are taken. */
    enum Conversion {
        NONE,
        BY_RATE
    }
}
