package io.redress.desk;

import io.redress.codec.Codec;
import io.redress.codec.StoredFormException;
import io.redress.contact.Contact;
import io.redress.failure.Violation;
import io.redress.id.CommandKey;
import io.redress.party.Actor;
import io.redress.party.PersonalText;
import io.redress.spi.Parked;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Keeps contacts that fit into no case, whole, until somebody looks. */
final class Parking {
    private static final int LARGEST = 64 * 1024 * 1024;
    private static final Codec CODEC = Codec.builder()
            .type(Contact.class)
            .family(PersonalText.class, PersonalText.Plain.class, PersonalText.Kept.class)
            .limit(LARGEST)
            .build();

    private final Wiring wiring;
    private final Ledger ledger;

    Parking(Wiring wiring, Ledger ledger) {
        this.wiring = wiring;
        this.ledger = ledger;
    }

    Receipt contact(Actor actor, CommandKey key, Contact contact, List<Violation> violations) {
        String id = "contact/" + key;
        String reason = violations.stream()
                .map(violation -> violation.path() + " " + violation.message())
                .collect(Collectors.joining("; "));
        ledger.park(new Parked(
                actor.tenant(), id, Parked.Kind.CONTACT, contact.caseId(), wiring.now(), content(contact), reason));
        return new Receipt.Parked(id, violations);
    }

    private static String content(Contact contact) {
        Contact cut = CODEC.map(contact, Instant.class, instant -> instant.truncatedTo(ChronoUnit.MICROS));
        try {
            return CODEC.write(cut, Contact.class);
        } catch (StoredFormException illFormed) {
            return CODEC.write(
                    CODEC.map(cut, PersonalText.Plain.class, plain -> new PersonalText.Plain(escaped(plain.words()))),
                    Contact.class);
        }
    }

    /** Writes halves of surrogate pairs, which no text may contain, as backslash, u and four digits. */
    private static String escaped(String words) {
        StringBuilder out = new StringBuilder();
        words.codePoints().forEach(point -> {
            if (Character.getType(point) == Character.SURROGATE) {
                out.append(String.format(Locale.ROOT, "\\u%04x", point));
            } else {
                out.appendCodePoint(point);
            }
        });
        return out.toString();
    }
}
