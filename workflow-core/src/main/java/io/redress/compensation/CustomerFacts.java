package io.redress.compensation;

import io.redress.casefile.Fact;
import io.redress.codec.Stored;

/**
 * How a customer stands with the host.
 *
 * @param trust how well the host knows the customer
 * @param abuses how many abuses of remedies are established and still count
 */
@Stored("redress/customer/1")
public record CustomerFacts(Trust trust, int abuses) implements Fact {

    /** How well a customer is known, least first. */
    public enum Trust {
        /** Not at all. */
        NEW,
        /** For some time. */
        KNOWN,
        /** For long and well. */
        TRUSTED
    }

    /**
     * Checks the number.
     *
     * @param trust how well the host knows the customer
     * @param abuses how many abuses of remedies are established and still count
     * @throws IllegalArgumentException when it is negative
     */
    public CustomerFacts {
        if (abuses < 0) {
            throw new IllegalArgumentException("there are no " + abuses + " abuses");
        }
    }

    /**
     * A customer without abuses.
     *
     * @param trust how well the host knows the customer
     * @return the facts
     */
    public static CustomerFacts of(Trust trust) {
        return new CustomerFacts(trust, 0);
    }
}
