package io.redress.permission;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.casefile.Action;
import io.redress.casefile.CaseFile;
import io.redress.party.Actor;
import io.redress.party.Relation;
import io.redress.party.Who;
import io.redress.permission.Asker.Tenant;
import io.redress.permission.HouseRules.Rule;
import io.redress.permission.MatrixText.Answers;
import io.redress.permission.MatrixWorkflow.Stage;
import io.redress.workflow.Command;
import io.redress.workflow.Decision;
import io.redress.workflow.Facts;
import io.redress.workflow.Permitted;
import io.redress.workflow.Workflow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Everybody tries everything in every state: all sets of roles, affiliations, ties to the case, and both tenants, against
 * rules written by hand; and the whole outcome as a text to review.
 */
class PermissionMatrixTest {
    private static final String GOLDEN = "permission-matrix.txt";
    private static final Workflow WORKFLOW = MatrixWorkflow.WORKFLOW;
    private static final List<Trial> TRIALS = trials();

    /** One errand tried by one person in one state: what was foretold, and what was heard. */
    private record Trial(Stage stage, Asker asker, Rule rule, Action action, Permitted foretold, Decision decision) {

        String heard() {
            return decision.fold(new Decision.Cases<>(
                    accepted -> "accepted",
                    refused -> refused.refusal().code(),
                    waiting -> "waiting",
                    needs -> "needs-facts"));
        }

        Optional<Refusal> refusal() {
            return decision instanceof Decision.Refused refused ? Optional.of(refused.refusal()) : Optional.empty();
        }

        Optional<String> terms() {
            return foretold.now().stream()
                    .filter(offer -> offer.action() == action.getClass())
                    .map(offer -> offer.terms().name())
                    .findFirst();
        }

        String but(Object expected, Object found) {
            return asker + " tries to " + rule.errand() + " in " + stage + ": expected " + expected + ", found "
                    + found;
        }
    }

    @Test
    void everyErrandHasItsRule() {
        assertThat(HouseRules.ALL).extracting(Rule::errand).containsExactlyElementsOf(MatrixWorkflow.ERRANDS.keySet());
        assertThat(MatrixWorkflow.ERRANDS.values()).extracting(Action::getClass).containsAll(WORKFLOW.actions());
        assertThat(TRIALS).hasSize(4 * 7 * 11 * 2 * 4 * HouseRules.ALL.size());
    }

    @Test
    void everybodyHearsWhatTheRulesSay() {
        List<String> wrong = new ArrayList<>();
        for (Trial trial : TRIALS) {
            String expected = trial.rule().answer(trial.stage().name(), trial.asker());
            if (!trial.heard().equals(expected)) {
                wrong.add(trial.but(expected, trial.decision()));
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void everyRefusalSaysWhatIsMissingAndWhoCan() {
        List<String> wrong = new ArrayList<>();
        for (Trial trial : TRIALS) {
            Set<String> expected = trial.rule().whoCan(trial.stage().name(), trial.asker());
            trial.refusal()
                    .filter(refusal -> !names(refusal.whoCan()).equals(expected)
                            || refusal.code().isBlank()
                            || refusal.missing().isBlank()
                            || !refusal.action()
                                    .equals(Workflow.nameOf(trial.action().getClass())))
                    .ifPresent(refusal -> wrong.add(trial.but(new TreeSet<>(expected), refusal)));
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void theOverviewListsEachActionOnceAndOnTheTermsOfTheRules() {
        List<String> wrong = new ArrayList<>();
        List<String> all =
                WORKFLOW.actions().stream().map(Workflow::nameOf).sorted().toList();
        for (Trial trial : TRIALS) {
            List<String> listed = new ArrayList<>();
            trial.foretold().now().forEach(offer -> listed.add(offer.name()));
            trial.foretold().refused().forEach(refusal -> listed.add(refusal.action()));
            listed.sort(null);
            if (!listed.equals(all)) {
                wrong.add(trial.but(all, listed));
            }
            Optional<String> expected = trial.rule().permits(trial.stage().name(), trial.asker())
                    ? Optional.of(trial.rule().offeredAs().apply(trial.asker()))
                    : Optional.empty();
            if (!trial.terms().equals(expected)) {
                wrong.add(trial.but(expected, trial.terms()));
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void theOverviewAndTheDecisionAgree() {
        List<String> wrong = new ArrayList<>();
        for (Trial trial : TRIALS) {
            String name = Workflow.nameOf(trial.action().getClass());
            Optional<Refusal> foretold = trial.foretold().whyNot(name);
            boolean agree = foretold.isPresent()
                    ? foretold.equals(trial.refusal())
                    : switch (trial.terms().orElse("absent")) {
                        case "FREE" ->
                            trial.heard().equals("accepted") || trial.heard().equals("needs-facts");
                        case "NEEDS_APPROVAL" -> trial.heard().equals("needs-cosigner");
                        default -> trial.foretold().allows(trial.action().getClass());
                    };
            if (!agree) {
                wrong.add(trial.but(foretold, trial.decision()));
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void theOutcomeIsTheOneThatWasReviewed() throws IOException {
        List<String> lines = new ArrayList<>(MatrixText.legend());
        answers().forEach((rule, byState) -> lines.addAll(MatrixText.section(rule, byState)));
        lines.add("Anybody of another tenant, whatever else is true of them, hears in all states and of everything: "
                + TRIALS.stream()
                        .filter(trial -> trial.asker().tenant() == Tenant.OTHER)
                        .map(Trial::heard)
                        .distinct()
                        .collect(Collectors.joining(", ")));
        Golden.check(GOLDEN, lines);
    }

    /** What everybody of the tenant hears, by errand, then by state. */
    private static Map<Rule, Map<String, Answers>> answers() {
        Map<Rule, Map<String, Answers>> answers = new LinkedHashMap<>();
        HouseRules.ALL.forEach(rule -> answers.put(rule, new LinkedHashMap<>()));
        for (Trial trial : TRIALS) {
            if (trial.asker().tenant() == Tenant.SAME) {
                Answers there = requireNonNull(answers.get(trial.rule()))
                        .computeIfAbsent(
                                trial.stage().name(), unused -> new Answers(new LinkedHashMap<>(), new TreeSet<>()));
                boolean guarded = trial.refusal().isPresent()
                        && trial.terms().isPresent()
                        && !trial.heard().equals("needs-cosigner");
                there.heard().put(trial.asker(), guarded ? "guarded" : trial.heard());
                trial.refusal()
                        .map(refusal -> names(refusal.whoCan()))
                        .filter(names -> !names.isEmpty())
                        .ifPresent(names -> there.sentTo().add(String.join(", ", new TreeSet<>(names))));
            }
        }
        return answers;
    }

    private static List<Trial> trials() {
        List<Trial> trials = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            for (Tenant tenant : Tenant.values()) {
                for (Asker asker : Asker.everybody(tenant)) {
                    CaseFile file = MatrixWorkflow.file(stage, asker.tie());
                    Actor actor = MatrixWorkflow.actor(asker);
                    Permitted foretold = WORKFLOW.permitted(file, actor);
                    for (Rule rule : HouseRules.ALL) {
                        Action action = requireNonNull(MatrixWorkflow.ERRANDS.get(rule.errand()));
                        Command command = Command.of(action, actor, MatrixWorkflow.NOW);
                        Decision decision = WORKFLOW.decide(file, command, Facts.NONE);
                        trials.add(new Trial(stage, asker, rule, action, foretold, decision));
                    }
                }
            }
        }
        return trials;
    }

    private static Set<String> names(WhoCan whoCan) {
        return whoCan.who().stream().map(PermissionMatrixTest::name).collect(Collectors.toSet());
    }

    /** A relation and an affiliation can have the same name; here they are told apart. */
    private static String name(Who who) {
        if (who instanceof Relation relation) {
            return "the " + relation;
        }
        if (who instanceof Who.AllOf all) {
            return all.conditions().stream().map(PermissionMatrixTest::name).collect(Collectors.joining("+"));
        }
        return who.toString();
    }
}
