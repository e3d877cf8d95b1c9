package io.redress.compensation;

import io.redress.money.Money;
import io.redress.remedy.Alternative;
import io.redress.remedy.Part;
import io.redress.remedy.Reason;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps amounts of different currencies from meeting. */
final class Currencies {
    private Currencies() {}

    /** What is said to a mixture; nothing when there is none. */
    static Optional<Proposal> mixed(String rule, Collection<Alternative> alternatives) {
        SortedSet<String> codes = alternatives.stream()
                .flatMap(one -> one.parts().stream())
                .map(Part::worth)
                .map(Currencies::code)
                .collect(Collectors.toCollection(TreeSet::new));
        return codes.size() > 1 ? Optional.of(severalOf(rule, codes)) : Optional.empty();
    }

    static Proposal mixed(String rule, Money one, Money other) {
        return severalOf(
                rule, Stream.of(one, other).map(Currencies::code).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static String code(Money amount) {
        return amount.currency().getCurrencyCode();
    }

    private static Proposal severalOf(String rule, SortedSet<String> codes) {
        return Proposal.needsPerson(Reason.of(rule, "person.several-currencies")
                .seeing("currencies", codes)
                .finding("amounts of several currencies"));
    }
}
