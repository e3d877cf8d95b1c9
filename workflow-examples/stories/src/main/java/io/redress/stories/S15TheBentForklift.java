package io.redress.stories;

import static io.redress.stories.Terms.cny;
import static io.redress.stories.Terms.stage;
import static io.redress.stories.shop.OnlineShop.FINANCE;
import static io.redress.stories.shop.OnlineShop.TEAM_LEAD;

import io.redress.compensation.CustomerFacts;
import io.redress.compensation.CustomerFacts.Trust;
import io.redress.compensation.OrderFacts.Item;
import io.redress.desk.Outcome;
import io.redress.id.CaseId;
import io.redress.permission.Refusal;
import io.redress.remedy.Claim;
import io.redress.remedy.Ground;
import io.redress.stories.shop.CustomerAction.Accept;
import io.redress.stories.shop.CustomerAction.Complain;
import io.redress.stories.shop.Limits;
import io.redress.stories.shop.StaffAction.MakeOffer;
import io.redress.stories.shop.StaffAction.Offer;
import io.redress.stories.shop.Stage;
import java.util.List;
import java.util.Optional;

/** The same promise for large goods needs more than a word, and one who abused it gives it up. */
final class S15TheBentForklift implements Story {
    private static final Offer ALL_OF_IT = new Offer(cny("38000.00"), "bent in transit, the carrier's report says");

    @Override
    public String title() {
        return "S15 The bent forklift.";
    }

    @Override
    public void tell(Telling it) {
        it.facts("The same promise, money back without a photo, for goods worth tens of thousands of yuan.");
        theForklift(it);
        nobodyAnswers(it);
        abused(it);
        it.rule(
                "What is dear is decided by people, each with their own authority, photo or not. Silence does not grant"
                        + " it, and earlier abuse closes the waiver for the smallest amount.",
                "a waiver by amount; levels of consent, by different persons; a cap on what silence grants; a fact about"
                        + " the customer that the waiver reads");
    }

    private static void theForklift(Telling it) {
        ShopFloor shop = selling("forklift", "38000.00", CustomerFacts.of(Trust.TRUSTED));
        CaseId id = claimed(shop, "forklift");
        it.happens(shop.now(), "Lin, a trusted customer, reports a bent forklift of CNY 38000, without a photo.");
        it.refused("an offer by the policy, by Ann", shop.act(Cast.ANN, id, new MakeOffer()), Refusal.NEEDS_PERSON);
        it.refused("the same by Mei", shop.act(Cast.MEI, id, new MakeOffer()), Refusal.NEEDS_PERSON);
        Outcome.Waiting waiting = it.waits("an offer of all of it, by Ann", shop.act(Cast.ANN, id, ALL_OF_IT));
        it.check("it waits for", waiting.approvers().who(), List.of(TEAM_LEAD));
        it.check("meanwhile the case is", stage(shop, id), Stage.NEW);
        it.refused("Ann's own yes", shop.as(Cast.ANN).approve(shop.key(), id, waiting.request()), Refusal.OWN_REQUEST);
        Outcome.Waiting second = it.waits(
                "Mei's yes, which is not enough", shop.as(Cast.MEI).approve(shop.key(), id, waiting.request()));
        it.check("it waits for", second.approvers().who(), List.of(FINANCE));
        it.done("Qian's yes", shop.as(Cast.QIAN).approve(shop.key(), id, waiting.request()));
        it.done("Lin accepts", shop.act(Cast.LIN, id, new Accept(1)));
        shop.until("2018-09-10T09:01");
        it.check("what has arrived", Terms.given(shop), List.of(cny("38000.00")));
        it.check("faults in what is stored", shop.faults(), List.of());
    }

    private static void nobodyAnswers(Telling it) {
        ShopFloor shop = selling("fork", "500.01", CustomerFacts.of(Trust.TRUSTED));
        CaseId id = claimed(shop, "fork");
        Offer fork = new Offer(cny("500.01"), "one of its forks is bent");
        it.happens(shop.now(), "Only a fork of it, for CNY 500.01: a fen more than silence may grant.");
        it.waits("the offer, by Ann", shop.act(Cast.ANN, id, fork));
        shop.until("2018-09-11T18:00");
        it.happens(shop.now(), "Neither team leads nor finance have answered.");
        it.check("what silence has granted", shop.spent(Limits.SILENCE), cny("0"));
        it.check("offered is", Terms.remedies(shop, id).offer(), Optional.empty());
        it.check("what has arrived", Terms.given(shop), List.of());
    }

    private static void abused(Telling it) {
        ShopFloor shop = selling("tin", "5.00", new CustomerFacts(Trust.TRUSTED, 1));
        CaseId id = claimed(shop, "tin");
        it.happens(shop.now(), "A tin of CNY 5, and a customer who has once sent back stones.");
        Refusal refusal = it.refused("the offer", shop.act(Cast.ANN, id, new MakeOffer()), Refusal.NEEDS_PERSON);
        it.check("because", refusal.known().getOrDefault("because", "nothing"), "closed by earlier abuse");
        Terms.callWithPhoto(shop, "o-15", "Then here is a photo");
        it.happens(shop.now(), "Lin sends a photo, and the claim is like any other.");
        it.done("the offer", shop.act(Cast.ANN, id, new MakeOffer()));
        it.check("faults in what is stored", shop.faults(), List.of());
    }

    private static ShopFloor selling(String item, String price, CustomerFacts customer) {
        ShopFloor shop = ShopFloor.from("2018-09-10T09:00");
        shop.orders().has("o-15", Item.of(item, cny(price)));
        shop.orders().customer(customer);
        return shop;
    }

    private static CaseId claimed(ShopFloor shop, String item) {
        CaseId id = shop.call(Cast.ANN, "o-15", "It came bent");
        shop.act(Cast.LIN, id, new Complain(Claim.of(Ground.DEFECTIVE, item)));
        return id;
    }
}
