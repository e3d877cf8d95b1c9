package io.redress.compensation;

import io.redress.casefile.Fact;
import io.redress.remedy.Alternative;
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
        List<Alternative> all = said.alternatives();
        return Currencies.mixed("best-of", all)
                .orElseGet(() -> all.stream()
                        .min(Canonical.BEST_FIRST)
                        .map(Proposal::offering)
                        .orElseGet(said::withoutOffer));
    }
}
