package io.redress.compensation;

import io.redress.casefile.Fact;
import java.util.List;
import java.util.Set;

/** The one alternative of all that is worth most to the customer. */
record Best(List<Policy> policies) implements Policy {

    @Override
    public Set<Class<? extends Fact>> reads() {
        return Several.read(policies);
    }

    @Override
    public Proposal propose(Matter matter) {
        Several said = Several.asked(policies, matter);
        return said.offers().stream()
                .flatMap(offers -> offers.alternatives().stream())
                .min(Canonical.BEST_FIRST)
                .map(Proposal::offering)
                .orElseGet(said::withoutOffer);
    }
}
