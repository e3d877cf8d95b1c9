package io.redress.desk;

import static io.redress.calendar.Span.workingDays;
import static io.redress.calendar.Span.workingHours;
import static io.redress.desk.ClockHouse.IT;
import static io.redress.desk.ClockHouse.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.redress.casefile.Verdict;
import io.redress.casefile.Verdict.Ending;
import io.redress.desk.ClockHouse.Answer;
import io.redress.desk.ClockHouse.NeedBy;
import io.redress.money.Money;
import io.redress.permission.Refusal;
import io.redress.workflow.DeadlineBuilder;
import io.redress.workflow.Extend;
import io.redress.workflow.FaultyWorkflowException;
import io.redress.workflow.Promise;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Dates that people promise, and dates that customers name: CLOCKS 7 and 8. */
class PromiseTest {
    private final ClockHouse house =
            ClockHouse.with(it -> it.byDate().takingAtLeast(workingHours(4)).extendable(workingDays(5), 2));

    private static Promise promise(String by) {
        return new Promise(IT, at(by), Optional.empty(), "a call with the carrier's answer");
    }

    @Test
    void aPromiseIsADeadlineOfItsOwn() {
        house.act(promise("2026-11-24T12:00"));
        assertThat(house.clock().due()).isEqualTo(at("2026-11-24T12:00"));
        house.until("2026-11-24T11:00").act(new Answer());
        assertThat(house.verdicts()).extracting(Verdict::ending).containsExactly(Ending.MET);
        assertThat(house.verdicts().get(0).margin()).contains(Duration.ofHours(1));
        house.whole();
    }

    @Test
    void oneThatCannotBeKeptIsRefusedWithTheEarliestThatCan() {
        house.until("2026-11-23T15:00");
        assertThat(house.refused(promise("2026-11-24T10:00")))
                .isEqualTo("cannot-be-kept {earliest=" + at("2026-11-24T11:00") + "}");
        house.act(promise("2026-11-24T11:00"));
        house.whole();
    }

    @Test
    void oneThatCostsMoneyIsRefusedWithWhoCan() {
        Promise taxi =
                new Promise(IT, at("2026-11-24T12:00"), Optional.of(Money.of("CNY", "80.00")), "we pay the taxi");
        Refusal refusal = house.refusal(taxi);
        assertThat(refusal.code()).isEqualTo("costs-money");
        assertThat(refusal.whoCan().who()).isEqualTo(List.of(ClockHouse.HEAD));
        assertThat(house.running()).isEmpty();
    }

    @Test
    void oneRevisedBeforeItBreaksIsKnownAsRevisedAndMeasuredByItsFirstDate() {
        house.act(promise("2026-11-24T12:00"));
        assertThat(house.refused(promise("2026-11-25T12:00"))).startsWith("promised-already");
        house.until("2026-11-24T09:30").act(new Extend(IT, at("2026-11-25T12:00"), "the carrier searches"));
        house.until("2026-11-25T11:00").act(new Answer());
        Verdict verdict = house.verdicts().get(0);
        assertThat(verdict.ending()).isEqualTo(Ending.MET);
        assertThat(verdict.run().target().revisions()).isEqualTo(1);
        assertThat(verdict.run().target().first()).isEqualTo(at("2026-11-24T12:00"));
        assertThat(verdict.accuracy()).contains(Duration.ofHours(23));
        house.whole();
    }

    @Test
    void oneThatBrokeIsNotRevised() {
        house.act(promise("2026-11-24T12:00")).until("2026-11-24T12:01");
        assertThat(house.verdicts()).extracting(Verdict::ending).containsExactly(Ending.LAPSED);
        assertThat(house.refused(new Extend(IT, at("2026-11-25T12:00"), "too late")))
                .startsWith("lapsed-already");
        house.until("2026-11-24T15:00").act(new Answer());
        assertThat(house.verdicts().get(0).margin()).as("made good").contains(Duration.ofHours(-3));
        house.whole();
    }

    @Test
    void theDayOnWhichACustomerNeedsItIsADeadlineAndMayChange() {
        ClockHouse needed = ClockHouse.with(DeadlineBuilder::byDate);
        needed.act(new NeedBy(at("2026-11-26T08:00")));
        assertThat(needed.clock().due()).isEqualTo(at("2026-11-26T08:00"));
        needed.act(new NeedBy(at("2026-11-25T08:00")));
        assertThat(needed.clock().due()).isEqualTo(at("2026-11-25T08:00"));
        needed.until("2026-11-25T08:01");
        assertThat(needed.verdicts()).extracting(Verdict::endedAt).containsExactly(at("2026-11-25T08:00"));
        needed.whole();
    }

    @Test
    void aDateThatShallWaitIsAFault() {
        assertThatExceptionOfType(FaultyWorkflowException.class)
                .isThrownBy(() -> ClockHouse.with(
                        it -> it.byDate().pausedIn(ClockHouse.Stage.WAITING).atMost(workingDays(5))))
                .withMessageContaining("paused-date");
    }

    @Test
    void aDateThatNoCalendarReachesIsAnErrorAndChangesNothing() {
        for (String far : List.of("3000-01-01T08:00", "9999-12-31T23:59", "1899-12-31T00:00")) {
            ClockHouse needed = ClockHouse.with(DeadlineBuilder::byDate);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> needed.tries(new NeedBy(at(far))))
                    .withMessageContaining("years 1900 to 2999");
            assertThat(needed.running()).isEmpty();
            needed.act(new NeedBy(at("2026-11-26T08:00")));
            assertThatIllegalArgumentException().isThrownBy(() -> needed.tries(new NeedBy(at(far))));
            assertThat(needed.clock().due()).isEqualTo(at("2026-11-26T08:00"));
            needed.whole();
        }
    }

    @Test
    void aDayThatIsPastAlreadyIsMissedAtOnce() {
        ClockHouse needed = ClockHouse.with(DeadlineBuilder::byDate);
        needed.act(new NeedBy(at("2026-11-22T08:00"))).until("2026-11-23T09:01");
        assertThat(needed.verdicts()).extracting(Verdict::endedAt).containsExactly(at("2026-11-22T08:00"));
        needed.whole();
    }
}
