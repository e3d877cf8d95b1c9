package io.redress.stories.walk;

import io.redress.casefile.CaseFile;
import io.redress.casefile.Charge;
import io.redress.casefile.Link;
import io.redress.casefile.Request;
import io.redress.casefile.Severity;
import io.redress.casefile.Verdict;
import io.redress.contact.OrderRef;
import io.redress.id.ActorId;
import io.redress.id.CaseId;
import io.redress.party.Party;
import io.redress.party.Relation;
import io.redress.party.Role;
import io.redress.spi.StoredCase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What has to be the same of a case in the store and on paper. */
record Snapshot(
        CaseId id,
        String stage,
        Optional<String> team,
        Optional<String> holder,
        Severity severity,
        Instant openedAt,
        Optional<Instant> closedAt,
        Instant lastChange,
        long entries,
        Map<String, PaperClock> clocks,
        List<PaperVerdict> verdicts,
        List<String> customers,
        Set<String> verified,
        Set<String> known,
        List<PaperRequest> requests,
        List<String> charges,
        Set<String> deeds,
        List<String> remedies,
        Optional<OrderRef> order,
        Optional<CaseId> follows) {
    private static final int VERDICTS_KEPT = 100;

    static Snapshot of(PaperCase paper) {
        Map<String, PaperClock> clocks = new TreeMap<>();
        paper.clocks.forEach((promise, clock) -> clocks.put(promise.title, clock));
        return new Snapshot(
                paper.id,
                paper.stage.name(),
                Optional.of(paper.team),
                paper.holder,
                paper.severity,
                paper.openedAt,
                paper.closedAt,
                paper.lastChange,
                paper.entries,
                clocks,
                kept(paper.verdicts),
                paper.parties.customers(),
                paper.parties.verified(),
                known(paper),
                paper.books.request.stream().toList(),
                paper.books.charges.stream().map(PaperCharge::toString).toList(),
                paper.books.parts,
                paper.remedies.shown(),
                paper.order,
                paper.follows);
    }

    static Snapshot of(StoredCase row, CaseFile file) {
        Map<String, PaperClock> clocks = new TreeMap<>();
        file.clocks()
                .forEach(clock -> clocks.put(
                        clock.name().value(),
                        new PaperClock(clock.cycle(), clock.startedAt(), clock.due(), clock.passed(), clock.wakes())));
        return new Snapshot(
                row.id(),
                row.index().state(),
                file.standing().team().map(Role::name),
                file.standing().assignee().map(ActorId::value),
                file.standing().severity(),
                file.origin().openedAt(),
                file.standing().closedAt(),
                row.index().updatedAt(),
                row.head().number(),
                clocks,
                file.verdicts().stream().map(Snapshot::verdict).toList(),
                file.verified(Relation.CUSTOMER).stream()
                        .map(Party::id)
                        .flatMap(Optional::stream)
                        .map(ActorId::value)
                        .toList(),
                row.index().parties().stream().map(ActorId::value).collect(Collectors.toSet()),
                Known.to(file),
                file.books().requests().stream().map(Snapshot::request).toList(),
                file.books().charges().stream().map(Snapshot::charge).toList(),
                file.books().deeds().stream()
                        .map(deed -> deed.action().replace("redress/", "").split("/", -1)[0] + " by " + deed.by())
                        .collect(Collectors.toSet()),
                Remedied.shown(file.remedies()),
                file.order(),
                file.links().stream()
                        .filter(link -> link.kind() == Link.Kind.FOLLOWS)
                        .map(Link::to)
                        .findFirst());
    }

    private static PaperRequest request(Request request) {
        return new PaperRequest(
                request.id().value(),
                request.action(),
                request.amount().orElseThrow(),
                PaperSubject.of(request.subject()),
                request.asker().value(),
                request.team().map(Role::name),
                request.consents().stream()
                        .map(consent -> consent.principal().value())
                        .toList(),
                request.approvers().stream().map(Role::name).collect(Collectors.toSet()),
                request.silentSince());
    }

    private static String charge(Charge charge) {
        return charge.amount() + " from "
                + charge.debits().stream().map(Charge.Debit::account).toList();
    }

    private static PaperVerdict verdict(Verdict verdict) {
        return new PaperVerdict(
                verdict.name().value(),
                verdict.cycle(),
                verdict.startedAt(),
                verdict.due(),
                verdict.endedAt(),
                verdict.ending().name());
    }

    /** Of many verdicts the oldest are dropped, but the last of each promise never. */
    private static List<PaperVerdict> kept(List<PaperVerdict> all) {
        List<PaperVerdict> kept = new ArrayList<>(all);
        while (kept.size() > VERDICTS_KEPT) {
            Set<String> later = new HashSet<>();
            int surplus = 0;
            for (int i = kept.size() - 1; i >= 0; i--) {
                surplus = later.add(kept.get(i).promise()) ? surplus : i;
            }
            kept.remove(surplus);
        }
        return kept;
    }

    /** Where the two differ, in a few words: what is stored, and what stands on paper. */
    String differenceTo(Snapshot paper) {
        Map<String, Object> stored = parts();
        Map<String, Object> expected = paper.parts();
        return stored.keySet().stream()
                .filter(part -> !Objects.equals(stored.get(part), expected.get(part)))
                .map(part -> part + " is " + stored.get(part) + ", on paper " + expected.get(part))
                .collect(Collectors.joining("; "));
    }

    private Map<String, Object> parts() {
        Map<String, Object> all = new TreeMap<>();
        all.put("stage", stage);
        all.put("team", team);
        all.put("holder", holder);
        all.put("severity", severity);
        all.put("opening", openedAt);
        all.put("closing", closedAt);
        all.put("last change", lastChange);
        all.put("number of entries", entries);
        all.put("clocks", clocks);
        all.put("number of verdicts", verdicts.size());
        for (int i = 0; i < verdicts.size(); i++) {
            all.put("verdict " + i, verdicts.get(i));
        }
        all.put("customers", customers);
        all.put("verified", verified);
        all.put("known", known);
        all.put("requests", requests);
        all.put("charges", charges);
        all.put("who had a part in what", deeds);
        all.put("remedies", remedies);
        all.put("order", order);
        all.put("follows", follows);
        return all;
    }

    private static Set<String> known(PaperCase paper) {
        Set<String> known = new TreeSet<>(paper.marks);
        Map.of("harassed", paper.harassed, "need", paper.needKnown, "photo", paper.photoKnown)
                .forEach((mark, isSet) -> {
                    if (isSet) {
                        known.add(mark);
                    }
                });
        paper.causes.forEach(cause -> known.add("because of " + cause));
        return known;
    }
}
