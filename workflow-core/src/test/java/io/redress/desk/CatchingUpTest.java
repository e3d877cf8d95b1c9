package io.redress.desk;

import static io.redress.calendar.Span.wallHours;
import static io.redress.calendar.Span.wallMinutes;
import static io.redress.desk.Shop.ANSWER;
import static io.redress.desk.Shop.CHOICE;
import static io.redress.desk.Shop.LEAD;
import static io.redress.party.Affiliation.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.casefile.Verdict;
import io.redress.casefile.Verdict.Ending;
import io.redress.desk.Shop.Escalate;
import io.redress.desk.Shop.Offer;
import io.redress.desk.Shop.Stage;
import io.redress.desk.Shop.Take;
import io.redress.id.CaseId;
import io.redress.id.DeadlineName;
import io.redress.party.Affiliation;
import io.redress.party.PersonalText;
import io.redress.permission.Refusal;
import io.redress.spi.Message;
import io.redress.timeline.Entry;
import io.redress.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What should have happened before happens first, whether or not anybody came by, and is judged as of its own instant. */
class CatchingUpTest {
    private static final int INSTANTS = 7;
    private static final Duration MICRO = Duration.ofNanos(1000);
    private static final Offer OFFER = new Offer("a refund", PersonalText.of("Dear Carl"));

    private final Office office = new Office();

    private List<Ending> endings(CaseId id) {
        return office.file(id).verdicts().stream().map(Verdict::ending).toList();
    }

    @Test
    void whatIsDoneExactlyAtTheDueInstantIsInTime() {
        CaseId id = office.open("o1");
        office.act(office.ann, id, new Take());
        office.clock.advance(Duration.ofHours(8));

        assertThat(office.act(office.ann, id, OFFER).isDone()).isTrue();
        assertThat(endings(id)).containsExactly(Ending.MET);
        assertThat(office.file(id).verdicts().get(0).margin()).contains(Duration.ZERO);
    }

    @Test
    void aMicrosecondLaterItIsLateWithoutAnyRunner() {
        CaseId id = office.open("o1");
        office.act(office.ann, id, new Take());
        Instant now = office.clock.advance(Duration.ofHours(8).plus(MICRO));

        assertThat(office.act(office.ann, id, OFFER).isDone()).isTrue();
        assertThat(endings(id)).containsExactly(Ending.LAPSED, Ending.MET);
        Entry lapse = office.entries(id).get(2);
        assertThat(lapse.action()).isEqualTo(new Escalate());
        assertThat(lapse.effectiveAt()).isEqualTo(Office.START.plus(Duration.ofHours(8)));
        assertThat(lapse.recordedAt()).isEqualTo(now);
        assertThat(lapse.by().affiliation()).isEqualTo(Affiliation.SYSTEM);
        assertThat(lapse.key()).isEmpty();
    }

    @Test
    void lessThanAMicrosecondLateIsInTime() {
        CaseId id = office.open("o1");
        office.act(office.ann, id, new Take());
        office.clock.advance(Duration.ofHours(8).plusNanos(999));

        office.act(office.ann, id, OFFER);
        assertThat(endings(id)).containsExactly(Ending.MET);
    }

    @Test
    void anActionThatComesTooLateIsRefusedAndTheLapseIsKept() {
        CaseId id = office.open("o1");
        office.act(office.ann, id, new Take());
        office.act(office.ann, id, OFFER);
        office.clock.advance(Duration.ofDays(2).plus(MICRO));

        Outcome late = office.act(office.carl, id, new Shop.Accept());
        assertThat(late)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(Refusal.CLOSED));
        assertThat(office.file(id).standing().closedAt()).contains(Office.START.plus(Duration.ofDays(2)));
        assertThat(office.file(id).verdicts().get(1).ending()).isEqualTo(Ending.LAPSED);
        assertThat(office.desk.verify(Office.TENANT, id)).isEmpty();
    }

    @Test
    void aContactThatComesAfterItsCaseShouldHaveClosedOpensANewOne() {
        CaseId id = office.open("o1");
        office.act(office.ann, id, new Take());
        office.act(office.ann, id, OFFER);
        office.clock.advance(Duration.ofHours(49));

        Receipt byOrder = office.desk.as(office.ann).receive(office.key(), Office.complaint("o1"));
        assertThat(byOrder).isInstanceOf(Receipt.Opened.class);
        assertThat(byOrder.caseId()).isNotEqualTo(id);
        assertThat(office.file(id).isOpen()).isFalse();
    }

    @Test
    void aViewShowsWhatIsDueAndLeavesNoTrace() {
        CaseId id = office.open("o1");
        office.act(office.ann, id, new Take());
        office.act(office.ann, id, OFFER);
        office.clock.advance(Duration.ofHours(49));
        List<String> before = StoredStrings.of(office.store);

        assertThat(office.desk.as(office.ann).view(id).state()).hasToString("CLOSED");
        assertThat(office.desk.as(office.carl).permitted(id).allows(Shop.Accept.class))
                .isFalse();
        assertThat(StoredStrings.of(office.store)).isEqualTo(before);
    }

    /** Everything that can be told of a case, apart from when it was written down. */
    private record Told(List<Verdict> verdicts, Object standing, List<String> steps) {}

    private static Told tell(boolean[] runs) {
        Office office = new Office();
        CaseId id = office.open("o1");
        for (int hour = 1; hour <= 96; hour++) {
            office.clock.set(Office.START.plus(Duration.ofHours(hour)));
            switch (hour) {
                case 10 -> office.act(office.ann, id, new Take());
                case 30 -> office.act(office.ann, id, OFFER);
                case 40 -> office.act(office.carl, id, new Shop.Decline());
                case 47 -> office.act(office.ann, id, OFFER);
                default -> {}
            }
            if (hour % 12 == 0 && hour < 96 && runs[hour / 12 - 1]) {
                office.desk.runDue(Office.MANY);
            }
        }
        office.clock.set(Office.START.plus(Duration.ofDays(4)));
        office.desk.runDue(Office.MANY);
        assertThat(office.desk.verify(Office.TENANT, id)).isEmpty();
        return new Told(
                office.file(id).verdicts(),
                office.file(id).standing(),
                office.entries(id).stream()
                        .map(entry -> entry.effectiveAt() + " "
                                + entry.action().getClass().getSimpleName() + " "
                                + entry.by().affiliation())
                        .toList());
    }

    @Test
    void verdictsDoNotDependOnWhenTheRunnerComes() {
        Told never = tell(new boolean[INSTANTS]);
        assertThat(never.verdicts()).extracting(Verdict::ending).contains(Ending.LAPSED, Ending.MET);
        assertThat(never.steps()).hasSize(9);

        for (int subset = 1; subset < 1 << INSTANTS; subset++) {
            boolean[] runs = new boolean[INSTANTS];
            for (int i = 0; i < INSTANTS; i++) {
                runs[i] = (subset >> i & 1) == 1;
            }
            assertThat(tell(runs)).as("runs %s", Integer.toBinaryString(subset)).isEqualTo(never);
        }
    }

    @Test
    void aMonthOfDownTimeGivesEachVerdictAndOneAlarm() {
        CaseId id = office.open("o1");
        office.clock.advance(Duration.ofDays(30));

        assertThat(office.desk.runDue(Office.MANY)).isEqualTo(new Ran(89, 1, 0, 0, 0));
        assertThat(office.desk.runDue(Office.MANY).foundWork()).isFalse();
        List<Verdict> verdicts = office.file(id).verdicts();
        assertThat(verdicts).hasSize(89).allMatch(verdict -> verdict.ending() == Ending.LAPSED);
        for (int i = 0; i < verdicts.size(); i++) {
            assertThat(verdicts.get(i).cycle()).isEqualTo(i + 1);
            assertThat(verdicts.get(i).due()).isEqualTo(Office.START.plus(Duration.ofHours(8L * (i + 1))));
        }
        office.desk.deliver(Office.MANY);
        assertThat(office.post.templates()).containsExactly("overdue");
        // The 90th run is due exactly now: the alarm tells of the last one that passed.
        assertThat(office.post.delivered().get(0).arguments())
                .containsEntry(
                        "due", Office.START.plus(Duration.ofHours(8 * 89)).toString());
        assertThat(office.file(id).clock(ANSWER)).isPresent();
    }

    @Test
    void anActionAfterAMonthOfDownTimeSetsOffOneAlarmToo() {
        CaseId id = office.open("o1");
        office.clock.advance(Duration.ofDays(30));

        assertThat(office.act(office.ann, id, new Shop.Remark("here I am", Office.START)))
                .isEqualTo(new Outcome.Done(id, 91));
        office.desk.deliver(Office.MANY);
        assertThat(office.post.templates()).containsExactly("overdue", "remark");
    }

    @Test
    void alarmsOfTwoDeadlinesAreTwoAlarms() {
        Workflow twofold = twofold(wallHours(1));
        Office two = new Office(new io.redress.store.MemoryCaseStore());
        ComplaintDesk desk = two.another(twofold);
        desk.as(two.ann).receive(two.key(), Office.complaint("o1"));
        two.clock.advance(Duration.ofDays(2));

        desk.runDue(Office.MANY);
        desk.deliver(Office.MANY);
        assertThat(two.post.delivered())
                .extracting(message ->
                        message.template() + " " + message.arguments().get("deadline"))
                .containsExactlyInAnyOrder("overdue quick", "overdue slow");
    }

    private static Workflow twofold(io.redress.calendar.Span quick) {
        return Workflow.named("twofold")
                .over(Stage.class)
                .startsIn(Stage.NEW)
                .endsIn(Stage.CLOSED)
                .takenInBy(Shop.AGENT)
                .deadline(
                        DeadlineName.of("quick"),
                        d -> d.within(quick)
                                .repeating()
                                .lapsingInto(new Escalate())
                                .alarming("overdue", LEAD))
                .deadline(
                        DeadlineName.of("slow"),
                        d -> d.within(wallHours(24))
                                .repeating()
                                .lapsingInto(new Escalate())
                                .alarming("overdue", LEAD))
                .on(Escalate.class)
                .inAnyOpenState()
                .stays()
                .by(SYSTEM)
                .on(Take.class)
                .in(Stage.NEW)
                .to(Stage.WORKING)
                .by(Shop.AGENT)
                .on(Shop.Remark.class)
                .in(Stage.WORKING)
                .to(Stage.OFFERED)
                .by(Shop.AGENT)
                .on(Shop.Decline.class)
                .in(Stage.OFFERED)
                .to(Stage.CLOSED)
                .by(Shop.AGENT)
                .showingEverything()
                .to(Shop.AGENT)
                .build();
    }

    @Test
    void oneChangeHoldsNoMoreThanAHundredLapsesAndTheRestFollows() {
        ComplaintDesk desk = office.another(twofold(wallMinutes(1)));
        CaseId id = desk.as(office.ann)
                .receive(office.key(), Office.complaint("o1"))
                .caseId();
        office.clock.advance(Duration.ofMinutes(251));

        List<Integer> lapses = new ArrayList<>();
        Ran ran;
        do {
            ran = desk.runDue(Office.MANY);
            lapses.add(ran.lapses());
        } while (ran.foundWork());
        assertThat(lapses).containsExactly(100, 100, 50, 0);
        assertThat(desk.verify(Office.TENANT, id)).isEmpty();
        desk.deliver(Office.MANY);
        assertThat(office.post.templates()).containsExactly("overdue", "overdue", "overdue");
    }

    @ParameterizedTest
    @ValueSource(ints = {99, 100, 101, 250, 700})
    void anActionWaitsUntilEverythingBeforeItHasHappened(int minutes) {
        ComplaintDesk desk = office.another(twofold(wallMinutes(1)));
        CaseId id = desk.as(office.ann)
                .receive(office.key(), Office.complaint("o1"))
                .caseId();
        office.clock.advance(Duration.ofMinutes(minutes).plus(MICRO));

        Outcome outcome = desk.as(office.ann).act(office.key(), id, new Take());
        int slow = minutes / (24 * 60);
        assertThat(outcome).isEqualTo(new Outcome.Done(id, 1 + minutes + slow + 1));
        assertThat(desk.verify(Office.TENANT, id)).isEmpty();
    }

    @Test
    void lapsesComeInTheOrderOfTheirDueInstantsThenOfTheirDefinition() {
        ComplaintDesk desk = office.another(twofold(wallHours(12)));
        CaseId id = desk.as(office.ann)
                .receive(office.key(), Office.complaint("o1"))
                .caseId();
        office.clock.advance(Duration.ofHours(49));
        desk.runDue(Office.MANY);

        assertThat(desk.as(office.ann).view(id).verdicts().or(List.of()))
                .extracting(verdict -> verdict.name() + " " + verdict.cycle())
                .containsExactly("quick 1", "quick 2", "slow 1", "quick 3", "quick 4", "slow 2");
    }

    @Test
    void aNodeWhoseClockRunsBehindNeverWritesBeforeTheLastEntry() {
        CaseId id = office.open("o1");
        office.clock.advance(Duration.ofHours(9));
        office.act(office.ann, id, new Take());
        Instant last = office.row(id).index().updatedAt();

        office.clock.set(Office.START.plus(Duration.ofHours(1)));
        assertThat(office.act(office.ann, id, OFFER).isDone()).isTrue();
        office.desk.runDue(Office.MANY);
        List<Instant> recorded =
                office.entries(id).stream().map(Entry::recordedAt).toList();
        assertThat(recorded).isSorted().endsWith(last);
        assertThat(endings(id)).containsExactly(Ending.LAPSED, Ending.MET);
        assertThat(office.desk.verify(Office.TENANT, id)).isEmpty();
    }

    @Test
    void aNodeWhoseClockRunsBehindCannotRescueALateAction() {
        CaseId id = office.open("o1");
        office.act(office.ann, id, new Take());
        office.act(office.ann, id, OFFER);
        office.clock.advance(Duration.ofHours(49));
        office.act(office.ann, id, new Shop.Remark("seen too late", Office.START));
        office.desk.runDue(Office.MANY);

        office.clock.set(Office.START.plus(Duration.ofHours(1)));
        assertThat(office.act(office.carl, id, new Shop.Accept())).isInstanceOf(Outcome.Refused.class);
        assertThat(office.file(id).clock(CHOICE)).isEmpty();
    }

    @Test
    void theRunnerTakesNoMoreTimersThanItIsTold() {
        List<CaseId> ids = IntStream.range(0, 5)
                .mapToObj(i -> {
                    office.clock.advance(Duration.ofMinutes(1));
                    return office.open("o" + i);
                })
                .toList();
        office.clock.advance(Duration.ofHours(9));

        assertThat(office.desk.runDue(2).cases()).isEqualTo(2);
        assertThat(ids.stream().map(this::endings).map(List::size)).containsExactly(1, 1, 0, 0, 0);
        assertThat(office.desk.runDue(2).cases()).isEqualTo(2);
        assertThat(office.desk.runDue(2).cases()).isEqualTo(1);
        assertThat(office.desk.runDue(2).foundWork()).isFalse();
    }

    @Test
    void theManualRunnerStopsAtEveryDueInstant() {
        CaseId id = office.open("o1");

        office.runner.run(Duration.ofDays(30));
        assertThat(office.file(id).verdicts()).hasSize(89);
        assertThat(office.post.delivered().stream().map(Message::template))
                .hasSize(89)
                .containsOnly("overdue");
        assertThat(office.clock.instant()).isEqualTo(Office.START.plus(Duration.ofDays(30)));
    }
}
