package io.redress.permission;

import java.util.Map;

/**
 * Why an action was refused, and who could do it. A refusal is a value: nothing was changed.
 *
 * @param code a stable code: one of the constants here, or the code of a workflow's own guard
 * @param action the stored name of the refused action
 * @param missing what is missing, in one English sentence
 * @param whoCan who could do it in the present state
 * @param known what the case already holds and the rule depends on, for a guard that says so
 */
public record Refusal(String code, String action, String missing, WhoCan whoCan, Map<String, String> known) {

    /** The action does not exist in the present state. */
    public static final String WRONG_STATE = "wrong-state";

    /** Nothing gives the actor the right. */
    public static final String NOT_PERMITTED = "not-permitted";

    /** A rule takes the right from the actor. */
    public static final String EXCLUDED = "excluded";

    /** The actor is a side of the dispute and must not act in it by a role or as staff. */
    public static final String TAKES_SIDES = "takes-sides";

    /** The case is closed. */
    public static final String CLOSED = "closed";

    /** The case cannot be opened again or take the order, because the order has another open case. */
    public static final String ORDER_TAKEN = "order-taken";

    /** A contact names another order than its case. */
    public static final String OTHER_ORDER = "other-order";

    /** The action needs a second person who is present. */
    public static final String NEEDS_COSIGNER = "needs-cosigner";

    /** The amount is beyond what the actor may decide, and nobody can be asked. */
    public static final String BEYOND_LIMIT = "beyond-limit";

    /** The amount is beyond what anybody may decide. */
    public static final String BEYOND_CEILING = "beyond-ceiling";

    /** A budget of the tenant is used up. */
    public static final String BUDGET_USED_UP = "budget-used-up";

    /** The amount is negative. */
    public static final String NEGATIVE_AMOUNT = "negative-amount";

    /** The amount is in another currency than the limits, and there is no rate for it. */
    public static final String FOREIGN_CURRENCY = "foreign-currency";

    /** A request of this kind waits already. */
    public static final String WAITS_ALREADY = "waits-already";

    /** The case has no such request, or it is settled. */
    public static final String NO_SUCH_REQUEST = "no-such-request";

    /** Nobody approves what they have asked for. */
    public static final String OWN_REQUEST = "own-request";

    /** The person, or whoever that person stands in for, has agreed already. */
    public static final String AGREED_ALREADY = "agreed-already";

    /** Whoever is absent approves nothing. */
    public static final String ABSENT = "absent";

    /** The directory does not know the person. */
    public static final String UNKNOWN_PERSON = "unknown-person";

    /** The person had a part in another action of this case, which is kept apart from this one. */
    public static final String SEPARATED = "separated";

    /** The request cannot be granted with another amount, or not with this one. */
    public static final String NOT_LESS = "not-less";

    /** Nobody answered in time, and the system settles the request. */
    public static final String LAPSED_ALREADY = "lapsed-already";

    /** The case is about no order, so nothing can be claimed or given back. */
    public static final String NO_ORDER = "no-order";

    /** The order has no such item. */
    public static final String NO_SUCH_ITEM = "no-such-item";

    /** A policy says that a person has to look at it. */
    public static final String NEEDS_PERSON = "needs-person";

    /** A policy says that nothing is due. */
    public static final String NOTHING_DUE = "nothing-due";

    /** A policy proposes what nobody could choose from. */
    public static final String FAULTY_PROPOSAL = "faulty-proposal";

    /** More would go back for an item than was paid for it. */
    public static final String BEYOND_PAID = "beyond-paid";

    /** A coupon does not say until when it is valid, or is so no more. */
    public static final String NO_END = "no-end";

    /** No verified party of the case is who it would go to. */
    public static final String NO_PAYEE = "no-payee";

    /** No offer stands. */
    public static final String NO_OFFER = "no-offer";

    /** Another offer stands than the one that is chosen from. */
    public static final String OFFER_REPLACED = "offer-replaced";

    /** Nothing of that name was offered. */
    public static final String NO_SUCH_ALTERNATIVE = "no-such-alternative";

    /** What was offered is of no use any more. */
    public static final String USELESS_BY_NOW = "useless-by-now";

    /** There was an appeal already. */
    public static final String APPEALED_ALREADY = "appealed-already";

    /** There is no decision to appeal against. */
    public static final String NOTHING_DECIDED = "nothing-decided";

    /** The case has no such award. */
    public static final String NO_SUCH_AWARD = "no-such-award";

    /** The award is settled or cancelled. */
    public static final String AWARD_OVER = "award-over";

    /** Something of the award may have been paid, and nobody knows yet. */
    public static final String AWARD_IN_DOUBT = "award-in-doubt";

    /** The award is not where this would be due: somebody else was first, or it was never tried. */
    public static final String AWARD_MOVED_ON = "award-moved-on";

    /** The award cannot be taken back: it was final, has not arrived, or is taken back already. */
    public static final String NOT_RECOVERABLE = "not-recoverable";

    /** Nobody of that role or name can be given the case. */
    public static final String NO_SUCH_HOLDER = "no-such-holder";

    /**
     * Copies what is known.
     *
     * @param code a stable code: one of the constants here, or the code of a workflow's own guard
     * @param action the stored name of the refused action
     * @param missing what is missing, in one English sentence
     * @param whoCan who could do it in the present state
     * @param known what the case already holds and the rule depends on, for a guard that says so
     */
    public Refusal {
        known = Map.copyOf(known);
    }

    /**
     * The same, with persons named who can.
     *
     * @param named who can
     * @return a copy
     */
    public Refusal naming(WhoCan named) {
        return new Refusal(code, action, missing, named, known);
    }
}
