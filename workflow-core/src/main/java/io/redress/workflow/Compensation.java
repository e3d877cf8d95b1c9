package io.redress.workflow;

import io.redress.casefile.Action;
import io.redress.casefile.Fact;
import io.redress.casefile.RemedyEvent.OfferEnded.Ending;
import io.redress.compensation.Policy;
import io.redress.remedy.Claim;
import io.redress.remedy.Destination;
import io.redress.remedy.Reason;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * The sentences of a transition about claims, offers and awards. Each reads {@link io.redress.compensation.OrderFacts}, so
 * that nobody claims what was not ordered and nobody gets back more than was paid. Not thread-safe.
 *
 * @param <S> the enum of states
 * @param <A> the action
 */
public sealed interface Compensation<S extends Enum<S>, A extends Action> permits TransitionBuilder {

    /**
     * The transition that these sentences belong to.
     *
     * @return the transition
     */
    TransitionBuilder<S, A> transition();

    /**
     * Says what is claimed from then on. A claim for items that the order does not have is refused.
     *
     * @param claim the claim, from the situation: pure
     * @return the transition
     */
    default TransitionBuilder<S, A> claiming(Function<Situation<A>, Claim> claim) {
        return transition().relief(relief -> relief.claim(claim));
    }

    /**
     * Offers what a policy proposes; it waits until somebody {@link #choosing chooses}. It costs its dearest alternative, and
     * takes the place of an offer that stands. Where the policy needs a person, or nothing is due, the action is refused and
     * says why.
     *
     * @param policy the policy; what it reads is fetched before
     * @return the transition
     */
    default TransitionBuilder<S, A> offering(Policy policy) {
        return transition().relief(relief -> relief.offer(policy));
    }

    /**
     * Offers what a policy proposes that depends on the action, such as an amount at somebody's discretion.
     *
     * @param reads the facts that such policies read
     * @param policy the policy, from the situation: pure
     * @return the transition
     */
    default TransitionBuilder<S, A> offering(Set<Class<? extends Fact>> reads, Function<Situation<A>, Policy> policy) {
        return transition().relief(relief -> relief.offer(reads, policy));
    }

    /**
     * Awards at once what a policy recommends first, without asking the customer to choose.
     *
     * @param policy the policy; what it reads is fetched before
     * @param destination where money goes
     * @return the transition
     */
    default TransitionBuilder<S, A> awarding(Policy policy, Destination destination) {
        return transition().relief(relief -> relief.award(policy, destination));
    }

    /**
     * Awards at once what a policy recommends first that depends on the action, such as help that staff arrange.
     *
     * @param reads the facts that such policies read
     * @param policy the policy, from the situation: pure
     * @param destination where money goes, from the situation: pure
     * @return the transition
     */
    default TransitionBuilder<S, A> awarding(
            Set<Class<? extends Fact>> reads,
            Function<Situation<A>, Policy> policy,
            Function<Situation<A>, Destination> destination) {
        return transition().relief(relief -> relief.award(reads, policy, destination));
    }

    /**
     * Chooses an alternative of an offer: all of it is awarded, once. Where that offer stands no more, because another took its
     * place, the choice is refused: nobody takes what they have not seen.
     *
     * @param offer the number of the offer that was seen, from the situation: pure
     * @param alternative its name, from the situation: pure
     * @param destination where money goes, from the situation: pure
     * @return the transition
     */
    default TransitionBuilder<S, A> choosing(
            ToIntFunction<Situation<A>> offer,
            Function<Situation<A>, String> alternative,
            Function<Situation<A>, Destination> destination) {
        return transition().relief(relief -> relief.choose(offer, alternative, destination));
    }

    /**
     * Ends the offer that stands, where one does.
     *
     * @param how how it ends: declined, expired or withdrawn, since the library sees to the others
     * @return the transition
     */
    default TransitionBuilder<S, A> endingOffer(Ending how) {
        return transition().relief(relief -> relief.end(how));
    }

    /**
     * Decides without offering anything, and says why. After an {@link #appealing appeal} nobody who has decided before
     * decides again.
     *
     * @param reason why, from the situation: pure
     * @return the transition
     */
    default TransitionBuilder<S, A> deciding(Function<Situation<A>, Reason> reason) {
        return transition().relief(relief -> relief.decide(reason));
    }

    /**
     * Appeals: whoever has offered, refused or signed it so far, agreed to it or denied a request for it, has no part in the
     * next decision. One appeal is all.
     *
     * @return the transition
     */
    default TransitionBuilder<S, A> appealing() {
        return transition().relief(ReliefBuilder::appeal);
    }
}
