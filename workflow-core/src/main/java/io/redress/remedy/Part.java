package io.redress.remedy;

import io.redress.money.Money;
import io.redress.party.Relation;
import java.util.ArrayList;
import java.util.List;

/**
 * One part of an alternative: what somebody gets, who, at whose cost, and why.
 *
 * @param remedy what
 * @param payee what the one who gets it is to the case: a verified party of that relation
 * @param funder who pays for it in the end
 * @param instalments in how many parts it is paid
 * @param reasons why, at least one reason
 */
public record Part(Remedy remedy, Relation payee, Funder funder, Instalments instalments, List<Reason> reasons) {

    /**
     * Copies the reasons.
     *
     * @param remedy what
     * @param payee what the one who gets it is to the case
     * @param funder who pays for it in the end
     * @param instalments in how many parts it is paid
     * @param reasons why, at least one reason
     * @throws IllegalArgumentException when there is no reason
     */
    public Part {
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("whoever offers " + remedy + " says why");
        }
    }

    /**
     * Something for the customer, at once and at the platform's cost.
     *
     * @param remedy what
     * @param reason why
     * @return the part
     */
    public static Part of(Remedy remedy, Reason reason) {
        return new Part(remedy, Relation.CUSTOMER, Funder.PLATFORM, Instalments.AT_ONCE, List.of(reason));
    }

    /**
     * The same for somebody else.
     *
     * @param relation what that one is to the case
     * @return a copy
     */
    public Part to(Relation relation) {
        return new Part(remedy, relation, funder, instalments, reasons);
    }

    /**
     * The same at somebody else's cost.
     *
     * @param who who pays in the end
     * @return a copy
     */
    public Part fundedBy(Funder who) {
        return new Part(remedy, payee, who, instalments, reasons);
    }

    /**
     * The same in instalments.
     *
     * @param plan how many, how far apart
     * @return a copy
     */
    public Part in(Instalments plan) {
        return new Part(remedy, payee, funder, plan, reasons);
    }

    /**
     * Another remedy in place of this one, for one more reason.
     *
     * @param next what instead
     * @param why why
     * @return a copy
     */
    public Part replacedBy(Remedy next, Reason why) {
        List<Reason> more = new ArrayList<>(reasons);
        more.add(why);
        return new Part(next, payee, funder, instalments, more);
    }

    /**
     * Tells whether another part gives the same to the same one at the same cost, whatever the reasons and until whenever it
     * is of use.
     *
     * @param other the other part
     * @return true when they differ in nothing else
     */
    public boolean givesAs(Part other) {
        return remedy.undated().equals(other.remedy.undated())
                && payee == other.payee
                && funder.equals(other.funder)
                && instalments.equals(other.instalments);
    }

    /**
     * What it is worth.
     *
     * @return zero or more
     */
    public Money worth() {
        return remedy.worth();
    }
}
