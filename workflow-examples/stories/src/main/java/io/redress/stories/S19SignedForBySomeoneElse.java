package io.redress.stories;

import static io.redress.contact.Channel.APP;
import static io.redress.contact.Channel.PHONE;

import io.redress.casefile.Severity;
import io.redress.casefile.Verdict;
import io.redress.compensation.OrderFacts.Item;
import io.redress.contact.Contact;
import io.redress.contact.Evidence;
import io.redress.contact.OrderRef;
import io.redress.id.CaseId;
import io.redress.id.EvidenceId;
import io.redress.money.Money;
import io.redress.permission.Refusal;
import io.redress.remedy.Claim;
import io.redress.remedy.Ground;
import io.redress.stories.shop.Cause;
import io.redress.stories.shop.CustomerAction.Accept;
import io.redress.stories.shop.CustomerAction.Complain;
import io.redress.stories.shop.CustomerAction.NeedBy;
import io.redress.stories.shop.Harm;
import io.redress.stories.shop.Heard;
import io.redress.stories.shop.OutsideAction.CarrierAnswers;
import io.redress.stories.shop.Promises;
import io.redress.stories.shop.StaffAction.AskCarrier;
import io.redress.stories.shop.StaffAction.MakeOffer;
import io.redress.stories.shop.StaffAction.NameCause;
import io.redress.stories.shop.StaffAction.RecordHarm;
import io.redress.stories.shop.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The customer's day is the deadline, and the proof is the carrier's to bring. */
final class S19SignedForBySomeoneElse implements Story {
    private static final LocalDate DAY_FOUR = LocalDate.of(2018, 9, 13);
    private static final String HARM = "missed the registration for an examination";

    @Override
    public String title() {
        return "S19 Signed for by someone else.";
    }

    @Override
    public void tell(Telling it) {
        it.facts(
                "A parcel goes to an old default address, where somebody signs for it. It is needed on day 4; \"3 days\", says"
                        + " the agent, and the customer is to prove that she never had it.");
        theCarrierIsSilent(it);
        theCarrierProvesIt(it);
        nobodyDoesAnything(it);
        it.rule(
                "The day on which the goods are needed is a deadline of its own. That it came to the right person is for the"
                        + " carrier to prove, in the carrier's time; until then nobody says no, and afterwards the"
                        + " customer's word stands. What followed from it is on record.",
                "a deadline due at the customer's date; a clock whose lapse counts as no proof, and a condition that"
                        + " waits for it; a policy that asks for a person once there is proof; an attribute of the case");
    }

    private static void theCarrierIsSilent(Telling it) {
        ShopFloor shop = ShopFloor.from("2018-09-10T10:00");
        CaseId id = complaint(shop, "o-1901");
        it.happens(shop.now(), "Lin needs it on Thursday, day 4. Ann asks the carrier, and not Lin, for proof.");
        it.done("the day, said by Lin", shop.act(Cast.LIN, id, new NeedBy(DAY_FOUR)));
        it.check("an offer is due while it is of use", shop.due(id, Promises.NEEDED), endOf(DAY_FOUR));
        it.holds(
                "which is before the shop's own time is over",
                shop.due(id, Promises.DECISION).isAfter(endOf(DAY_FOUR)));
        it.done("asking the carrier", shop.act(Cast.ANN, id, new AskCarrier()));
        it.check("the carrier's proof is due", shop.due(id, Promises.PROOF), Hours.of("2018-09-10T18:00"));
        it.refused("an offer before that, by Mei", shop.act(Cast.MEI, id, new MakeOffer()), "not-heard");

        shop.until("2018-09-10T18:01");
        it.happens(shop.now(), "No proof. It was not delivered, then.");
        it.check("the carrier", carrier(shop, id), Optional.of(Heard.Answer.SILENT));
        it.check("how its time ended", shop.verdicts(id, Promises.PROOF).get(0).ending(), Verdict.Ending.LAPSED);
        it.done("noting what followed, by Ann", shop.act(Cast.ANN, id, new RecordHarm(HARM)));
        it.check("on record", harm(shop, id), Optional.of(new Harm(HARM)));
        it.done("the offer, by Mei", shop.act(Cast.MEI, id, new MakeOffer()));
        it.check("the day is kept", shop.verdicts(id, Promises.NEEDED).get(0).ending(), Verdict.Ending.MET);
        it.done("naming the cause", shop.act(Cast.MEI, id, new NameCause(Cause.LOGISTICS, "carrier-4")));
        it.done("Lin accepts", shop.act(Cast.LIN, id, new Accept(1, "money")));
        shop.until("2018-09-10T18:05");
        it.check("in the payer's book", Book.paid(shop, id), List.of("CNY 399.00 to lin, original"));
        it.check("the case is", stage(shop, id), Stage.CLOSED);
        it.check("what followed stays on record", harm(shop, id), Optional.of(new Harm(HARM)));
        it.check("faults in what is stored", shop.faults(), List.of());
    }

    private static void theCarrierProvesIt(Telling it) {
        ShopFloor shop = ShopFloor.from("2018-09-10T10:00");
        CaseId id = complaint(shop, "o-1902");
        it.happens(shop.now(), "Of another parcel the carrier has Lin's own signature.");
        it.done("asking the carrier", shop.act(Cast.ANN, id, new AskCarrier()));
        it.done("its proof, noted by Ann", shop.act(Cast.ANN, id, new CarrierAnswers(Heard.Answer.DENIES)));
        it.refused("an offer by policy, by Mei", shop.act(Cast.MEI, id, new MakeOffer()), Refusal.NEEDS_PERSON);
        CaseId other = complaint(shop, "o-1903");
        it.happens(shop.now(), "Of a third it has a signature, and not hers: that is no proof.");
        it.done("asking the carrier", shop.act(Cast.ANN, other, new AskCarrier()));
        it.done("its answer, noted by Ann", shop.act(Cast.ANN, other, new CarrierAnswers(Heard.Answer.ADMITS)));
        it.done("the offer, by Mei, at once", shop.act(Cast.MEI, other, new MakeOffer()));
        it.check("faults in what is stored", shop.faults(), List.of());
    }

    private static void nobodyDoesAnything(Telling it) {
        ShopFloor shop = ShopFloor.from("2018-09-10T10:00");
        CaseId id = complaint(shop, "o-1904");
        it.done("the day, said by Lin", shop.act(Cast.LIN, id, new NeedBy(DAY_FOUR)));
        it.refused("a slip of a day, by Ann", shop.act(Cast.ANN, id, new NeedBy(LocalDate.of(2108, 9, 13))), "far-off");
        it.done("words: \"three days\"", shop.write(Cast.ANN, id, PHONE, Cast.lin(), "We look into it, three days"));
        it.check("an offer is due as before", shop.due(id, Promises.NEEDED), endOf(DAY_FOUR));
        shop.asleepUntil("2018-09-14T09:00");
        it.happens(shop.now(), "Nothing came of the words.");
        Verdict verdict = shop.verdicts(id, Promises.NEEDED).get(0);
        it.check("the day", verdict.ending(), Verdict.Ending.LAPSED);
        it.check("over at", verdict.endedAt(), endOf(DAY_FOUR));
        it.check("as grave as it is", shop.view(id).severity().or(Severity.LOW), Severity.URGENT);
        it.holds(
                "Lin and the team leads are told",
                shop.told().containsAll(List.of("too-late-for-you to lin", "needed-by-now to team-lead")));
        it.check("faults in what is stored", shop.faults(), List.of());
    }

    private static CaseId complaint(ShopFloor shop, String order) {
        shop.orders().has(order, Item.of("parcel", Money.of("CNY", "399.00")));
        CaseId id = shop.receive(
                        Cast.ANN,
                        Contact.inbound(APP, Cast.lin())
                                .about(OrderRef.of(order, "parcel"))
                                .attaching(new Evidence(EvidenceId.of("slip-1"), "image/jpeg", "0".repeat(64)))
                                .saying("That is not my signature"))
                .caseId();
        shop.act(Cast.LIN, id, new Complain(Claim.of(Ground.UNDELIVERED, "parcel")));
        return id;
    }

    private static Instant endOf(LocalDate day) {
        return Hours.of(day.plusDays(1) + "T00:00").minusMillis(1);
    }

    private static Optional<Heard.Answer> carrier(ShopFloor shop, CaseId id) {
        return shop.view(id).attributes().or(List.of()).stream()
                .filter(Heard.class::isInstance)
                .flatMap(heard -> ((Heard) heard).carrier().stream())
                .findFirst();
    }

    private static Optional<Harm> harm(ShopFloor shop, CaseId id) {
        return shop.view(id).attributes().or(List.of()).stream()
                .filter(Harm.class::isInstance)
                .map(Harm.class::cast)
                .findFirst();
    }

    private static Stage stage(ShopFloor shop, CaseId id) {
        return (Stage) shop.view(id).state().or(Stage.NEW);
    }
}
