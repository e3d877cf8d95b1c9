package io.redress.compensation;

import io.redress.casefile.Fact;
import io.redress.compensation.Proposal.Nothing;
import java.util.List;
import java.util.Set;

/** The first that has something to say. */
record First(List<Policy> policies) implements Policy {

    @Override
    public Set<Class<? extends Fact>> reads() {
        return Several.read(policies);
    }

    @Override
    public Proposal propose(Matter matter) {
        Proposal said = policies.get(0).propose(matter);
        for (int next = 1; said instanceof Nothing && next < policies.size(); next++) {
            said = policies.get(next).propose(matter);
        }
        return said;
    }
}
