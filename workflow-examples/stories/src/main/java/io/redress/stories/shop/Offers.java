package io.redress.stories.shop;

import static io.redress.compensation.Policies.choiceOf;
import static io.redress.compensation.Policies.coupon;
import static io.redress.compensation.Policies.coverCost;
import static io.redress.compensation.Policies.delayGoodwill;
import static io.redress.compensation.Policies.firstOf;
import static io.redress.compensation.Policies.itemRefund;
import static io.redress.compensation.Policies.noFault;
import static io.redress.compensation.Policies.proRata;
import static io.redress.compensation.Policies.providerFault;
import static io.redress.compensation.Policies.purposeDefeated;
import static io.redress.compensation.Policies.replacement;
import static io.redress.compensation.Policies.resend;
import static io.redress.compensation.Policies.sum;

import io.redress.compensation.CouponFloor;
import io.redress.compensation.CouponTerms;
import io.redress.compensation.EvidenceWaiver;
import io.redress.compensation.Policy;
import io.redress.money.Money;
import io.redress.party.Relation;
import io.redress.remedy.Ground;
import io.redress.remedy.Portion;
import io.redress.remedy.Remedy.Coupon.Reach;
import java.time.Duration;

/** What the shop offers: its own errors at once, nobody's fault to both sides, everything else to the customer's choice. */
public final class Offers {
    /** No coupon is worse: good for thirty days, for the whole store, and really worth most of what stands on it. */
    public static final CouponFloor COUPONS =
            CouponFloor.of(Duration.ofDays(30)).worth(Portion.of("4", "5")).lifting();

    /** Up to this the customer's word is enough. */
    public static final EvidenceWaiver WAIVER = EvidenceWaiver.upTo(yuan("200"));

    /** For the trouble, beside the money: as marketing prints them, and better once they are offered. */
    public static final CouponTerms TROUBLE =
            new CouponTerms(yuan("30"), yuan("12"), Duration.ofDays(3), Reach.LIMITED);

    /** How long what is sent again is of use: dinner is not, later. */
    public static final Duration DINNER = Duration.ofHours(2);

    /** What we billed wrong goes back. Our own bill shows it, so that nobody has to. */
    public static final Policy OWN_ERROR = providerFault();

    /** The policy. */
    public static final Policy POLICY = firstOf(
                    new Proven(),
                    OWN_ERROR,
                    noFault(Relation.MERCHANT, Portion.of("1", "2"), yuan("2000")),
                    purposeDefeated(),
                    unsafe(),
                    elsewhere(),
                    choiceOf(
                            money().named("money"),
                            resend(DINNER).named("resend"),
                            replacement().named("replacement")))
            .withCouponsOf(COUPONS)
            .waivingEvidence(WAIVER);

    private Offers() {}

    private static Policy money() {
        return sum(
                firstOf(proRata(), itemRefund()),
                coupon(TROUBLE, Ground.UNDELIVERED),
                delayGoodwill(yuan("5"), Duration.ofMinutes(30), yuan("50")));
    }

    /** Whose safety was at risk gets back all of it, however much was delivered. */
    private static Policy unsafe() {
        return WholeItems.of(itemRefund())
                .onlyWhen("unsafe", matter -> matter.file().has(OnlineShop.UNSAFE));
    }

    /** Whoever had to find it elsewhere gets the price back, and what it cost more. */
    private static Policy elsewhere() {
        return sum(itemRefund(Ground.COVER), coverCost("the shop's promise to whoever is stranded"));
    }

    private static Money yuan(String amount) {
        return Money.of("CNY", amount);
    }
}
