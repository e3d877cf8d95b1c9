package io.redress.stories;

import static io.redress.contact.Channel.APP;
import static io.redress.stories.recourse.Recourse.PLATFORM_DECISION;
import static io.redress.stories.recourse.Recourse.SELLER_ANSWER;
import static io.redress.stories.recourse.RecourseStage.DECIDED;
import static io.redress.stories.recourse.RecourseStage.SETTLED;
import static io.redress.stories.recourse.RecourseStage.WITH_PLATFORM;
import static io.redress.stories.recourse.RecourseStage.WITH_SELLER;

import io.redress.casefile.Verdict.Ending;
import io.redress.contact.Contact;
import io.redress.contact.OrderRef;
import io.redress.id.CaseId;
import io.redress.money.Money;
import io.redress.party.Actor;
import io.redress.party.Affiliation;
import io.redress.party.Party;
import io.redress.party.Relation;
import io.redress.permission.Refusal;
import io.redress.stories.recourse.Claim;
import io.redress.stories.recourse.Recourse;
import io.redress.stories.recourse.RecourseAction.AskDemand;
import io.redress.stories.recourse.RecourseAction.Decide;
import io.redress.stories.recourse.RecourseAction.Demand;
import io.redress.stories.recourse.RecourseAction.Give;
import io.redress.stories.recourse.RecourseAction.Reject;
import io.redress.timeline.EntryView;
import java.util.List;
import java.util.Map;

/** Whoever is silent has had his turn. */
final class S27SellerFirst implements Story {
    private static final Actor SITE = Actor.system(Cast.SHOP);
    private static final Actor SELLER = Actor.of(Cast.SHOP, "seller", Affiliation.MERCHANT);
    private static final Money PRICE = Money.of("CNY", "89.00");
    private static final Decide DECISION = new Decide("the photo shows the crack; full refund");

    @Override
    public String title() {
        return "S27 Seller first, then the platform.";
    }

    @Override
    public void tell(Telling it) {
        it.facts("\"Seller first, then the platform\": the seller is silent, and the customer has to begin again.");
        ShopFloor shop = ShopFloor.running(Recourse.workflow(), "2018-09-08T10:00");
        CaseId id = theDemand(it, shop, "o-2709");
        it.refused(
                "deciding before the seller's turn is over, by Ann",
                shop.act(Cast.ANN, id, DECISION),
                Refusal.WRONG_STATE);
        theSilence(it, shop, id);
        thePlatform(it, shop, id);
        theOneWhoAnswers(it, shop);
        it.rule(
                "The seller has a clock. Silence takes the demand to the platform by itself, and nothing is asked twice.",
                "a deadline whose lapse moves the case; a demand that is part of the case; a condition that answers with"
                        + " what is known");
    }

    private static CaseId theDemand(Telling it, ShopFloor shop, String order) {
        Contact form = Contact.inbound(APP, Cast.lin())
                .naming(Party.verified("seller", Relation.MERCHANT))
                .about(OrderRef.of(order))
                .saying("The kettle has a crack");
        CaseId id = shop.receive(SITE, form).caseId();
        it.happens(shop.now(), "Lin fills in a form about order " + order + ": the kettle has a crack.");
        it.done("her demand", shop.act(Cast.LIN, id, new Demand(PRICE)));
        it.check("state", shop.view(id).state().or(DECIDED), WITH_SELLER);
        return id;
    }

    private static void theSilence(Telling it, ShopFloor shop, CaseId id) {
        it.check("the seller's answer is due", shop.due(id, SELLER_ANSWER), Hours.of("2018-09-10T10:00"));
        shop.until("2018-09-10T10:00");
        it.check(
                "at the due instant it is still with the seller",
                shop.view(id).state().or(DECIDED),
                WITH_SELLER);
        shop.until("2018-09-10T10:01");
        it.happens(shop.now(), "A moment later the seller has had his turn.");
        it.check("state", shop.view(id).state().or(DECIDED), WITH_PLATFORM);
        it.check("the seller", shop.verdicts(id, SELLER_ANSWER).get(0).ending(), Ending.LAPSED);
        it.check("the platform's decision is due", shop.due(id, PLATFORM_DECISION), Hours.of("2018-09-13T18:00"));
        it.check(
                "told",
                shop.told(),
                List.of("demand to seller", "platform-steps-in to lin", "platform-steps-in to seller"));
        it.refused("a no by the seller, now", shop.act(SELLER, id, new Reject("no crack")), Refusal.WRONG_STATE);
    }

    private static void thePlatform(Telling it, ShopFloor shop, CaseId id) {
        Refusal refusal = it.refused(
                "asking Lin what she demands, by Ann",
                shop.act(Cast.ANN, id, new AskDemand("the form of the platform asks for it")),
                "known-already");
        it.check("and the case says", refusal.known(), Map.of("demand", "CNY 89.00"));
        it.check("it holds", shop.view(id).attributes().or(List.of()), List.of(new Claim(PRICE)));
        shop.until("2018-09-10T14:00");
        it.done("Ann's decision", shop.act(Cast.ANN, id, DECISION));
        it.check("state", shop.view(id).state().or(WITH_SELLER), DECIDED);
        List<String> steps = shop.as(Cast.MEI).timeline(id).stream()
                .map(EntryView::by)
                .map(by -> by.or(Cast.MEI.id()).value())
                .toList();
        it.check("who took a step", steps, List.of("system", "lin", "system", "ann"));
    }

    private static void theOneWhoAnswers(Telling it, ShopFloor shop) {
        CaseId id = theDemand(it, shop, "o-2710");
        shop.until("2018-09-11T09:00");
        it.happens(shop.now(), "This seller answers.");
        it.done("the refund", shop.act(SELLER, id, new Give()));
        it.check("state", shop.view(id).state().or(WITH_SELLER), SETTLED);
        it.check("the seller", shop.verdicts(id, SELLER_ANSWER).get(0).ending(), Ending.MET);
    }
}
