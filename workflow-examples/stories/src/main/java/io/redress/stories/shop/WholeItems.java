package io.redress.stories.shop;

import io.redress.casefile.Fact;
import io.redress.compensation.Matter;
import io.redress.compensation.Policy;
import io.redress.compensation.Proposal;
import io.redress.remedy.Claim;
import java.util.Optional;
import java.util.Set;

/** Asks a policy as if all of each item were claimed, and not a part. */
record WholeItems(Policy inner) implements Policy {
    static Policy of(Policy inner) {
        return new WholeItems(inner);
    }

    @Override
    public Set<Class<? extends Fact>> reads() {
        return inner.reads();
    }

    @Override
    public Proposal propose(Matter matter) {
        Claim whole = new Claim(
                matter.claim().heads().stream()
                        .map(head -> new Claim.Head(head.ground(), head.item(), Optional.empty()))
                        .toList(),
                matter.claim().asked());
        return inner.propose(matter.with(whole));
    }
}
