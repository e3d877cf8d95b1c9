package io.redress.testkit;

import io.redress.casefile.Event;
import io.redress.id.CommandKey;
import io.redress.timeline.By;
import io.redress.timeline.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** An entry with one thing changed. */
final class Forgery {
    private Forgery() {}

    static Entry right(Entry entry, String right) {
        return of(entry, entry.by(), entry.cosignedBy(), right, entry.key(), entry.events());
    }

    static Entry by(Entry entry, By by) {
        return of(entry, by, entry.cosignedBy(), entry.right(), entry.key(), entry.events());
    }

    static Entry cosigned(Entry entry, Optional<By> cosigner) {
        return of(entry, entry.by(), cosigner, entry.right(), entry.key(), entry.events());
    }

    static Entry key(Entry entry, Optional<CommandKey> key) {
        return of(entry, entry.by(), entry.cosignedBy(), entry.right(), key, entry.events());
    }

    static <E extends Event> Entry events(Entry entry, Class<E> kind, Function<E, Stream<Event>> forgery) {
        List<Event> events = entry.events().stream()
                .flatMap(event -> kind.isInstance(event) ? forgery.apply(kind.cast(event)) : Stream.of(event))
                .toList();
        return of(entry, entry.by(), entry.cosignedBy(), entry.right(), entry.key(), events);
    }

    static Entry later(Entry entry, Duration recorded, Duration effective) {
        return at(entry, entry.recordedAt().plus(recorded), entry.effectiveAt().plus(effective));
    }

    static Entry at(Entry entry, Instant recordedAt, Instant effectiveAt) {
        return new Entry(
                entry.tenant(),
                entry.caseId(),
                entry.number(),
                recordedAt,
                effectiveAt,
                entry.by(),
                entry.cosignedBy(),
                entry.right(),
                entry.key(),
                entry.action(),
                entry.events());
    }

    private static Entry of(
            Entry entry, By by, Optional<By> cosigner, String right, Optional<CommandKey> key, List<Event> events) {
        return new Entry(
                entry.tenant(),
                entry.caseId(),
                entry.number(),
                entry.recordedAt(),
                entry.effectiveAt(),
                by,
                cosigner,
                right,
                key,
                entry.action(),
                events);
    }
}
