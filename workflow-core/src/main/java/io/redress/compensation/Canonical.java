package io.redress.compensation;

import io.redress.money.Money;
import io.redress.party.Relation;
import io.redress.remedy.Alternative;
import io.redress.remedy.Part;
import io.redress.remedy.Reason;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One text for each content, and the orders that follow from it: ties are broken by what things are, never by where they
 * stood. A map's own text will not do, because its order differs from one process to the next.
 */
final class Canonical {
    static final Comparator<Reason> REASONS = Comparator.comparing(Canonical::text);
    static final Comparator<Part> PARTS = Comparator.comparing(Canonical::text);
    static final Comparator<Proposal.Offers> OFFERS = Comparator.comparing(
            offers -> offers.alternatives().stream().map(Canonical::text).collect(Collectors.joining()));

    /** What is worth most to the customer first; of those what costs least, what lasts longest, what comes first as text. */
    static final Comparator<Alternative> BEST_FIRST = Comparator.comparing(Canonical::forCustomer)
            .reversed()
            .thenComparing(Alternative::worth)
            .thenComparing(one -> one.usefulUntil().orElse(Instant.MAX), Comparator.reverseOrder())
            .thenComparing(Canonical::text);

    private Canonical() {}

    /** What the customer gets of it. */
    static Money forCustomer(Alternative one) {
        return one.parts().stream()
                .filter(part -> part.payee() == Relation.CUSTOMER)
                .map(Part::worth)
                .reduce(Money.zero(one.worth().currency()), Money::plus);
    }

    static String text(Alternative one) {
        return quoted(Stream.concat(Stream.of(one.name()), one.parts().stream().map(Canonical::text)));
    }

    static String text(Part part) {
        return quoted(Stream.of(
                part.remedy().toString(),
                part.payee().name(),
                part.funder().name(),
                part.instalments().toString(),
                quoted(part.reasons().stream().map(Canonical::text))));
    }

    static String text(Reason reason) {
        return quoted(Stream.of(
                reason.rule(), reason.key(), text(reason.arguments()), text(reason.inputs()), reason.result()));
    }

    static List<Reason> reasons(Collection<Reason> reasons) {
        return reasons.stream().distinct().sorted(REASONS).toList();
    }

    private static String text(Map<String, String> map) {
        return quoted(
                new TreeMap<>(map).entrySet().stream().flatMap(entry -> Stream.of(entry.getKey(), entry.getValue())));
    }

    private static String quoted(Stream<String> texts) {
        return texts.map(text -> text.length() + ":" + text).collect(Collectors.joining("", "(", ")"));
    }
}
