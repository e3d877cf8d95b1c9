package io.redress.policies;

import static io.redress.compensation.Policies.choiceOf;
import static io.redress.compensation.Policies.delayGoodwill;
import static io.redress.compensation.Policies.firstOf;
import static io.redress.compensation.Policies.itemRefund;
import static io.redress.compensation.Policies.lateBeyondUse;
import static io.redress.compensation.Policies.proRata;
import static io.redress.compensation.Policies.replacement;
import static io.redress.compensation.Policies.resend;
import static io.redress.compensation.Policies.sum;

import io.redress.compensation.CustomerFacts.Trust;
import io.redress.compensation.EvidenceWaiver;
import io.redress.compensation.Policy;
import io.redress.money.Money;
import java.time.Duration;

/**
 * What a seller of fresh food owes, put together from ready policies alone. What came a day late, or not within a day, is
 * paid back. What is missing or spoilt is paid back or brought while it is of use, as the customer likes, with something for
 * the wait. Up to 50 yuan nobody who is known sends a photo of a rotten peach.
 */
public final class FreshFood {
    private static final Duration FRESH = Duration.ofHours(24);

    private FreshFood() {}

    /**
     * The policy.
     *
     * @return the policy, immutable
     */
    public static Policy policy() {
        Policy choice = choiceOf(
                firstOf(proRata(), itemRefund()).named("money"),
                resend(FRESH).named("again"),
                replacement(FRESH).named("anew"));
        return firstOf(lateBeyondUse(FRESH), sum(choice, waiting()))
                .waivingEvidence(EvidenceWaiver.upTo(yuan("50")).from(Trust.KNOWN));
    }

    /** Goodwill has a cap; what is owed has none. */
    private static Policy waiting() {
        return delayGoodwill(yuan("2"), Duration.ofHours(1), yuan("20"));
    }

    private static Money yuan(String amount) {
        return Money.of("CNY", amount);
    }
}
