package io.redress.stories;

import static io.redress.stories.shop.OnlineShop.AGENT;
import static io.redress.stories.shop.OnlineShop.TEAM_LEAD;

import io.redress.contact.Channel;
import io.redress.contact.Contact;
import io.redress.contact.Evidence;
import io.redress.contact.OrderRef;
import io.redress.desk.Outcome;
import io.redress.desk.Receipt;
import io.redress.failure.UnknownCaseException;
import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.id.EvidenceId;
import io.redress.id.OrderId;
import io.redress.id.TenantId;
import io.redress.money.Money;
import io.redress.party.Actor;
import io.redress.party.PersonalText;
import io.redress.permission.CaseView;
import io.redress.permission.Refusal;
import io.redress.spi.CaseQuery;
import io.redress.stories.shop.CustomerAction.ReportHarassment;
import io.redress.stories.shop.OnlineShop;
import io.redress.stories.shop.StaffAction.Offer;
import io.redress.stories.shop.StaffAction.Take;
import java.util.List;
import java.util.Optional;

/** One contractor answers for many companies, and each is behind a wall. */
final class S24OneVendorDozensOfCompanies implements Story {
    private static final TenantId TRAVEL = TenantId.of("travel-agency");

    /** The same Wu, at the same contractor, at work for another company. */
    private static final Actor WU_FOR_TRAVEL = Actor.vendor(TRAVEL, "wu", AGENT);

    private static final Contact CALL = Contact.inbound(Channel.PHONE, Cast.lin())
            .about(OrderRef.of("o-2409"))
            .attaching(new Evidence(EvidenceId.of("photo-1"), "image/jpeg", "0".repeat(64)))
            .saying("The wheel came off");

    @Override
    public String title() {
        return "S24 One vendor, dozens of companies.";
    }

    @Override
    public void tell(Telling it) {
        it.facts("One contractor answers for dozens of companies, with the same people.");
        ShopFloor floor = ShopFloor.from("2018-09-10T09:00");
        it.happens(floor.now(), "Two companies have an order o-2409, and by chance use the same command key.");
        CaseId shops = open(it, floor, Cast.WU);
        CaseId travels = open(it, floor, WU_FOR_TRAVEL);

        it.happens(floor.now(), "Wu, at work for the shop, reaches for the travel agency's case.");
        UnknownCaseException unknown = it.fails(
                "looking at it",
                UnknownCaseException.class,
                () -> floor.as(Cast.WU).view(travels));
        it.check("he learns", String.valueOf(unknown.getMessage()), "tenant shop has no case " + travels);
        it.fails(
                "reading its timeline",
                UnknownCaseException.class,
                () -> floor.as(Cast.WU).timeline(travels));
        it.fails("taking it", UnknownCaseException.class, () -> floor.act(Cast.WU, travels, new Take()));
        it.fails(
                "asking for its tenant's list",
                IllegalArgumentException.class,
                () -> floor.as(Cast.WU).cases(all -> CaseQuery.of(TRAVEL)));
        it.check("Wu's list for order o-2409", list(floor, Cast.WU), List.of(shops));
        it.check("the list of the same Wu at work for the other", list(floor, WU_FOR_TRAVEL), List.of(travels));

        redacted(it, floor, shops);
        consentStaysInside(it, floor, shops);
        danger(it);
        it.rule(
                "A tenant is a wall, and a contractor sees what the work needs and nothing personal. What is dangerous is"
                        + " kept in house.",
                "every key, list, look-up and consent bound to the actor's tenant; a view that shows only what a rule"
                        + " shows; flags that take every right from contractors, whatever else gives it");
    }

    private static void consentStaysInside(Telling it, ShopFloor floor, CaseId shops) {
        Outcome.Waiting waiting =
                it.waits("an offer beyond Ann's limit", floor.act(Cast.ANN, shops, new Offer(cny("230"), "a wheel")));
        Actor leadElsewhere = Actor.inHouse(TRAVEL, "mei", TEAM_LEAD);
        it.fails(
                "consent by a team lead of the other company",
                UnknownCaseException.class,
                () -> floor.as(leadElsewhere).approve(floor.key(), shops, waiting.request()));
        it.check("what waits for that lead", floor.asked(leadElsewhere), List.of());
        it.refused(
                "consent by Wu",
                floor.as(Cast.WU).approve(floor.key(), shops, waiting.request()),
                Refusal.NOT_PERMITTED);
        it.done("consent by Mei", floor.as(Cast.MEI).approve(floor.key(), shops, waiting.request()));
    }

    private static void danger(Telling it) {
        ShopFloor floor = ShopFloor.running(
                OnlineShop.definition().keepingInHouse(OnlineShop.HARASSMENT).build(), "2018-09-10T09:00");
        CaseId id = floor.call(Cast.WU, "o-2410", "The driver waits at my door");
        it.done("Wu takes the case", floor.act(Cast.WU, id, new Take()));
        it.done(
                "Wu reports that somebody is pressed",
                floor.act(Cast.WU, id, new ReportHarassment(PersonalText.of("He will not leave"))));
        it.happens(floor.now(), "From now on the case is in house.");
        it.check("held by", floor.view(id).assignee().or(Optional.of(Cast.WU.id())), Optional.empty());
        it.refused("taking it again, by Wu", floor.act(Cast.WU, id, new Take()), Refusal.EXCLUDED);
        it.refused(
                "writing to Lin, by Wu",
                floor.write(Cast.WU, id, Channel.PHONE, Cast.lin(), "Calm down"),
                Refusal.EXCLUDED);
        it.holds("Wu sees nothing of it", !floor.as(Cast.WU).view(id).state().isVisible());
        it.holds(
                "what Lin tells Wu is taken in all the same",
                floor.receive(
                                Cast.WU,
                                Contact.inbound(Channel.PHONE, Cast.lin())
                                        .about(OrderRef.of("o-2410"))
                                        .saying("Help"))
                        instanceof Receipt.Joined);
        it.done("Song, in house, takes it", floor.act(Cast.SONG, id, new Take()));
    }

    private static Money cny(String yuan) {
        return Money.of("CNY", yuan);
    }

    private static CaseId open(Telling it, ShopFloor floor, Actor taker) {
        Receipt receipt = floor.as(taker).receive(CommandKey.of("call-1"), CALL);
        it.holds(receipt.caseId() + " opens at the " + taker.tenant(), receipt instanceof Receipt.Opened);
        return receipt.caseId();
    }

    private static List<CaseId> list(ShopFloor floor, Actor actor) {
        return floor.as(actor).cases(all -> all.about(OrderId.of("o-2409"))).cases().stream()
                .map(CaseView::id)
                .toList();
    }

    private static void redacted(Telling it, ShopFloor floor, CaseId id) {
        CaseView own = floor.as(Cast.ANN).view(id);
        CaseView vendors = floor.as(Cast.WU).view(id);
        it.happens(floor.now(), "Ann, in house, and Wu look at the same case.");
        it.check("Ann sees Lin's number", number(own), Cast.LINS_PHONE);
        it.check("Wu sees of it", number(vendors), "[redacted]");
        it.holds("Wu sees no name", !vendors.parties().get(0).name().isVisible());
        it.holds("Wu sees no account", !vendors.parties().get(0).account().isVisible());
        it.holds("Wu sees no photo", !vendors.evidence().isVisible());
        it.holds(
                "Wu sees none of the shop's own attributes",
                !vendors.attributes().isVisible());
        it.holds("Lin's number is nowhere in what he sees", !vendors.toString().contains(Cast.LINS_PHONE));
        it.holds("Wu sees the deadlines that he works to", vendors.clocks().isVisible());
    }

    private static String number(CaseView view) {
        return view.parties()
                .get(0)
                .address()
                .map(address -> address.orElse("none"))
                .or("[redacted]");
    }
}
