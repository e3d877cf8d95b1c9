package io.redress.compensation;

import io.redress.id.ItemId;
import io.redress.money.Money;
import io.redress.party.Relation;
import io.redress.remedy.Against;
import io.redress.remedy.Funder;
import io.redress.remedy.Instalments;
import io.redress.remedy.Part;
import io.redress.remedy.Reason;
import io.redress.remedy.Remedy.Payment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Puts parts together in an order of their own. Money that counts against items and goes the same way becomes one payment;
 * all of it together gives back no more for an item than may still be given back.
 */
final class Merging {
    private Merging() {}

    /** Payments that can be one. */
    private record Way(Relation payee, Funder funder, Instalments instalments, Payment.Finality finality) {
        private static final Comparator<Way> ORDER = Comparator.comparing(Way::finality)
                .thenComparing(Way::payee)
                .thenComparing(way -> way.funder().name())
                .thenComparing(way -> way.instalments().toString());
    }

    static List<Part> merged(List<Part> parts, Map<ItemId, Money> left) {
        Map<Way, List<Part>> back = new TreeMap<>(Way.ORDER);
        List<Part> others = new ArrayList<>();
        for (Part part : parts) {
            if (part.remedy() instanceof Payment payment && payment.against() instanceof Against.Items) {
                Way way = new Way(part.payee(), part.funder(), part.instalments(), payment.finality());
                back.computeIfAbsent(way, first -> new ArrayList<>()).add(part);
            } else {
                others.add(part);
            }
        }
        Map<ItemId, Money> rest = new HashMap<>(left);
        List<Part> all = new ArrayList<>();
        back.forEach((way, some) -> all.addAll(joined(way, some, rest)));
        all.addAll(others);
        return all.stream().sorted(Canonical.PARTS).toList();
    }

    /** One payment of several; none when nothing of it may be given back. */
    private static List<Part> joined(Way way, List<Part> parts, Map<ItemId, Money> rest) {
        Map<ItemId, Money> wanted = new TreeMap<>(Comparator.comparing(ItemId::value));
        List<Reason> reasons = new ArrayList<>();
        for (Part part : parts) {
            part.remedy().givesBack().forEach(one -> wanted.merge(one.item(), one.amount(), Money::plus));
            reasons.addAll(part.reasons());
        }
        Bounded bounded = Bounded.by(rest, wanted);
        if (bounded.isNothing()) {
            return List.of();
        }
        bounded.amounts()
                .forEach((item, amount) -> rest.computeIfPresent(item, (same, before) -> before.minus(amount)));
        bounded.reason(Sum.RULE, "sum.bounded").ifPresent(reasons::add);
        Payment all = bounded.payment();
        return List.of(new Part(
                new Payment(all.amount(), all.against(), way.finality()),
                way.payee(),
                way.funder(),
                way.instalments(),
                Canonical.reasons(reasons)));
    }

    static Reason nothingLeft(String rule) {
        return Reason.of(rule, "nothing.left").finding("nothing is left to be given back");
    }
}
