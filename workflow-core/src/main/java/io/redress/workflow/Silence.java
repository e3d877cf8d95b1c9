package io.redress.workflow;

import io.redress.casefile.Action;
import io.redress.codec.Stored;
import io.redress.money.Money;
import java.util.Optional;

/**
 * What becomes of a request that nobody has answered in time: a deadline with
 * {@link DeadlineBuilder#whilePending whilePending(...)} lapses into this. Refusing is safe; granting names the most it may
 * cost and the budget it is taken from, because silence is no unlimited approver.
 *
 * @param reason why, in words that are not personal
 * @param grace up to what the request is granted; when empty, or when it costs more, it is refused
 */
@Stored("redress/silence/1")
public record Silence(String reason, Optional<Grace> grace) implements Action {

    /**
     * What silence may grant.
     *
     * @param most the most that the request may cost, inclusive
     * @param budget the name of the budget it is taken from
     */
    public record Grace(Money most, String budget) {}

    /**
     * Refuses what nobody answered.
     *
     * @param reason why, in words that are not personal
     * @return the action to lapse into
     */
    public static Silence refusing(String reason) {
        return new Silence(reason, Optional.empty());
    }

    /**
     * Grants what nobody answered, up to an amount and as long as a budget lasts.
     *
     * @param reason why, in words that are not personal
     * @param most the most that the request may cost, inclusive
     * @param budget the name of a budget that the workflow defines with {@link Steps#budgeting budgeting(...)}
     * @return the action to lapse into
     */
    public static Silence granting(String reason, Money most, String budget) {
        return new Silence(reason, Optional.of(new Grace(most, budget)));
    }
}
