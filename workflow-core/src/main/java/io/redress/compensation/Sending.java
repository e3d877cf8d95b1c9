package io.redress.compensation;

import io.redress.compensation.OrderFacts.Item;
import io.redress.money.Money;
import io.redress.remedy.Alternative;
import io.redress.remedy.Claim.Head;
import io.redress.remedy.Ground;
import io.redress.remedy.Part;
import io.redress.remedy.Reason;
import io.redress.remedy.Remedy.Goods;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Goods come again or instead: all that are claimed, while all of them are of use. */
record Sending(String rule, Goods.Kind kind, Set<Ground> grounds, Optional<Duration> usefulFor) implements Policy {

    @Override
    public Proposal propose(Matter matter) {
        List<Head> heads = matter.claim().on(grounds);
        return heads.stream().anyMatch(head -> head.portion().isPresent())
                ? Proposal.nothing(Reason.of(rule, "nothing.only-whole").finding("a part of an item is not sent"))
                : Measured.measuring(rule, matter, heads, measured -> sent(matter, measured));
    }

    private Proposal sent(Matter matter, Measured measured) {
        List<Item> items = measured.amounts().keySet().stream()
                .flatMap(id -> matter.order().item(id).stream())
                .toList();
        Optional<Instant> until = items.stream()
                .flatMap(item -> usefulUntil(item, matter).stream())
                .min(Comparator.naturalOrder());
        if (until.filter(last -> matter.now().isAfter(last)).isPresent()) {
            return Proposal.nothing(Reason.of(rule, "nothing.too-late-to-send")
                    .with("until", until.get())
                    .seeing("until", until.get())
                    .seeing("now", matter.now())
                    .finding("of no use any more"));
        }
        Bounded left = Bounded.by(matter.left(), measured.amounts());
        if (!left.cut().isEmpty()) {
            return Proposal.nothing(
                    left.isNothing()
                            ? Merging.nothingLeft(rule)
                            : Reason.of(rule, "nothing.given-in-part")
                                    .seeing("items cut", left.cut().size())
                                    .finding("a part of it went back already"));
        }
        Money worth = measured.amounts().values().stream().reduce(Money::plus).orElseThrow();
        Goods goods = new Goods(kind, items.stream().map(Item::id).toList(), worth, until);
        Reason sending = Reason.of(rule, until.isPresent() ? "sending.until" : "sending.given")
                .seeing("items", items.size())
                .seeing("worth", worth)
                .finding(goods.kind());
        Reason why = until.map(last -> sending.with("until", last).seeing("until", last))
                .orElse(sending);
        return Proposal.offering(new Alternative(rule, List.of(Part.of(goods, why))));
    }

    /** Counted from the promise; from the opening of the case where nothing was promised. */
    private Optional<Instant> usefulUntil(Item item, Matter matter) {
        Instant start = item.promisedBy().orElse(matter.file().origin().openedAt());
        return usefulFor.map(time -> Instants.after(start, time));
    }
}
