package io.redress.desk;

import static io.redress.party.Affiliation.SYSTEM;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.calendar.Span;
import io.redress.calendar.WorkingCalendar;
import io.redress.casefile.Action;
import io.redress.casefile.CaseFile;
import io.redress.casefile.Clock;
import io.redress.casefile.Flag;
import io.redress.casefile.Severity;
import io.redress.casefile.Verdict;
import io.redress.codec.Stored;
import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.id.DeadlineName;
import io.redress.party.Actor;
import io.redress.party.Role;
import io.redress.permission.Refusal;
import io.redress.spi.CaseStore;
import io.redress.store.MemoryCaseStore;
import io.redress.testkit.Invariants;
import io.redress.testkit.ManualRunner;
import io.redress.testkit.RecordingNotifier;
import io.redress.testkit.SettableClock;
import io.redress.workflow.Attach;
import io.redress.workflow.BackDate;
import io.redress.workflow.DeadlineBuilder;
import io.redress.workflow.Exclude;
import io.redress.workflow.Extend;
import io.redress.workflow.Promise;
import io.redress.workflow.Retarget;
import io.redress.workflow.Workflow;
import io.redress.workflow.WorkflowBuilder;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A desk for looking at one deadline, {@link #IT}, beside one that repeats for ever. Hours are Monday to Friday, 9 to 17 in
 * Shanghai; times are given as local ones. Monday, 2026-11-23, is the first day.
 */
final class ClockHouse {
    static final Role AGENT = Role.of("agent");
    static final Role LEAD = Role.of("lead");
    static final Role HEAD = Role.of("head");
    static final DeadlineName IT = DeadlineName.of("it");
    static final DeadlineName WATCH = DeadlineName.of("watch");
    static final Flag MARK = Flag.of("mark");
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final WorkingCalendar HOURS = WorkingCalendar.named("hours")
            .zone(ZONE)
            .open(MONDAY, FRIDAY, LocalTime.of(9, 0), LocalTime.of(17, 0))
            .build();

    /** Where a case stands. */
    enum Stage {
        OPEN,
        WAITING,
        CLOSED
    }

    @Stored("ask/1")
    record Ask() implements Action {}

    @Stored("back/1")
    record Back() implements Action {}

    @Stored("answer/1")
    record Answer() implements Action {}

    @Stored("close/1")
    record Close() implements Action {}

    @Stored("reopen/1")
    record Reopen() implements Action {}

    @Stored("raise/1")
    record Raise() implements Action {}

    @Stored("mark/1")
    record Mark() implements Action {}

    @Stored("unmark/1")
    record Unmark() implements Action {}

    @Stored("need-by/1")
    record NeedBy(Instant date) implements Action {}

    @Stored("late/1")
    record Late() implements Action {}

    @Stored("tick/1")
    record Tick() implements Action {}

    final SettableClock time;
    final CaseStore store = new MemoryCaseStore();
    final RecordingNotifier post = new RecordingNotifier();
    final Actor ann = Actor.inHouse(Office.TENANT, "ann", AGENT, LEAD);
    private final AtomicInteger keys = new AtomicInteger();
    private final List<Workflow> others = new ArrayList<>();
    private Workflow workflow;
    private ComplaintDesk desk;
    private CaseId id;

    private ClockHouse(Workflow workflow, String start) {
        this.workflow = workflow;
        time = new SettableClock(at(start));
        desk = desk();
        id = take("order-1");
    }

    private ComplaintDesk desk() {
        return ComplaintDesk.running(workflow, others.toArray(Workflow[]::new))
                .storing(store)
                .notifying(post)
                .timedBy(time)
                .open();
    }

    /** One case, opened on Monday at nine. */
    static ClockHouse with(Consumer<DeadlineBuilder<Stage>> it) {
        return from("2026-11-23T09:00", it);
    }

    static ClockHouse from(String start, Consumer<DeadlineBuilder<Stage>> it) {
        return new ClockHouse(workflow(it, all -> all), start);
    }

    static ClockHouse saying(
            String start, Consumer<DeadlineBuilder<Stage>> it, UnaryOperator<WorkflowBuilder<Stage>> more) {
        return new ClockHouse(workflow(it, more), start);
    }

    static ClockHouse running(Workflow workflow) {
        return new ClockHouse(workflow, "2026-11-23T09:00");
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    static Workflow workflow(Consumer<DeadlineBuilder<Stage>> it, UnaryOperator<WorkflowBuilder<Stage>> more) {
        return workflow(1, it, more);
    }

    private static Workflow workflow(
            int version, Consumer<DeadlineBuilder<Stage>> it, UnaryOperator<WorkflowBuilder<Stage>> more) {
        WorkflowBuilder<Stage> house =
                Workflow.named("clock-house").version(version).over(Stage.class);
        house.startsIn(Stage.OPEN).endsIn(Stage.CLOSED).takenInBy(AGENT);
        house.handingOver(AGENT, AGENT, LEAD, HEAD);
        house.deadline(IT, d -> it.accept(d.owedBy(AGENT).on(HOURS).lapsingInto(new Late())));
        house.deadline(
                WATCH,
                d -> d.owedBy(AGENT)
                        .within(Span.wallHours(24 * 365))
                        .repeating()
                        .lapsingInto(new Tick()));
        house.on(Ask.class).in(Stage.OPEN).to(Stage.WAITING).by(AGENT);
        house.on(Back.class).in(Stage.WAITING).to(Stage.OPEN).by(AGENT);
        house.on(Answer.class).inAnyOpenState().by(AGENT).meeting(IT);
        house.on(Close.class).in(Stage.OPEN, Stage.WAITING).to(Stage.CLOSED).by(AGENT);
        house.on(Reopen.class).in(Stage.CLOSED).to(Stage.OPEN).by(AGENT).reopening();
        house.on(Raise.class).inAnyOpenState().by(AGENT).raisingTo(Severity.URGENT);
        house.on(Mark.class).inAnyOpenState().by(AGENT).flagging(MARK);
        house.on(Unmark.class).inAnyOpenState().by(AGENT).unflagging(MARK);
        house.on(NeedBy.class)
                .inAnyOpenState()
                .by(AGENT)
                .dueBy(IT, situation -> situation.action().date());
        house.on(Late.class).inAnyOpenState().by(SYSTEM);
        house.on(Tick.class).inAnyOpenState().by(SYSTEM);
        for (Class<? extends Action> action : List.<Class<? extends Action>>of(
                Attach.class, BackDate.class, Exclude.class, Extend.class, Retarget.class)) {
            house.on(action).inAnyOpenState().by(LEAD);
        }
        house.on(Promise.class)
                .inAnyOpenState()
                .by(AGENT)
                .when(
                        "costs-money",
                        "a promise that costs nothing",
                        situation -> situation.action().cost().isEmpty());
        house.on(Promise.class).inAnyOpenState().by(HEAD);
        return more.apply(house).build();
    }

    /** The same house after its definition changed: what is stored stays. */
    void redefined(Consumer<DeadlineBuilder<Stage>> it) {
        workflow = workflow(it, all -> all);
        desk = desk();
    }

    /** New cases run another version from now on. */
    void secondVersion(Consumer<DeadlineBuilder<Stage>> it, UnaryOperator<WorkflowBuilder<Stage>> more) {
        others.add(workflow);
        workflow = workflow(2, it, more);
        desk = desk();
    }

    void thirdVersion(Consumer<DeadlineBuilder<Stage>> it) {
        others.add(workflow);
        workflow = workflow(3, it, all -> all);
        desk = desk();
    }

    CaseId take(String order) {
        id = desk.as(ann).receive(key(), Office.complaint(order)).caseId();
        return id;
    }

    /** Looks at another case from now on. */
    void look(CaseId other) {
        id = other;
    }

    CommandKey key() {
        return CommandKey.of("k" + keys.incrementAndGet());
    }

    ComplaintDesk host() {
        return desk;
    }

    CaseId id() {
        return id;
    }

    /** Lets time pass up to a local time, with everything that comes due on the way at its own instant. */
    ClockHouse until(String local) {
        new ManualRunner(desk, time).runUntil(at(local));
        return this;
    }

    /** Lets time pass with nobody there, so that everything comes to light at once. */
    ClockHouse asleepUntil(String local) {
        time.set(at(local));
        desk.runDue(1000);
        return this;
    }

    Outcome tries(Action action) {
        return desk.as(ann).act(key(), id, action);
    }

    ClockHouse act(Action action) {
        assertThat(tries(action)).as("%s", action).isInstanceOf(Outcome.Done.class);
        return this;
    }

    /** What a refused action is refused with. */
    String refused(Action action) {
        return tries(action)
                .fold(done -> "done", needs -> "needs approval", refusal -> refusal.code() + " " + refusal.known());
    }

    Refusal refusal(Action action) {
        Outcome outcome = tries(action);
        assertThat(outcome).as("%s", action).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome).refusal();
    }

    CaseFile file() {
        return workflow.codec()
                .read(
                        store.load(Office.TENANT, Optional.of(id), Set.of())
                                .found()
                                .orElseThrow()
                                .body(),
                        CaseFile.class)
                .value();
    }

    Optional<Clock> running() {
        return file().clock(IT);
    }

    Clock clock() {
        return running().orElseThrow();
    }

    List<Verdict> verdicts() {
        return file().verdicts().stream()
                .filter(verdict -> verdict.name().equals(IT))
                .toList();
    }

    /** What was told, in order, with the team. */
    List<String> told() {
        desk.deliver(1000);
        return post.delivered().stream()
                .map(message -> message.template() + " " + message.to())
                .toList();
    }

    /** Everything the test kit can find is in order. */
    void whole() {
        assertThat(desk.verify(Office.TENANT, id)).isEmpty();
        List<Workflow> all = new ArrayList<>(others);
        all.add(workflow);
        assertThat(Invariants.of(store, all.toArray(Workflow[]::new))
                        .timedBy(time)
                        .check(Office.TENANT))
                .isEmpty();
    }
}
