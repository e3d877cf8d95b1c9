package io.redress.compensation;

import io.redress.casefile.Verdict;
import io.redress.id.DeadlineName;
import io.redress.money.Money;
import io.redress.remedy.Alternative;
import io.redress.remedy.Part;
import io.redress.remedy.Reason;
import io.redress.remedy.Remedy.Payment;
import java.util.List;
import java.util.Set;

/** So much for each deadline of the case that lapsed, up to a cap. */
record BrokenPromises(Set<DeadlineName> promises, Money each, Money cap) implements Policy {
    static final String RULE = "broken-promise-goodwill";

    BrokenPromises {
        Goodwill.check(each, cap);
    }

    @Override
    public Proposal propose(Matter matter) {
        long broken = matter.file().verdicts().stream()
                .filter(verdict -> verdict.ending() == Verdict.Ending.LAPSED)
                .filter(verdict -> promises.isEmpty() || promises.contains(verdict.name()))
                .count();
        if (broken == 0) {
            return Proposal.nothing(Reason.of(RULE, "nothing.promises-kept").finding("no deadline lapsed"));
        }
        Money amount = Goodwill.upTo(cap, each, broken);
        return Proposal.offering(new Alternative(
                RULE,
                List.of(Part.of(
                        Payment.beyondPrice(amount, Goodwill.SOURCE),
                        Reason.of(RULE, "broken-promises.given")
                                .with("amount", amount)
                                .with("count", broken)
                                .seeing("lapsed", broken)
                                .seeing("each", each)
                                .seeing("cap", cap)
                                .finding(amount)))));
    }
}
