package io.redress.desk;

import io.redress.casefile.CaseFile;
import io.redress.casefile.Event;
import io.redress.codec.Codec;
import io.redress.codec.StoredFormException;
import io.redress.failure.UnknownCaseException;
import io.redress.failure.UnreadableCaseException;
import io.redress.id.CaseId;
import io.redress.id.TenantId;
import io.redress.party.Actor;
import io.redress.party.Commitment;
import io.redress.party.PersonalText;
import io.redress.permission.CaseView;
import io.redress.permission.Lens;
import io.redress.permission.Words;
import io.redress.spi.KeptText;
import io.redress.spi.StoredCase;
import io.redress.timeline.Chain;
import io.redress.timeline.ChainLink;
import io.redress.timeline.Entry;
import io.redress.timeline.EntryView;
import io.redress.timeline.TimelineView;
import io.redress.workflow.Measures;
import io.redress.workflow.Workflow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads cases and their timelines. */
final class Archive {
    private static final int AT_ONCE = 500;
    private static final int LOOKS = 10;

    private final Wiring wiring;
    private final Ledger ledger;

    Archive(Wiring wiring, Ledger ledger) {
        this.wiring = wiring;
        this.ledger = ledger;
    }

    StoredCase row(TenantId tenant, CaseId id) {
        return ledger.load(tenant, Optional.of(id), Set.of())
                .found()
                .orElseThrow(() -> new UnknownCaseException(tenant, id));
    }

    CaseFile file(StoredCase row) {
        return wiring.definitions().read(row);
    }

    /**
     * The case as it is now: with every lapse that has come due, whether or not a runner has been by. Where a lapse fails,
     * the case is shown as it is stored; the runner reports why.
     */
    CaseFile current(StoredCase row) {
        CaseFile stored = file(row);
        try {
            Folio folio = Folio.of(wiring.definitions().of(row), row, stored);
            CatchUp.run(folio, wiring.nowAfter(folio.updatedAt()));
            return folio.file();
        } catch (UnreadableCaseException faulty) {
            return stored;
        }
    }

    CaseView view(Actor actor, StoredCase row, CaseFile file) {
        return wiring.definitions().of(row).views().view(file, actor, words(row));
    }

    List<EntryView> timeline(Actor actor, StoredCase row) {
        Lens lens = new Lens(wiring.definitions().of(row).views().fields(file(row), actor));
        return TimelineView.of(entries(row), actor, lens, words(row));
    }

    List<Entry> entries(StoredCase row) {
        return entries(row, wiring.definitions().of(row).codec());
    }

    List<Entry> entries(StoredCase row, Codec codec) {
        return links(row).stream()
                .map(link -> {
                    try {
                        return codec.read(link.json(), Entry.class).value();
                    } catch (StoredFormException unreadable) {
                        throw new UnreadableCaseException(
                                "entry " + link.number() + " of case " + link.caseId(), unreadable);
                    }
                })
                .toList();
    }

    Measures measures(TenantId tenant, CaseId id) {
        StoredCase row = row(tenant, id);
        Instant now = wiring.nowAfter(row.index().updatedAt());
        return Measures.of(wiring.definitions().of(row).deadlines(), entries(row), now);
    }

    private List<ChainLink> links(StoredCase row) {
        List<ChainLink> links = new ArrayList<>();
        List<ChainLink> some;
        do {
            long after = links.isEmpty() ? 0 : links.get(links.size() - 1).number();
            some = wiring.store().timeline(row.tenant(), row.id(), after, AT_ONCE);
            links.addAll(some);
        } while (some.size() == AT_ONCE);
        return links;
    }

    private Words words(StoredCase row) {
        return new Words(wiring.store().texts(row.tenant(), row.id()).stream()
                .collect(Collectors.toMap(KeptText::commitment, KeptText::words)));
    }

    /** What is read piece by piece can change meanwhile: a fault counts once the case stood still around it. */
    List<Chain.Fault> verify(TenantId tenant, CaseId id) {
        StoredCase row = row(tenant, id);
        List<Chain.Fault> faults = verify(row);
        for (int looks = 1; looks < LOOKS && !faults.isEmpty(); looks++) {
            StoredCase now = row(tenant, id);
            if (now.head().equals(row.head())) {
                break;
            }
            row = now;
            faults = verify(row);
        }
        return faults;
    }

    /** The chain, the words behind it, the case file that folds out of it, and the columns that repeat the file. */
    private List<Chain.Fault> verify(StoredCase row) {
        List<ChainLink> links = links(row);
        List<Chain.Fault> faults = new ArrayList<>(Chain.verify(links, row.head()));
        links.stream()
                .filter(link ->
                        !link.tenant().equals(row.tenant()) || !link.caseId().equals(row.id()))
                .forEach(link -> faults.add(new Chain.Fault(link.number(), "belongs to another case")));
        if (faults.isEmpty()) {
            List<Entry> entries = entries(row);
            faults.addAll(wordFaults(row, entries));
            List<Event> history =
                    entries.stream().flatMap(entry -> entry.events().stream()).toList();
            if (!CaseFile.folding(history).equals(file(row))) {
                faults.add(new Chain.Fault(row.head().number(), "the case file is not what its timeline gives"));
            }
            Instant updatedAt = links.get(links.size() - 1).recordedAt();
            if (!Columns.of(wiring.definitions().of(row), file(row), updatedAt).equals(row.index())) {
                faults.add(new Chain.Fault(row.head().number(), "the columns are not what the case file gives"));
            }
        }
        return faults;
    }

    private List<Chain.Fault> wordFaults(StoredCase row, List<Entry> entries) {
        Map<Commitment, KeptText> kept = wiring.store().texts(row.tenant(), row.id()).stream()
                .collect(Collectors.toMap(KeptText::commitment, Function.identity()));
        Workflow workflow = wiring.definitions().of(row);
        Map<Commitment, Long> expected = new LinkedHashMap<>();
        Set<Commitment> erased = new HashSet<>();
        for (Entry entry : entries) {
            if (entry.events().stream().anyMatch(Event.Erased.class::isInstance)) {
                erased.addAll(expected.keySet());
                expected.clear();
            }
            commitments(workflow, entry).stream()
                    .filter(commitment -> !erased.contains(commitment))
                    .forEach(commitment -> expected.put(commitment, entry.number()));
        }
        List<Chain.Fault> faults = new ArrayList<>();
        if (!expected.keySet().containsAll(kept.keySet())) {
            faults.add(new Chain.Fault(row.head().number(), "words are kept that were erased or never said"));
        }
        expected.forEach((commitment, number) -> {
            KeptText text = kept.get(commitment);
            if (text == null) {
                faults.add(new Chain.Fault(number, "words are missing that were never erased"));
            } else if (!Commitment.to(text.salt(), text.words()).equals(commitment)) {
                faults.add(new Chain.Fault(number, "words were changed"));
            }
        });
        return faults;
    }

    private static Set<Commitment> commitments(Workflow workflow, Entry entry) {
        Set<Commitment> found = new HashSet<>();
        workflow.codec().map(entry, PersonalText.Kept.class, text -> {
            found.add(text.commitment());
            return text;
        });
        return found;
    }
}
