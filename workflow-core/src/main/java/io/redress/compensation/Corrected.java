package io.redress.compensation;

import io.redress.casefile.Fact;
import io.redress.id.ItemId;
import io.redress.money.Money;
import io.redress.remedy.Claim.Head;
import io.redress.remedy.Ground;
import io.redress.remedy.Reason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was charged too much goes back, as the host's own bill shows it. */
record Corrected(String rule, String key, Set<Ground> grounds) implements Policy {

    @Override
    public Set<Class<? extends Fact>> reads() {
        return Set.of(BillFacts.class);
    }

    @Override
    public Proposal propose(Matter matter) {
        List<Head> heads = matter.claim().on(grounds);
        return Measured.measuring(rule, matter, heads, measured -> corrected(matter, measured.amounts()));
    }

    /** Whatever portion is claimed: an error is mended in full. */
    private Proposal corrected(Matter matter, Map<ItemId, Money> claimed) {
        BillFacts bill = matter.fact(BillFacts.class);
        Map<ItemId, Money> over = new LinkedHashMap<>();
        int overcharged = 0;
        for (ItemId item : claimed.keySet()) {
            Optional<Money> owed = bill.owed(item);
            if (owed.isEmpty()) {
                return Proposal.needsPerson(Reason.of(rule, "person.not-billed-anew")
                        .with("item", item)
                        .finding("nobody has checked the bill of this item"));
            }
            OrderFacts.Item line = matter.order().item(item).orElseThrow();
            overcharged += line.paid().compareTo(owed.get()) > 0 ? 1 : 0;
            // What went back already is not kept any more: an error is mended once.
            Money kept = matter.left(line);
            if (kept.compareTo(owed.get()) > 0) {
                over.put(item, kept.minus(owed.get()));
            }
        }
        if (over.isEmpty() && overcharged > 0) {
            return Proposal.nothing(Merging.nothingLeft(rule));
        }
        if (over.isEmpty()) {
            return Proposal.nothing(Reason.of(rule, "nothing.billed-right")
                    .seeing("items", claimed.size())
                    .finding("the bill is right"));
        }
        Money total = over.values().stream().reduce(Money::plus).orElseThrow();
        Reason why = Reason.of(rule, key)
                .with("amount", total)
                .seeing("items", over.size())
                .seeing("paid too much", total)
                .finding(total);
        return Refund.back(rule, matter, over, given -> List.of(why));
    }
}
