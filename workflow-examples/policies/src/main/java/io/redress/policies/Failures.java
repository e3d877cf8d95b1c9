package io.redress.policies;

import io.redress.casefile.Fact;
import io.redress.codec.Stored;

/**
 * How often this customer was failed lately, as the host counts it.
 *
 * @param lately how often before this case, zero or more
 */
@Stored("policies/failures/1")
public record Failures(int lately) implements Fact {

    /**
     * Checks the number.
     *
     * @param lately how often before this case, zero or more
     * @throws IllegalArgumentException when it is negative
     */
    public Failures {
        if (lately < 0) {
            throw new IllegalArgumentException("nobody was failed " + lately + " times");
        }
    }
}
