package io.redress.testkit;

import io.redress.casefile.CaseFile;
import io.redress.casefile.Clock;
import io.redress.casefile.Event;
import io.redress.casefile.Request;
import io.redress.casefile.Verdict;
import io.redress.contact.OrderRef;
import io.redress.party.Identity;
import io.redress.party.Party;
import io.redress.spi.Index;
import io.redress.timeline.Entry;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** R1: body and columns of a case are what its timeline gives. */
final class CaseCheck {
    private CaseCheck() {}

    static void check(Dossier dossier, Breaches breaches) {
        List<Event> history = dossier.entries().stream()
                .flatMap(entry -> entry.events().stream())
                .toList();
        try {
            if (!CaseFile.folding(history).equals(dossier.file())) {
                breaches.add(Rule.ONE_WRITE, dossier.id(), "the case file is not what its timeline gives");
            }
        } catch (IllegalArgumentException | IllegalStateException unfoldable) {
            breaches.add(Rule.ONE_WRITE, dossier.id(), "its timeline gives no case file: " + unfoldable.getMessage());
        }
        Index expected = index(dossier);
        if (!expected.equals(dossier.row().index())) {
            breaches.add(
                    Rule.ONE_WRITE,
                    dossier.id(),
                    "its columns are " + dossier.row().index() + ", its case file says " + expected);
        }
        if (dossier.file().isOpen() == dossier.workflow().isEnd(dossier.file().state())) {
            breaches.add(
                    Rule.ONE_WRITE,
                    dossier.id(),
                    "it is " + (dossier.file().isOpen() ? "open" : "closed") + " in state "
                            + dossier.file().state());
        }
    }

    private static Index index(Dossier dossier) {
        CaseFile file = dossier.file();
        List<Entry> entries = dossier.entries();
        Instant updatedAt = entries.isEmpty()
                ? file.origin().openedAt()
                : entries.get(entries.size() - 1).recordedAt();
        return new Index(
                file.origin().workflow(),
                file.origin().version(),
                dossier.workflow().nameOf(file.state()),
                file.standing().severity(),
                file.standing().team(),
                file.standing().assignee(),
                file.customer(),
                file.order().map(OrderRef::id),
                file.parties().stream()
                        .filter(party -> party.identity() == Identity.VERIFIED)
                        .map(Party::id)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet()),
                file.flags(),
                file.books().requests().stream()
                        .map(Request::approvers)
                        .flatMap(Set::stream)
                        .collect(Collectors.toSet()),
                file.books().requests().stream().map(Request::asker).collect(Collectors.toSet()),
                file.origin().openedAt(),
                updatedAt,
                file.standing().closedAt(),
                file.clocks().stream().map(Clock::due).min(Comparator.naturalOrder()),
                punctuality(file));
    }

    private static Index.Punctuality punctuality(CaseFile file) {
        if (file.verdicts().stream().map(Verdict::ending).anyMatch(Verdict.Ending.LAPSED::equals)) {
            return Index.Punctuality.BREACHED;
        }
        return file.clocks().stream().allMatch(clock -> clock.passed() == 0)
                ? Index.Punctuality.ON_TIME
                : Index.Punctuality.AT_RISK;
    }
}
