package io.redress.compensation;

import io.redress.casefile.Fact;
import io.redress.remedy.Alternative;
import io.redress.remedy.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Heads that are owed beside each other. */
record Sum(List<Policy> policies) implements Policy {
    static final String RULE = "sum";

    @Override
    public Set<Class<? extends Fact>> reads() {
        return Several.read(policies);
    }

    @Override
    public Proposal propose(Matter matter) {
        return of(Several.asked(policies, matter), matter);
    }

    /** Nothing is forgotten: a head that needs a person takes the others along. */
    static Proposal of(Several said, Matter matter) {
        if (!said.persons().isEmpty()) {
            return said.needingPerson();
        }
        if (said.offers().isEmpty()) {
            return said.withoutOffer();
        }
        Optional<Proposal> mixed = Currencies.mixed(RULE, said.alternatives());
        if (mixed.isPresent()) {
            return mixed.get();
        }
        List<Proposal.Offers> heads =
                said.offers().stream().sorted(Canonical.OFFERS).toList();
        long combinations = 1;
        for (Proposal.Offers head : heads) {
            combinations *= head.alternatives().size();
            if (combinations > Policies.MOST_ALTERNATIVES) {
                return Choice.tooMany(RULE);
            }
        }
        List<Alternative> sums = new ArrayList<>();
        for (List<Alternative> together : combined(heads)) {
            added(name(together, heads), together, matter).ifPresent(sums::add);
        }
        return sums.isEmpty() ? Proposal.nothing(Merging.nothingLeft(RULE)) : new Proposal.Offers(sums);
    }

    /** Each alternative of each head with each of all others. */
    private static List<List<Alternative>> combined(List<Proposal.Offers> heads) {
        List<List<Alternative>> all = List.of(List.of());
        for (Proposal.Offers head : heads) {
            List<List<Alternative>> longer = new ArrayList<>();
            for (List<Alternative> begun : all) {
                for (Alternative one : head.alternatives()) {
                    List<Alternative> more = new ArrayList<>(begun);
                    more.add(one);
                    longer.add(more);
                }
            }
            all = longer;
        }
        return all;
    }

    /** Named for what there is to choose; for everything when there is no choice. */
    private static String name(List<Alternative> together, List<Proposal.Offers> heads) {
        List<String> choices = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            if (heads.get(i).alternatives().size() > 1) {
                choices.add(together.get(i).name());
            }
        }
        return Names.joined(
                choices.isEmpty() ? together.stream().map(Alternative::name).toList() : choices);
    }

    private static Optional<Alternative> added(String name, List<Alternative> together, Matter matter) {
        List<Part> parts = Merging.merged(
                together.stream().flatMap(one -> one.parts().stream()).toList(), matter.left());
        return parts.isEmpty() ? Optional.empty() : Optional.of(new Alternative(name, parts));
    }
}
