package io.redress.policies;

import io.redress.casefile.Fact;
import io.redress.compensation.Matter;
import io.redress.compensation.Policies;
import io.redress.compensation.Policy;
import io.redress.compensation.Proposal;
import io.redress.money.Money;
import io.redress.remedy.Alternative;
import io.redress.remedy.Part;
import io.redress.remedy.Reason;
import io.redress.remedy.Remedy.Payment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Another policy, and something on top of whatever it offers for each time that this customer was failed before: an apology
 * wears out. Where the other offers nothing there is nothing to add to. Rule {@code same-again}; reads {@link Failures}.
 *
 * @param inner the other policy
 * @param each how much for each time, above zero
 * @param most how many times count at most, 1 to 100
 */
public record SameAgain(Policy inner, Money each, int most) implements Policy {
    private static final String RULE = "same-again";
    private static final int MOST = 100;

    /**
     * Checks the amounts.
     *
     * @param inner the other policy
     * @param each how much for each time, above zero
     * @param most how many times count at most, 1 to 100
     * @throws IllegalArgumentException when an amount or number is out of its range
     */
    public SameAgain {
        if (!each.isPositive() || most < 1 || most > MOST) {
            throw new IllegalArgumentException("something is given for 1 to " + MOST + " times: " + each + ", " + most);
        }
    }

    /**
     * Goes around another policy, so that amounts that cannot be added up become a matter for a person.
     *
     * @param inner the other policy
     * @param each how much for each time, above zero
     * @param most how many times count at most, 1 to 100
     * @return the policy
     * @throws IllegalArgumentException when an amount or number is out of its range
     */
    public static Policy around(Policy inner, Money each, int most) {
        return Policies.firstOf(new SameAgain(inner, each, most));
    }

    @Override
    public Set<Class<? extends Fact>> reads() {
        Set<Class<? extends Fact>> all = new HashSet<>(inner.reads());
        all.add(Failures.class);
        return Set.copyOf(all);
    }

    @Override
    public Proposal propose(Matter matter) {
        int lately = matter.fact(Failures.class).lately();
        Proposal said = inner.propose(matter);
        return lately == 0 ? said : said.fold(offers -> more(offers, lately), person -> person, nothing -> nothing);
    }

    private Proposal more(Proposal.Offers offers, int lately) {
        if (offers.alternatives().stream()
                .anyMatch(one -> !one.worth().currency().equals(each.currency()))) {
            return Proposal.needsPerson(Reason.of(RULE, "person.several-currencies")
                    .seeing("each", each)
                    .finding("offered is another currency"));
        }
        Money extra = each.times(Math.min(lately, most));
        Reason why = Reason.of(RULE, "same-again.given")
                .with("amount", extra)
                .seeing("failed lately", lately)
                .seeing("each", each)
                .seeing("at most", most)
                .finding(extra);
        Part part = Part.of(Payment.beyondPrice(extra, "the house's own promise"), why);
        return new Proposal.Offers(
                offers.alternatives().stream().map(one -> with(one, part)).toList());
    }

    private static Alternative with(Alternative one, Part more) {
        List<Part> parts = new ArrayList<>(one.parts());
        parts.add(more);
        return new Alternative(one.name(), parts);
    }
}
