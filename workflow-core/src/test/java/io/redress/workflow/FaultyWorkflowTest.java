package io.redress.workflow;

import static io.redress.party.Affiliation.IN_HOUSE;
import static io.redress.party.Affiliation.SYSTEM;
import static io.redress.party.Relation.ASSIGNEE;
import static io.redress.party.Relation.CUSTOMER;
import static io.redress.party.Relation.REQUESTER;
import static io.redress.workflow.Shop.AGENT;
import static io.redress.workflow.Shop.ANSWER;
import static io.redress.workflow.Shop.LEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.redress.calendar.Span;
import io.redress.casefile.Action;
import io.redress.codec.Stored;
import io.redress.id.DeadlineName;
import io.redress.party.Role;
import io.redress.workflow.Shop.Finish;
import io.redress.workflow.Shop.Note;
import io.redress.workflow.Shop.Pay;
import io.redress.workflow.Shop.Remind;
import io.redress.workflow.Shop.Stage;
import io.redress.workflow.Shop.Stock;
import io.redress.workflow.Shop.Take;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fault of a definition alone, and all of them together. */
class FaultyWorkflowTest {
    private static final DeadlineName REFUND = DeadlineName.of("refund");
    private static final Role MANAGER = Role.of("manager");

    @Stored("leak/1")
    private record Leak(Object anything) implements Action {}

    private record Nameless() implements Action {}

    private enum Only {
        STATE
    }

    @Test
    void aSoundWorkflowHasNoFault() {
        assertThatCode(() -> Shop.sound().build()).doesNotThrowAnyException();
    }

    @Test
    void aDeadlineThatIsMetMustBeDefined() {
        Finding finding =
                only(Shop.sound().on(Note.class).in(Stage.NEW).by(AGENT).meeting(REFUND));

        says(
                finding,
                "unknown-deadline",
                "action Note",
                List.of("refund", "[answer]"),
                List.of("Define deadline refund"));
    }

    @Test
    void aDeadlineThatIsHastenedMustBeDefined() {
        Finding finding =
                only(Shop.sound().on(Note.class).in(Stage.NEW).by(AGENT).hastening(REFUND, Span.wallHours(1)));

        says(
                finding,
                "unknown-deadline",
                "action Note",
                List.of("refund", "[answer]"),
                List.of("Define deadline refund"));
    }

    @Test
    void aDeadlineIsDefinedOnce() {
        Finding finding = only(Shop.sound()
                .deadline(ANSWER, again -> again.within(Span.wallHours(1)).lapsingInto(new Remind())));

        says(finding, "duplicate-deadline", "deadline answer", List.of("twice"), List.of("another name"));
    }

    @Test
    void aStateIsNamedOnce() {
        Finding finding = only(Shop.sound()
                .on(Note.class)
                .in(Stage.NEW, Stage.WORKING)
                .in(Stage.NEW)
                .by(AGENT));

        says(finding, "duplicate-state", "action Note", List.of("NEW"), List.of("once"));
    }

    @Test
    void anActionExistsSomewhere() {
        Finding finding = only(Shop.sound().on(Note.class).by(AGENT));

        says(finding, "no-state", "action Note", List.of("in which states"), List.of("in(...)", "inAnyOpenState()"));
    }

    @Test
    void somebodyIsIncluded() {
        Finding finding = only(Shop.sound().on(Note.class).in(Stage.NEW, Stage.WORKING));

        says(finding, "nobody-may", "action Note in [NEW, WORKING]", List.of("nobody"), List.of("by(...)"));
    }

    @Test
    void notEverybodyWhoIsIncludedIsExcludedAgain() {
        Finding finding =
                only(Shop.sound().on(Note.class).in(Stage.NEW).by(AGENT).notBy(LEAD, AGENT));

        says(finding, "nobody-may", "action Note in [NEW]", List.of("agent", "excluded"), List.of("notBy(...)"));
    }

    @ParameterizedTest
    @MethodSource("incomplete")
    void aDeadlineIsComplete(String missing, Consumer<DeadlineBuilder<Stage>> said) {
        Finding finding = only(Shop.sound().deadline(REFUND, said));

        says(finding, "incomplete-deadline", "deadline refund", List.of(missing), List.of("Add "));
    }

    static Object[][] incomplete() {
        return new Object[][] {
            {"within(...)", said(refund -> refund.lapsingInto(new Remind()))},
            {"lapsingInto(...)", said(refund -> refund.within(Span.wallHours(1)))},
            {"within(...), lapsingInto(...)", said(DeadlineBuilder::repeating)},
            {
                "on(a calendar)",
                said(refund -> refund.within(Span.workingHours(1)).lapsingInto(new Remind()))
            },
            {"lapsingInto(...), on(a calendar)", said(refund -> refund.within(Span.workingDays(1)))},
        };
    }

    private static Consumer<DeadlineBuilder<Stage>> said(Consumer<DeadlineBuilder<Stage>> words) {
        return words;
    }

    @Test
    void aCaseBeginsSomewhere() {
        Finding finding = only(Workflow.named("shop").over(Stage.class).endsIn(Stage.CLOSED));

        says(finding, "no-start", "the workflow", List.of("begin"), List.of("startsIn(...)"));
    }

    @Test
    void aCaseEndsSomewhere() {
        Finding finding = only(Workflow.named("shop").over(Stage.class).startsIn(Stage.NEW));

        says(finding, "no-end", "the workflow", List.of("end"), List.of("endsIn(...)"));
    }

    @Test
    void aCaseIsNotClosedBeforeItBegan() {
        Finding finding = only(
                Workflow.named("shop").over(Only.class).startsIn(Only.STATE).endsIn(Only.STATE));

        says(finding, "start-is-end", "state STATE", List.of("before it began"), List.of("another state"));
    }

    @Test
    void everyStateIsReached() {
        WorkflowBuilder<Stage> builder = Workflow.named("shop")
                .over(Stage.class)
                .startsIn(Stage.NEW)
                .endsIn(Stage.CLOSED, Stage.WORKING)
                .deadline(ANSWER, answer -> answer.within(Span.wallHours(8)).lapsingInto(new Finish()))
                .on(Finish.class)
                .in(Stage.NEW)
                .to(Stage.CLOSED)
                .by(AGENT, SYSTEM)
                .workflow();

        says(
                only(builder),
                "unreachable-state",
                "state WORKING",
                List.of("from NEW"),
                List.of("transition to it", "Stage"));
    }

    @Test
    void anEndIsReachedFromEveryOpenState() {
        List<Finding> findings = findings(Workflow.named("shop")
                .over(Stage.class)
                .startsIn(Stage.NEW)
                .endsIn(Stage.CLOSED)
                .deadline(
                        ANSWER,
                        answer -> answer.within(Span.wallHours(8)).repeating().lapsingInto(new Remind()))
                .on(Remind.class)
                .inAnyOpenState()
                .by(SYSTEM)
                .on(Take.class)
                .in(Stage.NEW)
                .to(Stage.WORKING)
                .by(AGENT)
                .on(Finish.class)
                .in(Stage.NEW)
                .to(Stage.CLOSED)
                .by(AGENT));

        assertThat(findings).extracting(Finding::code).containsExactly("no-way-out", "dead-end-authority");
        says(findings.get(0), "no-way-out", "state WORKING", List.of("no end"), List.of("[CLOSED]"));
        says(
                findings.get(1),
                "dead-end-authority",
                "state WORKING",
                List.of("Remind", "what would move it: nothing"),
                List.of("out of WORKING", "[agent]"));
    }

    @Test
    void anEndIsNotLeft() {
        Finding finding = only(
                Shop.sound().on(Note.class).in(Stage.CLOSED).to(Stage.WORKING).by(AGENT));

        says(
                finding,
                "leaves-end",
                "action Note in CLOSED",
                List.of("cannot be left"),
                List.of("stay", "CLOSED no end"));
    }

    @Test
    void ofSeveralWaysOnlyTheLastNeedsNoGuard() {
        Finding finding = only(Shop.sound()
                .on(Pay.class)
                .in(Stage.NEW, Stage.WORKING)
                .to(Stage.CLOSED)
                .by(AGENT)
                .on(Pay.class)
                .in(Stage.WORKING)
                .by(LEAD));

        says(
                finding,
                "ambiguous",
                "action Pay in WORKING",
                List.of("2 transitions", "[CLOSED, WORKING]"),
                List.of("when(...)"));
    }

    @Test
    void ofSeveralGuardedWaysTheLastMayDoWithout() {
        assertThatCode(() -> Shop.sound()
                        .on(Pay.class)
                        .in(Stage.WORKING)
                        .by(AGENT)
                        .when(
                                "above-limit",
                                "less",
                                situation -> situation.action().amount() < 100)
                        .on(Pay.class)
                        .in(Stage.WORKING)
                        .by(LEAD)
                        .build())
                .doesNotThrowAnyException();
    }

    @Test
    void somebodyWhoCanBeReachedMayDecide() {
        Finding finding = only(answerAndSubmit());

        says(
                finding,
                "dead-end-authority",
                "state WORKING",
                List.of("[agent, team-lead]", "Note, Remind", "Finish by [manager]"),
                List.of("handingOver(...)"));
    }

    /** The only way out of WORKING goes by these words. */
    private static Steps<Stage> leaving(UnaryOperator<TransitionBuilder<Stage, Finish>> wayOut) {
        WorkflowBuilder<Stage> shop = Workflow.named("shop").over(Stage.class);
        shop.startsIn(Stage.NEW).endsIn(Stage.CLOSED).takenInBy(AGENT);
        shop.deadline(
                ANSWER, answer -> answer.within(Span.wallHours(8)).repeating().lapsingInto(new Remind()));
        shop.on(Remind.class).inAnyOpenState().by(SYSTEM);
        shop.on(Take.class).in(Stage.NEW).to(Stage.WORKING).by(AGENT);
        return wayOut.apply(shop.on(Finish.class).in(Stage.WORKING).to(Stage.CLOSED));
    }

    private static void isDeadEnd(UnaryOperator<TransitionBuilder<Stage, Finish>> wayOut) {
        assertThat(only(leaving(wayOut)).code()).isEqualTo("dead-end-authority");
    }

    private static void leadsOut(UnaryOperator<TransitionBuilder<Stage, Finish>> wayOut) {
        assertThatCode(leaving(wayOut)::build).doesNotThrowAnyException();
    }

    @Test
    void aRightThatAnExclusionTakesFromEverybodyIsNobodys() {
        isDeadEnd(finish -> finish.by(AGENT.and(IN_HOUSE)).notBy(IN_HOUSE));
        leadsOut(finish -> finish.by(AGENT).notBy(IN_HOUSE));
        leadsOut(finish -> finish.by(AGENT).notBy(LEAD));
    }

    @Test
    void whereConsentIsNeededSomebodyElseHasToBeThereToGiveIt() {
        isDeadEnd(finish -> finish.by(ASSIGNEE).cosignedBy(ASSIGNEE));
        leadsOut(finish -> finish.by(ASSIGNEE).cosignedBy(AGENT));
        leadsOut(finish -> finish.by(AGENT).cosignedBy(ASSIGNEE));
        leadsOut(finish -> finish.by(AGENT).cosignedBy(AGENT));
    }

    @Test
    void aRelationThatNobodyEverHasGivesNoRight() {
        isDeadEnd(finish -> finish.by(REQUESTER));
        leadsOut(finish -> finish.by(CUSTOMER));
    }

    @Test
    void aHandOverMakesTheOneWhoDecidesReachable() {
        assertThatCode(() -> answerAndSubmit().handingOver(LEAD, MANAGER).build())
                .doesNotThrowAnyException();
    }

    @Test
    void anActionThatHandsTheCaseOverMakesTheOneWhoDecidesReachable() {
        assertThatCode(() -> answerAndSubmit()
                        .on(Pay.class)
                        .in(Stage.WORKING)
                        .by(LEAD)
                        .handingTo(MANAGER)
                        .build())
                .doesNotThrowAnyException();
    }

    @Test
    void anActionThatNobodyWhoCanBeReachedMayTakeMakesNobodyReachable() {
        List<Finding> findings = findings(
                answerAndSubmit().on(Pay.class).in(Stage.WORKING).by(MANAGER).handingTo(MANAGER));

        assertThat(findings).extracting(Finding::code).containsExactly("dead-end-authority");
    }

    @Test
    void whatMerelyLapsesIsNobodyWhoDecides() {
        List<Finding> findings = findings(Workflow.named("shop")
                .over(Stage.class)
                .startsIn(Stage.NEW)
                .endsIn(Stage.CLOSED, Stage.WORKING)
                .takenInBy(AGENT)
                .deadline(ANSWER, answer -> answer.within(Span.wallHours(8)).lapsingInto(new Finish()))
                .on(Finish.class)
                .in(Stage.NEW)
                .to(Stage.CLOSED)
                .by(SYSTEM)
                .on(Note.class)
                .in(Stage.NEW)
                .to(Stage.WORKING)
                .by(MANAGER)
                .handingOver(AGENT, LEAD));

        assertThat(findings).extracting(Finding::code).containsExactly("dead-end-authority");
        says(
                findings.get(0),
                "dead-end-authority",
                "state NEW",
                List.of("Finish by [SYSTEM]; Note by [manager]"),
                List.of("handingOver(...)"));
    }

    /** The front line may answer and submit; the manager decides and is on nobody's list. */
    private static WorkflowBuilder<Stage> answerAndSubmit() {
        return Workflow.named("shop")
                .over(Stage.class)
                .startsIn(Stage.NEW)
                .endsIn(Stage.CLOSED)
                .takenInBy(AGENT)
                .handingOver(AGENT, LEAD)
                .deadline(
                        ANSWER,
                        answer -> answer.within(Span.wallHours(8)).repeating().lapsingInto(new Remind()))
                .on(Take.class)
                .in(Stage.NEW)
                .to(Stage.WORKING)
                .by(AGENT)
                .on(Note.class)
                .in(Stage.WORKING)
                .by(AGENT)
                .on(Remind.class)
                .inAnyOpenState()
                .by(SYSTEM)
                .on(Finish.class)
                .in(Stage.WORKING)
                .to(Stage.CLOSED)
                .by(MANAGER)
                .workflow();
    }

    @ParameterizedTest
    @MethodSource("nowhere")
    void aLapseGoesSomewhere(String why, Function<TransitionBuilder<Stage, Note>, Steps<Stage>> spoilt) {
        List<Finding> findings = findings(spoilt.apply(Shop.sound()
                        .deadline(
                                REFUND,
                                refund -> refund.within(Span.wallHours(1))
                                        .whileIn(Stage.WORKING)
                                        .lapsingInto(new Note()))
                        .on(Note.class))
                .workflow());

        assertThat(findings).as(why).extracting(Finding::code).containsExactly("lapse-goes-nowhere");
        says(
                findings.get(0),
                "lapse-goes-nowhere",
                "deadline refund in state WORKING",
                List.of("Note"),
                List.of("Grant Note to SYSTEM in WORKING", "whileIn(...)"));
    }

    static Object[][] nowhere() {
        return new Object[][] {
            {"another state", way(note -> note.in(Stage.NEW).by(SYSTEM))},
            {"somebody else", way(note -> note.in(Stage.WORKING).by(AGENT))},
            {"taken away", way(note -> note.in(Stage.WORKING).by(SYSTEM, AGENT).notBy(SYSTEM))},
            {"guarded", way(note -> note.in(Stage.WORKING).by(SYSTEM).when("never", "luck", situation -> false))},
            {"facts", way(note -> note.in(Stage.WORKING).by(SYSTEM).reading(Stock.class))},
            {"approval", way(note -> note.in(Stage.WORKING).by(SYSTEM).cosignedBy(LEAD))},
            {
                "approval after a guard",
                way(note -> note.in(Stage.WORKING)
                        .by(SYSTEM)
                        .when("never", "luck", situation -> false)
                        .on(Note.class)
                        .in(Stage.WORKING)
                        .by(SYSTEM)
                        .cosignedBy(LEAD))
            },
        };
    }

    private static Function<TransitionBuilder<Stage, Note>, Steps<Stage>> way(
            Function<TransitionBuilder<Stage, Note>, Steps<Stage>> words) {
        return words;
    }

    @Test
    void someClockRunsInEveryOpenState() {
        Finding finding = only(Workflow.named("shop")
                .over(Stage.class)
                .startsIn(Stage.NEW)
                .endsIn(Stage.CLOSED)
                .deadline(
                        ANSWER,
                        answer -> answer.within(Span.wallHours(8))
                                .whileIn(Stage.NEW)
                                .lapsingInto(new Take()))
                .on(Take.class)
                .in(Stage.NEW)
                .to(Stage.WORKING)
                .by(AGENT, SYSTEM)
                .on(Finish.class)
                .in(Stage.WORKING)
                .to(Stage.CLOSED)
                .by(AGENT));

        says(finding, "no-clock", "state WORKING", List.of("Take in NEW"), List.of("whileIn(WORKING)"));
    }

    @Test
    void aClockThatLapsesOnceAndChangesNothingLeavesNone() {
        Finding finding = only(Workflow.named("shop")
                .over(Stage.class)
                .startsIn(Stage.NEW)
                .endsIn(Stage.CLOSED, Stage.WORKING)
                .deadline(ANSWER, answer -> answer.within(Span.wallHours(8)).lapsingInto(new Remind()))
                .on(Remind.class)
                .in(Stage.NEW)
                .by(SYSTEM)
                .on(Take.class)
                .in(Stage.NEW)
                .to(Stage.WORKING)
                .by(AGENT)
                .on(Finish.class)
                .in(Stage.NEW)
                .to(Stage.CLOSED)
                .by(AGENT));

        says(finding, "no-clock", "state NEW", List.of("the lapse of answer in NEW"), List.of("repeat"));
    }

    @Test
    void typesAreStorable() {
        List<Finding> findings = findings(Shop.sound()
                .on(Leak.class)
                .in(Stage.NEW)
                .by(AGENT)
                .on(Nameless.class)
                .in(Stage.NEW)
                .by(AGENT));

        assertThat(findings).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.code()).isEqualTo("unstorable-type");
            assertThat(finding.where()).isEqualTo("the stored types");
        });
        assertThat(findings).extracting(Finding::what).anyMatch(what -> what.contains("Leak"));
        assertThat(findings).extracting(Finding::what).anyMatch(what -> what.contains("Nameless"));
    }

    @Test
    void allFaultsAreReportedAtOnce() {
        FaultyWorkflowException faulty = fault(Workflow.named("bad")
                .version(7)
                .over(Stage.class)
                .startsIn(Stage.NEW)
                .endsIn(Stage.CLOSED)
                .takenInBy(AGENT)
                .handingOver(AGENT, LEAD)
                .deadline(ANSWER, answer -> answer.within(Span.wallHours(8)).lapsingInto(new Finish()))
                .deadline(ANSWER, answer -> answer.within(Span.wallHours(8)).lapsingInto(new Finish()))
                .deadline(REFUND, DeadlineBuilder::repeating)
                .on(Leak.class)
                .in(Stage.NEW)
                .by(AGENT)
                .on(Take.class)
                .in(Stage.NEW, Stage.NEW)
                .meeting(DeadlineName.of("payout"))
                .on(Note.class)
                .by(AGENT)
                .on(Remind.class)
                .in(Stage.CLOSED)
                .to(Stage.NEW)
                .by(AGENT)
                .on(Pay.class)
                .in(Stage.NEW)
                .by(AGENT)
                .meeting(ANSWER)
                .on(Pay.class)
                .in(Stage.NEW)
                .by(LEAD));

        assertThat(faulty.findings())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder(
                        "duplicate-deadline",
                        "incomplete-deadline",
                        "unstorable-type",
                        "duplicate-state",
                        "unknown-deadline",
                        "nobody-may",
                        "no-state",
                        "unreachable-state",
                        "unreachable-state",
                        "no-way-out",
                        "leaves-end",
                        "ambiguous",
                        "dead-end-authority",
                        "dead-end-authority",
                        "lapse-goes-nowhere",
                        "no-clock");
        assertThat(faulty).hasMessageContaining("16 faults in workflow bad/7");
        assertThat(faulty.findings())
                .allSatisfy(finding -> assertThat(faulty).hasMessageContaining(finding.toString()));
    }

    @Test
    void theWorkflowsNameIsPlainAndItsVersionCounts() {
        Map.of("", 1, "Shop", 1, "a".repeat(61), 1, "shop", 0)
                .forEach((name, version) -> assertThatCode(
                                () -> Workflow.named(name).version(version))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("\"" + name + "\""));
    }

    private static void says(Finding finding, String code, String where, List<String> what, List<String> mend) {
        assertThat(finding.code()).isEqualTo(code);
        assertThat(finding.where()).isEqualTo(where);
        assertThat(finding.what()).contains(what);
        assertThat(finding.mend()).contains(mend);
    }

    private static Finding only(Steps<?> definition) {
        List<Finding> findings = findings(definition);
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private static List<Finding> findings(Steps<?> definition) {
        return fault(definition).findings();
    }

    private static FaultyWorkflowException fault(Steps<?> definition) {
        try {
            throw new AssertionError("no fault was found in " + definition.build());
        } catch (FaultyWorkflowException faulty) {
            return faulty;
        }
    }
}
