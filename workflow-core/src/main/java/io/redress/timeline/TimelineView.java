package io.redress.timeline;

import io.redress.casefile.Event;
import io.redress.codec.Stored;
import io.redress.contact.Contact;
import io.redress.party.Actor;
import io.redress.permission.Field;
import io.redress.permission.Lens;
import io.redress.permission.Shown;
import io.redress.permission.Words;
import io.redress.timeline.EntryView.ContactView;
import java.util.List;
import java.util.Optional;

/** Shows a timeline to an actor. */
public final class TimelineView {
    private TimelineView() {}

    /**
     * Shows a timeline.
     *
     * @param entries all entries of a case, oldest first
     * @param actor who looks
     * @param lens which fields the actor may see
     * @param words the personal words that are still kept
     * @return the entries as the actor sees them
     */
    public static List<EntryView> of(List<Entry> entries, Actor actor, Lens lens, Words words) {
        Visibilities visibilities = new Visibilities(entries);
        return entries.stream()
                .map(entry -> new EntryView(
                        entry.number(),
                        lens.show(Field.TIMELINE, entry.recordedAt()),
                        lens.show(Field.TIMELINE, entry.effectiveAt()),
                        lens.show(Field.HOLDER, entry.by().id()),
                        lens.show(Field.TIMELINE, nameOf(entry.action().getClass())),
                        lens.show(
                                Field.TIMELINE,
                                entry.events().stream()
                                        .map(event -> nameOf(event.getClass()))
                                        .toList()),
                        contactIn(entry)
                                .filter(unused -> lens.open().contains(Field.TIMELINE))
                                .map(contact -> {
                                    Shown<String> said = visibilities.mayRead(entry, contact, actor)
                                            ? lens.show(Field.WORDS, words.of(contact.words()))
                                            : new Shown.Redacted<>(Field.WORDS);
                                    return new ContactView(
                                            contact.direction(),
                                            contact.channel(),
                                            lens.show(
                                                    Field.PARTIES,
                                                    contact.party().id()),
                                            said);
                                })))
                .toList();
    }

    private static Optional<Contact> contactIn(Entry entry) {
        return entry.events().stream()
                .filter(Event.Contacted.class::isInstance)
                .map(event -> ((Event.Contacted) event).contact())
                .findFirst();
    }

    private static String nameOf(Class<?> stored) {
        return stored.getAnnotation(Stored.class).value();
    }
}
