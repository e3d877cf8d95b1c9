package io.redress.testkit;

import static io.redress.testkit.Scene.HERE;
import static io.redress.testkit.Scene.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.casefile.Clock;
import io.redress.casefile.Event;
import io.redress.casefile.Verdict;
import io.redress.id.CommandKey;
import io.redress.party.Affiliation;
import io.redress.store.MemoryCaseStore;
import io.redress.timeline.By;
import io.redress.timeline.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A timeline that breaks a rule is found out, however well everything else is made to fit it. */
class ForgedTimelineTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void whatIsNotForgedIsNoBreach() {
        assertThat(breaches(entry -> entry)).isEmpty();
    }

    @Test
    void aStepIsTakenWithoutRight() {
        finds(Rule.AUTHORITY, entry -> Forgery.right(entry, " "));
    }

    @Test
    void theOneWhoAsksApproves() {
        finds(
                Rule.AUTHORITY,
                entry -> Forgery.cosigned(entry, entry.cosignedBy().map(cosigner -> entry.by())));
    }

    @Test
    void aPersonActsWithoutCommand() {
        finds(Rule.AUTHORITY, entry -> Forgery.key(entry, Optional.empty()));
    }

    @Test
    void aPersonLetsADeadlineLapse() {
        finds(Rule.AUTHORITY, entry -> isLapse(entry) ? Forgery.by(entry, person(entry)) : entry);
    }

    @Test
    void aKeyIsUsedTwice() {
        finds(Rule.ONCE, entry -> Forgery.key(entry, entry.key().map(key -> CommandKey.of("key-1"))));
    }

    @Test
    void aStepCountsFromTheFuture() {
        finds(Rule.VERDICTS, entry -> Forgery.later(entry, Duration.ZERO, HOUR));
    }

    @Test
    void theDesksClockRunsBackwards() {
        finds(Rule.VERDICTS, entry -> entry.number() == 1 ? entry : Forgery.later(entry, DAY.negated(), DAY.negated()));
    }

    @Test
    void aLapseIsDatedWhenTheRunnerCame() {
        finds(Rule.VERDICTS, entry -> Forgery.at(entry, entry.recordedAt(), entry.recordedAt()));
    }

    @Test
    void aLapseIsRecordedBeforeItIsDue() {
        finds(Rule.VERDICTS, entry -> Forgery.at(entry, entry.effectiveAt(), entry.effectiveAt()));
    }

    @Test
    void aLateStepIsJudgedInTime() {
        finds(
                Rule.VERDICTS,
                entry -> isLapse(entry)
                        ? entry
                        : verdict(
                                Forgery.later(entry, DAY, DAY),
                                ended -> dated(ended, ended.endedAt().plus(DAY))));
    }

    @Test
    void aDeadlineThatLapsedIsPassedOver() {
        finds(Rule.VERDICTS, entry -> entry.number() == 1 || isLapse(entry) ? entry : Forgery.later(entry, DAY, DAY));
    }

    @Test
    void aVerdictJudgesAnotherRun() {
        finds(
                Rule.VERDICTS,
                entry -> verdict(
                        entry,
                        ended -> new Verdict(
                                Clock.starting(
                                        ended.name(),
                                        ended.cycle() + 1,
                                        ended.startedAt(),
                                        ended.run().target()),
                                ended.ending(),
                                ended.endedAt(),
                                ended.allowed(),
                                ended.done())));
    }

    @Test
    void aRunWakesBeforeItsStep() {
        finds(
                Rule.VERDICTS,
                entry -> starts(
                        entry,
                        clock -> Stream.of(
                                clock.at(clock.passed(), clock.startedAt().minus(HOUR)))));
    }

    @Test
    void anOpenCaseIsLeftWithoutClock() {
        finds(Rule.CLOCK_RUNS, entry -> starts(entry, clock -> Stream.of()));
    }

    @Test
    void aDeadlineRunsTwice() {
        finds(Rule.CLOCK_RUNS, entry -> starts(entry, clock -> Stream.of(clock, clock)));
    }

    @Test
    void aClosedCaseKeepsItsClock() {
        finds(
                Rule.CLOCK_RUNS,
                entry -> isLapse(entry)
                        ? entry
                        : Forgery.events(entry, Event.ClockEnded.class, ended -> Stream.empty()));
    }

    @Test
    void aStepLeavesAStateTheCaseWasNotIn() {
        finds(
                Rule.NO_LOST_UPDATE,
                entry -> Forgery.events(
                        entry, Event.Moved.class, moved -> Stream.of(new Event.Moved(Scene.Stage.DONE, moved.to()))));
    }

    @Test
    void aCaseIsClosedInAnOpenState() {
        finds(Rule.ONE_WRITE, entry -> Forgery.events(entry, Event.Moved.class, moved -> Stream.<Event>empty()));
    }

    private static boolean isLapse(Entry entry) {
        return entry.key().isEmpty();
    }

    private static By person(Entry entry) {
        return new By(entry.by().id(), Affiliation.IN_HOUSE, entry.by().roles());
    }

    private static Entry verdict(Entry entry, UnaryOperator<Verdict> forgery) {
        return Forgery.events(
                entry,
                Event.ClockEnded.class,
                ended -> Stream.of(new Event.ClockEnded(forgery.apply(ended.verdict()))));
    }

    private static Verdict dated(Verdict ended, Instant at) {
        return new Verdict(ended.run(), ended.ending(), at, ended.allowed(), ended.done());
    }

    private static Entry starts(Entry entry, Function<Clock, Stream<Clock>> forgery) {
        return Forgery.events(
                entry,
                Event.ClockStarted.class,
                started -> forgery.apply(started.clock()).map(Event.ClockStarted::new));
    }

    private static void finds(Rule rule, UnaryOperator<Entry> forgery) {
        assertThat(breaches(forgery)).extracting(Breach::rule).contains(rule).doesNotContain(Rule.CHAIN, Rule.WALLS);
    }

    private static List<Breach> breaches(UnaryOperator<Entry> forgery) {
        MemoryCaseStore store = new MemoryCaseStore();
        try {
            Scene.playedOn(Forger.of(store, forgery));
        } catch (IllegalStateException noticed) {
            // The desk itself may stumble over the forgery; what is stored by then shows it.
        }
        return Invariants.of(store, SHOP).check(HERE);
    }
}
