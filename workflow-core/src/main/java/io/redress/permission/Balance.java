package io.redress.permission;

/**
 * What stands on an account.
 *
 * @param minorUnits how much, in the smallest unit of the limit's currency
 * @param mark up to where a rolling total was reckoned; empty otherwise
 */
public record Balance(long minorUnits, String mark) {
    /** An account that nobody has used. */
    public static final Balance NOTHING = new Balance(0, "");
}
