package io.redress.desk;

import static io.redress.calendar.Span.workingHours;
import static io.redress.desk.ClockHouse.AGENT;
import static io.redress.desk.ClockHouse.HEAD;
import static io.redress.desk.ClockHouse.LEAD;
import static io.redress.desk.ClockHouse.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.calendar.Span;
import io.redress.casefile.Verdict;
import io.redress.casefile.Verdict.Ending;
import io.redress.desk.ClockHouse.Answer;
import io.redress.desk.ClockHouse.Ask;
import io.redress.desk.ClockHouse.Back;
import io.redress.desk.ClockHouse.Stage;
import io.redress.spi.CaseQuery;
import io.redress.workflow.BackDate;
import io.redress.workflow.DeadlineBuilder;
import io.redress.workflow.Extend;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Warnings before the due instant and levels after it: CLOCKS 12 and 29 to 31. */
class LadderTest {

    private static void ladder(DeadlineBuilder<Stage> it) {
        it.within(workingHours(8))
                .warning(50, "half", AGENT)
                .warning(workingHours(1), "soon", AGENT)
                .alarming("lapsed", LEAD)
                .escalating("first level", LEAD, workingHours(4))
                .escalating("second level", HEAD, workingHours(2))
                .pausedIn(Stage.WAITING)
                .atMost(workingHours(80));
    }

    private final ClockHouse house = ClockHouse.with(LadderTest::ladder);

    private Optional<String> team() {
        return house.file().standing().team().map(Object::toString);
    }

    @Test
    void eachStepComesAtItsOwnTimeAndOneIsArmedAtATime() {
        assertThat(house.clock().wakes()).isEqualTo(at("2026-11-23T13:00"));
        house.until("2026-11-23T13:01");
        assertThat(house.told()).containsExactly("half agent");
        assertThat(house.clock().wakes()).isEqualTo(at("2026-11-23T16:00"));
        house.until("2026-11-23T16:01");
        assertThat(house.told()).containsExactly("half agent", "soon agent");
        assertThat(house.clock().wakes()).isEqualTo(at("2026-11-23T17:00"));
        assertThat(team()).contains("agent");
        house.until("2026-11-23T17:01");
        assertThat(house.told()).containsExactly("half agent", "soon agent", "first level lead", "lapsed lead");
        assertThat(team()).contains("lead");
        assertThat(house.clock().wakes()).isEqualTo(at("2026-11-24T13:00"));
        assertThat(house.clock().due()).isEqualTo(at("2026-11-23T17:00"));
        house.until("2026-11-24T13:01");
        assertThat(team()).contains("head");
        assertThat(house.clock().wakes()).isEqualTo(at("2026-11-24T15:00"));
        house.until("2026-11-24T15:01");
        assertThat(house.running()).isEmpty();
        assertThat(house.told()).hasSize(5).endsWith("second level head");
        assertThat(house.verdicts()).hasSize(1);
        house.whole();
    }

    @Test
    void theVerdictIsGivenAtTheDueInstantAndWhatIsDoneOnALevelIsLate() {
        house.until("2026-11-24T10:00").act(new Answer());

        Verdict verdict = house.verdicts().get(0);
        assertThat(verdict.ending()).isEqualTo(Ending.LAPSED);
        assertThat(verdict.endedAt()).isEqualTo(at("2026-11-23T17:00"));
        assertThat(verdict.margin()).contains(Duration.ofHours(-1));
        assertThat(verdict.elapsed()).contains(Duration.ofHours(9));
        assertThat(house.running()).isEmpty();
        house.until("2026-11-25T17:00");
        assertThat(house.told()).doesNotContain("second level head");
        house.whole();
    }

    @Test
    void aPauseMovesWhatIsStillToCome() {
        house.until("2026-11-23T12:00").act(new Ask());
        house.until("2026-11-24T12:00").act(new Back());
        assertThat(house.clock().due()).isEqualTo(at("2026-11-24T17:00"));
        assertThat(house.clock().wakes()).isEqualTo(at("2026-11-24T13:00"));
        house.until("2026-11-24T13:30").act(new Ask());
        house.until("2026-11-24T14:30").act(new Back());
        house.until("2026-11-25T09:01");
        assertThat(house.told())
                .as("half was said before, and is said once")
                .containsExactly("half agent", "soon agent");
        house.whole();
    }

    @Test
    void catchingUpWalksTheWholeLadderAndTellsOnlyWhereItIsNow() {
        house.asleepUntil("2026-11-24T14:00");
        assertThat(house.file().verdicts()).hasSize(1);
        assertThat(team()).contains("head");
        assertThat(house.told()).containsExactly("second level head");
        house.whole();
    }

    @Test
    void anAlarmIsNotSentForACaseThatMovedOn() {
        house.time.set(at("2026-11-23T13:01"));
        house.host().runDue(100);
        house.act(new Answer());
        assertThat(house.told()).isEmpty();
        house.whole();
    }

    @Test
    void whatIsOverdueWhenItCountsFromEarlierLapsesOnceWithoutItsWarnings() {
        ClockHouse late = ClockHouse.saying(
                "2026-11-26T10:00",
                it -> it.within(workingHours(8))
                        .warning(50, "half", AGENT)
                        .escalating("first level", LEAD, workingHours(4))
                        .alarming("lapsed", LEAD),
                all -> all);
        late.act(new BackDate(ClockHouse.IT, at("2026-11-24T10:00"), List.of(), "it was called in on Tuesday"));
        assertThat(late.clock().due()).isEqualTo(at("2026-11-25T10:00"));
        late.until("2026-11-26T10:01");
        assertThat(late.told()).containsExactly("first level lead", "lapsed lead");
        assertThat(late.verdicts().get(0).endedAt()).isEqualTo(at("2026-11-25T10:00"));
        assertThat(late.clock().wakes()).as("the level counts from now").isEqualTo(at("2026-11-26T14:00"));
        late.whole();
    }

    @Test
    void ofSeveralWarningsThatArePastAlreadyOnlyTheLastIsGiven() {
        house.act(new BackDate(ClockHouse.IT, at("2026-11-20T09:30"), List.of(), "it was called in on Friday"));
        house.until("2026-11-23T09:10");
        assertThat(house.told()).containsExactly("soon agent");
        house.whole();
    }

    @Test
    void aCaseWhoseTimeRunsOutIsOnTheListAtRiskUntilItIsMetOrLapses() {
        house.until("2026-11-23T12:59");
        assertThat(house.host().as(house.ann).count(CaseQuery::atRisk)).isZero();
        house.until("2026-11-23T13:01");
        assertThat(house.host().as(house.ann).count(CaseQuery::atRisk)).isEqualTo(1);
        assertThat(house.host().as(house.ann).count(CaseQuery::breached)).isZero();
        house.until("2026-11-23T17:01");
        assertThat(house.host().as(house.ann).count(CaseQuery::atRisk)).isZero();
        assertThat(house.host().as(house.ann).count(CaseQuery::breached)).isEqualTo(1);
        ClockHouse met = ClockHouse.with(LadderTest::ladder).until("2026-11-23T14:00");
        met.act(new Answer());
        assertThat(met.host().as(met.ann).count(CaseQuery::atRisk)).isZero();
    }

    @Test
    void anExtensionMovesTheWarningsThatWereNotGivenYet() {
        ClockHouse extendable = ClockHouse.with(it -> it.within(workingHours(8))
                .warning(50, "half", AGENT)
                .warning(Span.wallHours(2), "soon", AGENT)
                .extendable(Span.workingDays(4), 2));
        extendable.until("2026-11-23T13:01");
        extendable.act(new Extend(ClockHouse.IT, at("2026-11-25T12:00"), "the carrier searches"));
        extendable.until("2026-11-25T09:59");
        assertThat(extendable.told()).containsExactly("half agent");
        extendable.until("2026-11-25T10:01");
        assertThat(extendable.told()).containsExactly("half agent", "soon agent");
        extendable.whole();
    }
}
