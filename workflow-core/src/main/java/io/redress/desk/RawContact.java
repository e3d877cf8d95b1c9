package io.redress.desk;

import io.redress.codec.Codec;
import io.redress.codec.StoredFormException;
import io.redress.contact.Contact;
import io.redress.party.PersonalText;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes a contact down as it came, words and all: the one place where words are stored in the open, until unparked. */
final class RawContact {
    private static final int LARGEST = 64 * 1024 * 1024;
    private static final Codec CODEC = Codec.builder()
            .type(Contact.class)
            .family(PersonalText.class, PersonalText.Plain.class, PersonalText.Kept.class)
            .limit(LARGEST)
            .build();

    private final StringBuilder out = new StringBuilder();

    private RawContact() {}

    /** In its stored form; what has none is written in the same manner, holes and ill-formed texts and all. */
    static String text(Contact contact) {
        try {
            Contact cut = CODEC.map(contact, Instant.class, instant -> instant.truncatedTo(ChronoUnit.MICROS));
            return CODEC.write(cut, Contact.class);
        } catch (StoredFormException unstorable) {
            RawContact raw = new RawContact();
            raw.value(contact);
            return raw.out.toString();
        }
    }

    private void value(@Nullable Object value) {
        if (value == null) {
            out.append("null");
        } else if (value instanceof Optional<?> optional) {
            value(optional.orElse(null));
        } else if (value instanceof Collection<?> collection) {
            items(collection);
        } else if (value instanceof Record parts) {
            components(parts);
        } else {
            text(value.toString());
        }
    }

    private void items(Collection<?> items) {
        String before = "[";
        for (Object item : items) {
            out.append(before);
            value(item);
            before = ",";
        }
        out.append(items.isEmpty() ? "[]" : "]");
    }

    private void components(Record parts) {
        String before = "{";
        for (RecordComponent part : parts.getClass().getRecordComponents()) {
            out.append(before).append('"').append(part.getName()).append("\":");
            try {
                value(part.getAccessor().invoke(parts));
            } catch (ReflectiveOperationException closed) {
                throw new IllegalStateException("a contact is made of public records", closed);
            }
            before = ",";
        }
        out.append('}');
    }

    private void text(String text) {
        out.append('"');
        text.codePoints().forEach(point -> {
            if (point < ' ' || Character.getType(point) == Character.SURROGATE) {
                out.append(String.format(Locale.ROOT, "\\u%04x", point));
            } else if (point == '"' || point == '\\') {
                out.append('\\').appendCodePoint(point);
            } else {
                out.appendCodePoint(point);
            }
        });
        out.append('"');
    }
}
