package io.redress.desk;

import io.redress.codec.Codec;
import io.redress.codec.StoredFormException;
import io.redress.contact.Contact;
import io.redress.party.PersonalText;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Writes a contact down as it came, words and all: the one place where words are stored in the open, until unparked. */
final class RawContact {
    private static final int LARGEST = 64 * 1024 * 1024;
    private static final Codec CODEC = Codec.builder()
            .type(Contact.class)
            .family(PersonalText.class, PersonalText.Plain.class, PersonalText.Kept.class)
            .limit(LARGEST)
            .build();

    private RawContact() {}

    static String text(Contact contact) {
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
