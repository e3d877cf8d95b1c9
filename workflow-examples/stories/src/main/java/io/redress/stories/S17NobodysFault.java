package io.redress.stories;

import static io.redress.contact.Channel.CHAT;
import static io.redress.stories.shop.OnlineShop.FINANCE;

import io.redress.compensation.OrderFacts.Item;
import io.redress.contact.Contact;
import io.redress.contact.Evidence;
import io.redress.contact.OrderRef;
import io.redress.id.CaseId;
import io.redress.id.EvidenceId;
import io.redress.money.Money;
import io.redress.party.Party;
import io.redress.party.Relation;
import io.redress.permission.Refusal;
import io.redress.remedy.Award;
import io.redress.remedy.Claim;
import io.redress.remedy.Destination;
import io.redress.remedy.Funder;
import io.redress.remedy.Ground;
import io.redress.remedy.Handling;
import io.redress.stories.shop.Cause;
import io.redress.stories.shop.CustomerAction.Accept;
import io.redress.stories.shop.CustomerAction.Complain;
import io.redress.stories.shop.Promises;
import io.redress.stories.shop.StaffAction.MakeOffer;
import io.redress.stories.shop.StaffAction.NameCause;
import io.redress.stories.shop.Stage;
import io.redress.testkit.RecordingFulfiller.Conduct;
import io.redress.testkit.RecordingFulfiller.Recall;
import io.redress.workflow.RedirectAward;
import io.redress.workflow.RetryAward;
import io.redress.workflow.SettleAward;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Nobody is to blame, and both sides are helped; money that does not get through is not paid twice for it. */
final class S17NobodysFault implements Story {
    private static final Accept TO_THE_WALLET = new Accept(1, Optional.empty(), Destination.WALLET);

    @Override
    public String title() {
        return "S17 Nobody's fault.";
    }

    @Override
    public void tell(Telling it) {
        it.facts(
                "A storm ends a trip. Neither the customer nor the seller could help it: both are compensated, and the money"
                        + " is back in the wallet within 3 working days.");
        toTheCent(it);
        theCap(it);
        doesNotGetThrough(it);
        nobodyKnows(it);
        it.rule(
                "Where nobody is to blame the platform helps both sides, up to a cap and to the cent. The money has a place"
                        + " and a day; what does not get through is tried again, later and later, and then finance has it."
                        + " Nothing is paid twice.",
                "a policy that splits; an award for each payee, with a destination and a deadline; a try on record before"
                        + " it is made; no second try before the payer has said that the first paid nothing");
    }

    private static void toTheCent(Telling it) {
        ShopFloor shop = ShopFloor.from("2018-09-14T17:00");
        CaseId id = offered(shop, "trip-17", "1333.33");
        it.happens(shop.now(), "Friday afternoon. A trip of CNY 1333.33 is lost. Mei makes the offer, Lin accepts it.");
        it.done("the offer is accepted", shop.act(Cast.LIN, id, TO_THE_WALLET));
        it.check("the money is due", shop.due(id, Promises.PAYOUT), Hours.of("2018-09-18T18:00"));
        List<Award> awards = Book.awards(shop, id);
        it.check(
                "awarded",
                awards.stream().map(award -> award.remedy().worth()).toList(),
                List.of(cny("666.67"), cny("666.66")));
        it.check(
                "together",
                awards.stream().map(award -> award.remedy().worth()).reduce(Money::plus),
                Optional.of(cny("1333.33")));
        it.holds(
                "at the platform's cost",
                awards.stream().allMatch(award -> award.funder().equals(Funder.PLATFORM)));
        shop.until("2018-09-14T17:01");
        it.check(
                "in the payer's book",
                Book.paid(shop, id),
                List.of("CNY 666.67 to lin, wallet", "CNY 666.66 to seller-9, wallet"));
        it.check("the case is", stage(shop, id), Stage.CLOSED);
        it.check("faults in what is stored", shop.faults(), List.of());
    }

    private static void theCap(Telling it) {
        ShopFloor shop = ShopFloor.from("2018-09-14T17:00");
        CaseId id = offered(shop, "trip-18", "4999.00");
        it.happens(shop.now(), "A trip of CNY 4999.00: both together get CNY 2000.");
        it.done("the offer is accepted", shop.act(Cast.LIN, id, TO_THE_WALLET));
        shop.until("2018-09-14T17:01");
        it.check(
                "in the payer's book",
                Book.paid(shop, id),
                List.of("CNY 1000.00 to lin, wallet", "CNY 1000.00 to seller-9, wallet"));
        it.check("faults in what is stored", shop.faults(), List.of());
    }

    private static void doesNotGetThrough(Telling it) {
        ShopFloor shop = ShopFloor.from("2018-09-14T09:00");
        CaseId id = offered(shop, "trip-19", "1333.33");
        shop.bank()
                .doing(Conduct.PAYS)
                .doing(Collections.nCopies(10, Conduct.FAILS).toArray(Conduct[]::new));
        it.happens(shop.now(), "The seller's wallet takes nothing.");
        it.done("the offer is accepted", shop.act(Cast.LIN, id, TO_THE_WALLET));
        shop.until("2018-09-14T09:30");
        it.check("paid", Book.paid(shop, id), List.of("CNY 666.67 to lin, wallet"));
        it.check("tries at the seller's after half an hour", Book.tries(shop, id) - 1, 5L);
        it.check("the case is", stage(shop, id), Stage.PAYING);
        shop.until("2018-09-14T17:59");
        it.happens(
                shop.now(), "Each pause was twice as long as the one before; after ten tries nobody tries any more.");
        it.check("tries at the seller's", Book.tries(shop, id) - 1, 10L);
        it.check("how far they are", Book.stages(shop, id), List.of(Handling.Stage.SETTLED, Handling.Stage.STUCK));
        it.check("on the list of", shop.team(id), FINANCE.name());
        it.holds("which is told", shop.told().contains("award-stuck to finance"));
        shop.until("2018-09-19T09:00");
        it.holds("the day is over, and Lin is told so", shop.told().contains("payout-late to lin"));

        it.happens(shop.now(), "Qian asks the seller for another account.");
        it.refused(
                "sending it there, by Mei who offered it",
                shop.act(Cast.MEI, id, new RedirectAward(2, Destination.of("bank"), "wallet closed")),
                Refusal.NOT_PERMITTED);
        it.done(
                "sending it there, by Qian",
                shop.act(Cast.QIAN, id, new RedirectAward(2, Destination.of("bank"), "wallet closed")));
        shop.until("2018-09-19T09:01");
        it.check(
                "in the payer's book",
                Book.paid(shop, id),
                List.of("CNY 666.67 to lin, wallet", "CNY 666.66 to seller-9, bank"));
        it.check("the case is", stage(shop, id), Stage.CLOSED);
        it.check("faults in what is stored", shop.faults(), List.of());
    }

    private static void nobodyKnows(Telling it) {
        ShopFloor shop = ShopFloor.from("2018-09-14T09:00");
        CaseId id = offered(shop, "trip-20", "1333.33");
        shop.bank()
                .doing(Conduct.CRASHES_AFTER, Conduct.PAYS_UNAWARE)
                .recalling(Recall.LOOKS)
                .recalling(Collections.nCopies(10, Recall.FORGETS).toArray(Recall[]::new));
        it.happens(shop.now(), "The payer breaks down after it has paid, and of the other payment it knows nothing.");
        it.done("the offer is accepted", shop.act(Cast.LIN, id, TO_THE_WALLET));
        shop.until("2018-09-15T09:00");
        it.check("how far they are", Book.stages(shop, id), List.of(Handling.Stage.SETTLED, Handling.Stage.STUCK));
        it.check("each was handed over once", Book.tries(shop, id), 2L);
        it.holds("it was asked instead", shop.bank().asked().size() > 2);
        it.refused(
                "sending it elsewhere, by Qian",
                shop.act(Cast.QIAN, id, new RedirectAward(2, Destination.of("bank"), "let us try there")),
                Refusal.AWARD_IN_DOUBT);
        shop.bank().recalling(Recall.FORGETS);
        it.done("trying again, which asks first", shop.act(Cast.QIAN, id, new RetryAward(2, "look once more")));
        shop.until("2018-09-15T09:01");
        it.check("handed over still", Book.tries(shop, id), 2L);
        it.done(
                "settling it by hand: Qian has seen it in the payer's book",
                shop.act(Cast.QIAN, id, new SettleAward(2, "book-2")));
        it.check("the case is", stage(shop, id), Stage.CLOSED);
        it.check(
                "in the payer's book, once each",
                Book.paid(shop, id),
                List.of("CNY 666.67 to lin, wallet", "CNY 666.66 to seller-9, wallet"));
        it.check("faults in what is stored", shop.faults(), List.of());
    }

    /** A case on which both sides have an account, nobody is to blame, and the offer stands. */
    private static CaseId offered(ShopFloor shop, String order, String paid) {
        shop.orders().has(order, Item.of("trip", cny(paid)));
        CaseId id = shop.receive(
                        Cast.ANN,
                        Contact.inbound(CHAT, Cast.lin())
                                .naming(Party.verified("seller-9", Relation.MERCHANT))
                                .about(OrderRef.of(order, "trip"))
                                .attaching(new Evidence(EvidenceId.of("warning-1"), "image/jpeg", "0".repeat(64)))
                                .saying("The storm took it all"))
                .caseId();
        shop.act(Cast.LIN, id, new Complain(Claim.of(Ground.NOBODYS_FAULT, "trip")));
        shop.act(Cast.MEI, id, new NameCause(Cause.NOBODY, "storm"));
        shop.act(Cast.MEI, id, new MakeOffer());
        return id;
    }

    private static Stage stage(ShopFloor shop, CaseId id) {
        return (Stage) shop.view(id).state().or(Stage.NEW);
    }

    private static Money cny(String yuan) {
        return Money.of("CNY", yuan);
    }
}
