package io.redress.compensation;

import io.redress.casefile.Fact;
import io.redress.compensation.FindingFacts.Finding;
import io.redress.money.Money;
import io.redress.remedy.Alternative;
import io.redress.remedy.Ground;
import io.redress.remedy.Part;
import io.redress.remedy.Reason;
import io.redress.remedy.Remedy.Payment;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Damages that a law sets: so many times the price or the loss, and at least so much.
 *
 * @param law which, and how much
 */
record Damages(Law law) implements Policy {

    /**
     * What a law says.
     *
     * @param rule the rule's name
     * @param source the law and its article
     * @param ground the ground on which a customer demands them
     * @param proof what must have been found
     * @param against what must not have been found
     * @param timesPrice how many times the price
     * @param timesLoss how many times the loss; zero where the law does not count by it
     * @param least the least it comes to
     */
    record Law(
            String rule,
            String source,
            Ground ground,
            Finding proof,
            Set<Finding> against,
            int timesPrice,
            int timesLoss,
            Money least) {
        private static final String CONSUMERS = "CN Consumer Rights Protection Law, Article 55 (消费者权益保护法第五十五条)";
        private static final String FOOD = "CN Food Safety Law, Article 148 (食品安全法第一百四十八条)";

        static final Law ARTICLE_55 = new Law(
                "cn-consumer-law-55",
                CONSUMERS,
                Ground.FRAUD,
                Finding.DECEPTION,
                Set.of(Finding.NO_DECEPTION),
                3,
                0,
                Money.of("CNY", "500"));
        static final Law ARTICLE_148 = new Law(
                "cn-food-safety-law-148",
                FOOD,
                Ground.UNSAFE_FOOD,
                Finding.UNSAFE_FOOD,
                Set.of(Finding.SAFE_FOOD, Finding.LABEL_FAULT_ONLY),
                10,
                3,
                Money.of("CNY", "1000"));
    }

    @Override
    public Set<Class<? extends Fact>> reads() {
        return Set.of(FindingFacts.class);
    }

    @Override
    public Proposal propose(Matter matter) {
        return Measured.measuring(
                law.rule(), matter, matter.claim().on(Set.of(law.ground())), measured -> owed(matter, measured));
    }

    private Proposal owed(Matter matter, Measured measured) {
        FindingFacts facts = matter.fact(FindingFacts.class);
        boolean proven = facts.found().contains(law.proof());
        boolean refuted = !Collections.disjoint(facts.found(), law.against());
        if (refuted && !(proven && contradictory(facts))) {
            return Proposal.nothing(reason("nothing.not-found", facts).finding("the law does not apply"));
        }
        if (!proven || refuted) {
            return Proposal.needsPerson(reason("person.not-found-yet", facts).finding("somebody has to find out"));
        }
        Money price = measured.amounts().values().stream().reduce(Money::plus).orElseThrow();
        Money amount = price.times(law.timesPrice()).max(law.least());
        Optional<Money> byLoss =
                facts.loss().filter(loss -> law.timesLoss() > 0).map(loss -> loss.times(law.timesLoss()));
        if (byLoss.isPresent()) {
            amount = amount.max(byLoss.get());
        }
        return Proposal.offering(new Alternative(
                law.rule(),
                List.of(Part.of(
                        Payment.beyondPrice(amount, law.source()),
                        reason("damages." + law.rule(), facts)
                                .with("amount", amount)
                                .seeing("price", price)
                                .seeing("least", law.least())
                                .seeing(
                                        "loss",
                                        facts.loss().map(Money::toString).orElse("not shown"))
                                .finding(amount)))));
    }

    /** A label fault beside unsafe food only says that the law leaves it out; safe and unsafe cannot both be true. */
    private static boolean contradictory(FindingFacts facts) {
        return facts.found().containsAll(Set.of(Finding.UNSAFE_FOOD, Finding.SAFE_FOOD))
                || facts.found().containsAll(Set.of(Finding.DECEPTION, Finding.NO_DECEPTION));
    }

    private Reason reason(String key, FindingFacts facts) {
        return Reason.of(law.rule(), key)
                .seeing("source", law.source())
                .seeing("found", facts.found().stream().sorted().toList());
    }
}
