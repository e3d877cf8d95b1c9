package io.redress.stories;

import static io.redress.contact.Channel.CHAT;

import io.redress.compensation.CustomerFacts;
import io.redress.compensation.CustomerFacts.Trust;
import io.redress.compensation.OrderFacts.Item;
import io.redress.contact.Contact;
import io.redress.contact.OrderRef;
import io.redress.failure.InvalidInputException;
import io.redress.id.CaseId;
import io.redress.money.Money;
import io.redress.party.PersonalText;
import io.redress.permission.Refusal;
import io.redress.remedy.Claim;
import io.redress.remedy.Ground;
import io.redress.stories.shop.Cause;
import io.redress.stories.shop.Causes;
import io.redress.stories.shop.CustomerAction.Accept;
import io.redress.stories.shop.CustomerAction.Complain;
import io.redress.stories.shop.CustomerAction.Reopen;
import io.redress.stories.shop.CustomerAction.SettlePrivately;
import io.redress.stories.shop.Promises;
import io.redress.stories.shop.Question;
import io.redress.stories.shop.StaffAction.Ask;
import io.redress.stories.shop.StaffAction.Conclude;
import io.redress.stories.shop.StaffAction.Decline;
import io.redress.stories.shop.StaffAction.Inform;
import io.redress.stories.shop.StaffAction.MakeOffer;
import io.redress.stories.shop.StaffAction.NameCause;
import io.redress.stories.shop.Stage;
import java.util.List;
import java.util.Optional;

/** A case that was claimed on ends with why, and whose it was; and whoever that is hears of it. */
final class S33TheTruestPicture implements Story {
    private static final Conclude LESSON = new Conclude("count what goes into the parcel");
    private static final PersonalText AGAIN = PersonalText.of("It came, and it is the wrong one");

    @Override
    public String title() {
        return "S33 The truest picture.";
    }

    @Override
    public void tell(Telling it) {
        it.facts(
                "Complaints are the truest picture that a company has of itself. Other departments would rather not hear;"
                        + " cases are closed as \"solved\", and nobody knows why they came.");
        aMereQuestion(it);
        aClaim(it);
        noWayAround(it);
        again(it);
        it.rule(
                "What was claimed closes with a cause and whoever is responsible, whichever way it ends; a mere question does"
                        + " not need one. Whoever owns a cause hears of it. What was closed too soon opens again.",
                "a condition on every way to the end, with a stage and a clock for what is missing; a notice to the cause's"
                        + " owner; a window for coming back");
    }

    private static void aMereQuestion(Telling it) {
        ShopFloor shop = ShopFloor.from("2018-09-10T09:00");
        CaseId id = call(shop, "o-3301");
        it.happens(shop.now(), "Lin asks when her parcel comes. Ann tells her.");
        it.done("the end, without a cause", shop.act(Cast.ANN, id, new Inform()));
        it.check("the case is", stage(shop, id), Stage.CLOSED);
        it.check("faults in what is stored", shop.faults(), List.of());
    }

    private static void aClaim(Telling it) {
        ShopFloor shop = ShopFloor.from("2018-09-10T09:00");
        shop.orders().customer(CustomerFacts.of(Trust.TRUSTED));
        CaseId id = claimed(shop, "o-3302");
        it.happens(shop.now(), "Lin claims a missing item. Ann would like it to be a question.");
        it.refused("the end as a mere question", shop.act(Cast.ANN, id, new Inform()), "claimed");
        it.refused(
                "a no without a cause, by Mei",
                shop.act(Cast.MEI, id, new Decline("nothing known")),
                Refusal.WRONG_STATE);
        it.done("the offer", shop.act(Cast.MEI, id, new MakeOffer()));
        it.done("Lin accepts", shop.act(Cast.LIN, id, new Accept(1, "money")));
        shop.until("2018-09-10T09:05");
        it.happens(shop.now(), "She has her money; nobody has said why.");
        it.check("the case is", stage(shop, id), Stage.REVIEW);
        it.refused("the end, by Mei", shop.act(Cast.MEI, id, LESSON), "unexplained");
        it.check("the cause is due", shop.due(id, Promises.CAUSES), Hours.of("2018-09-13T18:00"));
        shop.until("2018-09-13T18:01");
        it.happens(shop.now(), "Nobody says why for three days.");
        it.holds("the team leads are told", shop.told().contains("causes-late to team-lead"));
        it.check("on the list of", shop.team(id), "team-lead");
        it.fails(
                "a cause for which nobody is responsible",
                InvalidInputException.class,
                () -> shop.act(Cast.ANN, id, new NameCause(Cause.MERCHANT, " ")));
        it.done("the seller packed it wrong", shop.act(Cast.ANN, id, new NameCause(Cause.MERCHANT, "seller-33")));
        it.done("and we were slow", shop.act(Cast.ANN, id, new NameCause(Cause.SERVICE, "desk-2")));
        it.done("the end", shop.act(Cast.MEI, id, LESSON));
        shop.until("2018-09-13T18:05");
        it.check("the case is", stage(shop, id), Stage.CLOSED);
        it.check(
                "with the causes",
                causes(shop, id),
                List.of(new Causes.Found(Cause.MERCHANT, "seller-33"), new Causes.Found(Cause.SERVICE, "desk-2")));
        it.holds(
                "and their owners hear of it",
                shop.told().containsAll(List.of("cause to merchant-care", "cause to team-lead")));
        it.check("faults in what is stored", shop.faults(), List.of());
    }

    private static void noWayAround(Telling it) {
        ShopFloor shop = ShopFloor.from("2018-09-10T09:00");
        shop.orders().customer(CustomerFacts.of(Trust.TRUSTED));
        CaseId asked = claimed(shop, "o-3303");
        CaseId offered = claimed(shop, "o-3304");
        CaseId explained = claimed(shop, "o-3305");
        CaseId settled = claimed(shop, "o-3306");
        CaseId declined = claimed(shop, "o-3307");
        it.happens(shop.now(), "One is asked for a photo, two have an offer; none of them comes back.");
        shop.act(Cast.ANN, asked, new Ask(Question.PHOTO, PersonalText.of("Can you send a photo?")));
        shop.act(Cast.MEI, offered, new MakeOffer());
        shop.act(Cast.MEI, explained, new MakeOffer());
        it.done("of one the cause is known", shop.act(Cast.ANN, explained, new NameCause(Cause.MERCHANT, "seller-33")));
        it.done("Lin says that it is settled", shop.act(Cast.LIN, settled, new SettlePrivately()));
        it.check("the settled one is", stage(shop, settled), Stage.REVIEW);
        shop.write(Cast.ANN, declined, CHAT, Cast.lin(), "We look into it");
        it.refused("a no without a cause", shop.act(Cast.MEI, declined, new Decline("nothing known")), "unexplained");
        shop.until("2018-09-15T18:01");
        it.happens(shop.now(), "The shop waits no longer for them. Why it happened it wants to know all the same.");
        it.check("the one asked is", stage(shop, asked), Stage.REVIEW);
        it.check("the one with an offer is", stage(shop, offered), Stage.REVIEW);
        it.check("the one with a cause is", stage(shop, explained), Stage.CLOSED);
        for (CaseId id : List.of(asked, offered, settled)) {
            it.refused("the end", shop.act(Cast.MEI, id, LESSON), "unexplained");
            it.done("the cause", shop.act(Cast.MEI, id, new NameCause(Cause.LISTING, "page-7")));
            it.done("the end", shop.act(Cast.MEI, id, LESSON));
        }
        it.done("the cause", shop.act(Cast.MEI, declined, new NameCause(Cause.NOBODY, "storm")));
        it.done("the no", shop.act(Cast.MEI, declined, new Decline("nothing was missing")));
        it.check(
                "all are",
                List.of(asked, offered, settled, declined).stream()
                        .map(id -> stage(shop, id))
                        .distinct()
                        .toList(),
                List.of(Stage.CLOSED));
        shop.until("2018-09-15T18:05");
        it.holds("the owner of the listing hears of it", shop.told().contains("cause to listing-owner"));
        it.check("faults in what is stored", shop.faults(), List.of());
    }

    private static void again(Telling it) {
        ShopFloor shop = ShopFloor.from("2018-09-10T09:00");
        CaseId soon = call(shop, "o-3308");
        CaseId late = call(shop, "o-3309");
        it.done("two questions are answered", shop.act(Cast.ANN, soon, new Inform()));
        it.done("and closed", shop.act(Cast.ANN, late, new Inform()));
        shop.until("2018-09-16T09:00");
        it.happens(shop.now(), "Six days later one parcel comes, and is the wrong one.");
        it.done("opening it again, by Lin", shop.act(Cast.LIN, soon, new Reopen(AGAIN)));
        it.check("the case is", stage(shop, soon), Stage.WORKING);
        it.check("on the list of", shop.team(soon), "team-lead");
        it.done("now she claims", shop.act(Cast.LIN, soon, new Complain(Claim.of(Ground.DEFECTIVE, "tea"))));
        it.refused("the end as before, by Ann", shop.act(Cast.ANN, soon, new Inform()), "claimed");
        shop.until("2018-09-18T09:00");
        it.refused("opening the other after eight days", shop.act(Cast.LIN, late, new Reopen(AGAIN)), "window-closed");
        it.check("faults in what is stored", shop.faults(), List.of());
    }

    private static CaseId call(ShopFloor shop, String order) {
        shop.orders().has(order, Item.of("tea", Money.of("CNY", "25.50")), Item.of("cup", Money.of("CNY", "60.00")));
        return shop.receive(
                        Cast.ANN,
                        Contact.inbound(CHAT, Cast.lin())
                                .about(OrderRef.of(order, "tea"))
                                .saying("Where is the tea?"))
                .caseId();
    }

    private static CaseId claimed(ShopFloor shop, String order) {
        CaseId id = call(shop, order);
        shop.act(Cast.LIN, id, new Complain(Claim.of(Ground.UNDELIVERED, "tea")));
        return id;
    }

    private static List<Causes.Found> causes(ShopFloor shop, CaseId id) {
        Optional<Causes> causes = shop.view(id).attributes().or(List.of()).stream()
                .filter(Causes.class::isInstance)
                .map(Causes.class::cast)
                .findFirst();
        return causes.map(Causes::found).orElse(List.of());
    }

    private static Stage stage(ShopFloor shop, CaseId id) {
        return (Stage) shop.view(id).state().or(Stage.NEW);
    }
}
