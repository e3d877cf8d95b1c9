package io.redress.permission;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.party.Actor;
import io.redress.party.Relation;
import io.redress.party.Who;
import io.redress.permission.HouseLaw.Keeping;
import io.redress.permission.LawWorld.Cases;
import io.redress.permission.Outcome.Kind;
import io.redress.workflow.Workflow;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;

/** Laws of what permits and what refuses, whatever a workflow says and whoever asks. */
@PropertyDefaults(tries = 60, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF) // each try is forty cases
class AuthorityLawProperties {

    @Property
    void whatRefusesBeatsWhatPermits(
            @ForAll("laws") HouseLaw law, @ForAll("cases") Cases cases, @ForAll("who") Who other) {
        Workflow workflow = law.workflow();
        Workflow stricter = law.notBy(other).workflow();
        for (LawCase situation : cases.all()) {
            boolean isMeant = other.describes(situation.asker().actor(), ties(situation));
            Outcome before = Outcome.of(situation.ask(workflow));
            Outcome after = Outcome.of(situation.ask(stricter));
            collect("permitted, but for the refusal", isMeant && before.kind() != Kind.REFUSED);

            assertThat(after.kind())
                    .as("%s and %s", situation, other)
                    .isEqualTo(isMeant ? Kind.REFUSED : before.kind());
            assertThat(after.code())
                    .as("%s and %s", situation, other)
                    .isEqualTo(isMeant ? Refusal.EXCLUDED : before.code());
        }
    }

    @Property
    void whomNothingIncludesMayNothing(@ForAll("laws") HouseLaw law, @ForAll("cases") Cases cases) {
        Workflow workflow = law.workflow();
        for (LawCase situation : cases.all()) {
            Actor asker = situation.asker().actor();
            boolean isMeant = law.by().stream().anyMatch(who -> who.includes(asker, ties(situation)));
            Kind kind = Outcome.kind(situation.ask(workflow));
            collect("meant by nothing", !isMeant);

            assertThat(kind == Kind.REFUSED || isMeant)
                    .as("%s: %s", situation, kind)
                    .isTrue();
        }
    }

    @Property
    void whomNoSentenceOnAmountsMeansDecidesNothingAlone(@ForAll("laws") HouseLaw law, @ForAll("cases") Cases cases) {
        Workflow workflow = law.workflow();
        boolean isSaid = !law.own().isEmpty() || !law.chain().isEmpty();
        for (LawCase situation : cases.all()) {
            Actor asker = situation.asker().actor();
            boolean isMeant = law.own().stream().anyMatch(level -> level.includes(asker, ties(situation)));
            Kind kind = Outcome.kind(situation.ask(workflow));
            collect("waits", isSaid && !isMeant && kind == Kind.WAITING);

            assertThat(kind != Kind.ACCEPTED || isMeant || !isSaid)
                    .as("%s: %s", situation, kind)
                    .isTrue();
        }
    }

    @Property
    void aRefusalMoreNeverPermitsMore(
            @ForAll("laws") HouseLaw law, @ForAll("cases") Cases cases, @ForAll("who") Who other) {
        Workflow workflow = law.workflow();
        for (HouseLaw more : List.of(law.notBy(other), law.keeping(Keeping.APART), law.keeping(Keeping.IN_HOUSE))) {
            Workflow stricter = more.workflow();
            for (LawCase situation : cases.all()) {
                Kind asked = Outcome.kind(situation.ask(stricter));
                Optional<Kind> agreed = situation.speak(stricter).map(Outcome::kind);
                Optional<Kind> before = situation.speak(workflow).map(Outcome::kind);
                collect("agreed", before.filter(kind -> kind != Kind.REFUSED).isPresent());

                assertThat(asked)
                        .as("%s asking under %s", situation, more)
                        .isLessThanOrEqualTo(Outcome.kind(situation.ask(workflow)));
                assertThat(agreed.orElse(Kind.REFUSED))
                        .as("%s agreeing under %s", situation, more)
                        .isLessThanOrEqualTo(before.orElse(Kind.REFUSED));
            }
        }
    }

    /** What a law is about has to happen now and then. */
    private static void collect(String what, boolean happens) {
        Statistics.label(what)
                .collect(happens)
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 0.5));
    }

    private static Set<Relation> ties(LawCase situation) {
        return Relations.of(situation.file(), situation.asker().actor());
    }

    @Provide
    Arbitrary<HouseLaw> laws() {
        return LawWorld.laws();
    }

    @Provide
    Arbitrary<Cases> cases() {
        return LawWorld.cases();
    }

    @Provide
    Arbitrary<Who> who() {
        return LawWorld.who();
    }
}
