package io.redress.compensation;

import io.redress.compensation.Refund.Extent;
import io.redress.id.DeadlineName;
import io.redress.money.Money;
import io.redress.party.Relation;
import io.redress.remedy.Ground;
import io.redress.remedy.Portion;
import io.redress.remedy.Remedy.Goods;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Ready policies, and ways to put policies together. What they give back for an item is bounded by what may still be given
 * back for it; where nothing is left they say nothing. Money of several currencies, amounts too large to be added and items
 * that the order does not have become a matter for a person, where a policy looks at items: no policy here throws, whatever the
 * matter. All are immutable.
 *
 * <p>Where a method takes grounds and none is named, it answers the grounds it says. WRITING_A_POLICY.md beside this class
 * shows how to write others.
 */
public final class Policies {
    /** How many alternatives are offered at most; more are a matter for a person. */
    public static final int MOST_ALTERNATIVES = 20;

    private static final Set<Ground> GONE = Set.of(Ground.UNDELIVERED, Ground.DEFECTIVE);

    private Policies() {}

    /**
     * The first that has something to say, offer or person.
     *
     * @param policies at least one, the most telling first
     * @return the combination; the last one's reason when none has something to say
     * @throws IllegalArgumentException when there is none
     */
    public static Policy firstOf(Policy... policies) {
        return new Guarded("first-of", new First(Several.atLeastOne(policies)));
    }

    /**
     * The one alternative of all that is worth most to the customer. Of equal ones it is what costs least, then what lasts
     * longest, then what comes first by its content; their order never matters. A person is needed only if nobody offers.
     *
     * @param policies at least one, in any order
     * @return the combination
     * @throws IllegalArgumentException when there is none
     */
    public static Policy bestOf(Policy... policies) {
        return new Guarded("best-of", new Best(Several.atLeastOne(policies)));
    }

    /**
     * All alternatives side by side, in this order, of which the customer chooses one. Names that are taken are
     * numbered. A person is needed only if nobody offers, or above {@value #MOST_ALTERNATIVES} alternatives.
     *
     * @param policies at least one, the recommended one first
     * @return the combination
     * @throws IllegalArgumentException when there is none
     */
    public static Policy choiceOf(Policy... policies) {
        return new Guarded("choice-of", new Choice(Several.atLeastOne(policies)));
    }

    /**
     * Everything that is owed, together. Where one policy leaves a choice, the choice stays and what the others offer is added to
     * each alternative; where several do, each goes with each, up to {@value #MOST_ALTERNATIVES}. Money for items that goes
     * the same way becomes one payment, and all of it stays within what may be given back for an item. If one needs a
     * person, the whole does: no head is forgotten. The policies' order never matters.
     *
     * @param policies at least one, in any order
     * @return the combination
     * @throws IllegalArgumentException when there is none
     */
    public static Policy sum(Policy... policies) {
        return new Guarded(Sum.RULE, new Sum(Several.atLeastOne(policies)));
    }

    /**
     * Asks a policy about each item of the claim by itself, and about the order as a whole, and adds up what it says as
     * {@link #sum} does. A ground on which the order as a whole is claimed is asked about once, with all that is claimed on it.
     *
     * @param policy the policy
     * @return the combination
     */
    public static Policy perItem(Policy policy) {
        return new Guarded("per-item", new PerItem(policy));
    }

    /**
     * Gives back the price of whole items, or of all items for a claim about the order as a whole. Heads that name a
     * portion are left to {@link #proRata}.
     *
     * @param grounds the grounds it answers; undelivered and defective when none is named
     * @return rule {@code item-refund}
     */
    public static Policy itemRefund(Ground... grounds) {
        return refund("item-refund", Extent.WHOLE, Grounds.or(GONE, grounds));
    }

    /**
     * Gives back that part of the price that a portion is of its whole, by amount, quantity or distance, each rounded up
     * to the minor unit: in the customer's favour. Heads about all of an item are left to {@link #itemRefund}.
     *
     * @param grounds the grounds it answers; undelivered and defective when none is named
     * @return rule {@code pro-rata}
     */
    public static Policy proRata(Ground... grounds) {
        return refund("pro-rata", Extent.PORTION, Grounds.or(GONE, grounds));
    }

    /**
     * Gives back what never came: the part that is named, or all of the item, rounded up to the minor unit.
     *
     * @return rule {@code undelivered-part}
     */
    public static Policy undeliveredPart() {
        return refund("undelivered-part", Extent.ANY, Set.of(Ground.UNDELIVERED));
    }

    /**
     * Gives back all of the price of what is of no use any more because it came late, or has not come (a birthday).
     * Where nothing was promised, a person is needed.
     *
     * @return rule {@code purpose-defeated}, for the ground of that name
     */
    public static Policy purposeDefeated() {
        return new Guarded(
                "purpose-defeated", new Defeated("purpose-defeated", Set.of(Ground.PURPOSE_DEFEATED), Duration.ZERO));
    }

    /**
     * Gives back all of the price of what came, or will come, so late that it is of no use. A delay of just that
     * time is still of use.
     *
     * @param usefulFor how long after the promised instant it is of use
     * @return rule {@code late-beyond-use}, for the grounds late, undelivered and purpose-defeated
     * @throws IllegalArgumentException when the time is negative
     */
    public static Policy lateBeyondUse(Duration usefulFor) {
        if (usefulFor.isNegative()) {
            throw new IllegalArgumentException("nothing is of use for " + usefulFor);
        }
        Set<Ground> grounds = Set.of(Ground.LATE, Ground.UNDELIVERED, Ground.PURPOSE_DEFEATED);
        return new Guarded("late-beyond-use", new Defeated("late-beyond-use", grounds, usefulFor));
    }

    /**
     * Mends the provider's own error in full and at once: what was paid above what the host's corrected bill says.
     * That bill shows whose error it was; where it does not cover an item, a person is needed. Reads {@link BillFacts}.
     *
     * @param grounds the grounds it answers; overcharged when none is named
     * @return rule {@code provider-fault}
     */
    public static Policy providerFault(Ground... grounds) {
        return new Guarded(
                "provider-fault",
                new Corrected(
                        "provider-fault", "provider-fault.given", Grounds.or(Set.of(Ground.OVERCHARGED), grounds)));
    }

    /**
     * Gives back the difference to the right price, without saying whose error it was. Reads {@link BillFacts}.
     *
     * @param grounds the grounds it answers; overcharged when none is named
     * @return rule {@code price-difference}
     */
    public static Policy priceDifference(Ground... grounds) {
        return new Guarded(
                "price-difference",
                new Corrected(
                        "price-difference", "price-difference.given", Grounds.or(Set.of(Ground.OVERCHARGED), grounds)));
    }

    /**
     * Bears what it cost elsewhere beyond the price, as far as receipts were checked, whatever portion is claimed; it counts
     * against no item. The price itself goes back with {@code itemRefund(Ground.COVER)}: add both up with {@link #sum} when
     * the customer paid twice. Reads {@link CoverFacts}.
     *
     * @param source what says that it is borne, such as a promise or a contract
     * @return rule {@code cover-cost}, for the ground cover
     * @throws IllegalArgumentException when the source is blank
     */
    public static Policy coverCost(String source) {
        if (source.isBlank()) {
            throw new IllegalArgumentException("what is owed beyond the price names its source");
        }
        return new Guarded(CoverCost.RULE, new CoverCost(source));
    }

    /**
     * Goodwill for waiting, as a head of its own: so much for each begun step of the longest delay among the items claimed,
     * until they came or until now. Where nothing was promised, a person is needed.
     *
     * @param each how much for a step, above zero
     * @param step how long a step is, at least a minute
     * @param cap the most it comes to
     * @param grounds the grounds it answers; late when none is named
     * @return rule {@code delay-goodwill}
     * @throws IllegalArgumentException when an amount or the step is out of its range
     * @throws io.redress.money.CurrencyMismatchException when the amounts are of different currencies
     */
    public static Policy delayGoodwill(Money each, Duration step, Money cap, Ground... grounds) {
        return new Guarded(
                DelayGoodwill.RULE, new DelayGoodwill(Grounds.or(Set.of(Ground.LATE), grounds), each, step, cap));
    }

    /**
     * Goodwill for broken promises: so much for each run of a deadline of the case that lapsed, whatever is claimed.
     *
     * @param each how much for each, above zero
     * @param cap the most it comes to
     * @param promises which deadlines count; all when none is named
     * @return rule {@code broken-promise-goodwill}
     * @throws IllegalArgumentException when an amount is out of its range
     * @throws io.redress.money.CurrencyMismatchException when the amounts are of different currencies
     */
    public static Policy brokenPromiseGoodwill(Money each, Money cap, DeadlineName... promises) {
        return new Guarded(BrokenPromises.RULE, new BrokenPromises(Set.of(promises), each, cap));
    }

    /**
     * Sends again what never came; its worth is its price. Only all that is claimed, only whole items, and nothing of which money
     * was given back.
     *
     * @return rule {@code resend}, for the ground undelivered
     */
    public static Policy resend() {
        return sending("resend", Goods.Kind.RESEND, Ground.UNDELIVERED, Optional.empty());
    }

    /**
     * Sends again what never came, while that is of use (dinner is not, the next morning).
     *
     * @param usefulFor how long after the promised instant; after the opening of the case where nothing was promised
     * @return rule {@code resend}, for the ground undelivered
     */
    public static Policy resend(Duration usefulFor) {
        return sending("resend", Goods.Kind.RESEND, Ground.UNDELIVERED, Optional.of(usefulFor));
    }

    /**
     * Replaces what came broken or spoilt; its worth is its price. Only all that is claimed, only whole items, and nothing of
     * which money was given back.
     *
     * @return rule {@code replacement}, for the ground defective
     */
    public static Policy replacement() {
        return sending("replacement", Goods.Kind.REPLACEMENT, Ground.DEFECTIVE, Optional.empty());
    }

    /**
     * Replaces what came broken or spoilt, while that is of use.
     *
     * @param usefulFor how long after the promised instant; after the opening of the case where nothing was promised
     * @return rule {@code replacement}, for the ground defective
     */
    public static Policy replacement(Duration usefulFor) {
        return sending("replacement", Goods.Kind.REPLACEMENT, Ground.DEFECTIVE, Optional.of(usefulFor));
    }

    /**
     * Gives a coupon.
     *
     * @param terms what it looks like
     * @param grounds the grounds it answers; all when none is named
     * @return rule {@code coupon}
     */
    public static Policy coupon(CouponTerms terms, Ground... grounds) {
        return new Guarded(CouponGift.RULE, new CouponGift(terms, Set.of(grounds)));
    }

    /**
     * Helps both sides where nobody is to blame, at the platform's cost: the price of what is claimed, up to the cap, is
     * split to the last minor unit. The customer's share counts against the items and is rounded up.
     *
     * @param other who the other side is, merchant or other party
     * @param customers which part the customer gets, such as 1 of 2
     * @param cap the most that both get together, above zero
     * @return rule {@code no-fault}, for the ground nobodys-fault
     * @throws IllegalArgumentException when the other side is none, or the cap not above zero
     */
    public static Policy noFault(Relation other, Portion customers, Money cap) {
        return new Guarded(NoFault.RULE, new NoFault(other, customers, cap));
    }

    /**
     * Added damages for fraud under Article 55 of mainland China's Consumer Rights Protection Law (消费者权益保护法): three times the
     * price, at least 500 yuan, on the consumer's demand, which is a head on the ground fraud. They come on top of the
     * price itself. Reads {@link FindingFacts}: where deception was not found yet, a person is needed.
     *
     * <p>Source: Article 55 of that law. The day from which these figures apply is not modelled; check it for old purchases. No
     * legal advice.
     *
     * @return rule {@code cn-consumer-law-55}
     */
    public static Policy chinaFraudDamages() {
        return damages(Damages.Law.ARTICLE_55);
    }

    /**
     * Damages for food below the safety standard under Article 148 of mainland China's Food Safety Law (食品安全法): ten times the
     * price or three times the loss, whichever is more, at least 1,000 yuan; not for faults of a label that neither affect
     * safety nor mislead. They come on top of the loss. Reads {@link FindingFacts}: where nothing was found yet, a person is
     * needed.
     *
     * <p>Source: Article 148 of that law. The day from which these figures apply is not modelled; check it for old purchases. No
     * legal advice.
     *
     * @return rule {@code cn-food-safety-law-148}, for the ground unsafe-food
     */
    public static Policy chinaUnsafeFoodDamages() {
        return damages(Damages.Law.ARTICLE_148);
    }

    /**
     * An amount that a person decides on, spread over what is left of the claimed items, or of all items where none is
     * claimed. More than is left needs a person, who has to find another ground.
     *
     * @param amount how much, zero or more
     * @return the policy
     * @throws IllegalArgumentException when the amount is negative
     */
    public static Policy atDiscretion(Money amount) {
        return new Guarded(Discretion.RULE, new Discretion(amount));
    }

    private static Policy refund(String rule, Extent extent, Set<Ground> grounds) {
        return new Guarded(rule, new Refund(rule, grounds, extent));
    }

    private static Policy sending(String rule, Goods.Kind kind, Ground ground, Optional<Duration> usefulFor) {
        return new Guarded(rule, new Sending(rule, kind, Set.of(ground), usefulFor));
    }

    private static Policy damages(Damages.Law law) {
        return new Guarded(law.rule(), new Damages(law));
    }
}
