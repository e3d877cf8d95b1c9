package io.redress.desk;

import static io.redress.calendar.Span.wallHours;
import static io.redress.calendar.Span.workingDays;
import static io.redress.calendar.Span.workingHours;
import static io.redress.party.Affiliation.SYSTEM;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.redress.calendar.Span;
import io.redress.calendar.WorkingCalendar;
import io.redress.casefile.Action;
import io.redress.casefile.CaseFile;
import io.redress.casefile.Clock;
import io.redress.casefile.Pause;
import io.redress.casefile.Verdict;
import io.redress.casefile.Verdict.Ending;
import io.redress.codec.Stored;
import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.id.DeadlineName;
import io.redress.party.Actor;
import io.redress.party.Role;
import io.redress.spi.CaseStore;
import io.redress.store.MemoryCaseStore;
import io.redress.testkit.Invariants;
import io.redress.testkit.SettableClock;
import io.redress.workflow.FaultyWorkflowException;
import io.redress.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** A decision does not wait for the desk while the desk waits for the customer: CLOCKS 16 to 18. */
class PauseProperties {
    private static final Role AGENT = Role.of("agent");
    private static final DeadlineName DECIDE = DeadlineName.of("decide");
    private static final DeadlineName UPDATE = DeadlineName.of("update");
    private static final Instant MONDAY_NINE = Instant.parse("2026-11-23T01:00:00Z");
    private static final WorkingCalendar HOURS = WorkingCalendar.named("hours")
            .zone(ZoneId.of("Asia/Shanghai"))
            .open(MONDAY, FRIDAY, LocalTime.of(9, 0), LocalTime.of(17, 0))
            .build();

    /** Where a case stands. */
    enum Stage {
        WORKING,
        ASKED,
        DONE
    }

    @Stored("ask/1")
    record Ask() implements Action {}

    @Stored("answer/1")
    record Answer() implements Action {}

    @Stored("decide/1")
    record Decide() implements Action {}

    @Stored("late/1")
    record Late() implements Action {}

    @Stored("remind/1")
    record Remind() implements Action {}

    private static final Workflow PAUSING = workflow(workingDays(5));

    private static Workflow workflow(Span cap) {
        return Workflow.named("pausing")
                .over(Stage.class)
                .startsIn(Stage.WORKING)
                .endsIn(Stage.DONE)
                .takenInBy(AGENT)
                .deadline(
                        DECIDE,
                        d -> d.owedBy(AGENT)
                                .within(workingHours(16))
                                .on(HOURS)
                                .repeating()
                                .pausedIn(Stage.ASKED)
                                .atMost(cap)
                                .lapsingInto(new Late()))
                .deadline(
                        UPDATE,
                        d -> d.owedBy(AGENT).within(wallHours(72)).repeating().lapsingInto(new Remind()))
                .on(Ask.class)
                .in(Stage.WORKING)
                .to(Stage.ASKED)
                .by(AGENT)
                .on(Answer.class)
                .in(Stage.ASKED)
                .to(Stage.WORKING)
                .by(AGENT)
                .on(Decide.class)
                .in(Stage.WORKING, Stage.ASKED)
                .to(Stage.DONE)
                .by(AGENT)
                .meeting(DECIDE)
                .on(Late.class)
                .inAnyOpenState()
                .stays()
                .by(SYSTEM)
                .on(Remind.class)
                .inAnyOpenState()
                .stays()
                .by(SYSTEM)
                .build();
    }

    private final SettableClock time = new SettableClock(MONDAY_NINE);
    private final CaseStore store = new MemoryCaseStore();
    private final Actor ann = Actor.inHouse(Office.TENANT, "ann", AGENT);
    private final AtomicInteger keys = new AtomicInteger();
    private ComplaintDesk desk = open(PAUSING);
    private CaseId id = take();

    private ComplaintDesk open(Workflow workflow) {
        return ComplaintDesk.running(workflow).storing(store).timedBy(time).open();
    }

    private CaseId take() {
        return desk.as(ann)
                .receive(key(), Office.complaint("order-" + keys.get()))
                .caseId();
    }

    private CommandKey key() {
        return CommandKey.of("k" + keys.incrementAndGet());
    }

    private void act(Action action) {
        assertThat(desk.as(ann).act(key(), id, action).isDone())
                .as("%s", action)
                .isTrue();
    }

    private CaseFile file() {
        return PAUSING.codec()
                .read(
                        store.load(Office.TENANT, Optional.of(id), Set.of())
                                .found()
                                .orElseThrow()
                                .body(),
                        CaseFile.class)
                .value();
    }

    private Clock clock() {
        return file().clock(DECIDE).orElseThrow();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(HOURS.zone()).toInstant();
    }

    private void whole() {
        assertThat(desk.verify(Office.TENANT, id)).isEmpty();
        assertThat(Invariants.of(store, PAUSING).timedBy(time).check(Office.TENANT))
                .isEmpty();
    }

    @Example
    void whatIsLeftBeforeThePauseIsLeftAfterItOverNightsAndWeekends() {
        time.set(at("2026-11-26T15:00"));
        id = take();
        assertThat(clock().due()).isEqualTo(at("2026-11-30T15:00"));
        time.set(at("2026-11-27T10:00"));
        act(new Ask());
        assertThat(clock().isPaused()).isTrue();
        assertThat(clock().pause().map(Pause::left)).contains(Duration.ofHours(13));
        time.set(at("2026-11-29T20:00"));
        act(new Answer());

        assertThat(clock().isPaused()).isFalse();
        assertThat(clock().due()).isEqualTo(at("2026-12-01T14:00"));
        assertThat(clock().pause().map(Pause::spare)).contains(Duration.ofHours(40));
        whole();
    }

    @Example
    void thePeriodicUpdateGoesOnMeanwhile() {
        act(new Ask());
        time.advance(Duration.ofHours(73));
        desk.runDue(100);

        assertThat(file().verdicts()).extracting(Verdict::name).containsExactly(UPDATE);
        assertThat(clock().isPaused()).isTrue();
        whole();
    }

    @Example
    void thePauseEndsByItselfWhenItsCapIsUsedUp() {
        time.set(at("2026-11-23T11:00"));
        act(new Ask());
        assertThat(clock().wakes()).isEqualTo(at("2026-11-30T17:00"));
        assertThat(clock().due()).as("at the latest").isEqualTo(at("2026-12-02T15:00"));
        time.set(at("2026-12-01T09:30"));
        desk.runDue(100);

        assertThat(clock().isPaused()).isFalse();
        assertThat(clock().due()).isEqualTo(at("2026-12-02T15:00"));
        act(new Answer());
        act(new Ask());
        assertThat(clock().isPaused()).as("the cap is used up").isFalse();
        time.set(at("2026-12-02T15:01"));
        desk.runDue(100);
        assertThat(file().verdicts())
                .filteredOn(verdict -> verdict.name().equals(DECIDE))
                .extracting(Verdict::ending)
                .containsExactly(Ending.LAPSED);
        whole();
    }

    @Example
    void whatIsMetWhilePausedIsMetWithAllThatWasLeft() {
        time.set(at("2026-11-23T11:00"));
        act(new Ask());
        time.set(at("2026-11-24T11:00"));
        act(new Decide());

        Verdict verdict = file().verdicts().stream()
                .filter(ended -> ended.name().equals(DECIDE))
                .findFirst()
                .orElseThrow();
        assertThat(verdict.ending()).isEqualTo(Ending.MET);
        assertThat(HOURS.between(verdict.endedAt(), verdict.due())).isEqualTo(Duration.ofHours(14));
        whole();
    }

    @Example
    void aPauseWithoutCapOrOutOfReachIsAFault() {
        assertThatExceptionOfType(FaultyWorkflowException.class)
                .isThrownBy(() -> Workflow.named("w")
                        .over(Stage.class)
                        .startsIn(Stage.WORKING)
                        .endsIn(Stage.DONE)
                        .takenInBy(AGENT)
                        .deadline(
                                DECIDE,
                                d -> d.within(wallHours(1))
                                        .whileIn(Stage.WORKING)
                                        .pausedIn(Stage.ASKED)
                                        .lapsingInto(new Late()))
                        .build())
                .withMessageContaining("atMost(...)");
        assertThatExceptionOfType(FaultyWorkflowException.class)
                .isThrownBy(() -> Workflow.named("w")
                        .over(Stage.class)
                        .startsIn(Stage.WORKING)
                        .endsIn(Stage.DONE)
                        .takenInBy(AGENT)
                        .deadline(
                                DECIDE,
                                d -> d.within(wallHours(1))
                                        .whileIn(Stage.WORKING)
                                        .pausedIn(Stage.ASKED)
                                        .atMost(wallHours(5))
                                        .lapsingInto(new Late()))
                        .build())
                .withMessageContaining("cannot be paused there");
    }

    /** Working time outside the pauses, up to the due instant, is what was allowed: counted minute by minute, by hand. */
    @Property(tries = 60)
    void pausingAndResumingAtAnyInstantsPreservesWhatIsLeft(
            @ForAll @Size(min = 1, max = 6) List<@LongRange(min = 1, max = 1500) Long> minutes) {
        new PauseProperties().preserves(minutes);
    }

    private void preserves(List<Long> minutes) {
        desk = open(workflow(wallHours(24 * 60)));
        id = take();
        boolean[] counted = new boolean[60 * 24 * 60];
        boolean paused = false;
        int passed = 0;
        for (long some : minutes) {
            for (int minute = passed; minute < passed + some; minute++) {
                counted[minute] = !paused && isWorking(minute);
            }
            passed += (int) some;
            time.set(MONDAY_NINE.plusSeconds(passed * 60L));
            desk.runDue(100);
            if (file().verdicts().stream().anyMatch(verdict -> verdict.name().equals(DECIDE))) {
                return;
            }
            act(paused ? new Answer() : new Ask());
            paused = !paused;
        }
        if (paused) {
            act(new Answer());
        }
        int left = 16 * 60;
        int minute = 0;
        for (; minute < passed; minute++) {
            left -= counted[minute] ? 1 : 0;
        }
        while (left > 0) {
            left -= isWorking(minute++) ? 1 : 0;
        }
        assertThat(clock().due()).isEqualTo(MONDAY_NINE.plusSeconds(minute * 60L));
        whole();
    }

    /** By the minute after a Monday's opening, eight hours a day, five days a week. */
    private static boolean isWorking(int minute) {
        int day = minute / (24 * 60);
        return day % 7 < 5 && minute % (24 * 60) < 8 * 60;
    }
}
