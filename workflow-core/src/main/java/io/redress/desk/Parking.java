package io.redress.desk;

import io.redress.contact.Contact;
import io.redress.failure.Violation;
import io.redress.id.CommandKey;
import io.redress.party.Actor;
import io.redress.spi.Parked;
import java.util.List;
import java.util.stream.Collectors;

/** Keeps contacts that fit into no case, whole, until somebody looks. */
final class Parking {
    private final Wiring wiring;
    private final Ledger ledger;

    Parking(Wiring wiring, Ledger ledger) {
        this.wiring = wiring;
        this.ledger = ledger;
    }

    /** Under a name that tells contents apart: a key that a parked contact did not use up may come with another one. */
    Receipt contact(Actor actor, CommandKey key, Contact contact, List<Violation> violations) {
        String content = RawContact.text(contact);
        String id = "contact/" + key + "/" + Door.sha256(content).substring(0, 16);
        String reason = violations.stream()
                .map(violation -> violation.path() + " " + violation.message())
                .collect(Collectors.joining("; "));
        ledger.park(
                new Parked(actor.tenant(), id, Parked.Kind.CONTACT, contact.caseId(), wiring.now(), content, reason));
        return new Receipt.Parked(id, violations);
    }
}
