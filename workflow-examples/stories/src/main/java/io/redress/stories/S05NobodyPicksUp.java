package io.redress.stories;

import static io.redress.contact.Channel.CHAT;
import static io.redress.contact.Channel.PHONE;
import static io.redress.stories.ride.RideClocks.FIRST_ANSWER;
import static io.redress.stories.ride.RideClocks.SAFETY_CALL;
import static io.redress.stories.ride.RideStage.NEW;
import static io.redress.stories.ride.RideStage.SAFETY;

import io.redress.casefile.Severity;
import io.redress.contact.Channel;
import io.redress.contact.Contact;
import io.redress.contact.OrderRef;
import io.redress.desk.Receipt;
import io.redress.id.CaseId;
import io.redress.party.Actor;
import io.redress.permission.Refusal;
import io.redress.stories.ride.Danger;
import io.redress.stories.ride.RideAction.ReportDanger;
import io.redress.stories.ride.RideAction.Take;
import io.redress.stories.ride.Rides;
import java.util.List;

/** A call that nobody answers is a call. */
final class S05NobodyPicksUp implements Story {
    /** The telephone exchange and the chat server: software of the host. */
    private static final Actor EXCHANGE = Actor.system(Cast.SHOP);

    @Override
    public String title() {
        return "S05 Nobody picks up.";
    }

    @Override
    public void tell(Telling it) {
        it.facts(
                "Hit while riding a rental e-bike, with a fracture. Telephone and online service were both unanswered.");
        ShopFloor desk = ShopFloor.running(Rides.workflow(), "2018-09-08T22:10");
        CaseId id = theCall(it, desk);
        theButton(it, desk, id);
        theChat(it, desk, id);
        theLane(it, desk, id);
        it.rule(
                "An attempt to reach the desk opens a case, agent or no agent; an injury is paged in house at once.",
                "intake that needs nobody; a lane that excludes contractors; urgent messages, which wait for no opening");
    }

    private static CaseId theCall(Telling it, ShopFloor desk) {
        it.happens(desk.now(), "Saturday night. Lin calls, waits, and hears music. Nobody of the desk is there.");
        Receipt call = desk.receive(EXCHANGE, attempt(PHONE));
        it.holds("the attempt opens a case", call instanceof Receipt.Opened);
        CaseId id = call.caseId();
        it.check("its first answer is due", desk.due(id, FIRST_ANSWER), Hours.of("2018-09-10T13:00"));
        it.check("state", desk.view(id).state().or(SAFETY), NEW);
        it.check("told so far", desk.told(), List.of());
        return id;
    }

    private static Contact attempt(Channel channel) {
        return Contact.inbound(channel, Cast.lin()).about(OrderRef.of("ride-0509"));
    }

    private static void theButton(Telling it, ShopFloor desk, CaseId id) {
        desk.until("2018-09-08T22:12");
        it.happens(desk.now(), "\"If somebody is hurt, press 9.\" Lin presses 9.");
        it.done("the report, by the exchange", desk.act(EXCHANGE, id, new ReportDanger(Danger.INJURY)));
        it.check("state", desk.view(id).state().or(NEW), SAFETY);
        it.check("severity", desk.view(id).severity().or(Severity.LOW), Severity.URGENT);
        it.check("a call back is due", desk.due(id, SAFETY_CALL), Hours.of("2018-09-08T22:17"));
        desk.until("2018-09-08T22:12:01");
        it.check("told, though the office is closed until Monday", desk.told(), List.of("page to safety-desk"));
    }

    private static void theChat(Telling it, ShopFloor desk, CaseId id) {
        desk.until("2018-09-08T22:14");
        it.happens(desk.now(), "Lin opens the chat. Nobody is there either.");
        it.check(
                "the same case hears of it",
                desk.receive(EXCHANGE, attempt(CHAT)).caseId(),
                id);
        desk.until("2018-09-08T22:14:01");
        it.check("told", desk.told(), List.of("page to safety-desk", "page to safety-lead"));
    }

    private static void theLane(Telling it, ShopFloor desk, CaseId id) {
        desk.until("2018-09-08T22:18");
        it.happens(desk.now(), "No call for 5 minutes: the next one up is paged.");
        it.check("paged last", desk.told().get(desk.told().size() - 1), "page to duty-manager");
        it.check("the next call back is due", desk.due(id, SAFETY_CALL), Hours.of("2018-09-08T22:22"));
        it.refused("taking it, by Wu of a contractor", desk.act(Cast.WU, id, new Take()), Refusal.EXCLUDED);
        it.done("taking it, by Song of the safety desk", desk.act(Cast.SONG, id, new Take()));
        it.done("the call", desk.write(Cast.SONG, id, PHONE, Cast.lin(), "An ambulance is on its way to you"));
        it.check("the next call is due", desk.due(id, SAFETY_CALL), Hours.of("2018-09-08T22:23"));
    }
}
