package io.redress.compensation;

import io.redress.id.ItemId;
import io.redress.money.Money;
import io.redress.remedy.Ground;
import io.redress.remedy.Reason;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All of the price goes back for what came too late to be of use. */
record Defeated(String rule, Set<Ground> grounds, Duration usefulFor) implements Policy {

    @Override
    public Proposal propose(Matter matter) {
        return Measured.measuring(rule, matter, matter.claim().on(grounds), measured -> judged(matter, measured));
    }

    private Proposal judged(Matter matter, Measured measured) {
        Map<ItemId, Money> useless = new LinkedHashMap<>();
        Optional<Duration> longest = Optional.empty();
        int promised = 0;
        for (OrderFacts.Item item : matter.order().items()) {
            Money amount = measured.amounts().get(item.id());
            Optional<Duration> late = matter.late(item);
            if (amount == null || late.isEmpty()) {
                continue;
            }
            promised++;
            if (late.get().compareTo(usefulFor) > 0) {
                useless.put(item.id(), amount);
                longest = longest.filter(known -> known.compareTo(late.get()) >= 0)
                        .or(() -> late);
            }
        }
        if (useless.isEmpty()) {
            return promised == 0
                    ? Proposal.needsPerson(
                            Reason.of(rule, "person.no-promise").finding("no item says by when it was promised"))
                    : Proposal.nothing(Reason.of(rule, "nothing.in-time")
                            .seeing("useful for", usefulFor)
                            .finding("it was not late beyond use"));
        }
        Reason why = Reason.of(rule, "too-late.given")
                .with("late", longest.orElseThrow())
                .seeing("late", longest.orElseThrow())
                .seeing("useful for", usefulFor)
                .finding("late beyond use: " + useless.size() + " items");
        return Refund.back(
                rule,
                matter,
                useless,
                given -> Stream.concat(Stream.of(why), measured.reasons(rule, given).stream())
                        .toList());
    }
}
