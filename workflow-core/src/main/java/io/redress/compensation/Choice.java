package io.redress.compensation;

import io.redress.casefile.Fact;
import io.redress.remedy.Alternative;
import io.redress.remedy.Reason;
import java.util.List;
import java.util.Set;

/** Everything that is offered, side by side. */
record Choice(List<Policy> policies) implements Policy {

    @Override
    public Set<Class<? extends Fact>> reads() {
        return Several.read(policies);
    }

    @Override
    public Proposal propose(Matter matter) {
        Several said = Several.asked(policies, matter);
        if (said.offers().isEmpty()) {
            return said.withoutOffer();
        }
        List<Alternative> all = said.alternatives();
        return all.size() > Policies.MOST_ALTERNATIVES ? tooMany("choice-of") : new Proposal.Offers(all);
    }

    static Proposal tooMany(String rule) {
        return Proposal.needsPerson(Reason.of(rule, "person.too-many-alternatives")
                .with("most", Policies.MOST_ALTERNATIVES)
                .finding("more than " + Policies.MOST_ALTERNATIVES + " alternatives"));
    }
}
