package io.redress.compensation;

import io.redress.money.Money;
import io.redress.remedy.Alternative;
import io.redress.remedy.Claim.Head;
import io.redress.remedy.Ground;
import io.redress.remedy.Part;
import io.redress.remedy.Reason;
import io.redress.remedy.Remedy.Payment;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** So much for each begun step of waiting, up to a cap. */
record DelayGoodwill(Set<Ground> grounds, Money each, Duration step, Money cap) implements Policy {
    static final String RULE = "delay-goodwill";
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    DelayGoodwill {
        Goodwill.check(each, cap);
        if (step.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("a step of waiting is at least " + SHORTEST + ", not " + step);
        }
    }

    @Override
    public Proposal propose(Matter matter) {
        List<Head> heads = matter.claim().on(grounds);
        return Measured.measuring(RULE, matter, heads, measured -> waited(matter, longest(heads, matter)));
    }

    private static Optional<Duration> longest(List<Head> heads, Matter matter) {
        return heads.stream()
                .flatMap(head -> matter.items(head).stream())
                .flatMap(item -> matter.late(item).stream())
                .max(Comparator.naturalOrder());
    }

    private Proposal waited(Matter matter, Optional<Duration> late) {
        if (late.isEmpty()) {
            return Proposal.needsPerson(
                    Reason.of(RULE, "person.no-promise").finding("no item says by when it was promised"));
        }
        if (late.get().isZero()) {
            return Proposal.nothing(Reason.of(RULE, "nothing.in-time").finding("nothing was late"));
        }
        long whole = late.get().dividedBy(step);
        long begun = late.get().compareTo(step.multipliedBy(whole)) > 0 ? whole + 1 : whole;
        Money amount = Goodwill.upTo(cap, each, begun);
        return Proposal.offering(new Alternative(
                RULE,
                List.of(Part.of(
                        Payment.beyondPrice(amount, Goodwill.SOURCE),
                        Reason.of(RULE, "delay.given")
                                .with("amount", amount)
                                .with("late", late.get())
                                .seeing("late", late.get())
                                .seeing("as of", matter.now())
                                .seeing("each", each)
                                .seeing("steps begun", begun)
                                .seeing("cap", cap)
                                .finding(amount)))));
    }
}
