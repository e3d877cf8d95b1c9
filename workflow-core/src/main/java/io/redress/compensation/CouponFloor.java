package io.redress.compensation;

import io.redress.money.Money;
import io.redress.remedy.Portion;
import io.redress.remedy.Remedy.Coupon;
import java.time.Duration;
import java.util.Optional;

/**
 * What a coupon must be to be offered at all. One without a last day is below every floor, since whoever issues it says what
 * that means. Used with {@link Policy#withCouponsOf}.
 *
 * @param validFor how long from the offer it must be usable at least, above zero
 * @param reach what it must be usable for at least
 * @param share which part of its face it must really be worth at least
 * @param least what it must really be worth at least
 * @param treatment what becomes of one that is less
 */
public record CouponFloor(
        Duration validFor, Coupon.Reach reach, Optional<Portion> share, Optional<Money> least, Treatment treatment) {

    /** What becomes of a coupon below the floor. */
    public enum Treatment {
        /** It is made as good as the floor. */
        LIFT,
        /** It is not offered, and neither is the alternative that it is in. */
        REFUSE
    }

    /**
     * Checks the floor.
     *
     * @param validFor how long from the offer it must be usable at least, above zero
     * @param reach what it must be usable for at least
     * @param share which part of its face it must really be worth at least
     * @param least what it must really be worth at least
     * @param treatment what becomes of one that is less
     * @throws IllegalArgumentException when the time is not above zero or the amount is below
     */
    public CouponFloor {
        if (validFor.isZero()
                || validFor.isNegative()
                || least.filter(Money::isNegative).isPresent()) {
            throw new IllegalArgumentException("a floor of coupons is above zero: " + validFor + ", " + least);
        }
    }

    /**
     * A floor that refuses, for the whole store.
     *
     * @param validFor how long from the offer a coupon must be usable at least
     * @return the floor
     * @throws IllegalArgumentException when the time is not above zero
     */
    public static CouponFloor of(Duration validFor) {
        return new CouponFloor(validFor, Coupon.Reach.STORE_WIDE, Optional.empty(), Optional.empty(), Treatment.REFUSE);
    }

    /**
     * Lets coupons pass that are usable for some goods only.
     *
     * @return a copy
     */
    public CouponFloor limitedToo() {
        return new CouponFloor(validFor, Coupon.Reach.LIMITED, share, least, treatment);
    }

    /**
     * Asks that a coupon is really worth a part of what stands on it.
     *
     * @param part which part at least, such as 80 of 100
     * @return a copy
     */
    public CouponFloor worth(Portion part) {
        return new CouponFloor(validFor, reach, Optional.of(part), least, treatment);
    }

    /**
     * Asks that a coupon is really worth an amount.
     *
     * @param amount how much at least, zero or more
     * @return a copy
     * @throws IllegalArgumentException when it is negative
     */
    public CouponFloor worth(Money amount) {
        return new CouponFloor(validFor, reach, share, Optional.of(amount), treatment);
    }

    /**
     * Makes coupons below the floor as good as the floor.
     *
     * @return a copy
     */
    public CouponFloor lifting() {
        return new CouponFloor(validFor, reach, share, least, Treatment.LIFT);
    }

    /**
     * Leaves out alternatives with a coupon below the floor.
     *
     * @return a copy
     */
    public CouponFloor refusing() {
        return new CouponFloor(validFor, reach, share, least, Treatment.REFUSE);
    }
}
