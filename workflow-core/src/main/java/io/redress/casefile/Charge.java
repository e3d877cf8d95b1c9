package io.redress.casefile;

import io.redress.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one action has taken from limits. While it is reserved it stands in the case file; once it is confirmed or
 * released, only the timeline tells of it.
 *
 * @param number 1 for the case's first charge, then one more each
 * @param action the stored name of the action
 * @param amount what the action costs
 * @param debits what was taken from which limit; none where no limit counts it
 * @param at when it was taken
 * @param standing whether it can still be released
 */
public record Charge(int number, String action, Money amount, List<Debit> debits, Instant at, Standing standing) {

    /** Whether a charge can still be released. */
    public enum Standing {
        /** It stands until it is confirmed or released. */
        RESERVED,
        /** It is final. */
        CONFIRMED
    }

    /**
     * Copies the debits.
     *
     * @param number 1 for the case's first charge, then one more each
     * @param action the stored name of the action
     * @param amount what the action costs
     * @param debits what was taken from which limit
     * @param at when it was taken
     * @param standing whether it can still be released
     */
    public Charge {
        debits = List.copyOf(debits);
    }

    /**
     * An amount taken from a limit's account, or given back to it.
     *
     * @param limit the limit's name
     * @param account the account's name: whose, and of which period
     * @param slice the slice of time in which it counts, for a limit whose period rolls
     * @param amount how much, in the limit's currency
     */
    public record Debit(String limit, String account, Optional<Long> slice, Money amount) {}
}
