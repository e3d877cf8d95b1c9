package io.redress.stories;

import static io.redress.contact.Channel.CHAT;
import static io.redress.contact.Channel.EMAIL;
import static io.redress.contact.Channel.PHONE;

import io.redress.casefile.Flag;
import io.redress.compensation.CustomerFacts;
import io.redress.compensation.CustomerFacts.Trust;
import io.redress.compensation.OrderFacts.Item;
import io.redress.contact.Contact;
import io.redress.contact.OrderRef;
import io.redress.id.CaseId;
import io.redress.money.Money;
import io.redress.party.Actor;
import io.redress.party.PersonalText;
import io.redress.permission.Refusal;
import io.redress.remedy.Alternative;
import io.redress.remedy.Claim;
import io.redress.remedy.Ground;
import io.redress.remedy.Offer;
import io.redress.remedy.Remedies;
import io.redress.stories.shop.Cause;
import io.redress.stories.shop.CustomerAction.Accept;
import io.redress.stories.shop.CustomerAction.Complain;
import io.redress.stories.shop.OnlineShop;
import io.redress.stories.shop.Promises;
import io.redress.stories.shop.StaffAction.Call;
import io.redress.stories.shop.StaffAction.Decline;
import io.redress.stories.shop.StaffAction.Inform;
import io.redress.stories.shop.StaffAction.MakeOffer;
import io.redress.stories.shop.StaffAction.NameCause;
import io.redress.stories.shop.StaffAction.ReportAbuse;
import io.redress.stories.shop.StaffAction.Take;
import io.redress.stories.shop.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Nobody has to be cursed, and a claim is worth what it was worth before the curse. */
final class S32Abuse implements Story {
    private static final ReportAbuse ABUSE = new ReportAbuse(PersonalText.of("\"I know where you work\""));
    private static final Actor ANN_AS_LEAD = Actor.inHouse(Cast.SHOP, "ann", OnlineShop.TEAM_LEAD);

    @Override
    public String title() {
        return "S32 Abuse.";
    }

    @Override
    public void tell(Telling it) {
        it.facts("Agents are cursed and threatened. Some endure it; others let the case lie, and the claim with it.");
        ShopFloor shop = ShopFloor.from("2018-09-10T09:00");
        shop.orders().customer(CustomerFacts.of(Trust.TRUSTED));
        CaseId calm = complaint(shop, "o-3201");
        CaseId id = complaint(shop, "o-3202");
        theReport(it, shop, id);
        theCooling(it, shop, id);
        theMerits(it, shop, id, calm);
        neverDropped(it);
        it.rule(
                "Whoever is cursed says so before a second person, and does not have to go on; nobody calls until tempers have"
                        + " cooled. The claim goes its way all the same, with its clocks, to the same offer.",
                "a flag that takes two people; a condition on who takes the case; a clock on the flag,"
                        + " and a condition on calls; a policy that looks at the claim, and not at the tone");
    }

    private static void theReport(Telling it, ShopFloor shop, CaseId id) {
        Instant decision = shop.due(id, Promises.DECISION);
        it.done("Ann takes the case", shop.act(Cast.ANN, id, new Take()));
        it.happens(shop.now(), "Lin threatens Ann on the telephone.");
        it.refused("the report by Ann alone", shop.act(Cast.ANN, id, ABUSE), Refusal.NEEDS_COSIGNER);
        it.refused(
                "the report with herself beside her, under another hat",
                shop.as(Cast.ANN).act(shop.key(), id, ABUSE, ANN_AS_LEAD),
                Refusal.NEEDS_COSIGNER);
        it.holds("so far there is no mark", flags(shop, id).isEmpty());
        it.done("the report with Mei beside her", shop.as(Cast.ANN).act(shop.key(), id, ABUSE, Cast.MEI));
        it.check("flags", flags(shop, id), Set.of(OnlineShop.ABUSE));
        it.check("on the list of", shop.team(id), "team-lead");
        it.check("held by", shop.view(id).assignee().or(Optional.of(Cast.ANN.id())), Optional.empty());
        it.refused("Ann takes it again", shop.act(Cast.ANN, id, new Take()), "cursed");
        it.done("He takes it", shop.act(Cast.HE, id, new Take()));
        it.check("the decision is due as before", shop.due(id, Promises.DECISION), decision);
    }

    private static void theCooling(Telling it, ShopFloor shop, CaseId id) {
        it.check("nobody calls until", shop.due(id, Promises.COOLING_OFF), Hours.of("2018-09-11T09:00"));
        Refusal refusal =
                it.refused("a call by He", shop.act(Cast.HE, id, new Call("the missing item")), "cooling-off");
        it.check(
                "the end of it",
                refusal.known(),
                Map.of("until", Hours.of("2018-09-11T09:00").toString()));
        it.done("a call all the same, on record", shop.write(Cast.HE, id, PHONE, Cast.lin(), "Hello?"));
        it.check("it counts as no answer: the case is", stage(shop, id), Stage.NEW);
        it.done("a letter by He", shop.write(Cast.HE, id, EMAIL, Cast.lin(), "We look into what is missing"));
        it.check("which does: the case is", stage(shop, id), Stage.WORKING);
        shop.until("2018-09-10T09:30");
        it.holds("Lin is told why", shop.told().contains("abuse-warning to lin"));
        it.holds("and was not called", !shop.told().contains("call to lin"));
    }

    private static void theMerits(Telling it, ShopFloor shop, CaseId id, CaseId calm) {
        it.happens(
                shop.now(), "What is missing is missing. Another customer lacks the same, and is friendly about it.");
        it.refused("the end as a mere question, by He", shop.act(Cast.HE, id, new Inform()), "claimed");
        it.refused("a no because of the tone, by He", shop.act(Cast.HE, id, new Decline("her tone")), "unexplained");
        it.done("the offer to Lin, by He", shop.act(Cast.HE, id, new MakeOffer()));
        it.done("the offer to the friendly one, by He", shop.act(Cast.HE, calm, new MakeOffer()));
        List<Alternative> offered = alternatives(shop, id);
        it.check(
                "it is worth",
                offered.get(0).worth(),
                alternatives(shop, calm).get(0).worth());
        it.holds("all of it is the same", offered.equals(alternatives(shop, calm)));
        it.done("the cause", shop.act(Cast.HE, id, new NameCause(Cause.MERCHANT, "seller-32")));
        it.done("Lin accepts", shop.act(Cast.LIN, id, new Accept(1, "money")));
        shop.until("2018-09-10T09:40");
        it.check("in the payer's book", Book.paid(shop, id), List.of("CNY 25.50 to lin, original"));
        it.check("the case is", stage(shop, id), Stage.CLOSED);
        it.check("faults in what is stored", shop.faults(), List.of());
    }

    private static void neverDropped(Telling it) {
        ShopFloor shop = ShopFloor.from("2018-09-10T09:00");
        shop.orders().customer(CustomerFacts.of(Trust.TRUSTED));
        CaseId id = complaint(shop, "o-3203");
        it.happens(shop.now(), "A third case, on which Wu of the contractor was cursed. Nobody wants it.");
        it.done("the report by Wu and Mei", shop.as(Cast.WU).act(shop.key(), id, ABUSE, Cast.MEI));
        shop.until("2018-09-11T09:01");
        it.check("a day later the mark is gone", flags(shop, id), Set.of());
        it.done("a call by Mei", shop.act(Cast.MEI, id, new Call("the missing item")));
        shop.until("2018-09-15T18:01");
        it.happens(shop.now(), "And still nobody decides.");
        it.holds(
                "the clocks have said so",
                shop.told().containsAll(List.of("first-answer-late to team-lead", "decision-late to team-lead")));
        it.check("the case is open", stage(shop, id), Stage.NEW);
        it.done("the offer, late, by Mei", shop.act(Cast.MEI, id, new MakeOffer()));
        it.check("faults in what is stored", shop.faults(), List.of());
    }

    private static CaseId complaint(ShopFloor shop, String order) {
        shop.orders().has(order, Item.of("tea", Money.of("CNY", "25.50")), Item.of("cup", Money.of("CNY", "60.00")));
        CaseId id = shop.receive(
                        Cast.ANN,
                        Contact.inbound(CHAT, Cast.lin())
                                .about(OrderRef.of(order, "tea"))
                                .saying("The tea is missing"))
                .caseId();
        shop.act(Cast.LIN, id, new Complain(Claim.of(Ground.UNDELIVERED, "tea")));
        return id;
    }

    private static List<Alternative> alternatives(ShopFloor shop, CaseId id) {
        return shop.view(id)
                .remedies()
                .or(Remedies.NONE)
                .offer()
                .map(Offer::alternatives)
                .orElse(List.of());
    }

    private static Set<Flag> flags(ShopFloor shop, CaseId id) {
        return shop.view(id).flags().or(Set.of());
    }

    private static Stage stage(ShopFloor shop, CaseId id) {
        return (Stage) shop.view(id).state().or(Stage.NEW);
    }
}
