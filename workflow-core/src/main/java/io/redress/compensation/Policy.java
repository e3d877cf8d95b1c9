package io.redress.compensation;

import io.redress.casefile.Fact;
import io.redress.money.Money;
import io.redress.remedy.Alternative;
import io.redress.remedy.Funder;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Says what may be offered and why: a pure function, asked again whenever an action is decided. It knows no clock, no
 * chance and nothing outside of what it is given; the same matter gives the same proposal. It offers nothing worth less
 * than nothing, mixes no currencies, and gives a reason with everything. Thread-safe.
 */
public interface Policy {

    /**
     * The facts it looks at; they are fetched before it is asked, and recorded. {@link OrderFacts} are always there.
     *
     * @return their types
     */
    default Set<Class<? extends Fact>> reads() {
        return Set.of();
    }

    /**
     * Proposes something.
     *
     * @param matter what is known
     * @return alternatives, or that a person is needed, or nothing; each with a reason
     */
    Proposal propose(Matter matter);

    /**
     * This policy with a cap: whatever is offered costs no more, all payees together. Money and coupons give way in
     * proportion to what they are worth, to the last minor unit; an alternative whose goods and services alone cost more is
     * left out, and a person is needed when none is left. A reason says so. Put it on goodwill, not on what a law sets.
     *
     * @param cap the most it may cost, zero or more
     * @return a policy that never offers more
     * @throws IllegalArgumentException when the cap is negative
     */
    default Policy atMost(Money cap) {
        return new Guarded("at-most", new Cap(this, cap));
    }

    /**
     * This policy with a floor of the host's own: whatever is offered is worth at least as much to the customer. What is
     * missing is added as money that counts against no item, with a reason. Where nothing is offered, nothing is added.
     *
     * @param floor the least it is worth, zero or more
     * @return a policy that never offers less
     * @throws IllegalArgumentException when the floor is negative
     */
    default Policy atLeast(Money floor) {
        return atLeast(floor, "the house's own floor");
    }

    /**
     * This policy with a floor.
     *
     * @param floor the least it is worth to the customer, zero or more
     * @param source what says so, such as a law and its article
     * @return a policy that never offers less
     * @throws IllegalArgumentException when the floor is negative or the source blank
     * @see #atLeast(Money)
     */
    default Policy atLeast(Money floor, String source) {
        return new Guarded("at-least", new Floor(this, floor, source));
    }

    /**
     * This policy where something holds; nothing elsewhere.
     *
     * @param code what must hold, for the reason: 1 to 60 lower-case letters, digits and hyphens
     * @param condition a pure function that looks at nothing but the matter, and at facts that this policy reads
     * @return the policy with the condition
     * @throws IllegalArgumentException when the code is malformed
     */
    default Policy onlyWhen(String code, Predicate<Matter> condition) {
        return new Guarded("only-when", new Condition(this, code, condition));
    }

    /**
     * This policy without bad coupons: one below the floor is lifted to it, or its alternative is left out; a person is
     * needed when none is left. Reasons say so.
     *
     * @param floor what a coupon must be
     * @return a policy that offers no coupon below the floor
     */
    default Policy withCouponsOf(CouponFloor floor) {
        return new Guarded("coupon-floor", new GoodCoupons(this, floor));
    }

    /**
     * This policy for customers who handed nothing in: small amounts of well-known customers pass at once, other
     * amounts need a person, and so does everything of a customer with a history of abuse. Where something was handed in, it
     * changes nothing. Reads {@link CustomerFacts}.
     *
     * @param waiver up to how much, and for whom
     * @return the policy with the waiver
     */
    default Policy waivingEvidence(EvidenceWaiver waiver) {
        return new Guarded("evidence-waiver", new Waived(this, waiver));
    }

    /**
     * This policy as a provisional credit: its money is lent until the matter is decided, and may be taken back.
     *
     * @return the policy with provisional payments
     */
    default Policy provisionally() {
        return new Guarded("provisional", new Changed(this, Changed.parts(Changed::lent)));
    }

    /**
     * This policy at somebody else's cost.
     *
     * @param funder who pays for all of it in the end
     * @return the policy with that funder
     */
    default Policy fundedBy(Funder funder) {
        return new Guarded("funded-by", new Changed(this, Changed.parts(part -> part.fundedBy(funder))));
    }

    /**
     * This policy under a name of the host's own, which the customer's choice is made by.
     *
     * @param name the name of its alternatives, 1 to 60 characters; several are numbered
     * @return the policy with that name
     * @throws IllegalArgumentException when the name is blank or too long
     */
    default Policy named(String name) {
        if (name.isBlank() || name.length() > Alternative.LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "a name has 1 to " + Alternative.LONGEST_NAME + " characters: \"" + name + "\"");
        }
        return new Guarded("named", new Changed(this, one -> one.named(name)));
    }
}
