package io.redress.stories.walk;

import io.redress.casefile.Action;
import io.redress.casefile.Subject;
import io.redress.id.ItemId;
import io.redress.money.Money;
import io.redress.remedy.Against;
import io.redress.remedy.Alternative;
import io.redress.remedy.Claim;
import io.redress.remedy.Ground;
import io.redress.remedy.Part;
import io.redress.remedy.Remedy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What an offer that waits is about, in words: what is claimed, and what would be given for it. */
record PaperSubject(Optional<String> claim, List<String> given) {

    static PaperSubject of(PaperCase at, Action action) {
        Optional<String> claim =
                at.remedies.claim.map(items -> (at.remedies.isAboutBill ? "billed too high " : "never came ") + items);
        return new PaperSubject(
                claim,
                PaperRemedyRules.proposed(at, action).alternatives().stream()
                        .map(one -> one.name() + " "
                                + one.parts().stream()
                                        .map(part -> part(part.kind(), part.worth(), part.back()))
                                        .sorted()
                                        .toList())
                        .toList());
    }

    /** What the case in the store holds of it. */
    static PaperSubject of(Subject stored) {
        return new PaperSubject(
                stored.claim().map(PaperSubject::claim),
                stored.alternatives().stream().map(PaperSubject::alternative).toList());
    }

    private static String claim(Claim claim) {
        boolean isAboutBill = claim.heads().get(0).ground().equals(Ground.OVERCHARGED);
        return (isAboutBill ? "billed too high " : "never came ")
                + claim.heads().stream()
                        .map(head -> head.item().map(ItemId::value).orElse("everything"))
                        .toList();
    }

    private static String alternative(Alternative one) {
        return one.name() + " "
                + one.parts().stream().map(PaperSubject::part).sorted().toList();
    }

    private static String part(Part part) {
        Map<String, Money> back = new TreeMap<>();
        if (part.remedy() instanceof Remedy.Payment payment && payment.against() instanceof Against.Items items) {
            items.parts().forEach(item -> back.put(item.item().value(), item.amount()));
        }
        return part(part.remedy().getClass().getSimpleName(), part.worth(), back);
    }

    private static String part(String kind, Money worth, Map<String, Money> back) {
        Map<String, Money> items = new TreeMap<>(back);
        items.values().removeIf(Money::isZero);
        return kind + " " + worth + " " + items;
    }
}
