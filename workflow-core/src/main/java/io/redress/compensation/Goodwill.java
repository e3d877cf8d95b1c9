package io.redress.compensation;

import io.redress.money.Money;

/** So much each time, up to a cap. */
final class Goodwill {
    static final String SOURCE = "goodwill";

    private Goodwill() {}

    static void check(Money each, Money cap) {
        if (!each.isPositive() || !each.isAtMost(cap)) {
            throw new IllegalArgumentException(
                    "goodwill is above zero each time and at most its cap: " + each + ", cap " + cap);
        }
    }

    /** Compares before it multiplies: a thousand years of waiting overflow nothing. */
    static Money upTo(Money cap, Money each, long times) {
        return times > cap.minorUnits() / each.minorUnits() ? cap : each.times(times);
    }
}
