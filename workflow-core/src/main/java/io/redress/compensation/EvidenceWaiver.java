package io.redress.compensation;

import io.redress.compensation.CustomerFacts.Trust;
import io.redress.money.Money;

/**
 * When something is offered though nothing was handed in to show it.
 *
 * @param upTo what it costs at most, with all that was awarded on the case before
 * @param from how well the customer is known at least
 */
public record EvidenceWaiver(Money upTo, Trust from) {

    /**
     * Checks the amount.
     *
     * @param upTo what it costs at most, with all that was awarded on the case before
     * @param from how well the customer is known at least
     * @throws IllegalArgumentException when it is negative
     */
    public EvidenceWaiver {
        if (upTo.isNegative()) {
            throw new IllegalArgumentException("evidence is not waived up to " + upTo);
        }
    }

    /**
     * For trusted customers.
     *
     * @param amount what it costs at most, with all that was awarded on the case before
     * @return the waiver
     * @throws IllegalArgumentException when the amount is negative
     */
    public static EvidenceWaiver upTo(Money amount) {
        return new EvidenceWaiver(amount, Trust.TRUSTED);
    }

    /**
     * For customers that are less well known, too.
     *
     * @param trust how well the customer is known at least
     * @return a copy
     */
    public EvidenceWaiver from(Trust trust) {
        return new EvidenceWaiver(upTo, trust);
    }
}
