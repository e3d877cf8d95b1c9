package io.redress.stories;

import static io.redress.stories.Terms.cny;
import static io.redress.stories.Terms.offered;
import static io.redress.stories.Terms.part;
import static io.redress.stories.Terms.stage;
import static io.redress.stories.shop.Promises.CHOICE;
import static io.redress.stories.shop.Promises.CONSULTATION;
import static io.redress.stories.shop.Promises.DECISION;
import static io.redress.stories.shop.Promises.PAYOUT;

import io.redress.casefile.Verdict;
import io.redress.compensation.OrderFacts.Item;
import io.redress.id.CaseId;
import io.redress.id.DeadlineName;
import io.redress.id.ItemId;
import io.redress.party.PersonalText;
import io.redress.permission.Refusal;
import io.redress.remedy.Alternative;
import io.redress.remedy.Claim;
import io.redress.remedy.Ground;
import io.redress.stories.shop.Cause;
import io.redress.stories.shop.CustomerAction.Accept;
import io.redress.stories.shop.CustomerAction.Complain;
import io.redress.stories.shop.Heard;
import io.redress.stories.shop.StaffAction.ConsultMerchant;
import io.redress.stories.shop.StaffAction.MakeOffer;
import io.redress.stories.shop.StaffAction.NameCause;
import io.redress.stories.shop.Stage;
import io.redress.testkit.RecordingFulfiller.Conduct;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The store has an hour, the customer the choice, and dinner an end. */
final class S11OneOfEightMissing implements Story {
    private static final Claim CHICKEN = Claim.of(Ground.UNDELIVERED, "chicken").and(Claim.of(Ground.LATE, "chicken"));

    @Override
    public String title() {
        return "S11 One of eight missing.";
    }

    @Override
    public void tell(Telling it) {
        it.facts(
                "27 September, dinner ordered at 17:15: eight items for 245.10 yuan, one missing. A call at 18:20. \"We"
                        + " must consult the store.\" At 20:00 they offer to bring it, or its money and a coupon of 30 yuan.");
        ShopFloor shop = ShopFloor.from("2018-09-27T17:15");
        dinner(shop);
        shop.until("2018-09-27T18:20");
        CaseId id = Terms.callWithPhoto(shop, "o-11", "The chicken is missing, and the guests are here");
        theClaim(it, shop, id);
        theStore(it, shop, id);
        theOffer(it, shop, id);
        theChoice(it, shop, id);
        theMoney(it, shop, id);
        it.rule(
                "A claim names the item. The store has a clock, and its silence speaks for the customer, who chooses"
                        + " among what is still of use. Waiting is paid for by itself, and how long the money takes is"
                        + " not how long the decision took.",
                "a claim checked against the order; a deadline that lapses into a yes, and no offer before; a last"
                        + " instant on what is sent; a part of its own for the delay; two deadlines with their own"
                        + " verdicts");
    }

    private static void dinner(ShopFloor shop) {
        shop.orders()
                .has(
                        "o-11",
                        served("fish", "58.00"),
                        served("duck", "46.00"),
                        served("noodles", "28.00"),
                        served("rice", "6.00"),
                        served("tofu", "22.10"),
                        served("greens", "18.00"),
                        served("soup", "35.00"),
                        ordered("chicken", "32.00"));
    }

    private static Item served(String name, String price) {
        return ordered(name, price).deliveredAt(Hours.of("2018-09-27T17:58"));
    }

    private static Item ordered(String name, String price) {
        return Item.of(name, cny(price)).promisedBy(Hours.of("2018-09-27T18:00"));
    }

    private static void theClaim(Telling it, ShopFloor shop, CaseId id) {
        it.happens(shop.now(), "Lin calls: the chicken of CNY 32 is not there, 20 minutes after everything was due.");
        it.refused(
                "a claim for pork, which nobody ordered",
                shop.act(Cast.LIN, id, new Complain(Claim.of(Ground.UNDELIVERED, "pork"))),
                Refusal.NO_SUCH_ITEM);
        it.done("the claim for the chicken, missing and late", shop.act(Cast.LIN, id, new Complain(CHICKEN)));
        it.check(
                "claimed is",
                Terms.remedies(shop, id).claim().map(Claim::items),
                Optional.of(Set.of(ItemId.of("chicken"))));
    }

    private static void theStore(Telling it, ShopFloor shop, CaseId id) {
        shop.until("2018-09-27T18:22");
        it.happens(shop.now(), "\"We must consult the store.\" Ann does.");
        it.done(
                "the question to the store",
                shop.act(Cast.ANN, id, new ConsultMerchant(PersonalText.of("Was the chicken packed?"))));
        it.check("its answer is due", shop.due(id, CONSULTATION), Hours.of("2018-09-27T19:22"));
        it.refused("an offer over its head, by Ann", shop.act(Cast.ANN, id, new MakeOffer()), "not-heard");
        shop.until("2018-09-27T19:23");
        it.happens(shop.now(), "The store says nothing.");
        Verdict verdict = shop.verdicts(id, CONSULTATION).get(0);
        it.check("its time", verdict.ending(), Verdict.Ending.LAPSED);
        it.check("over at", verdict.endedAt(), Hours.of("2018-09-27T19:22"));
        it.check(
                "what counts as its answer",
                heard(shop, id).flatMap(Heard::merchant),
                Optional.of(Heard.Answer.SILENT));
    }

    private static void theOffer(Telling it, ShopFloor shop, CaseId id) {
        it.done("the offer, by Ann", shop.act(Cast.ANN, id, new MakeOffer()));
        it.check("Lin can choose", Terms.choice(shop, id), List.of("money", "resend"));
        Alternative money = offered(shop, id, "money");
        it.check("the chicken", part(money, "item-refund").worth(), cny("32.00"));
        it.check("the coupon, really worth", part(money, "coupon").worth(), cny("24.00"));
        it.check("83 minutes of waiting", part(money, "delay-goodwill").worth(), cny("15.00"));
        it.check("all together", money.worth(), cny("71.00"));
        Alternative resend = offered(shop, id, "resend");
        it.check("bringing it, worth", resend.worth(), cny("32.00"));
        it.check("of use until", resend.usefulUntil(), Optional.of(Hours.of("2018-09-27T20:00")));
    }

    private static void theChoice(Telling it, ShopFloor shop, CaseId id) {
        shop.until("2018-09-27T20:01");
        it.happens(shop.now(), "The guests have eaten. Lin looks at the offer.");
        it.refused(
                "the chicken, brought after dinner",
                shop.act(Cast.LIN, id, new Accept(1, "resend")),
                Refusal.USELESS_BY_NOW);
        it.refused(
                "both of it", shop.act(Cast.LIN, id, new Accept(1, "resend and money")), Refusal.NO_SUCH_ALTERNATIVE);
        shop.bank().doing(Conduct.TAKES_ON, Conduct.TAKES_ON, Conduct.TAKES_ON);
        it.done("the money", shop.act(Cast.LIN, id, new Accept(1, "money")));
        it.done("the cause, by Ann", shop.act(Cast.ANN, id, new NameCause(Cause.MERCHANT, "merchant-7")));
    }

    private static void theMoney(Telling it, ShopFloor shop, CaseId id) {
        shop.until("2018-09-28T09:00");
        it.happens(shop.now(), "The bank has it and has not paid it out yet.");
        it.check("the case is", stage(shop, id), Stage.PAYING);
        shop.bank().arrive();
        shop.until("2018-09-28T18:00");
        it.happens(shop.now(), "By the end of the day it has arrived.");
        it.check("what has arrived", Terms.given(shop), List.of(cny("15.00"), cny("24.00"), cny("32.00")));
        it.check("the case is", stage(shop, id), Stage.CLOSED);
        it.check("the promise of the money", shop.verdicts(id, PAYOUT).get(0).ending(), Verdict.Ending.MET);
        it.check("the decision took", lasted(shop, id, DECISION), Duration.ofMinutes(63));
        it.check("the choice took", lasted(shop, id, CHOICE), Duration.ofMinutes(38));
        it.check("and the money", lasted(shop, id, PAYOUT), Duration.ofMinutes(808));
        it.check("faults in what is stored", shop.faults(), List.of());
    }

    private static Duration lasted(ShopFloor shop, CaseId id, DeadlineName deadline) {
        Verdict verdict = shop.verdicts(id, deadline).get(0);
        return Duration.between(verdict.startedAt(), verdict.endedAt()).truncatedTo(ChronoUnit.MINUTES);
    }

    private static Optional<Heard> heard(ShopFloor shop, CaseId id) {
        return shop.view(id).attributes().or(List.of()).stream()
                .filter(Heard.class::isInstance)
                .map(Heard.class::cast)
                .findFirst();
    }
}
