package io.redress.testkit;

import io.redress.codec.Codec;
import io.redress.codec.StoredFormException;
import io.redress.id.CaseId;
import io.redress.id.TenantId;
import io.redress.spi.CaseStore;
import io.redress.spi.Register;
import io.redress.spi.RegisterKey;
import io.redress.timeline.Entry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** R3: while a command key is remembered it stands on one entry, and its register points there. */
final class KeyCheck {
    private static final Codec CODEC = Codec.builder().type(Place.class).build();

    private final Duration kept;
    private final Optional<InstantSource> clock;
    private final Map<String, Optional<Place>> read = new HashMap<>();

    /** Where a register says that its command was done; what else it says is for the desk. */
    record Place(CaseId caseId, long entry) {}

    KeyCheck(Duration kept, Optional<InstantSource> clock) {
        this.kept = kept;
        this.clock = clock;
    }

    void check(TenantId tenant, CaseStore store, List<Dossier> dossiers, Breaches breaches) {
        Map<String, List<Entry>> uses = new TreeMap<>();
        dossiers.stream()
                .flatMap(dossier -> dossier.entries().stream())
                .forEach(
                        entry -> entry.key().ifPresent(key -> uses.merge(key.value(), List.of(entry), KeyCheck::both)));
        Map<RegisterKey, Register> registers = store.load(
                        tenant,
                        Optional.empty(),
                        uses.keySet().stream()
                                .map(key -> new RegisterKey(tenant, "command", key))
                                .collect(Collectors.toSet()))
                .registers();
        uses.forEach((key, entries) -> {
            List<Entry> inTime = entries.stream()
                    .sorted(Comparator.comparing(Entry::recordedAt))
                    .toList();
            for (int i = 1; i < inTime.size(); i++) {
                once(key, inTime.get(i - 1), inTime.get(i), breaches);
            }
            Entry last = inTime.get(inTime.size() - 1);
            Optional.ofNullable(registers.get(new RegisterKey(tenant, "command", key)))
                    .ifPresentOrElse(
                            register -> points(register, last, breaches), () -> forgotten(key, last, breaches));
        });
    }

    private static List<Entry> both(List<Entry> some, List<Entry> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private void once(String key, Entry first, Entry second, Breaches breaches) {
        if (second.recordedAt().isBefore(first.recordedAt().plus(kept))) {
            breaches.add(
                    Rule.ONCE,
                    second.caseId(),
                    "key " + key + " of entry " + second.number() + " was used on entry " + first.number() + " of case "
                            + first.caseId() + " before");
        }
    }

    private void points(Register register, Entry last, Breaches breaches) {
        Place expected = new Place(last.caseId(), last.number());
        Optional<Instant> until = Optional.of(last.recordedAt().plus(kept));
        if (!read.computeIfAbsent(register.content(), KeyCheck::place).equals(Optional.of(expected))) {
            breaches.add(
                    Rule.ONCE,
                    last.caseId(),
                    "the register of key " + register.key().key() + " does not point at entry " + last.number());
        }
        if (!register.until().equals(until)) {
            breaches.add(
                    Rule.ONCE,
                    last.caseId(),
                    "key " + register.key().key() + " is remembered until " + register.until() + ", not " + until);
        }
    }

    private void forgotten(String key, Entry last, Breaches breaches) {
        boolean tooEarly = clock.filter(
                        time -> time.instant().isBefore(last.recordedAt().plus(kept)))
                .isPresent();
        if (tooEarly) {
            breaches.add(Rule.ONCE, last.caseId(), "key " + key + " of entry " + last.number() + " has no register");
        }
    }

    private static Optional<Place> place(String content) {
        try {
            return Optional.of(CODEC.read(content, Place.class).value());
        } catch (StoredFormException unreadable) {
            return Optional.empty();
        }
    }
}
