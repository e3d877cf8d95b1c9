package io.redress.testkit;

import io.redress.casefile.Event;
import io.redress.casefile.RemedyEvent;
import io.redress.casefile.Verdict.Ending;
import io.redress.id.CaseId;
import io.redress.party.Affiliation;
import io.redress.remedy.Handling;
import io.redress.timeline.By;
import io.redress.timeline.Entry;
import io.redress.workflow.Climb;
import io.redress.workflow.EndPause;
import io.redress.workflow.Migrate;
import io.redress.workflow.Recalculate;
import io.redress.workflow.Silence;
import io.redress.workflow.Warn;
import java.time.Instant;
import java.util.Optional;

/** R4 and the instants of R7: each entry has its right, nobody approves for themself, and time goes one way. */
final class EntryCheck {
    private EntryCheck() {}

    static void check(Dossier dossier, Breaches breaches) {
        Instant recorded = Instant.MIN;
        Instant effective = Instant.MIN;
        Optional<Entry> last = Optional.empty();
        RequestCheck requests = new RequestCheck(dossier.id(), breaches);
        for (Entry entry : dossier.entries()) {
            boolean granted = requests.check(entry)
                    || last.filter(EntryCheck::endsAward)
                            .filter(before -> isBySystem(entry))
                            .isPresent();
            last = Optional.of(entry);
            authority(dossier.id(), entry, granted, breaches);
            if (entry.recordedAt().isBefore(recorded)) {
                breaches.add(
                        Rule.VERDICTS,
                        dossier.id(),
                        "entry " + entry.number() + " was recorded at " + entry.recordedAt()
                                + ", before the one before it at " + recorded);
            }
            if (entry.effectiveAt().isBefore(effective)) {
                breaches.add(
                        Rule.VERDICTS,
                        dossier.id(),
                        "entry " + entry.number() + " counts from " + entry.effectiveAt() + ", the one before it from "
                                + effective);
            }
            if (entry.effectiveAt().isAfter(entry.recordedAt())) {
                breaches.add(
                        Rule.VERDICTS,
                        dossier.id(),
                        "entry " + entry.number() + " counts from " + entry.effectiveAt() + ", after its recording at "
                                + entry.recordedAt());
            }
            recorded = entry.recordedAt();
            effective = entry.effectiveAt();
        }
    }

    private static void authority(CaseId id, Entry entry, boolean granted, Breaches breaches) {
        if (entry.right().isBlank()) {
            breaches.add(Rule.AUTHORITY, id, "entry " + entry.number() + " names no right");
        }
        if (entry.cosignedBy().map(By::id).filter(entry.by().id()::equals).isPresent()) {
            breaches.add(
                    Rule.AUTHORITY,
                    id,
                    "entry " + entry.number() + " was approved by " + entry.by().id() + ", who asked for it");
        }
        if (entry.key().isEmpty() && !granted && !(isBySystem(entry) && (isLapse(entry) || isTimekeeping(entry)))) {
            breaches.add(
                    Rule.AUTHORITY,
                    id,
                    "entry " + entry.number() + " came from no command, and is no lapse taken by the system");
        }
    }

    private static boolean isBySystem(Entry entry) {
        return entry.by().affiliation() == Affiliation.SYSTEM;
    }

    /** An award has arrived, was taken back or is stuck: the system may take an action of the host in the same change. */
    private static boolean endsAward(Entry entry) {
        return entry.events().stream()
                .anyMatch(event -> event instanceof RemedyEvent.AwardHandled handled
                        && (handled.handling().isOver() || handled.handling().stage() == Handling.Stage.STUCK));
    }

    /** What the system does because a clock woke or a calendar changed comes from no command. */
    private static boolean isTimekeeping(Entry entry) {
        return entry.action() instanceof EndPause
                || entry.action() instanceof Warn
                || entry.action() instanceof Climb
                || entry.action() instanceof Silence
                || entry.action() instanceof Recalculate
                || entry.action() instanceof Migrate;
    }

    static boolean isLapse(Entry entry) {
        return entry.events().stream()
                .anyMatch(event -> event instanceof Event.ClockEnded ended
                        && ended.verdict().ending() == Ending.LAPSED);
    }
}
