package io.redress.workflow;

import static io.redress.party.Affiliation.SYSTEM;
import static io.redress.workflow.Shop.AGENT;
import static io.redress.workflow.Shop.ANN;
import static io.redress.workflow.Shop.ANSWER;
import static io.redress.workflow.Shop.CARL;
import static io.redress.workflow.Shop.LEA;
import static io.redress.workflow.Shop.LEAD;
import static io.redress.workflow.Shop.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.redress.calendar.Span;
import io.redress.casefile.CaseFile;
import io.redress.casefile.Event;
import io.redress.casefile.Verdict.Ending;
import io.redress.contact.Channel;
import io.redress.contact.Contact;
import io.redress.id.DeadlineName;
import io.redress.id.TenantId;
import io.redress.party.Actor;
import io.redress.party.Affiliation;
import io.redress.party.Party;
import io.redress.party.Relation;
import io.redress.permission.Field;
import io.redress.permission.Refusal;
import io.redress.workflow.Shop.Finish;
import io.redress.workflow.Shop.Note;
import io.redress.workflow.Shop.Pay;
import io.redress.workflow.Shop.Remind;
import io.redress.workflow.Shop.Stage;
import io.redress.workflow.Shop.Stock;
import io.redress.workflow.Shop.Take;
import io.redress.workflow.Shop.Weather;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What the core says to a command: guards, facts, lapsed deadlines, and what refusals tell. */
class DecisionTest {
    private static final Instant SEEN = NOON.minusSeconds(60);
    private static final Facts STOCKED = Facts.NONE.with(new Stock(3), SEEN);

    @Test
    void theSameQuestionGetsTheSameAnswerAndTheFileStaysAsItWas() {
        Workflow workflow = Shop.sound().build();
        CaseFile file = Shop.opened(workflow);
        String before = file.toString();
        Decision first = Shop.decide(workflow, file, new Take(), ANN, NOON);
        Decision second = Shop.decide(workflow, file, new Take(), ANN, NOON);

        assertThat(first).isInstanceOf(Decision.Accepted.class).isEqualTo(second);
        assertThat(file).hasToString(before).isEqualTo(Shop.opened(workflow));
    }

    @Test
    void aGuardIsAskedOnceForADecision() {
        AtomicInteger first = new AtomicInteger();
        AtomicInteger second = new AtomicInteger();
        AtomicInteger third = new AtomicInteger();
        Workflow workflow = Shop.sound()
                .on(Pay.class)
                .in(Stage.NEW)
                .by(AGENT)
                .when("first", "the first", situation -> first.incrementAndGet() < 0)
                .on(Pay.class)
                .in(Stage.NEW)
                .by(AGENT)
                .when("second", "the second", situation -> second.incrementAndGet() > 0)
                .on(Pay.class)
                .in(Stage.NEW)
                .by(AGENT)
                .when("third", "the third", situation -> third.incrementAndGet() > 0)
                .build();

        assertThat(Shop.decide(workflow, Shop.opened(workflow), new Pay(1), ANN, NOON))
                .isInstanceOf(Decision.Accepted.class);
        assertThat(List.of(first.get(), second.get(), third.get())).containsExactly(1, 1, 0);
    }

    @Test
    void aGuardIsNotAskedForAnOverviewNorForSomebodyWithoutTheRight() {
        AtomicInteger asked = new AtomicInteger();
        Workflow workflow = Shop.sound()
                .on(Pay.class)
                .in(Stage.NEW)
                .by(AGENT)
                .when("asked", "nothing", situation -> asked.incrementAndGet() > 0)
                .build();
        CaseFile file = Shop.opened(workflow);

        assertThat(workflow.permitted(file, ANN).allows(Pay.class)).isTrue();
        assertThat(Shop.decide(workflow, file, new Pay(1), LEA, NOON)).isInstanceOf(Decision.Refused.class);
        assertThat(asked).hasValue(0);
    }

    @Test
    void ofSeveralObjectionsTheFirstIsHeardWithWhatTheCaseHolds() {
        Workflow workflow = Shop.sound()
                .on(Pay.class)
                .in(Stage.NEW)
                .by(AGENT)
                .guardedBy(situation ->
                        Optional.of(new Objection("asked-twice", "no second question", Map.of("order", "o-1"))))
                .when("never-heard", "luck", situation -> false)
                .on(Pay.class)
                .in(Stage.NEW)
                .by(AGENT)
                .when("second", "luck", situation -> false)
                .build();
        Refusal refusal = refusal(Shop.decide(workflow, Shop.opened(workflow), new Pay(1), ANN, NOON));

        assertThat(refusal.code()).isEqualTo("asked-twice");
        assertThat(refusal.action()).isEqualTo("pay/1");
        assertThat(refusal.known()).containsEntry("order", "o-1");
        // Whoever else has the right would meet the same objections.
        assertThat(refusal.whoCan().who()).isEmpty();
    }

    @Test
    void whoIsAboveTheLimitIsSentToThoseWhoHaveNone() {
        Workflow workflow = Shop.sound()
                .on(Pay.class)
                .in(Stage.NEW)
                .by(AGENT, LEAD)
                .when(
                        "above-limit",
                        "an amount up to 100",
                        situation -> situation.action().amount() <= 100)
                .on(Pay.class)
                .in(Stage.NEW)
                .by(LEAD)
                .build();
        CaseFile file = Shop.opened(workflow);

        assertThat(refusal(Shop.decide(workflow, file, new Pay(101), ANN, NOON))
                        .whoCan()
                        .role())
                .contains(LEAD);
        assertThat(Shop.decide(workflow, file, new Pay(101), LEA, NOON)).isInstanceOf(Decision.Accepted.class);
        assertThat(workflow.permitted(file, LEA).now())
                .filteredOn(offer -> offer.action() == Pay.class)
                .extracting(Permitted.Offer::terms)
                .containsExactly(Permitted.Terms.FREE);
    }

    @Test
    void missingFactsAreAskedForBeforeAnyGuardAndRecordedOnceUsed() {
        AtomicInteger asked = new AtomicInteger();
        Workflow workflow = Shop.sound()
                .on(Pay.class)
                .in(Stage.NEW)
                .by(AGENT)
                .reading(Stock.class, Weather.class)
                .when(
                        "asked",
                        "nothing",
                        situation -> asked.incrementAndGet() > 0
                                && situation.facts().get(Stock.class).pieces() == 3)
                .build();
        CaseFile file = Shop.opened(workflow);
        Command command = Command.of(new Pay(1), ANN, NOON);

        assertThat(((Decision.NeedsFacts) workflow.decide(file, command, Facts.NONE)).types())
                .containsExactlyInAnyOrder(Stock.class, Weather.class);
        assertThat(((Decision.NeedsFacts) workflow.decide(file, command, STOCKED)).types())
                .containsExactly(Weather.class);
        assertThat(asked).hasValue(0);
        Facts all = STOCKED.with(new Weather("rain"), SEEN.minusSeconds(1));
        assertThat(accepted(workflow.decide(file, command, all)).events())
                .containsExactly(
                        new Event.FactUsed(new Stock(3), SEEN),
                        new Event.FactUsed(new Weather("rain"), SEEN.minusSeconds(1)));
        assertThat(asked).hasValue(1);
    }

    @Test
    void aFactThatClosedOneWayIsRecordedWithTheOtherThatWasTaken() {
        Workflow workflow = Shop.sound()
                .on(Pay.class)
                .in(Stage.NEW)
                .by(AGENT)
                .reading(Stock.class)
                .when(
                        "sold-out",
                        "goods",
                        situation -> situation.facts().get(Stock.class).pieces() > 3)
                .on(Pay.class)
                .in(Stage.NEW)
                .to(Stage.WORKING)
                .by(AGENT)
                .reading(Weather.class)
                .build();
        Decision decision = workflow.decide(
                Shop.opened(workflow), Command.of(new Pay(1), ANN, NOON), STOCKED.with(new Weather("rain"), SEEN));

        assertThat(accepted(decision).events())
                .startsWith(new Event.FactUsed(new Stock(3), SEEN), new Event.FactUsed(new Weather("rain"), SEEN));
    }

    @Test
    void aFactThatNoGuardLookedAtIsNotRecorded() {
        Workflow workflow = Shop.sound()
                .on(Pay.class)
                .in(Stage.NEW)
                .by(AGENT)
                .when("never", "luck", situation -> situation.action().amount() < 10)
                .on(Pay.class)
                .in(Stage.NEW)
                .by(AGENT)
                .reading(Stock.class)
                .build();
        CaseFile file = Shop.opened(workflow);

        assertThat(accepted(workflow.decide(file, Command.of(new Pay(1), ANN, NOON), STOCKED))
                        .events())
                .isEmpty();
        assertThat(accepted(workflow.decide(file, Command.of(new Pay(10), ANN, NOON), STOCKED))
                        .events())
                .containsExactly(new Event.FactUsed(new Stock(3), SEEN));
    }

    @Test
    void aFactThatWasNotDeclaredIsAMistakeOfTheWorkflow() {
        Workflow workflow = Shop.sound()
                .on(Pay.class)
                .in(Stage.NEW)
                .by(AGENT)
                .when(
                        "stocked",
                        "goods",
                        situation -> situation.facts().get(Stock.class).pieces() > 0)
                .build();
        CaseFile file = Shop.opened(workflow);

        assertThatIllegalStateException()
                .isThrownBy(() -> Shop.decide(workflow, file, new Pay(1), ANN, NOON))
                .withMessageContaining(".reading(Stock.class)");
    }

    @Test
    void aCommandIsJudgedOnlyOnceTheCaseIsCaughtUp() {
        Workflow workflow = Shop.sound().build();
        CaseFile file = Shop.opened(workflow);
        Instant due = file.clock(ANSWER).orElseThrow().due();

        assertThat(Shop.decide(workflow, file, new Take(), ANN, due)).isInstanceOf(Decision.Accepted.class);
        assertThat(workflow.lapse(file, due)).isEmpty();
        assertThatIllegalStateException()
                .isThrownBy(() -> Shop.decide(workflow, file, new Take(), ANN, due.plusNanos(1000)))
                .withMessageContaining("answer")
                .withMessageContaining(due.toString());
        CaseFile caughtUp = workflow.lapse(file, due.plusNanos(1000))
                .orElseThrow()
                .accepted()
                .after();
        assertThat(Shop.decide(workflow, caughtUp, new Take(), ANN, due.plusNanos(1000)))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void lapsesComeByDueInstantThenByDefinitionAndAreDatedThen() {
        DeadlineName early = DeadlineName.of("z-early");
        DeadlineName second = DeadlineName.of("a-second");
        Workflow workflow = Shop.sound()
                .deadline(second, rule -> rule.within(Span.wallHours(8)).lapsingInto(new Remind()))
                .deadline(early, rule -> rule.within(Span.wallHours(3)).lapsingInto(new Remind()))
                .build();
        CaseFile file = Shop.opened(workflow);
        Instant now = NOON.plus(Duration.ofHours(9));
        List<String> lapsed = new ArrayList<>();
        Optional<Lapse> next = workflow.lapse(file, now);
        while (next.isPresent()) {
            Lapse lapse = next.get();
            lapsed.add(lapse.clock().name().value());
            file = lapse.accepted().after();
            assertThat(lapse.action()).isEqualTo(new Remind());
            assertThat(lapse.accepted().events().get(0)).isInstanceOfSatisfying(Event.ClockEnded.class, ended -> {
                assertThat(ended.verdict().ending()).isEqualTo(Ending.LAPSED);
                assertThat(ended.verdict().endedAt()).isEqualTo(lapse.clock().due());
            });
            next = workflow.lapse(file, now);
        }

        assertThat(lapsed).containsExactly("z-early", "answer", "a-second");
        assertThat(file.clock(ANSWER).orElseThrow().startedAt()).isEqualTo(NOON.plus(Duration.ofHours(8)));
    }

    @Test
    void anAccountNamedLikeTheSystemCannotHoldUpALapse() {
        Workflow workflow = sparing(Relation.CUSTOMER);
        Party impostor = Party.verified("system", Relation.CUSTOMER);
        CaseFile file =
                Shop.opened(workflow, Contact.inbound(Channel.APP, impostor), Actor.customer(Shop.TENANT, "system"));

        assertThat(workflow.lapse(file, NOON.plus(Duration.ofDays(1)))).isPresent();
    }

    private static Workflow sparing(Relation relation) {
        return Workflow.named("shop")
                .over(Stage.class)
                .startsIn(Stage.NEW)
                .endsIn(Stage.WORKING, Stage.CLOSED)
                .deadline(ANSWER, answer -> answer.within(Span.wallHours(8)).lapsingInto(new Finish()))
                .on(Finish.class)
                .in(Stage.NEW)
                .to(Stage.CLOSED)
                .by(AGENT, SYSTEM)
                .notBy(relation)
                .on(Take.class)
                .in(Stage.NEW)
                .to(Stage.WORKING)
                .by(AGENT)
                .build();
    }

    @Test
    void anotherTenantLearnsNothingFromARefusal() {
        Workflow workflow = Shop.sound().build();
        Actor stranger = Actor.inHouse(TenantId.of("another"), "ann", AGENT);
        CaseFile opened = Shop.opened(workflow);
        CaseFile closed = Shop.after(workflow, Shop.after(workflow, opened, new Take(), ANN), new Finish(), ANN);

        for (CaseFile file : List.of(opened, closed)) {
            assertThat(workflow.permitted(file, stranger).now()).isEmpty();
            assertThat(workflow.permitted(file, stranger).refused()).allSatisfy(refusal -> {
                assertThat(refusal.code()).isEqualTo(Refusal.NOT_PERMITTED);
                assertThat(refusal.missing()).isEqualTo("a right in this tenant");
                assertThat(refusal.whoCan().who()).isEmpty();
            });
        }
    }

    @Test
    void anExclusionNamesWhatItGoesBy() {
        Workflow workflow = Shop.sound()
                .on(Note.class)
                .in(Stage.NEW)
                .by(AGENT, Relation.CUSTOMER)
                .notBy(Relation.CUSTOMER.and(Affiliation.CUSTOMER), LEAD)
                .build();
        CaseFile file = Shop.opened(workflow);

        assertThat(refusal(Shop.decide(workflow, file, new Note(), LEA, NOON)).missing())
                .contains("team-lead")
                .doesNotContain("IN_HOUSE");
        assertThat(refusal(Shop.decide(workflow, file, new Note(), CARL, NOON)).missing())
                .contains("CUSTOMER+CUSTOMER")
                .doesNotContain("team-lead");
    }

    @Test
    void anActionOfNoWorkflowIsRefusedLikeAnyOther() {
        Workflow workflow = Shop.sound().build();
        Refusal refusal = refusal(Shop.decide(workflow, Shop.opened(workflow), new Note(), ANN, NOON));

        assertThat(refusal.code()).isEqualTo(Refusal.WRONG_STATE);
        assertThat(refusal.action()).isEqualTo("note/1");
        assertThat(refusal.missing()).isEqualTo("workflow shop/1 grants it to nobody");
        assertThat(workflow.permitted(Shop.opened(workflow), ANN).whyNot("note/1"))
                .isEmpty();
    }

    @Test
    void aRefusalInTheWrongStateNamesTheRightOnes() {
        Workflow workflow = Shop.sound().showing(Field.STATE).to(AGENT).build();
        CaseFile opened = Shop.opened(workflow);
        CaseFile closed = Shop.after(workflow, Shop.after(workflow, opened, new Take(), ANN), new Finish(), ANN);

        Refusal early = refusal(Shop.decide(workflow, opened, new Finish(), ANN, NOON));
        assertThat(early.code()).isEqualTo(Refusal.WRONG_STATE);
        assertThat(early.missing()).isEqualTo("the case is in NEW; this is possible in [WORKING]");
        assertThat(early.whoCan().who()).isEmpty();
        assertThat(refusal(Shop.decide(workflow, closed, new Finish(), ANN, NOON))
                        .code())
                .isEqualTo(Refusal.CLOSED);
    }

    @Test
    void somebodyIsGivenTheCaseOnlyAsTheDirectorySays() {
        Workflow workflow = Shop.sound().handingOver(AGENT, LEAD).build();
        CaseFile file = Shop.opened(workflow);
        HandOver toLea = new HandOver(LEAD, Optional.of(LEA.id()), "shift ends");
        Command command = Command.of(toLea, ANN, NOON);

        assertThat(((Decision.NeedsFacts) workflow.decide(file, command, Facts.NONE)).types())
                .containsExactly(StaffMember.class);
        assertThat(refusal(workflow.decide(
                                file,
                                command,
                                knowing(new StaffMember(LEA.id(), Set.of(AGENT), Optional.of(Affiliation.IN_HOUSE)))))
                        .code())
                .isEqualTo(Refusal.NO_SUCH_HOLDER);
        StaffMember lead = new StaffMember(LEA.id(), Set.of(LEAD), Optional.of(Affiliation.IN_HOUSE));
        assertThat(accepted(workflow.decide(file, command, knowing(lead))).events())
                .containsExactly(
                        new Event.FactUsed(lead, SEEN), new Event.Assigned(Optional.of(LEAD), Optional.of(LEA.id())));
    }

    private static Facts knowing(StaffMember member) {
        return Facts.NONE.with(member, SEEN);
    }

    private static Decision.Accepted accepted(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return (Decision.Accepted) decision;
    }

    private static Refusal refusal(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return ((Decision.Refused) decision).refusal();
    }
}
