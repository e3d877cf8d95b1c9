package io.redress.timeline;

import io.redress.casefile.Event;
import io.redress.contact.Contact;
import io.redress.contact.Direction;
import io.redress.contact.Visibility;
import io.redress.party.Actor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who may read the words of each contact, after all decisions about it. */
final class Visibilities {
    private final Map<Long, Visibility> decided = new HashMap<>();

    Visibilities(List<Entry> entries) {
        entries.stream()
                .flatMap(entry -> entry.events().stream())
                .filter(Event.Shown.class::isInstance)
                .map(Event.Shown.class::cast)
                .forEach(shown -> decided.put(shown.entry(), shown.visibility()));
    }

    boolean mayRead(Entry entry, Contact contact, Actor actor) {
        if (isAuthorOrAddressee(entry, contact, actor)) {
            return true;
        }
        return switch (decided.getOrDefault(entry.number(), contact.visibility())) {
            case AUTHOR_ONLY -> false;
            case STAFF -> actor.affiliation().isStaff();
            case PUBLIC -> true;
        };
    }

    private static boolean isAuthorOrAddressee(Entry entry, Contact contact, Actor actor) {
        boolean isParty = contact.party().id().equals(Optional.of(actor.id()));
        boolean wrote =
                contact.direction() == Direction.OUTBOUND && entry.by().id().equals(actor.id());
        return isParty || wrote;
    }
}
