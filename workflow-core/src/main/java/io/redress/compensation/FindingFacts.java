package io.redress.compensation;

import io.redress.casefile.Fact;
import io.redress.codec.Stored;
import io.redress.money.Money;
import java.util.Optional;
import java.util.Set;

/**
 * What was found about a seller or its goods, by whoever is trusted to find it. A customer's word alone is no finding.
 *
 * @param found what was found; nothing yet when empty
 * @param loss what the customer lost besides the price, as far as it was shown
 */
@Stored("redress/findings/1")
public record FindingFacts(Set<Finding> found, Optional<Money> loss) implements Fact {

    /** What can be found. */
    public enum Finding {
        /** The seller deceived the customer. */
        DECEPTION,
        /** The seller did not. */
        NO_DECEPTION,
        /** The food is below the safety standard. */
        UNSAFE_FOOD,
        /** The food keeps to it. */
        SAFE_FOOD,
        /** There is a fault in a label, which neither affects safety nor misleads. */
        LABEL_FAULT_ONLY
    }

    /** Nothing was found yet. */
    public static final FindingFacts NONE = new FindingFacts(Set.of(), Optional.empty());

    /**
     * Copies the findings.
     *
     * @param found what was found
     * @param loss what the customer lost besides the price
     * @throws IllegalArgumentException when the loss is negative
     */
    public FindingFacts {
        found = Set.copyOf(found);
        if (loss.filter(Money::isNegative).isPresent()) {
            throw new IllegalArgumentException("nobody loses less than nothing: " + loss.get());
        }
    }
}
