package io.redress.stories;

import static io.redress.stories.shop.OnlineShop.AGENT;

import io.redress.contact.Channel;
import io.redress.contact.Contact;
import io.redress.contact.Evidence;
import io.redress.contact.OrderRef;
import io.redress.desk.Receipt;
import io.redress.failure.UnknownCaseException;
import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.id.EvidenceId;
import io.redress.id.OrderId;
import io.redress.id.TenantId;
import io.redress.party.Actor;
import io.redress.permission.CaseView;
import io.redress.spi.CaseQuery;
import io.redress.stories.shop.StaffAction.Take;
import java.util.List;

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
        it.rule(
                "A tenant is a wall, and a contractor sees what the work needs and nothing personal.",
                "every key, list and look-up bound to the actor's tenant; a view that shows only what a rule shows");
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
