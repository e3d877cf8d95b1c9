package io.redress.stories;

import static io.redress.contact.Channel.CHAT;
import static io.redress.contact.Channel.PHONE;

import io.redress.casefile.Severity;
import io.redress.compensation.CoverFacts.Cover;
import io.redress.compensation.OrderFacts.Item;
import io.redress.contact.Contact;
import io.redress.contact.Evidence;
import io.redress.contact.OrderRef;
import io.redress.id.CaseId;
import io.redress.id.EvidenceId;
import io.redress.money.Money;
import io.redress.party.Actor;
import io.redress.party.PersonalText;
import io.redress.permission.Refusal;
import io.redress.remedy.Award;
import io.redress.remedy.Claim;
import io.redress.remedy.Fulfilment;
import io.redress.remedy.Ground;
import io.redress.remedy.Handling;
import io.redress.stories.shop.Cause;
import io.redress.stories.shop.CustomerAction.Accept;
import io.redress.stories.shop.CustomerAction.AskForHelp;
import io.redress.stories.shop.CustomerAction.Complain;
import io.redress.stories.shop.Promises;
import io.redress.stories.shop.Question;
import io.redress.stories.shop.StaffAction.ArrangeHelp;
import io.redress.stories.shop.StaffAction.Ask;
import io.redress.stories.shop.StaffAction.Conclude;
import io.redress.stories.shop.StaffAction.EndHelp;
import io.redress.stories.shop.StaffAction.EndHelp.Help;
import io.redress.stories.shop.StaffAction.MakeOffer;
import io.redress.stories.shop.StaffAction.NameCause;
import io.redress.stories.shop.StaffAction.NoteVulnerable;
import io.redress.stories.shop.Stage;
import io.redress.testkit.RecordingFulfiller.Conduct;
import io.redress.workflow.AwardAction;
import io.redress.workflow.CancelAward;
import java.util.List;
import java.util.Map;

/** A bed, not a question: by the minute, and a room is one when the hotel has said so. */
final class S08NoRoomAtTen implements Story {
    private static final Ask IS_IT_THIS_ORDER = new Ask(Question.ORDER, PersonalText.of("Is it this order?"));
    private static final EndHelp HELPED = new EndHelp(Help.HELPED);

    @Override
    public String title() {
        return "S08 No room at 22:00.";
    }

    @Override
    public void tell(Telling it) {
        it.facts(
                "22:00. The hotel that was booked has no room; two women stand in the street. The agent asks \"is it this"
                        + " order?\" again and again, for more than 10 minutes. The next hotel is not asked either. In the end the"
                        + " difference in price is refunded.");
        ShopFloor shop = ShopFloor.from("2018-09-10T22:00");
        shop.orders().has("trip-08", Item.of("room", cny("320.00")));
        CaseId id = theCall(it, shop);
        theQuestions(it, shop, id);
        theHotels(it, shop, id);
        theDifference(it, shop, id);
        theOwner(it, shop, id);
        byDay(it);
        it.rule(
                "Whoever is stranded is helped by the minute, as gravely as hour and person make it, and is asked nothing"
                        + " that the case knows. Help is help when whoever gives it says so. What it cost elsewhere comes"
                        + " back with the receipt, and whoever listed the hotel hears why.",
                "a lane with a clock round the clock that only confirmed help stops; a condition that answers with what is"
                        + " known; an award that is pending until its provider confirms; a policy over receipts; a notice"
                        + " to the cause's owner");
    }

    private static CaseId theCall(Telling it, ShopFloor shop) {
        it.happens(shop.now(), "Lin calls; Wu takes it in, and asks for help for her.");
        CaseId id = call(shop, "trip-08");
        it.done("asking for help, by Wu", shop.act(Cast.WU, id, new AskForHelp()));
        it.check("the case is", stage(shop, id), Stage.HELP);
        it.check("as grave as the hour", severity(shop, id), Severity.URGENT);
        it.check("help is due, night or not", shop.due(id, Promises.HELP_NOW), Hours.of("2018-09-10T22:15"));
        it.refused(
                "\"she was helped\", by Ann, before anybody was asked",
                shop.act(Cast.ANN, id, HELPED),
                "not-confirmed");
        return id;
    }

    private static void theQuestions(Telling it, ShopFloor shop, CaseId id) {
        for (String minute : List.of("22:02", "22:06", "22:10")) {
            shop.until("2018-09-10T" + minute);
            it.happens(shop.now(), "Wu: \"is it this order?\"");
            Refusal refusal = it.refused("the question", shop.act(Cast.WU, id, IS_IT_THIS_ORDER), "known-already");
            it.check("the case says", refusal.known(), Map.of("ORDER", "trip-08"));
        }
        it.holds("Lin was asked nothing", !shop.told().contains("question to lin"));
        it.refused(
                "the next hotel, by Wu of the contractor",
                shop.act(Cast.WU, id, room("hotel-east")),
                Refusal.NOT_PERMITTED);
    }

    private static void theHotels(Telling it, ShopFloor shop, CaseId id) {
        shop.until("2018-09-10T22:12");
        it.happens(shop.now(), "Ann asks the next hotel for a room. It says no.");
        shop.bank().doing(Conduct.REFUSES, Conduct.TAKES_ON);
        it.done("asking hotel-east, by Ann", shop.act(Cast.ANN, id, room("hotel-east")));
        shop.until("2018-09-10T22:13");
        it.check("the room", Book.stages(shop, id), List.of(Handling.Stage.STUCK));
        it.refused("\"she was helped\", by Ann", shop.act(Cast.ANN, id, HELPED), "not-confirmed");
        it.check("help is due as before", shop.due(id, Promises.HELP_NOW), Hours.of("2018-09-10T22:15"));
        it.done("taking it off", shop.act(Cast.ANN, id, new CancelAward(1, "hotel-east is full")));
        it.refused("\"she was helped\", by Ann", shop.act(Cast.ANN, id, HELPED), "not-confirmed");

        shop.until("2018-09-10T22:14");
        it.happens(shop.now(), "Ann asks the hotel after that. It will look.");
        it.done("asking hotel-west", shop.act(Cast.ANN, id, room("hotel-west")));
        shop.until("2018-09-10T22:16");
        it.holds(
                "22:15 has passed without a room, and the team leads are paged",
                shop.told().contains("page to team-lead"));
        it.check("the rooms", Book.stages(shop, id), List.of(Handling.Stage.CANCELLED, Handling.Stage.PENDING));
        it.refused("\"she was helped\", by Ann", shop.act(Cast.ANN, id, HELPED), "not-confirmed");

        shop.until("2018-09-10T22:20");
        it.happens(shop.now(), "Hotel-west confirms.");
        shop.bank().arrive();
        Award room = Book.awards(shop, id).get(1);
        it.done(
                "its yes, on record",
                shop.act(
                        Actor.system(Cast.SHOP),
                        id,
                        new AwardAction.Report(
                                2,
                                1,
                                1,
                                Fulfilment.settled("west-1", room.remedy().worth()))));
        it.check("the rooms", Book.stages(shop, id), List.of(Handling.Stage.CANCELLED, Handling.Stage.SETTLED));
        it.done("\"she was helped\"", shop.act(Cast.ANN, id, HELPED));
        it.check("the case is", stage(shop, id), Stage.WORKING);
    }

    private static void theDifference(Telling it, ShopFloor shop, CaseId id) {
        shop.until("2018-09-11T10:00");
        it.happens(
                shop.now(),
                "The next morning Lin complains: she paid CNY 560 at hotel-west, after CNY 320 for nothing.");
        it.done("the complaint", shop.act(Cast.LIN, id, new Complain(Claim.of(Ground.COVER, "room"))));
        it.refused(
                "an offer before anybody saw a receipt", shop.act(Cast.MEI, id, new MakeOffer()), Refusal.NEEDS_PERSON);
        shop.orders().cost(Cover.of("room", cny("560.00")));
        shop.receive(
                Cast.LIN,
                Contact.inbound(CHAT, Cast.lin())
                        .inCase(id)
                        .attaching(new Evidence(EvidenceId.of("receipt-1"), "image/jpeg", "0".repeat(64)))
                        .saying("The receipt"));
        it.done("the offer with the receipt, by Mei", shop.act(Cast.MEI, id, new MakeOffer()));
        it.done("Lin accepts", shop.act(Cast.LIN, id, new Accept(1)));
        shop.until("2018-09-11T10:05");
        it.check(
                "the price, and what it cost more",
                Book.paid(shop, id),
                List.of("CNY 320.00 to lin, original", "CNY 240.00 to lin, original"));
    }

    private static void theOwner(Telling it, ShopFloor shop, CaseId id) {
        it.check("the case is", stage(shop, id), Stage.REVIEW);
        it.refused("the end, by Mei", shop.act(Cast.MEI, id, new Conclude("ask hotels first")), "unexplained");
        it.done("naming the cause", shop.act(Cast.MEI, id, new NameCause(Cause.LISTING, "hotel-77")));
        it.done("the end", shop.act(Cast.MEI, id, new Conclude("rooms are confirmed by 18:00")));
        shop.until("2018-09-11T10:06");
        it.holds("whoever listed the hotel hears of it", shop.told().contains("cause to listing-owner"));
        it.check("faults in what is stored", shop.faults(), List.of());
    }

    /** The same at noon waits its turn, unless somebody is with them who cannot. */
    private static void byDay(Telling it) {
        ShopFloor shop = ShopFloor.from("2018-09-12T12:00");
        it.happens(shop.now(), "Another hotel without a room, at noon.");
        CaseId id = call(shop, "trip-09");
        it.done("asking for help", shop.act(Cast.WU, id, new AskForHelp()));
        it.check("as grave as the hour", severity(shop, id), Severity.HIGH);
        it.done("noting the child", shop.act(Cast.WU, id, new NoteVulnerable("a child of two")));
        it.check("as grave as it is", severity(shop, id), Severity.URGENT);
        CaseId known = call(shop, "trip-10");
        it.done("noting it before help is asked for", shop.act(Cast.WU, known, new NoteVulnerable("a wheelchair")));
        it.done("asking for help", shop.act(Cast.LIN, known, new AskForHelp()));
        it.check("as grave as it is", severity(shop, known), Severity.URGENT);
        it.check("faults in what is stored", shop.faults(), List.of());
    }

    private static CaseId call(ShopFloor shop, String order) {
        return shop.receive(
                        Cast.WU,
                        Contact.inbound(PHONE, Cast.lin())
                                .about(OrderRef.of(order, "room"))
                                .saying("They have no room for us, and it is dark"))
                .caseId();
    }

    private static ArrangeHelp room(String hotel) {
        return new ArrangeHelp("a room kept for two", hotel, cny("30.00"));
    }

    private static Stage stage(ShopFloor shop, CaseId id) {
        return (Stage) shop.view(id).state().or(Stage.CLOSED);
    }

    private static Severity severity(ShopFloor shop, CaseId id) {
        return shop.view(id).severity().or(Severity.LOW);
    }

    private static Money cny(String yuan) {
        return Money.of("CNY", yuan);
    }
}
