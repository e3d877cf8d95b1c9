package io.redress.desk;

import static io.redress.calendar.Span.workingDays;
import static io.redress.calendar.Span.workingHours;
import static io.redress.desk.ClockHouse.IT;
import static io.redress.desk.ClockHouse.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.redress.calendar.Span;
import io.redress.casefile.Gap;
import io.redress.casefile.Severity;
import io.redress.casefile.Verdict;
import io.redress.casefile.Verdict.Ending;
import io.redress.desk.ClockHouse.Answer;
import io.redress.desk.ClockHouse.Ask;
import io.redress.desk.ClockHouse.Back;
import io.redress.desk.ClockHouse.Close;
import io.redress.desk.ClockHouse.Late;
import io.redress.desk.ClockHouse.Mark;
import io.redress.desk.ClockHouse.Raise;
import io.redress.desk.ClockHouse.Stage;
import io.redress.desk.ClockHouse.Unmark;
import io.redress.id.DeadlineName;
import io.redress.workflow.Attach;
import io.redress.workflow.BackDate;
import io.redress.workflow.DeadlineBuilder;
import io.redress.workflow.Exclude;
import io.redress.workflow.Extend;
import io.redress.workflow.FaultyWorkflowException;
import io.redress.workflow.HandOver;
import io.redress.workflow.Retarget;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What changes a deadline while it runs: CLOCKS 11, 13, 15, 18, 19, 21 and 23. */
class ChangingTest {

    private static void sixteenHours(DeadlineBuilder<Stage> it) {
        it.within(workingHours(16))
                .within(Severity.URGENT, workingHours(2))
                .pausedIn(Stage.WAITING)
                .atMost(workingDays(10))
                .extendable(workingDays(5), 2);
    }

    private final ClockHouse house = ClockHouse.with(ChangingTest::sixteenHours);

    private static Gap gap(String from, String until) {
        return new Gap(at(from), at(until));
    }

    @Test
    void anotherSeverityCountsFromTheOriginalStartAndKeepsEarlierPauses() {
        house.until("2026-11-23T10:00").act(new Ask());
        house.until("2026-11-23T14:00").act(new Back()).act(new Raise());
        assertThat(house.clock().startedAt()).isEqualTo(at("2026-11-23T09:00"));
        assertThat(house.clock().due()).isEqualTo(at("2026-11-23T15:00"));
        house.whole();
    }

    @Test
    void aShorterTargetThatIsPastAlreadyLapsesAtItsOwnInstant() {
        house.until("2026-11-23T13:00").act(new Raise()).until("2026-11-23T13:01");
        Verdict verdict = house.verdicts().get(0);
        assertThat(verdict.ending()).isEqualTo(Ending.LAPSED);
        assertThat(verdict.endedAt()).isEqualTo(at("2026-11-23T11:00"));
        house.whole();
    }

    @Test
    void whatIsDoneAtTheVeryInstantThatMadeItOverdueIsLate() {
        house.until("2026-11-23T13:00").act(new Raise()).act(new Answer());
        assertThat(house.verdicts()).extracting(Verdict::ending).containsExactly(Ending.LAPSED);
        assertThat(house.verdicts().get(0).margin()).contains(Duration.ofHours(-2));
        house.whole();
    }

    @Test
    void anotherTargetOnPurposeCountsFromTheOriginalStart() {
        house.until("2026-11-24T10:00").act(new Retarget(IT, workingHours(24), "two shops are involved"));
        assertThat(house.clock().due()).isEqualTo(at("2026-11-25T17:00"));
        assertThat(house.clock().target().first()).isEqualTo(at("2026-11-24T17:00"));
        assertThat(house.clock().target().revisions()).isEqualTo(1);
        house.whole();
    }

    @Test
    void anotherTargetWhilePausedChangesWhatIsLeft() {
        house.until("2026-11-23T11:00").act(new Ask());
        house.act(new Retarget(IT, workingHours(10), "simple after all"));
        house.until("2026-11-25T11:00").act(new Back());
        assertThat(house.clock().due()).isEqualTo(at("2026-11-26T11:00"));
        house.whole();
    }

    @Test
    void anExtensionHasACapAndACount() {
        assertThat(house.refused(new Extend(IT, at("2026-12-01T12:00"), "appraisal")))
                .isEqualTo("beyond-cap {latest=" + at("2026-11-30T17:00") + "}");
        assertThat(house.refused(new Extend(IT, at("2026-11-24T17:00"), "appraisal")))
                .startsWith("not-later");
        house.act(new Extend(IT, at("2026-11-26T17:00"), "appraisal"));
        house.act(new Extend(IT, at("2026-11-30T17:00"), "the appraiser is ill"));
        assertThat(house.clock().due()).isEqualTo(at("2026-11-30T17:00"));
        assertThat(house.refused(new Extend(IT, at("2026-11-30T17:00"), "again")))
                .startsWith("extended-too-often");
        house.whole();
    }

    @Test
    void whatCannotBeExtendedSaysSo() {
        ClockHouse rigid = ClockHouse.with(it -> it.within(workingHours(8)));
        assertThat(rigid.refused(new Extend(IT, at("2026-11-30T17:00"), "please")))
                .startsWith("not-extendable");
        assertThat(rigid.refused(new Extend(ClockHouse.WATCH, at("2030-11-30T17:00"), "please")))
                .startsWith("not-extendable");
        assertThat(house.act(new Answer()).refused(new Extend(IT, at("2026-11-25T17:00"), "late")))
                .startsWith("not-running");
    }

    @Test
    void whatHasLapsedDoesNotMove() {
        ClockHouse climbing = ClockHouse.with(it -> it.within(workingHours(8))
                .escalating("level", ClockHouse.LEAD, workingDays(2))
                .extendable(workingDays(9), 9));
        climbing.until("2026-11-24T10:00");
        for (var action : List.of(
                new Extend(IT, at("2026-11-25T17:00"), "late"),
                new Retarget(IT, workingDays(3), "late"),
                new BackDate(IT, at("2026-11-20T09:00"), List.of(), "late"),
                new Exclude(IT, gap("2026-11-23T10:00", "2026-11-23T11:00"), "late"))) {
            assertThat(climbing.refused(action)).startsWith("lapsed-already");
        }
        climbing.whole();
    }

    @Test
    void aStretchExcludedAfterwardsIsAPauseRecordedAfterTheFact() {
        house.until("2026-11-24T12:00");
        house.act(new Exclude(IT, gap("2026-11-23T15:00", "2026-11-24T11:00"), "the goods were with the appraiser"));
        assertThat(house.clock().due()).isEqualTo(at("2026-11-25T13:00"));
        assertThat(house.refused(new Exclude(IT, gap("2026-11-24T10:00", "2026-11-24T11:30"), "twice")))
                .startsWith("excluded-already");
        assertThat(house.refused(new Exclude(IT, gap("2026-11-24T11:30", "2026-11-24T12:30"), "ahead")))
                .startsWith("outside-run");
        house.until("2026-11-24T13:00").act(new Answer());
        assertThat(house.verdicts().get(0).elapsed()).contains(Duration.ofHours(8));
        house.whole();
    }

    @Test
    void aPauseThatIsOverIsNotExcludedAgain() {
        house.until("2026-11-23T10:00").act(new Ask());
        house.until("2026-11-23T12:00");
        assertThat(house.refused(new Exclude(IT, gap("2026-11-23T10:30", "2026-11-23T11:00"), "twice")))
                .startsWith("excluded-already");
        house.act(new Back());
        assertThat(house.refused(new Exclude(IT, gap("2026-11-23T09:30", "2026-11-23T10:30"), "twice")))
                .startsWith("excluded-already");
        house.act(new Exclude(IT, gap("2026-11-23T09:30", "2026-11-23T10:00"), "power cut"));
        assertThat(house.clock().due()).isEqualTo(at("2026-11-25T11:30"));
        house.whole();
    }

    @Test
    void itCountsFromAnEarlierInstantWithItsPauses() {
        house.until("2026-11-23T10:00");
        house.act(new BackDate(
                IT,
                at("2026-11-20T15:00"),
                List.of(gap("2026-11-20T16:00", "2026-11-23T09:30")),
                "the mail came on Friday and lay in the wrong box over the weekend"));
        assertThat(house.clock().startedAt()).isEqualTo(at("2026-11-20T15:00"));
        assertThat(house.clock().due()).isEqualTo(at("2026-11-24T16:30"));
        assertThat(house.refused(new BackDate(IT, at("2026-11-20T16:00"), List.of(), "later")))
                .startsWith("not-earlier");
        house.whole();
    }

    @Test
    void startedWhilePausedItBeginsToPassOnlyAfterwards() {
        ClockHouse waiting = ClockHouse.with(it -> it.within(workingHours(8))
                .after(Ask.class)
                .pausedIn(Stage.WAITING)
                .atMost(workingDays(5)));
        waiting.act(new Ask());
        assertThat(waiting.clock().isPaused()).isTrue();
        waiting.until("2026-11-24T12:00").act(new Back());
        assertThat(waiting.clock().due()).isEqualTo(at("2026-11-25T12:00"));
        waiting.whole();
    }

    @Test
    void openedOutsideHoursItCountsFromTheNextOpeningWhereThatIsSaid() {
        ClockHouse night = ClockHouse.from(
                "2026-11-21T20:00", it -> it.within(Span.wallHours(4)).fromNextOpening());
        assertThat(night.clock().startedAt()).isEqualTo(at("2026-11-23T09:00"));
        assertThat(night.clock().due()).isEqualTo(at("2026-11-23T13:00"));
        ClockHouse atOnce = ClockHouse.from("2026-11-21T20:00", it -> it.within(Span.wallHours(4)));
        assertThat(atOnce.clock().due()).isEqualTo(at("2026-11-22T00:00"));
        night.whole();
    }

    @Test
    void aFlagStartsItAndTakingTheFlagOffIsNoBreach() {
        ClockHouse marked = ClockHouse.with(it -> it.within(workingHours(4)).whileFlagged(ClockHouse.MARK));
        assertThat(marked.running()).isEmpty();
        marked.until("2026-11-23T10:00").act(new Mark());
        assertThat(marked.clock().due()).isEqualTo(at("2026-11-23T14:00"));
        marked.act(new Unmark());
        assertThat(marked.verdicts()).extracting(Verdict::ending).containsExactly(Ending.CANCELLED);
        assertThat(marked.verdicts().get(0).margin()).isEmpty();
        marked.whole();
    }

    @Test
    void aTeamsOwnTargetStartsWithTheCaseAndIsMetByHandingItOn() {
        ClockHouse owned = ClockHouse.with(it -> it.within(workingHours(4)).whileHeldBy(ClockHouse.LEAD));
        assertThat(owned.running()).isEmpty();
        owned.act(new HandOver(ClockHouse.LEAD, Optional.empty(), "beyond me"));
        assertThat(owned.clock().due()).isEqualTo(at("2026-11-23T13:00"));
        owned.until("2026-11-23T12:00").act(new HandOver(ClockHouse.HEAD, Optional.empty(), "beyond us"));
        assertThat(owned.verdicts()).extracting(Verdict::ending).containsExactly(Ending.MET);
        assertThat(owned.verdicts().get(0).margin()).contains(Duration.ofHours(1));
        owned.whole();
    }

    @Test
    void aTeamsOwnTargetStartsToWhenAnotherDeadlineEscalatesToTheTeam() {
        DeadlineName owned = DeadlineName.of("owned");
        ClockHouse climbing = ClockHouse.saying(
                "2026-11-23T09:00",
                it -> it.within(workingHours(2)).escalating("up", ClockHouse.LEAD, workingHours(20)),
                all -> all.deadline(
                        owned,
                        d -> d.within(workingHours(4))
                                .on(ClockHouse.HOURS)
                                .whileHeldBy(ClockHouse.LEAD)
                                .lapsingInto(new Late())));
        climbing.until("2026-11-23T11:01");
        assertThat(climbing.file().clock(owned).map(clock -> clock.due())).contains(at("2026-11-23T15:00"));
        climbing.whole();
    }

    @Test
    void aTeamsOwnTargetDoesNotEscalateToAnotherTeam() {
        assertThatExceptionOfType(FaultyWorkflowException.class)
                .isThrownBy(() -> ClockHouse.with(it -> it.within(workingHours(2))
                        .whileHeldBy(ClockHouse.LEAD)
                        .escalating("up", ClockHouse.HEAD, workingHours(2))))
                .withMessageContaining("escalates-away");
    }

    @Test
    void attachedByHandItRunsBesideTheOthers() {
        ClockHouse handed = ClockHouse.with(it -> it.within(workingDays(7)).byHand());
        assertThat(handed.running()).isEmpty();
        handed.act(new Attach(IT, "the consumer association has written"));
        assertThat(handed.clock().due()).isEqualTo(at("2026-12-02T17:00"));
        assertThat(handed.refused(new Attach(IT, "again"))).startsWith("runs-already");
        assertThat(house.refused(new Attach(IT, "again"))).startsWith("not-by-hand");
        handed.whole();
    }

    @Test
    void withoutATargetThereIsNoDeadline() {
        ClockHouse some = ClockHouse.with(it ->
                it.targeting(file -> file.has(ClockHouse.MARK) ? Optional.of(workingHours(4)) : Optional.empty()));
        assertThat(some.running()).isEmpty();
        some.until("2026-11-23T10:00").act(new Mark());
        assertThat(some.clock().due()).isEqualTo(at("2026-11-23T14:00"));
        some.act(new Unmark());
        assertThat(some.running()).isEmpty();
        assertThat(some.verdicts()).extracting(Verdict::ending).containsExactly(Ending.CANCELLED);
        some.whole();
    }

    /** A case file keeps a hundred verdicts; what it keeps no more is not taken back. */
    @Test
    void moreLapsesThanACaseFileKeepsAreMadeGoodAtOnce() {
        ClockHouse silent = ClockHouse.with(it -> it.within(Span.wallHours(1)).repeating());
        silent.until("2026-11-28T09:00").act(new Answer());
        assertThat(silent.verdicts())
                .hasSize(100)
                .allSatisfy(verdict -> assertThat(verdict.done()).isPresent());
        silent.whole();
    }

    @Test
    void metCancelledAndResetAreDifferent() {
        ClockHouse again = ClockHouse.with(it -> it.within(workingHours(8)).repeating());
        again.until("2026-11-23T11:00").act(new Answer());
        assertThat(again.verdicts()).extracting(Verdict::ending).containsExactly(Ending.MET);
        assertThat(again.clock().cycle()).isEqualTo(2);
        assertThat(again.clock().due()).isEqualTo(at("2026-11-24T11:00"));
        again.act(new Close());
        assertThat(again.verdicts()).extracting(Verdict::ending).containsExactly(Ending.MET, Ending.CANCELLED);
        again.whole();
    }
}
