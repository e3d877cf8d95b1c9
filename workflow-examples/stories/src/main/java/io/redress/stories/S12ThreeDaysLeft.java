package io.redress.stories;

import static io.redress.party.Affiliation.IN_HOUSE;
import static io.redress.stories.Terms.cny;
import static io.redress.stories.Terms.coupon;
import static io.redress.stories.Terms.offered;
import static io.redress.stories.Terms.part;
import static io.redress.stories.shop.OnlineShop.AGENT;
import static io.redress.stories.shop.OnlineShop.TEAM_LEAD;

import io.redress.casefile.Action;
import io.redress.codec.Stored;
import io.redress.compensation.CouponTerms;
import io.redress.compensation.OrderFacts.Item;
import io.redress.compensation.Policies;
import io.redress.desk.Outcome;
import io.redress.id.CaseId;
import io.redress.money.Money;
import io.redress.permission.Limit;
import io.redress.permission.Refusal;
import io.redress.remedy.Claim;
import io.redress.remedy.Ground;
import io.redress.remedy.Part;
import io.redress.remedy.Remedy.Coupon;
import io.redress.remedy.Remedy.Coupon.Reach;
import io.redress.stories.shop.CustomerAction.Accept;
import io.redress.stories.shop.CustomerAction.Complain;
import io.redress.stories.shop.Limits;
import io.redress.stories.shop.Offers;
import io.redress.stories.shop.OnlineShop;
import io.redress.stories.shop.StaffAction.MakeOffer;
import io.redress.stories.shop.Stage;
import io.redress.workflow.Workflow;
import io.redress.workflow.WorkflowBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What stands on a coupon is not what it is worth, and below a floor it is no remedy. */
final class S12ThreeDaysLeft implements Story {
    private static final String LAST_DAY = "2018-10-27T19:00";

    /**
     * Offers a coupon and nothing else.
     *
     * @param days how long it is good for
     * @param reach what for
     * @param worth what it is really worth, of the 30 yuan that stand on it
     */
    @Stored("give-coupon/1")
    private record GiveCoupon(int days, Reach reach, Money worth) implements Action {}

    @Override
    public String title() {
        return "S12 The coupon with three days left.";
    }

    @Override
    public void tell(Telling it) {
        it.facts("That coupon of 30 yuan ends in three days, and is not good for the whole store.");
        lifted(it);
        refused(it);
        it.rule(
                "A coupon that ends in less than 30 days, is not good for the whole store or hardly worth what stands on"
                        + " it is made better or not offered. What counts is what it is worth.",
                "a floor around the policy, which lifts or refuses; face and effective value as two amounts, of which the"
                        + " second is added up and taken from limits");
    }

    private static void lifted(Telling it) {
        ShopFloor shop = ShopFloor.from("2018-09-27T19:00");
        shop.orders().has("o-12", Item.of("chicken", cny("32.00")).promisedBy(Hours.of("2018-09-27T16:00")));
        CaseId id = Terms.callWithPhoto(shop, "o-12", "The chicken is missing");
        it.done("the claim", shop.act(Cast.LIN, id, new Complain(Claim.of(Ground.UNDELIVERED, "chicken"))));
        it.happens(
                shop.now(),
                "Marketing prints coupons of CNY 30, good for three days and some goods, which makes them worth CNY 12."
                        + " Ann offers what the policy says.");
        it.check("as printed, worth", Offers.TROUBLE.effective(), cny("12"));
        it.done("the offer", shop.act(Cast.ANN, id, new MakeOffer()));
        Part part = part(offered(shop, id, "money"), "coupon");
        Coupon coupon = coupon(part);
        it.check("the coupon is good until", coupon.validUntil(), Optional.of(Hours.of(LAST_DAY)));
        it.check("for", coupon.reach(), Reach.STORE_WIDE);
        it.check("on it stands", coupon.face(), cny("30"));
        it.check("it is worth", coupon.effective(), cny("24"));
        it.check("the offer is worth", offered(shop, id, "money").worth(), cny("56.00"));
        it.check("taken from Ann's day", shop.spent(Limits.AGENT_DAY, Cast.ANN), cny("56.00"));
        it.holds("Lin reads that it is better than usual", Terms.told(part).contains("better than usual"));
        it.holds(
                "and an auditor what it was before",
                Terms.seen(part, "coupon-floor", "coupon").contains("LIMITED"));
        it.done("Lin accepts", shop.act(Cast.LIN, id, new Accept(1, "money")));
        shop.until("2018-09-27T19:01");
        it.check("handed over", Terms.given(shop), List.of(cny("24.00"), cny("32.00")));
        it.check("faults in what is stored", shop.faults(), List.of());
    }

    private static void refused(Telling it) {
        ShopFloor shop = ShopFloor.running(handingOutCoupons(), "2018-09-27T19:00");
        CaseId id = shop.call(Cast.ANN, "o-1202", "The chicken is missing");
        it.happens(shop.now(), "Elsewhere staff pick coupons by hand.");
        Refusal refusal = it.refused(
                "the coupon with three days left", give(shop, id, 3, Reach.STORE_WIDE, "30"), Refusal.NEEDS_PERSON);
        it.check("by the rule", refusal.known().getOrDefault("rule", "nothing"), "coupon-floor");
        it.refused("one for some goods", give(shop, id, 30, Reach.LIMITED, "30"), Refusal.NEEDS_PERSON);
        it.refused(
                "one that is worth CNY 23.99 of its 30",
                give(shop, id, 30, Reach.STORE_WIDE, "23.99"),
                Refusal.NEEDS_PERSON);
        it.done("a good one", give(shop, id, 30, Reach.STORE_WIDE, "24"));
        it.check("taken from Ann's day", shop.spent(Limits.AGENT_DAY, Cast.ANN), cny("24"));
        it.check("faults in what is stored", shop.faults(), List.of());
    }

    private static Outcome give(ShopFloor shop, CaseId id, int days, Reach reach, String worth) {
        return shop.act(Cast.ANN, id, new GiveCoupon(days, reach, cny(worth)));
    }

    private static Workflow handingOutCoupons() {
        WorkflowBuilder<Stage> shop = OnlineShop.definition();
        shop.on(GiveCoupon.class)
                .in(Stage.NEW, Stage.WORKING)
                .to(Stage.OFFERED)
                .by(TEAM_LEAD, AGENT.and(IN_HOUSE))
                .offering(
                        Set.of(),
                        given -> Policies.coupon(terms(given.action())).withCouponsOf(Offers.COUPONS.refusing()))
                .upTo(AGENT, Limit.perAction(Limits.AGENT_AT_ONCE), Limits.AGENT_DAY)
                .upTo(TEAM_LEAD);
        return shop.build();
    }

    private static CouponTerms terms(GiveCoupon given) {
        return new CouponTerms(cny("30"), given.worth(), Duration.ofDays(given.days()), given.reach());
    }
}
