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

    /** The case cannot be opened again, because its order has another open case. */
    public static final String ORDER_TAKEN = "order-taken";

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
