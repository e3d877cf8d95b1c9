package io.redress.stories;

import static io.redress.contact.Channel.PHONE;
import static io.redress.stories.delivery.Deliveries.ARRIVAL;
import static io.redress.stories.delivery.DeliveryStage.COMPLAINED;
import static io.redress.stories.delivery.DeliveryStage.DELIVERED;
import static io.redress.stories.delivery.DeliveryStage.EXPECTED;

import io.redress.casefile.Verdict;
import io.redress.casefile.Verdict.Ending;
import io.redress.contact.Contact;
import io.redress.contact.OrderRef;
import io.redress.desk.Receipt;
import io.redress.failure.InvalidInputException;
import io.redress.id.CaseId;
import io.redress.party.Actor;
import io.redress.party.Affiliation;
import io.redress.party.Party;
import io.redress.party.PersonalText;
import io.redress.party.Relation;
import io.redress.permission.Refusal;
import io.redress.stories.delivery.Deliveries;
import io.redress.stories.delivery.DeliveryAction.Complain;
import io.redress.stories.delivery.DeliveryAction.Deliver;
import io.redress.workflow.Extend;
import io.redress.workflow.Promise;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Bad news that comes in time is no complaint. */
final class S10TheRiderWhoCalledFirst implements Story {
    private static final Actor HOST = Actor.system(Cast.SHOP);
    private static final Actor RIDER = Actor.of(Cast.SHOP, "rider", Affiliation.MERCHANT);

    @Override
    public String title() {
        return "S10 The rider who called first.";
    }

    @Override
    public void tell(Telling it) {
        it.facts(
                "The restaurant was slow. The rider called: 20 minutes late. It became more than 30. Nobody complained.");
        ShopFloor shop = ShopFloor.running(Deliveries.workflow(), "2018-09-10T18:30");
        CaseId id = theCall(it, shop);
        theSecondCall(it, shop, id);
        theDinner(it, shop, id);
        theSilentOne(it, shop);
        it.rule(
                "Who tells bad news first may name a new time, and change it as long as it is not broken; how true it was"
                        + " is measured, and it is no complaint.",
                "a case that the host opens unasked; a deadline by date with a cap and a count; a verdict that keeps the"
                        + " first date");
    }

    private static Contact call(String order) {
        return Contact.outbound(PHONE, Cast.lin())
                .naming(Party.verified("rider", Relation.MERCHANT))
                .about(OrderRef.of(order))
                .saying("The kitchen is slow, I am 20 minutes late");
    }

    private static CaseId theCall(Telling it, ShopFloor shop) {
        it.happens(shop.now(), "Dinner is due at 18:45. The rider calls: 20 minutes late. The host reports it.");
        it.fails(
                "reaching out by Wu, whom the workflow does not let open cases unasked",
                InvalidInputException.class,
                () -> shop.as(Cast.WU).reachOut(shop.key(), call("o-1009")));
        Receipt receipt = shop.as(HOST).reachOut(shop.key(), call("o-1009"));
        it.holds("a case opens that nobody complained for", receipt instanceof Receipt.Opened);
        CaseId id = receipt.caseId();
        it.done("the new time, by the rider", shop.act(RIDER, id, promise("2018-09-10T19:05")));
        it.check("it is due", shop.due(id, ARRIVAL), Hours.of("2018-09-10T19:05"));
        it.check("state", shop.view(id).state().or(COMPLAINED), EXPECTED);
        return id;
    }

    private static Promise promise(String by) {
        return new Promise(ARRIVAL, Hours.of(by), Optional.empty(), "the kitchen is slow");
    }

    private static Extend later(String until) {
        return new Extend(ARRIVAL, Hours.of(until), "the kitchen is still slow");
    }

    private static void theSecondCall(Telling it, ShopFloor shop, CaseId id) {
        shop.until("2018-09-10T18:58");
        it.happens(shop.now(), "It gets later. The rider wants an hour and a half, then asks for a quarter.");
        Refusal refusal = it.refused("20:30", shop.act(RIDER, id, later("2018-09-10T20:30")), "beyond-cap");
        it.check(
                "the latest that is possible",
                Instant.parse(refusal.known().getOrDefault("latest", "")),
                Hours.of("2018-09-10T19:30"));
        it.done("19:20", shop.act(RIDER, id, later("2018-09-10T19:20")));
        it.check("it is due", shop.due(id, ARRIVAL), Hours.of("2018-09-10T19:20"));
        shop.until("2018-09-10T18:59");
        it.check("Lin was told, before anything broke", shop.told(), List.of("new-time to lin", "new-time to lin"));
    }

    private static void theDinner(Telling it, ShopFloor shop, CaseId id) {
        shop.until("2018-09-10T19:17");
        it.happens(shop.now(), "Dinner is there, 32 minutes late.");
        it.done("the delivery", shop.act(RIDER, id, new Deliver()));
        Verdict verdict = shop.verdicts(id, ARRIVAL).get(0);
        it.check("the promise", verdict.ending(), Ending.MET);
        it.check("revised", verdict.run().target().revisions(), 1);
        it.check("left to the revised time", verdict.margin(), Optional.of(Duration.ofMinutes(3)));
        it.check("off from the first time", verdict.accuracy(), Optional.of(Duration.ofMinutes(12)));
        it.check("state", shop.view(id).state().or(COMPLAINED), DELIVERED);
        it.check("complaints", complaints(shop), 0L);
    }

    private static long complaints(ShopFloor shop) {
        return shop.as(Cast.MEI).count(all -> all.in(Set.of("COMPLAINED")));
    }

    private static void theSilentOne(Telling it, ShopFloor shop) {
        shop.until("2018-09-11T18:30");
        it.happens(shop.now(), "The next day the same, but the rider calls once and never again.");
        CaseId id = shop.as(HOST).reachOut(shop.key(), call("o-1010")).caseId();
        it.done("the new time", shop.act(RIDER, id, promise("2018-09-11T19:05")));
        shop.until("2018-09-11T19:06");
        it.happens(shop.now(), "Nothing there. The promise breaks, and the rider wants more time now.");
        it.check("broken at", shop.verdicts(id, ARRIVAL).get(0).endedAt(), Hours.of("2018-09-11T19:05"));
        it.refused("more time", shop.act(RIDER, id, later("2018-09-11T19:20")), "lapsed-already");
        it.check("told last", shop.told().get(shop.told().size() - 1), "later-than-promised to lin");
        it.done("a complaint, by Lin", shop.act(Cast.LIN, id, new Complain(PersonalText.of("Where is my dinner?"))));
        it.check("complaints", complaints(shop), 1L);
    }
}
