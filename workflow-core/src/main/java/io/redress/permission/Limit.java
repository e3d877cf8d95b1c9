package io.redress.permission;

import io.redress.money.Money;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * How much may be spent on one authority: on one action, on a case, by a person, on a customer, or by the tenant, in a
 * period. Each limit counts what was spent on the authority that names it, and nothing else; two that name the same limit
 * share it. Amounts in another currency count by a rate that is recorded. Immutable.
 *
 * @param name its name, by which its accounts are kept; empty for one that counts nothing up
 * @param scope what it adds up
 * @param period over which time
 * @param most the most that may be spent, inclusive
 * @param credit what a release gives back
 */
public record Limit(String name, Scope scope, Period period, Money most, Credit credit) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");

    /** What a limit adds up. */
    public enum Scope {
        /** Nothing: each action for itself. */
        ACTION,
        /** Everything on one case. */
        CASE,
        /** Everything by one person; whoever stands in for somebody spends that person's. */
        ACTOR,
        /** Everything for one customer; a case without a verified customer has no room at all. */
        CUSTOMER,
        /** Everything of the tenant: a budget. */
        TENANT
    }

    /** What the release of a reserved amount gives back. */
    public enum Credit {
        /** The period in which it was spent: if that is over, nothing. */
        ITS_PERIOD,
        /** The present period, though never more than was spent in it. */
        PRESENT_PERIOD,
        /** Nothing: what was used stays used until its period is over. */
        NOTHING
    }

    /**
     * Checks name and amount.
     *
     * @param name its name; empty for one that counts nothing up
     * @param scope what it adds up
     * @param period over which time
     * @param most the most that may be spent, inclusive
     * @param credit what a release gives back
     * @throws IllegalArgumentException when the name is not 1 to 40 lower-case letters, digits and hyphens, the amount is
     *     negative, or a rolling period is to be credited as a present one
     */
    public Limit {
        if (scope == Scope.ACTION ? !name.isEmpty() : !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "limit \"" + name + "\" must have a name of 1 to 40 lower-case letters, digits and hyphens");
        }
        if (most.isNegative()) {
            throw new IllegalArgumentException("limit \"" + name + "\" of " + most + " must not be negative");
        }
        if (period instanceof Period.Rolling && credit == Credit.PRESENT_PERIOD) {
            throw new IllegalArgumentException(
                    "limit \"" + name + "\": a rolling period has no other present one to credit");
        }
    }

    /**
     * So much at once.
     *
     * @param most the most, inclusive
     * @return the limit
     * @throws IllegalArgumentException when the amount is negative
     */
    public static Limit perAction(Money most) {
        return new Limit("", Scope.ACTION, Period.ever(), most, Credit.ITS_PERIOD);
    }

    /**
     * So much on one case.
     *
     * @param name its name
     * @param most the most, inclusive
     * @return the limit
     * @throws IllegalArgumentException when the name is malformed or the amount negative
     */
    public static Limit perCase(String name, Money most) {
        return new Limit(name, Scope.CASE, Period.ever(), most, Credit.ITS_PERIOD);
    }

    /**
     * So much by one person.
     *
     * @param name its name
     * @param most the most, inclusive
     * @param period over which time
     * @return the limit
     * @throws IllegalArgumentException when the name is malformed or the amount negative
     */
    public static Limit perActor(String name, Money most, Period period) {
        return new Limit(name, Scope.ACTOR, period, most, Credit.ITS_PERIOD);
    }

    /**
     * So much for one customer.
     *
     * @param name its name
     * @param most the most, inclusive
     * @param period over which time
     * @return the limit
     * @throws IllegalArgumentException when the name is malformed or the amount negative
     */
    public static Limit perCustomer(String name, Money most, Period period) {
        return new Limit(name, Scope.CUSTOMER, period, most, Credit.ITS_PERIOD);
    }

    /**
     * So much by the whole tenant.
     *
     * @param name its name
     * @param most the most, inclusive
     * @param period over which time
     * @return the limit
     * @throws IllegalArgumentException when the name is malformed or the amount negative
     */
    public static Limit budget(String name, Money most, Period period) {
        return new Limit(name, Scope.TENANT, period, most, Credit.ITS_PERIOD);
    }

    /**
     * The same with another credit.
     *
     * @param option what a release gives back
     * @return a copy
     * @throws IllegalArgumentException when a rolling period is to be credited as a present one
     */
    public Limit crediting(Credit option) {
        return new Limit(name, scope, period, most, option);
    }

    /**
     * The account that adds up what counts against this limit.
     *
     * @param subject whose: a person's, customer's or case's name; empty for a budget
     * @param at an instant in the period
     * @return the account
     */
    public Account account(String subject, Instant at) {
        String whose = subject.isEmpty() ? "" : "/" + subject;
        String when = period instanceof Period.Dates dates ? "/" + dates.nameAt(at) : "";
        return new Account(Account.Kind.TOTAL, name + "/" + most.currency() + whose + when);
    }

    /**
     * The limit in words.
     *
     * @return such as {@code CNY 2000.00 per person and day in Asia/Shanghai}
     */
    public String words() {
        String of = switch (scope) {
            case ACTION -> "at once";
            case CASE -> "per case";
            case ACTOR -> "per person";
            case CUSTOMER -> "per customer";
            case TENANT -> "in all";
        };
        return most + " " + of + (period instanceof Period.Ever ? "" : " and " + period.words());
    }
}
