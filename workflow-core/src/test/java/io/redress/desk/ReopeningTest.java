package io.redress.desk;

import static io.redress.calendar.Span.wallHours;
import static io.redress.calendar.Span.workingDays;
import static io.redress.calendar.Span.workingHours;
import static io.redress.desk.ClockHouse.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.casefile.Action;
import io.redress.casefile.Verdict;
import io.redress.casefile.Verdict.Ending;
import io.redress.codec.Stored;
import io.redress.deadline.Reopening;
import io.redress.desk.ClockHouse.Answer;
import io.redress.desk.ClockHouse.Ask;
import io.redress.desk.ClockHouse.Close;
import io.redress.desk.ClockHouse.Reopen;
import io.redress.desk.ClockHouse.Stage;
import io.redress.id.DeadlineName;
import io.redress.party.Affiliation;
import io.redress.permission.Refusal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What becomes of a deadline when its case is opened again: CLOCKS 20. */
class ReopeningTest {

    /** Nobody came back. */
    @Stored("run-out/1")
    record RunOut() implements Action {}

    private static ClockHouse reopened(Reopening option) {
        ClockHouse house = ClockHouse.with(it -> it.within(workingHours(16))
                .onReopening(option)
                .pausedIn(Stage.WAITING)
                .atMost(workingDays(5)));
        house.until("2026-11-23T11:00").act(new Close());
        return house.until("2026-11-24T15:00").act(new Reopen());
    }

    @Test
    void theFirstVerdictStaysAndASecondCycleBegins() {
        ClockHouse house = reopened(Reopening.SECOND_CYCLE);
        assertThat(house.verdicts()).extracting(Verdict::ending).containsExactly(Ending.CANCELLED);
        assertThat(house.clock().cycle()).isEqualTo(2);
        assertThat(house.clock().due()).isEqualTo(at("2026-11-26T15:00"));
        house.whole();
    }

    @Test
    void itGoesOnAsIfTheClosedTimeHadNotBeen() {
        ClockHouse house = reopened(Reopening.CONTINUE);
        assertThat(house.verdicts()).isEmpty();
        assertThat(house.clock().cycle()).isEqualTo(1);
        assertThat(house.clock().startedAt()).isEqualTo(at("2026-11-23T09:00"));
        assertThat(house.clock().due()).isEqualTo(at("2026-11-26T13:00"));
        house.until("2026-11-25T10:00").act(new Answer());
        assertThat(house.verdicts()).extracting(Verdict::cycle).containsExactly(1);
        assertThat(house.verdicts().get(0).elapsed()).contains(Duration.ofHours(5));
        house.whole();
    }

    @Test
    void itBeginsAnewUnderItsOldNumber() {
        ClockHouse house = reopened(Reopening.RESTART);
        assertThat(house.verdicts()).isEmpty();
        assertThat(house.clock().cycle()).isEqualTo(1);
        assertThat(house.clock().due()).isEqualTo(at("2026-11-26T15:00"));
        house.whole();
    }

    @Test
    void whatWasMetBeforeTheClosingIsNotOwedAgain() {
        ClockHouse house = ClockHouse.with(it -> it.within(workingHours(16)).onReopening(Reopening.CONTINUE));
        house.until("2026-11-23T10:00").act(new Answer());
        house.until("2026-11-23T11:00").act(new Close()).act(new Reopen());
        assertThat(house.running()).isEmpty();
        assertThat(house.verdicts()).extracting(Verdict::ending).containsExactly(Ending.MET);
        house.whole();
    }

    @Test
    void closedWhilePausedItKeepsWhatWasLeft() {
        ClockHouse house = ClockHouse.with(it -> it.within(workingHours(16))
                .onReopening(Reopening.CONTINUE)
                .pausedIn(Stage.WAITING)
                .atMost(workingDays(5)));
        house.until("2026-11-23T11:00").act(new Ask());
        house.until("2026-11-23T16:00").act(new Close());
        house.until("2026-11-24T09:00").act(new Reopen());
        assertThat(house.clock().due()).isEqualTo(at("2026-11-25T15:00"));
        house.whole();
    }

    @Test
    void aCaseStaysClosedWhenItsOrderHasAnother() {
        ClockHouse house = ClockHouse.with(it -> it.within(workingHours(16)));
        var first = house.id();
        house.act(new Close());
        var second = house.take("order-1");
        assertThat(second).isNotEqualTo(first);
        Outcome outcome = house.host().as(house.ann).act(house.key(), first, new Reopen());
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        Refusal refusal = ((Outcome.Refused) outcome).refusal();
        assertThat(refusal.code()).isEqualTo(Refusal.ORDER_TAKEN);
        assertThat(refusal.known()).containsEntry("case", second.value());
        house.whole();
    }

    @Test
    void aCaseWhoseEndHasOnlyJustComeToLightIsNotKeptOutByItself() {
        ClockHouse house = ClockHouse.saying(
                "2026-11-23T09:00",
                it -> it.within(workingHours(16)),
                more -> more.on(RunOut.class)
                        .in(Stage.WAITING)
                        .to(Stage.CLOSED)
                        .by(Affiliation.SYSTEM)
                        .deadline(
                                DeadlineName.of("patience"),
                                it -> it.owedBy(ClockHouse.AGENT)
                                        .within(wallHours(1))
                                        .whileIn(Stage.WAITING)
                                        .lapsingInto(new RunOut())));
        house.act(new Ask());
        house.time.set(at("2026-11-23T10:01"));
        house.act(new Reopen());
        assertThat(house.file().state()).isEqualTo(Stage.OPEN);
        house.whole();
    }
}
