package io.redress.compensation;

import io.redress.casefile.Fact;
import io.redress.remedy.Alternative;
import io.redress.remedy.Reason;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What several policies say to one matter, by kind, in their order. */
record Several(List<Proposal.Offers> offers, List<Reason> persons, List<Reason> nothings) {

    static Several asked(List<Policy> policies, Matter matter) {
        return of(policies.stream().map(policy -> policy.propose(matter)).toList());
    }

    static Several of(List<Proposal> proposals) {
        return new Several(
                of(Proposal.Offers.class, proposals),
                of(Proposal.NeedsPerson.class, proposals).stream()
                        .map(Proposal.NeedsPerson::why)
                        .toList(),
                of(Proposal.Nothing.class, proposals).stream()
                        .map(Proposal.Nothing::why)
                        .toList());
    }

    private static <P extends Proposal> List<P> of(Class<P> kind, List<Proposal> proposals) {
        return proposals.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    List<Alternative> alternatives() {
        return offers.stream().flatMap(one -> one.alternatives().stream()).toList();
    }

    /** What is said when nobody offers: a person when anybody asked for one. Which reason is told depends on no order. */
    Proposal withoutOffer() {
        return persons.isEmpty() ? first(nothings, Proposal::nothing) : first(persons, Proposal::needsPerson);
    }

    Proposal needingPerson() {
        return first(persons, Proposal::needsPerson);
    }

    private static Proposal first(List<Reason> reasons, Function<Reason, Proposal> proposal) {
        return proposal.apply(reasons.stream().min(Canonical.REASONS).orElseThrow());
    }

    static Set<Class<? extends Fact>> read(List<Policy> policies) {
        return policies.stream().flatMap(policy -> policy.reads().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** The policies of a combination. */
    static List<Policy> atLeastOne(Policy... policies) {
        if (policies.length == 0) {
            throw new IllegalArgumentException("name at least one policy");
        }
        return List.of(policies);
    }
}
