package io.redress.permission;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.casefile.Consent;
import io.redress.casefile.Event;
import io.redress.permission.LawWorld.Cases;
import io.redress.permission.Outcome.Kind;
import io.redress.workflow.Decision;
import io.redress.workflow.Workflow;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;

/** Laws of whoever stands in for somebody. */
@PropertyDefaults(tries = 200, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF) // each try is forty cases
class DelegateLawProperties {

    @Property
    void aDelegateNeverHasMoreThanTheDelegator(@ForAll("laws") HouseLaw law, @ForAll("cases") Cases cases) {
        Workflow workflow = law.workflow();
        for (LawCase situation : cases.all()) {
            Optional<Decision> agreed = situation.speakingForOthers().speak(workflow);
            boolean inPlace = agreed.flatMap(DelegateLawProperties::consent)
                    .flatMap(Consent::inPlaceOf)
                    .isPresent();
            Statistics.label("in place of somebody")
                    .collect(inPlace)
                    .coverage(coverage -> coverage.check(true).percentage(share -> share > 0.5));
            Kind inPerson =
                    situation.speakForThemselves(workflow).map(Outcome::kind).orElse(Kind.REFUSED);

            assertThat(inPerson.compareTo(agreed.map(Outcome::kind).orElse(Kind.REFUSED)) >= 0 || !inPlace)
                    .as("%s: %s for the delegate, %s in person", situation, agreed, inPerson)
                    .isTrue();
        }
    }

    private static Optional<Consent> consent(Decision decision) {
        Optional<Decision.Accepted> recorded = decision.fold(new Decision.Cases<>(
                Optional::of,
                refused -> Optional.empty(),
                waiting -> Optional.of(waiting.filed()),
                needs -> Optional.empty()));
        return recorded.flatMap(accepted -> accepted.events().stream()
                .filter(Event.RequestChanged.class::isInstance)
                .flatMap(event -> ((Event.RequestChanged) event).request().consents().stream())
                .findFirst());
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
