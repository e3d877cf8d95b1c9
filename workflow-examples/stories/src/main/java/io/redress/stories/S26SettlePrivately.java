package io.redress.stories;

import static io.redress.contact.Channel.PHONE;
import static io.redress.party.Affiliation.MERCHANT;
import static io.redress.party.Affiliation.OTHER_PARTY;
import static io.redress.stories.shop.OnlineShop.HARASSMENT;
import static io.redress.stories.shop.OnlineShop.SAFETY_DESK;
import static io.redress.stories.shop.Promises.SAFETY_CALL;
import static io.redress.stories.shop.Stage.NEW;
import static io.redress.stories.shop.Stage.SAFETY;
import static io.redress.stories.shop.Stage.WORKING;

import io.redress.contact.Contact;
import io.redress.contact.OrderRef;
import io.redress.id.CaseId;
import io.redress.party.Actor;
import io.redress.party.PersonalText;
import io.redress.party.Relation;
import io.redress.permission.CaseView;
import io.redress.permission.CaseView.PartyView;
import io.redress.permission.Refusal;
import io.redress.stories.shop.CustomerAction.ReportHarassment;
import io.redress.stories.shop.CustomerAction.SettlePrivately;
import io.redress.stories.shop.OnlineShop;
import io.redress.stories.shop.StaffAction.MakeSafe;
import io.redress.stories.shop.StaffAction.Take;
import io.redress.workflow.Workflow;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The one who is complained about presses the one who complains. */
final class S26SettlePrivately implements Story {
    /** Drives for a seller, and looks with the seller's account. */
    private static final Actor ZHAO_AS_SELLER = Actor.of(Cast.SHOP, "zhao", MERCHANT);

    /** Has the right role, and works for a contractor. */
    private static final Actor CONTRACTED = Actor.vendor(Cast.SHOP, "wu", SAFETY_DESK);

    @Override
    public String title() {
        return "S26 \"Settle privately, or I come to your school.\"";
    }

    @Override
    public void tell(Telling it) {
        it.facts("A driver pressed the one who had complained, by telephone and text: \"settle privately, or I come to"
                + " your school\".");
        nobodyLeadsHimToHer(it);
        theReport(it);
        it.rule(
                "The other party never learns how to reach the complainant, and nothing is settled under pressure.",
                "a view that no rule of a workflow can widen; a flag that routes the case and that a condition asks for");
    }

    private static void nobodyLeadsHimToHer(Telling it) {
        Workflow careless = OnlineShop.definition()
                .showingEverything()
                .to(OTHER_PARTY, MERCHANT, Relation.OTHER_PARTY)
                .build();
        ShopFloor shop = ShopFloor.running(careless, "2018-09-08T22:50");
        CaseId id = complaint(shop);
        it.happens(
                shop.now(), "A shop shows everything to everybody, by mistake. Zhao, the driver, looks at the case.");
        for (Actor zhao : List.of(Cast.ZHAO, ZHAO_AS_SELLER)) {
            CaseView view = shop.as(zhao).view(id);
            String as = "Zhao as " + zhao.affiliation();
            it.holds(as + " sees the order", view.order().isVisible());
            it.holds(as + " sees no name and no number", view.parties().stream().noneMatch(S26SettlePrivately::isOpen));
            it.holds("her number is nowhere in what he sees", !view.toString().contains(Cast.LINS_PHONE));
        }
    }

    private static boolean isOpen(PartyView party) {
        return party.name().isVisible() || party.address().isVisible();
    }

    private static CaseId complaint(ShopFloor shop) {
        Contact call = Contact.inbound(PHONE, Cast.lin())
                .naming(Cast.zhao())
                .about(OrderRef.of("o-2609"))
                .saying("He dropped us on the motorway");
        return shop.receive(Cast.ANN, call).caseId();
    }

    private static void theReport(Telling it) {
        ShopFloor shop = ShopFloor.from("2018-09-08T22:50");
        CaseId id = complaint(shop);
        CaseView zhaos = shop.as(Cast.ZHAO).view(id);
        it.happens(shop.now(), "The shop as it really is.");
        it.check("Zhao sees the state", zhaos.state().or(SAFETY), NEW);
        it.holds("Zhao does not even see the order", !zhaos.order().isVisible());
        it.holds(
                "nor what was said",
                shop.as(Cast.ZHAO).timeline(id).get(0).contact().isEmpty());

        shop.until("2018-09-08T23:10");
        PersonalText threat = PersonalText.of("\"Settle privately, or I come to your school\"");
        it.happens(shop.now(), "It is Saturday night. Zhao texts Lin, and Lin reports it.");
        it.done("the report", shop.act(Cast.LIN, id, new ReportHarassment(threat)));
        CaseView view = shop.view(id);
        it.check("flags", view.flags().or(Set.of()), Set.of(HARASSMENT));
        it.check("state", view.state().or(NEW), SAFETY);
        it.check("on the list of", view.team().or(Optional.empty()), Optional.of(SAFETY_DESK));
        it.check("the safety desk's call is due", shop.due(id, SAFETY_CALL), Hours.of("2018-09-08T23:25"));

        it.happens(shop.now(), "Lin gives in and says that they have settled. So does Zhao.");
        it.refused("settling, by Lin", shop.act(Cast.LIN, id, new SettlePrivately()), "harassed");
        it.refused("settling, by Zhao", shop.act(Cast.ZHAO, id, new SettlePrivately()), Refusal.NOT_PERMITTED);
        it.refused(
                "taking the case, by a contractor's safety desk",
                shop.act(CONTRACTED, id, new Take()),
                Refusal.EXCLUDED);

        it.holds(
                "the case is open",
                shop.view(id).closedAt().or(Optional.of(shop.now())).isEmpty());

        shop.until("2018-09-08T23:26");
        it.happens(shop.now(), "No call for 15 minutes: the next one is paged, and the team lead told.");
        it.check("messages", shop.messages(), List.of("harassment", "page", "safety-desk-silent"));
        it.done("Song of the safety desk calls", shop.write(Cast.SONG, id, PHONE, Cast.lin(), "The police know"));
        it.done("and makes it safe", shop.act(Cast.SONG, id, new MakeSafe("driver suspended, police informed")));
        it.check("state", shop.view(id).state().or(NEW), WORKING);
        it.refused("settling, by Lin, still", shop.act(Cast.LIN, id, new SettlePrivately()), "harassed");
    }
}
