package io.redress.stories;

import static io.redress.contact.Channel.PHONE;
import static io.redress.stories.ride.RideClocks.CALL_BACK;
import static io.redress.stories.ride.RideClocks.HELP_NOW;
import static io.redress.stories.ride.RideHelp.FAILED_HELP;
import static io.redress.stories.ride.RideHelp.HELP_ASKED;
import static io.redress.stories.ride.RideStage.CLOSED;
import static io.redress.stories.ride.RideStage.HELP;
import static io.redress.stories.ride.RideStage.MENDING;
import static io.redress.stories.ride.RideStage.WORKING;

import io.redress.casefile.Flag;
import io.redress.contact.Contact;
import io.redress.contact.OrderRef;
import io.redress.desk.Outcome;
import io.redress.id.CaseId;
import io.redress.party.Actor;
import io.redress.party.Party;
import io.redress.party.PersonalText;
import io.redress.party.Relation;
import io.redress.permission.Refusal;
import io.redress.spi.CaseQuery.Phase;
import io.redress.stories.ride.Cause;
import io.redress.stories.ride.HelpAction.AskForHelp;
import io.redress.stories.ride.HelpAction.Complain;
import io.redress.stories.ride.HelpAction.Conclude;
import io.redress.stories.ride.HelpAction.ConfirmHelp;
import io.redress.stories.ride.HelpAction.FailContact;
import io.redress.stories.ride.HelpAction.MendCause;
import io.redress.stories.ride.HelpAction.NameCause;
import io.redress.stories.ride.RideAction.Decide;
import io.redress.stories.ride.RideHelp;
import io.redress.stories.ride.Rides;
import io.redress.workflow.Promise;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Help in three days is none. */
final class S09StrandedAtTheAirport implements Story {
    /** A colleague of Lin's, who booked the ride for her. */
    private static final Actor MA = Actor.customer(Cast.SHOP, "ma");

    private static final Decide DECISION = new Decide("the fare back, and the taxi paid");

    @Override
    public String title() {
        return "S09 Stranded at the airport.";
    }

    @Override
    public void tell(Telling it) {
        it.facts("Landed at 21:30. At 22:55 the driver was still more than 10 minutes away and had never called. A"
                + " colleague had booked. The masked number could not be reached. The agent: \"someone will contact you"
                + " within 72 hours\".");
        ShopFloor desk = ShopFloor.running(Rides.workflow(), "2018-09-06T22:55");
        CaseId id = theCall(it, desk);
        theOffer(it, desk, id);
        theComplaint(it, desk, id);
        theCount(it, desk);
        theCauses(it, desk, id);
        it.rule(
                "Help now is now: no answer later than its clock. A help that fails is counted, and each of its causes has"
                        + " an owner.",
                "a condition that compares a promise with the running clock; a mark that every way out of a failed help"
                        + " sets; a clock for each cause");
    }

    private static CaseId call(ShopFloor desk, String ride) {
        Contact call = Contact.inbound(PHONE, Party.verified("ma", Relation.BOOKER))
                .naming(Cast.lin())
                .about(OrderRef.of(ride))
                .saying("My colleague stands at the airport, and no car comes");
        return desk.receive(Cast.WU, call).caseId();
    }

    private static CaseId theCall(Telling it, ShopFloor desk) {
        it.happens(desk.now(), "Ma, who booked, calls: Lin landed at 21:30, and no car comes.");
        CaseId id = call(desk, "ride-0909");
        it.done("asking for help now, by Ma, who booked", desk.act(MA, id, new AskForHelp()));
        it.check("state", desk.view(id).state().or(CLOSED), HELP);
        it.check("help is due", desk.due(id, HELP_NOW), Hours.of("2018-09-06T23:15"));
        return id;
    }

    private static void theOffer(Telling it, ShopFloor desk, CaseId id) {
        desk.until("2018-09-06T22:57");
        it.happens(desk.now(), "Wu: \"someone will contact you within 72 hours\".");
        Refusal refusal =
                it.refused("a call within 72 hours, by Wu", call(desk, id, "2018-09-09T22:57"), "later-than-help");
        it.check("help is due", Instant.parse(refusal.known().getOrDefault("due", "")), Hours.of("2018-09-06T23:15"));
        it.done("a call by 23:05, by Wu", call(desk, id, "2018-09-06T23:05"));
        desk.until("2018-09-06T22:58");
        it.happens(desk.now(), "Lin tries the driver's masked number. It cannot be reached, and she says so.");
        it.done("the failed contact, by Lin, who travels", desk.act(Cast.LIN, id, new FailContact(PHONE)));
        it.holds("it is on the record", desk.view(id).flags().or(Set.of()).contains(RideHelp.UNREACHABLE));
        it.check("help is due sooner", desk.due(id, HELP_NOW), Hours.of("2018-09-06T23:08"));
    }

    private static Outcome call(ShopFloor desk, CaseId id, String by) {
        return desk.act(Cast.WU, id, new Promise(CALL_BACK, Hours.of(by), Optional.empty(), "a call"));
    }

    private static void theComplaint(Telling it, ShopFloor desk, CaseId id) {
        desk.until("2018-09-06T23:06");
        it.happens(desk.now(), "No call at 23:05. Lin takes a taxi and complains.");
        it.check("told last", desk.told().get(desk.told().size() - 1), "we-broke-our-promise to lin");
        PersonalText words = PersonalText.of("I stood there for an hour and a half");
        it.done("the complaint, by Lin", desk.act(Cast.LIN, id, new Complain(words)));
        it.check("state", desk.view(id).state().or(CLOSED), WORKING);
        it.holds("it is a failed help", desk.view(id).flags().or(Set.of()).contains(FAILED_HELP));
        it.check("on the list of", desk.team(id), "team-lead");
    }

    private static void theCount(Telling it, ShopFloor desk) {
        desk.until("2018-09-06T23:10");
        it.happens(desk.now(), "Two more ask for help. To one it comes; the other waits for its clock to run out.");
        CaseId helped = call(desk, "ride-0910");
        CaseId left = call(desk, "ride-0911");
        desk.act(MA, helped, new AskForHelp());
        desk.act(MA, left, new AskForHelp());
        it.done("confirming it, by Lin", desk.act(Cast.LIN, helped, new ConfirmHelp("another car came")));
        desk.until("2018-09-06T23:31");
        it.check("the other's state", desk.view(left).state().or(CLOSED), WORKING);
        it.holds("both are told", desk.told().containsAll(List.of("help-failed to lin", "help-failed to ma")));
        it.check("helps asked for", counted(desk, HELP_ASKED), 3L);
        it.check("of which failed", counted(desk, FAILED_HELP), 2L);
    }

    /** Open cases and closed ones. */
    private static long counted(ShopFloor desk, Flag mark) {
        return desk.as(Cast.MEI).count(all -> all.within(Phase.ANY).flagged(mark));
    }

    private static void theCauses(Telling it, ShopFloor desk, CaseId id) {
        desk.until("2018-09-07T09:00");
        it.happens(desk.now(), "Friday morning. Mei wants to answer Lin, and has to say first why help failed.");
        it.refused("the decision without a cause", desk.act(Cast.MEI, id, DECISION), "no-cause");
        for (Cause cause : Cause.values()) {
            it.done("naming " + cause, desk.act(Cast.MEI, id, new NameCause(cause)));
            it.check("owned by " + cause.owner() + ", due", desk.due(id, cause.mended()), Hours.of("2018-09-12T18:00"));
        }
        it.done("the decision; Lin does not wait for the rest", desk.act(Cast.MEI, id, DECISION));
        it.check("state", desk.view(id).state().or(CLOSED), MENDING);
        it.refused("the end, by Mei", desk.act(Cast.MEI, id, new Conclude()), "cause-unmended");
        for (Cause cause : Cause.values()) {
            Actor owner = Actor.inHouse(Cast.SHOP, "owner-of-" + cause.mark(), cause.owner());
            it.done("mending " + cause + ", by its owner", desk.act(owner, id, new MendCause(cause, "done")));
        }
        it.done("the end", desk.act(Cast.MEI, id, new Conclude()));
        it.check("still a failed help", counted(desk, FAILED_HELP), 2L);
    }
}
