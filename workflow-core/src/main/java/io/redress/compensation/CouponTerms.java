package io.redress.compensation;

import io.redress.money.Money;
import io.redress.remedy.Remedy.Coupon;
import java.time.Duration;

/**
 * What coupons look like.
 *
 * @param face what stands on one
 * @param effective what it is really worth, at most its face
 * @param validFor how long from the offer it can be used
 * @param reach what it can be used for
 */
public record CouponTerms(Money face, Money effective, Duration validFor, Coupon.Reach reach) {

    /**
     * Checks the terms.
     *
     * @param face what stands on one
     * @param effective what it is really worth, at most its face
     * @param validFor how long from the offer it can be used
     * @param reach what it can be used for
     * @throws IllegalArgumentException when an amount or the time is not above zero, or it is worth more than stands on it
     */
    public CouponTerms {
        if (!effective.isPositive() || !effective.isAtMost(face) || validFor.isNegative() || validFor.isZero()) {
            throw new IllegalArgumentException("a coupon is worth something for some time, at most its face: "
                    + effective + " of " + face + ", " + validFor);
        }
    }
}
