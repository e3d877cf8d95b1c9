package io.redress.permission;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.money.Money;
import io.redress.permission.LawWorld.Cases;
import io.redress.permission.Outcome.Kind;
import io.redress.workflow.Workflow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.Statistics;

/** Laws of amounts: the order of sentences, and wider limits. */
@PropertyDefaults(tries = 100, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF) // each try is forty cases
class AmountLawProperties {

    @Property
    void orderAndRepetitionDoNotMatter(
            @ForAll("laws") HouseLaw law, @ForAll("cases") Cases cases, @ForAll Random random) {
        HouseLaw other = law.by(mixed(law.by(), random))
                .deciding(
                        mixed(law.own(), random).stream()
                                .map(level -> mixed(level, random))
                                .toList(),
                        mixed(law.budgets(), random))
                .agreeing(
                        law.chain().stream().map(level -> mixed(level, random)).toList());
        Workflow workflow = law.workflow();
        Workflow same = other.workflow();
        for (LawCase situation : cases.all()) {
            Outcome asked = Outcome.of(situation.ask(workflow));
            Optional<Outcome> agreed = situation.speak(workflow).map(Outcome::of);
            collect("taken by the asker", !asked.taken().isEmpty());
            collect(
                    "taken by whoever agrees",
                    agreed.filter(outcome -> !outcome.taken().isEmpty()).isPresent());

            assertThat(Outcome.of(situation.ask(same)))
                    .as("%s under %s", situation, other)
                    .isEqualTo(asked);
            assertThat(situation.speak(same).map(Outcome::of))
                    .as("%s under %s", situation, other)
                    .isEqualTo(agreed);
        }
    }

    @Property
    void aWiderLimitNeverRefusesMore(
            @ForAll("laws") HouseLaw law,
            @ForAll("cases") Cases cases,
            @ForAll @LongRange(min = 1, max = 400) long more) {
        HouseLaw wider = law.deciding(
                        law.own().stream().map(level -> wider(level, more)).toList(),
                        law.budgets().stream().map(limit -> wider(limit, more)).toList())
                .upTo(law.ceiling().map(most -> wider(most, more)));
        Workflow workflow = law.workflow();
        Workflow generous = wider.workflow();
        for (LawCase situation : cases.all()) {
            Kind before = Outcome.kind(situation.ask(workflow));
            Outcome after = Outcome.of(situation.ask(generous));
            boolean isUsedUp = after.code().equals(Refusal.BUDGET_USED_UP);
            collect("more", after.kind().compareTo(before) > 0);

            assertThat(after.kind().compareTo(before) >= 0 || (isUsedUp && before == Kind.WAITING))
                    .as("%s under %s: %s after %s", situation, wider, after, before)
                    .isTrue();
        }
    }

    /** With nothing spent before: whose own limit is used up cannot have the last word, even where it is theirs now. */
    @Property
    void aWiderLimitOfThoseWhoAgreeNeverRefusesMore(
            @ForAll("laws") HouseLaw law,
            @ForAll("cases") Cases cases,
            @ForAll @LongRange(min = 1, max = 400) long more) {
        HouseLaw wider = law.agreeing(
                law.chain().stream().map(level -> wider(level, more)).toList());
        Workflow workflow = law.workflow();
        Workflow generous = wider.workflow();
        for (LawCase touched : cases.all()) {
            LawCase situation = touched.untouched();
            Optional<Outcome> after = situation.speak(generous).map(Outcome::of);
            Kind before = situation.speak(workflow).map(Outcome::kind).orElse(Kind.REFUSED);
            Kind kind = after.map(Outcome::kind).orElse(Kind.REFUSED);
            boolean isUsedUp = after.filter(outcome -> outcome.code().equals(Refusal.BUDGET_USED_UP))
                    .isPresent();
            collect("more agreed", kind.compareTo(before) > 0);

            assertThat(kind.compareTo(before) >= 0 || (isUsedUp && before == Kind.WAITING))
                    .as("%s under %s: %s after %s", situation, wider, after, before)
                    .isTrue();
        }
    }

    private static void collect(String what, boolean happens) {
        Statistics.label(what)
                .collect(happens)
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 0.1));
    }

    private static Level wider(Level level, long more) {
        return new Level(
                level.who(),
                level.limits().stream().map(limit -> wider(limit, more)).toList());
    }

    private static Limit wider(Limit limit, long more) {
        return new Limit(limit.name(), limit.scope(), limit.period(), wider(limit.most(), more), limit.credit());
    }

    private static Money wider(Money most, long more) {
        return most.plus(Money.of("CNY", more + ".00"));
    }

    private static Level mixed(Level level, Random random) {
        return new Level(level.who(), mixed(level.limits(), random));
    }

    private static <T> List<T> mixed(List<T> all, Random random) {
        List<T> mixed = new ArrayList<>(all);
        all.stream().filter(unused -> random.nextBoolean()).forEach(mixed::add);
        Collections.shuffle(mixed, random);
        return mixed;
    }

    @Provide
    Arbitrary<HouseLaw> laws() {
        return LawWorld.laws();
    }

    @Provide
    Arbitrary<Cases> cases() {
        return LawWorld.cases();
    }
}
