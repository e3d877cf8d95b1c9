package io.redress.stories;

import static io.redress.contact.Channel.PHONE;
import static io.redress.stories.ride.RideClocks.SAFETY_CALL;
import static io.redress.stories.ride.RideStage.CLOSED;
import static io.redress.stories.ride.RideStage.SAFETY;
import static io.redress.stories.shop.OnlineShop.AGENT;
import static io.redress.stories.shop.OnlineShop.SAFETY_DESK;

import io.redress.casefile.Action;
import io.redress.contact.Contact;
import io.redress.contact.OrderRef;
import io.redress.desk.Receipt;
import io.redress.id.CaseId;
import io.redress.party.Actor;
import io.redress.party.Party;
import io.redress.party.Relation;
import io.redress.permission.Refusal;
import io.redress.stories.ride.Danger;
import io.redress.stories.ride.RideAction.Decide;
import io.redress.stories.ride.RideAction.MakeSafe;
import io.redress.stories.ride.RideAction.ReportDanger;
import io.redress.stories.ride.RideAction.Take;
import io.redress.stories.ride.Rides;
import io.redress.workflow.Extend;
import io.redress.workflow.HandOver;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whoever sees the danger may say so, and every call counts. */
final class S07FriendsCallAgain implements Story {
    /** A friend, who has an account and did not book. */
    private static final Actor CHEN = Actor.customer(Cast.SHOP, "chen");

    /** Works for a contractor, where he was given every role of the safety desk. */
    private static final Actor WU = Actor.vendor(Cast.SHOP, "wu", AGENT, SAFETY_DESK, Rides.SAFETY_LEAD);

    private static final ReportDanger REPORT = new ReportDanger(Danger.THREAT);

    @Override
    public String title() {
        return "S07 Friends call again and again.";
    }

    @Override
    public void tell(Telling it) {
        it.facts("A passenger was in danger. Friends, not the account holder, reported it again and again, and were put"
                + " off. The rescue came late.");
        ShopFloor desk = ShopFloor.running(Rides.workflow(), "2018-08-26T02:14");
        CaseId id = theFirstCall(it, desk);
        theContractor(it, desk, id);
        theOtherCalls(it, desk, id);
        theEnd(it, desk, id);
        it.rule(
                "A danger may be reported by anybody. It is a matter of minutes at any hour, in house; each further call"
                        + " goes one level higher.",
                "rights by relation to the case; wall-clock deadlines; a right that is taken from contractors, whatever"
                        + " else gives it");
    }

    private static CaseId theFirstCall(Telling it, ShopFloor desk) {
        it.happens(desk.now(), "A Sunday, at night. Chen calls: Lin is in a car and does not answer any more.");
        Receipt call = desk.receive(CHEN, call("Lin wrote \"help\" and does not answer"));
        it.holds("the call opens a case, though Chen did not book", call instanceof Receipt.Opened);
        CaseId id = call.caseId();
        it.done("the report of danger, by Chen", desk.act(CHEN, id, REPORT));
        it.check("state", desk.view(id).state().or(CLOSED), SAFETY);
        it.check("a call by the safety desk is due", desk.due(id, SAFETY_CALL), Hours.of("2018-08-26T02:19"));
        desk.until("2018-08-26T02:14:01");
        it.check("told", desk.told(), List.of("page to safety-desk"));
        return id;
    }

    private static Contact call(String words) {
        Party chen = Party.verified("chen", Relation.REPORTER).called("Chen");
        return Contact.inbound(PHONE, chen)
                .naming(Cast.lin())
                .about(OrderRef.of("ride-0708"))
                .saying(words);
    }

    private static void theContractor(Telling it, ShopFloor desk, CaseId id) {
        desk.until("2018-08-26T02:15");
        it.happens(
                desk.now(),
                "Wu of a contractor, with every role of the safety desk, wants the case, more time, and it off the list.");
        Map<String, Action> wishes = new LinkedHashMap<>();
        wishes.put("owning it", new Take());
        wishes.put("delaying it", new Extend(SAFETY_CALL, Hours.of("2018-08-26T02:25"), "she will call herself"));
        wishes.put("calling it safe", new MakeSafe("she is probably asleep"));
        wishes.put("closing it", new Decide("she is probably asleep"));
        wishes.forEach((wish, action) -> it.refused(wish + ", by Wu", desk.act(WU, id, action), Refusal.EXCLUDED));
        it.refused(
                "passing it round, by Wu",
                desk.act(WU, id, new HandOver(AGENT, Optional.empty(), "not for us")),
                Refusal.NOT_PERMITTED);
        it.done("soothing words by Wu, on the record", desk.write(WU, id, PHONE, Cast.lin(), "Do not worry"));
        it.check("a call is due as before", desk.due(id, SAFETY_CALL), Hours.of("2018-08-26T02:19"));
        it.check("on the list of", desk.team(id), "safety-desk");
    }

    private static void theOtherCalls(Telling it, ShopFloor desk, CaseId id) {
        desk.until("2018-08-26T02:16");
        it.happens(desk.now(), "Chen calls again. Wu picks up, and has nothing to decide.");
        it.check("that call is with", desk.receive(WU, call("Where is she?")).caseId(), id);
        desk.until("2018-08-26T02:17");
        it.check("paged last", last(desk), "page to safety-lead");
        it.happens(desk.now(), "Chen presses the button in the application, once more.");
        it.done("the report of danger, by Chen", desk.act(CHEN, id, REPORT));
        desk.until("2018-08-26T02:19");
        it.check("paged last", last(desk), "page to duty-manager");
        it.check("pages so far", desk.told().size(), 3);
        desk.until("2018-08-26T02:20");
        it.happens(desk.now(), "No call for 5 minutes: the one at the top is paged again.");
        it.check("pages so far", desk.told().size(), 4);
        it.check("paged last", last(desk), "page to duty-manager");
    }

    private static String last(ShopFloor desk) {
        return desk.told().get(desk.told().size() - 1);
    }

    private static void theEnd(Telling it, ShopFloor desk, CaseId id) {
        it.happens(desk.now(), "Song of the safety desk calls Chen, and the police with the plate of the car.");
        Party chen = Party.verified("chen", Relation.REPORTER);
        it.done("the call", desk.write(Cast.SONG, id, PHONE, chen, "The police have the plate and stop the car"));
        it.done(
                "the end of the danger",
                desk.act(Cast.SONG, id, new MakeSafe("police has stopped the car, she is safe")));
        it.check("on the list of", desk.team(id), "team-lead");
        it.refused("an end, by Wu, even now", desk.act(WU, id, new Decide("over")), Refusal.NOT_PERMITTED);
    }
}
