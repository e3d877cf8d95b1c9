package io.redress.workflow;

import io.redress.casefile.Action;
import io.redress.money.Money;
import io.redress.party.Who;
import io.redress.permission.Level;
import io.redress.permission.Limit;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The sentences of a transition about amounts and consent. Not thread-safe.
 *
 * @param <S> the enum of states
 * @param <A> the action
 */
public sealed interface Deciding<S extends Enum<S>, A extends Action> permits TransitionBuilder {

    /**
     * The transition that these sentences belong to.
     *
     * @return the transition
     */
    TransitionBuilder<S, A> transition();

    /**
     * Says what the action costs. Derived anew whenever it is decided, never taken on trust. What is offered or awarded costs
     * what it is worth, so nobody says it there.
     *
     * @param cost the amount, zero or more: pure
     * @return the transition
     */
    default TransitionBuilder<S, A> costing(Function<Situation<A>, Money> cost) {
        return transition().powers(powers -> powers.cost(cost));
    }

    /**
     * Takes amounts in other currencies too: they count by an {@link ExchangeRate}, which is fetched and recorded. Without
     * this they are refused.
     *
     * @return the transition
     */
    default TransitionBuilder<S, A> converting() {
        return transition().powers(PowersBuilder::convert);
    }

    /**
     * Lets approvers agree to less than was asked for.
     *
     * @param lowering makes the same action at a lower cost: pure
     * @return the transition
     */
    default TransitionBuilder<S, A> lowering(BiFunction<A, Money, A> lowering) {
        return transition().powers(powers -> powers.lower(lowering));
    }

    /**
     * Says up to what somebody decides alone. Once any such sentence stands, whoever none of them means decides nothing
     * alone. Their order does not matter.
     *
     * @param who those people, who also need the right to take the action
     * @param limits how much; without any, everything
     * @return the transition
     */
    default TransitionBuilder<S, A> upTo(Who who, Limit... limits) {
        return transition().powers(powers -> powers.own(new Level(List.of(who), List.of(limits))));
    }

    /**
     * Says who has to agree beyond that. Of several such sentences each but the last needs limits: the request goes from one
     * to the next, up to the first whose limits cover the amount, to another person each time. Whoever is further up may
     * stand in for those below. It needs a deadline that runs {@link DeadlineBuilder#whilePending while it waits}.
     *
     * @param who those who agree
     * @param limits up to what theirs is the last word; without any, to everything
     * @return the transition
     */
    default TransitionBuilder<S, A> beyond(Who who, Limit... limits) {
        return transition().powers(powers -> powers.chain(new Level(List.of(who), List.of(limits))));
    }

    /**
     * Says who has to agree whatever it costs. Several such sentences ask one after the other, each time another person.
     *
     * @param who those of whom one agrees
     * @return the transition
     */
    default TransitionBuilder<S, A> approvedBy(Who... who) {
        return transition().powers(powers -> powers.chain(new Level(List.of(who), List.of())));
    }

    /**
     * Takes every amount from a budget besides, whoever decides. When it is used up nobody may.
     *
     * @param budget the budget
     * @return the transition
     */
    default TransitionBuilder<S, A> drawingOn(Limit budget) {
        return transition().powers(powers -> powers.budget(budget));
    }

    /**
     * Says the most that anybody may decide.
     *
     * @param most the amount, inclusive
     * @return the transition
     */
    default TransitionBuilder<S, A> neverBeyond(Money most) {
        return transition().powers(powers -> powers.ceiling(most));
    }

    /**
     * Gives back what an action took from limits on this case, as far as it is not final. What that action takes is reserved
     * until then. Several such sentences add up.
     *
     * @param action the action
     * @return the transition
     */
    default TransitionBuilder<S, A> releasing(Class<? extends Action> action) {
        return transition().powers(powers -> powers.release(action));
    }

    /**
     * Makes final what an action took from limits on this case. Several such sentences add up.
     *
     * @param action the action
     * @return the transition
     */
    default TransitionBuilder<S, A> confirming(Class<? extends Action> action) {
        return transition().powers(powers -> powers.confirm(action));
    }
}
