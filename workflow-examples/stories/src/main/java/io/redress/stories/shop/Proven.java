package io.redress.stories.shop;

import io.redress.compensation.Matter;
import io.redress.compensation.Policy;
import io.redress.compensation.Proposal;
import io.redress.remedy.Ground;
import io.redress.remedy.Reason;
import java.util.Set;

/** What the carrier has proved to have delivered is offered by nobody alone; without proof the customer's word stands. */
record Proven() implements Policy {
    private static final String RULE = "proven";

    @Override
    public Proposal propose(Matter matter) {
        boolean isProved = matter.file()
                .attribute(Heard.class)
                .flatMap(Heard::carrier)
                .filter(answer -> !answer.isAdmitted())
                .isPresent();
        return isProved && !matter.claim().on(Set.of(Ground.UNDELIVERED)).isEmpty()
                ? Proposal.needsPerson(Reason.of(RULE, "person.delivered").finding("the carrier has proved it"))
                : Proposal.nothing(Reason.of(RULE, "nothing.unproved").finding("no proof of delivery"));
    }
}
