package io.redress.testkit;

import io.redress.casefile.Event;
import io.redress.party.Commitment;
import io.redress.party.PersonalText;
import io.redress.spi.KeptText;
import io.redress.timeline.Chain;
import io.redress.timeline.Entry;
import io.redress.workflow.Workflow;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** R9: the chain verifies, and behind each commitment there are its words, or an erasure. */
final class ChainCheck {
    private ChainCheck() {}

    static void links(Papers papers, Breaches breaches) {
        for (Chain.Fault fault : Chain.verify(papers.links(), papers.row().head())) {
            breaches.add(Rule.CHAIN, papers.row().id(), "entry " + fault.number() + ": " + fault.what());
        }
    }

    static void words(Dossier dossier, Breaches breaches) {
        Map<Commitment, KeptText> kept = dossier.papers().texts().stream()
                .collect(Collectors.toMap(KeptText::commitment, Function.identity(), (one, same) -> one));
        Set<Commitment> expected = new HashSet<>();
        Set<Commitment> erased = new HashSet<>();
        for (Entry entry : dossier.entries()) {
            if (entry.events().stream().anyMatch(Event.Erased.class::isInstance)) {
                erased.addAll(expected);
                expected.clear();
            }
            expected.addAll(commitments(dossier.workflow(), entry));
        }
        for (Commitment commitment : expected) {
            if (!kept.containsKey(commitment)) {
                breaches.add(Rule.CHAIN, dossier.id(), "words of " + commitment + " are gone and were never erased");
            }
        }
        kept.forEach((commitment, text) -> {
            if (!Commitment.to(text.salt(), text.words()).equals(commitment)) {
                breaches.add(Rule.CHAIN, dossier.id(), "words of " + commitment + " were changed");
            }
            if (erased.contains(commitment)) {
                breaches.add(Rule.CHAIN, dossier.id(), "words of " + commitment + " were erased and are still kept");
            } else if (!expected.contains(commitment)) {
                breaches.add(
                        Rule.CHAIN, dossier.id(), "words of " + commitment + " are kept, and nothing mentions them");
            }
        });
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
