package io.redress.compensation;

import io.redress.casefile.Fact;
import io.redress.money.Money;
import io.redress.remedy.Alternative;
import io.redress.remedy.Award;
import io.redress.remedy.Handling;
import io.redress.remedy.Reason;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;

/** Without evidence, small amounts of well-known customers pass; the rest needs a person. */
record Waived(Policy inner, EvidenceWaiver waiver) implements Policy {
    static final String RULE = "evidence-waiver";

    @Override
    public Set<Class<? extends Fact>> reads() {
        Set<Class<? extends Fact>> all = new HashSet<>(inner.reads());
        all.add(CustomerFacts.class);
        return Set.copyOf(all);
    }

    @Override
    public Proposal propose(Matter matter) {
        Proposal said = inner.propose(matter);
        return matter.file().evidence().isEmpty()
                ? said.fold(offers -> judged(offers, matter), person -> person, nothing -> nothing)
                : said;
    }

    private Proposal judged(Proposal.Offers offers, Matter matter) {
        CustomerFacts customer = matter.fact(CustomerFacts.class);
        Money cost = offers.alternatives().stream()
                .map(Alternative::worth)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        for (Award award : matter.file().remedies().awards()) {
            if (award.recovers().isEmpty() && award.handling().stage() != Handling.Stage.CANCELLED) {
                cost = cost.plus(award.remedy().worth());
            }
        }
        Reason seen = Reason.of(RULE, "evidence.waived")
                .seeing("cost", cost)
                .seeing("waived up to", waiver.upTo())
                .seeing("trust", customer.trust())
                .seeing("trust needed", waiver.from())
                .seeing("abuses", customer.abuses());
        if (customer.abuses() > 0) {
            return Proposal.needsPerson(keyed("person.waiver-closed", seen).finding("closed by earlier abuse"));
        }
        if (customer.trust().compareTo(waiver.from()) < 0) {
            return Proposal.needsPerson(keyed("person.waiver-closed", seen).finding("not known well enough"));
        }
        if (!cost.isAtMost(waiver.upTo())) {
            return Proposal.needsPerson(keyed("person.evidence-needed", seen)
                    .with("limit", waiver.upTo())
                    .finding("too much to be waived"));
        }
        Reason why = seen.finding("waived");
        return new Proposal.Offers(offers.alternatives().stream()
                .map(one -> Sieve.explained(one, why))
                .toList());
    }

    private static Reason keyed(String key, Reason seen) {
        return new Reason(seen.rule(), key, seen.arguments(), seen.inputs(), seen.result());
    }
}
