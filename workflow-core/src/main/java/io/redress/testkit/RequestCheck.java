package io.redress.testkit;

import io.redress.casefile.Consent;
import io.redress.casefile.Event;
import io.redress.casefile.Event.RequestSettled.Ending;
import io.redress.casefile.Request;
import io.redress.id.ActorId;
import io.redress.id.CaseId;
import io.redress.id.RequestId;
import io.redress.timeline.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * R4 along the requests of a case: nobody agrees to what they asked for, nobody twice, and what was asked for is carried
 * out once, right after it was granted, as it was agreed to.
 */
final class RequestCheck {
    private final CaseId id;
    private final Breaches breaches;
    private final Map<RequestId, Request> waiting = new HashMap<>();
    private Optional<Granted> granted = Optional.empty();

    /** What was granted by the entry before. */
    private record Granted(Request request, Ending ending) {}

    RequestCheck(CaseId id, Breaches breaches) {
        this.id = id;
        this.breaches = breaches;
    }

    /** Looks at the next entry; tells whether it is what the one before it granted. */
    boolean check(Entry entry) {
        Optional<Granted> due = granted;
        granted = Optional.empty();
        due.ifPresent(before -> carriedOut(before, entry));
        entry.events().forEach(event -> look(entry, event));
        return due.isPresent();
    }

    private void look(Entry entry, Event event) {
        if (event instanceof Event.Requested requested) {
            Request request = requested.request();
            if (waiting.put(request.id(), request) != null) {
                say(entry, "asks for " + request.id() + " a second time");
            }
            if (!request.asker().equals(entry.by().id())) {
                say(entry, "by " + entry.by().id() + " asks in the name of " + request.asker());
            }
            people(entry, request);
        } else if (event instanceof Event.RequestChanged changed) {
            Request request = changed.request();
            Request before = waiting.put(request.id(), request);
            if (before == null || !before.asker().equals(request.asker())) {
                say(entry, "changes request " + request.id() + ", which was " + before);
            }
            people(entry, request);
        } else if (event instanceof Event.RequestSettled settled) {
            settled(entry, settled);
        }
    }

    private void settled(Entry entry, Event.RequestSettled settled) {
        Request request = waiting.remove(settled.request());
        if (request == null) {
            say(entry, "settles request " + settled.request() + ", which does not wait");
        } else if (settled.ending() == Ending.GRANTED || settled.ending() == Ending.GRANTED_BY_SILENCE) {
            granted = Optional.of(new Granted(request, settled.ending()));
            if (settled.ending() == Ending.GRANTED && request.consents().isEmpty()) {
                say(entry, "grants request " + request.id() + ", to which nobody has agreed");
            }
        }
    }

    private void people(Entry entry, Request request) {
        Set<ActorId> seen = new HashSet<>(Set.of(request.asker()));
        List<ActorId> all = new ArrayList<>();
        for (Consent consent : request.consents()) {
            all.add(consent.by());
            consent.inPlaceOf().ifPresent(all::add);
        }
        all.stream()
                .filter(person -> !seen.add(person))
                .forEach(person -> say(
                        entry,
                        "lets " + person + " agree to request " + request.id() + ", in which they had a part already: "
                                + all + ", asked for by " + request.asker()));
    }

    private void carriedOut(Granted before, Entry entry) {
        boolean isIt = entry.key().isEmpty()
                && entry.action().equals(before.request().action())
                && entry.by().id().equals(before.request().asker());
        if (!isIt) {
            say(entry, "is not what was granted before it: " + before.request());
        }
        boolean byLast = before.ending() == Ending.GRANTED_BY_SILENCE
                ? entry.cosignedBy().isEmpty()
                : entry.cosignedBy()
                        .map(by -> by.id())
                        .equals(before.request().consents().stream()
                                .reduce((first, second) -> second)
                                .map(Consent::by));
        if (!byLast) {
            say(
                    entry,
                    "does not name the last who agreed to request "
                            + before.request().id());
        }
    }

    private void say(Entry entry, String what) {
        breaches.add(Rule.AUTHORITY, id, "entry " + entry.number() + " " + what);
    }
}
