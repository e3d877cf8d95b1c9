package io.redress.stories;

import static io.redress.contact.Channel.EMAIL;
import static io.redress.contact.Channel.PHONE;
import static io.redress.contact.Channel.SMS;
import static io.redress.contact.Direction.INBOUND;
import static io.redress.contact.Direction.OUTBOUND;

import io.redress.contact.Contact;
import io.redress.contact.Direction;
import io.redress.desk.Outcome;
import io.redress.id.CaseId;
import io.redress.party.Actor;
import io.redress.permission.Refusal;
import io.redress.timeline.EntryView;
import io.redress.timeline.EntryView.ContactView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the desk said is found as what it heard. */
final class S30BothDirections implements Story {
    private static final List<String> SAID = List.of(
            "INBOUND PHONE: Where is my parcel?",
            "OUTBOUND PHONE: (no answer)",
            "OUTBOUND SMS: We called. It arrives tomorrow",
            "INBOUND EMAIL: It did not arrive");

    @Override
    public String title() {
        return "S30 Inbound recorded, outbound hard to find.";
    }

    @Override
    public void tell(Telling it) {
        it.facts("Calls that came in were recorded; those that went out were hard to find.");
        ShopFloor shop = ShopFloor.from("2018-09-10T09:00");
        CaseId id = shop.call(Cast.WU, "o-3009", "Where is my parcel?");
        it.happens(shop.now(), "Lin calls.");
        shop.until("2018-09-10T09:30");
        it.happens(shop.now(), "Wu calls back; nobody answers. He sends a text.");
        it.done("the call, recorded", shop.write(Cast.WU, id, PHONE, Cast.lin(), ""));
        it.done("the text, recorded", shop.write(Cast.WU, id, SMS, Cast.lin(), "We called. It arrives tomorrow"));
        shop.until("2018-09-11T19:00");
        it.happens(shop.now(), "Lin writes, and this joins the same case.");
        Contact mail = Contact.inbound(EMAIL, Cast.lin()).inCase(id).saying("It did not arrive");
        it.check("joined", shop.receive(Cast.LIN, mail).caseId(), id);

        it.check("Ann, another agent, finds", found(shop, id, Cast.ANN), SAID);
        it.holds(
                "Lin, the customer, finds the very same",
                found(shop, id, Cast.LIN).equals(SAID));
        List<EntryView> outbound = entries(shop, id, OUTBOUND);
        it.check("outbound contacts, each dated", times(outbound), List.of("Mon 10 Sep 09:30", "Mon 10 Sep 09:30"));
        it.check(
                "inbound ones likewise",
                times(entries(shop, id, INBOUND)),
                List.of("Mon 10 Sep 09:00", "Tue 11 Sep 19:00"));
        it.check("and each with who did it", outbound.get(1).by().or(Cast.ANN.id()), Cast.WU.id());
        it.check("faults in the chain of entries", shop.desk().verify(Cast.SHOP, id), List.of());

        Outcome forged = shop.write(Cast.LIN, id, PHONE, Cast.lin(), "We promise you double");
        it.refused("words in the desk's name, by Lin", forged, Refusal.NOT_PERMITTED);
        it.holds("nothing was added", found(shop, id, Cast.ANN).equals(SAID));
        it.rule(
                "A contact is recorded whichever way it goes, and found the same way.",
                "one kind of entry for both directions, in one chained timeline");
    }

    private static List<String> found(ShopFloor shop, CaseId id, Actor reader) {
        List<String> found = new ArrayList<>();
        for (EntryView entry : shop.as(reader).timeline(id)) {
            entry.contact().map(S30BothDirections::shown).ifPresent(found::add);
        }
        return found;
    }

    private static String shown(ContactView contact) {
        return contact.direction() + " " + contact.channel() + ": "
                + contact.words()
                        .map(words -> words.isEmpty() ? "(no answer)" : words)
                        .or("[redacted]");
    }

    private static List<EntryView> entries(ShopFloor shop, CaseId id, Direction direction) {
        return shop.as(Cast.ANN).timeline(id).stream()
                .filter(entry -> entry.contact().map(ContactView::direction).equals(Optional.of(direction)))
                .toList();
    }

    private static List<String> times(List<EntryView> entries) {
        return entries.stream()
                .map(entry -> entry.recordedAt().map(Hours::at).or("[redacted]"))
                .toList();
    }
}
