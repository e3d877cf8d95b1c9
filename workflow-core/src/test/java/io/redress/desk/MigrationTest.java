package io.redress.desk;

import static io.redress.calendar.Span.wallHours;
import static io.redress.calendar.Span.workingHours;
import static io.redress.desk.ClockHouse.HOURS;
import static io.redress.desk.ClockHouse.IT;
import static io.redress.desk.ClockHouse.LEAD;
import static io.redress.desk.ClockHouse.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.redress.casefile.Verdict;
import io.redress.casefile.Verdict.Ending;
import io.redress.desk.ClockHouse.Answer;
import io.redress.desk.ClockHouse.Ask;
import io.redress.desk.ClockHouse.Back;
import io.redress.desk.ClockHouse.Close;
import io.redress.desk.ClockHouse.Late;
import io.redress.desk.ClockHouse.Stage;
import io.redress.failure.MissingDefinitionException;
import io.redress.id.DeadlineName;
import io.redress.workflow.DeadlineBuilder;
import io.redress.workflow.Extend;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The version is fixed at intake; a case is moved to another on purpose: CLOCKS 22. */
class MigrationTest {
    private static final DeadlineName NEW = DeadlineName.of("new");

    private static Consumer<DeadlineBuilder<Stage>> within(int hours) {
        return it -> it.within(workingHours(hours))
                .warning(50, "half", LEAD)
                .pausedIn(Stage.WAITING)
                .atMost(workingHours(80))
                .extendable(workingHours(80), 2);
    }

    private final ClockHouse house = ClockHouse.with(within(16));

    private boolean migrate(int hours) {
        house.secondVersion(
                within(hours),
                all -> all.deadline(NEW, d -> d.within(wallHours(3)).on(HOURS).lapsingInto(new Late())));
        return house.host().migrate(Office.TENANT, house.id(), 2);
    }

    @Test
    void byItselfACaseKeepsItsVersion() {
        house.secondVersion(within(8), all -> all);
        house.until("2026-11-23T10:00").act(new Ask()).act(new Back());
        assertThat(house.file().origin().version()).isEqualTo(1);
        assertThat(house.clock().due()).isEqualTo(at("2026-11-24T17:00"));
        house.whole();
    }

    @Test
    void movedItCountsFromItsOriginalStartByTheNewTargets() {
        house.until("2026-11-23T10:00");
        assertThat(migrate(8)).isTrue();
        assertThat(house.file().origin().version()).isEqualTo(2);
        assertThat(house.clock().due()).isEqualTo(at("2026-11-23T17:00"));
        assertThat(house.file().clock(NEW).map(clock -> clock.due())).contains(at("2026-11-23T13:00"));
        assertThat(house.host().migrate(Office.TENANT, house.id(), 2))
                .as("it is done")
                .isFalse();
        house.until("2026-11-23T12:00").act(new Answer());
        assertThat(house.verdicts()).extracting(Verdict::ending).containsExactly(Ending.MET);
        house.whole();
    }

    @Test
    void nothingIsPutIntoThePastAndWhatLapsedStays() {
        house.until("2026-11-24T16:00");
        assertThat(migrate(8)).isTrue();
        assertThat(house.clock().due()).isEqualTo(at("2026-11-24T16:00"));
        ClockHouse late = ClockHouse.with(within(16)).until("2026-11-24T17:30");
        late.secondVersion(within(80), all -> all);
        late.host().migrate(Office.TENANT, late.id(), 2);
        assertThat(late.verdicts()).extracting(Verdict::endedAt).containsExactly(at("2026-11-24T17:00"));
        assertThat(late.running()).isEmpty();
        house.whole();
        late.whole();
    }

    @Test
    void aPauseAndADateThatWasSetSurvive() {
        house.act(new Extend(IT, at("2026-11-30T12:00"), "appraisal"));
        migrate(8);
        assertThat(house.clock().due()).isEqualTo(at("2026-11-30T12:00"));
        ClockHouse paused = ClockHouse.with(within(16)).until("2026-11-23T11:00");
        paused.act(new Ask());
        paused.secondVersion(within(24), all -> all);
        paused.host().migrate(Office.TENANT, paused.id(), 2);
        assertThat(paused.clock().isPaused()).isTrue();
        paused.until("2026-11-24T11:00").act(new Back());
        assertThat(paused.clock().due()).isEqualTo(at("2026-11-26T17:00"));
        house.whole();
        paused.whole();
    }

    @Test
    void aDeadlineThatIsNoMoreIsCancelled() {
        migrate(16);
        house.thirdVersion(within(16));
        assertThat(house.host().migrate(Office.TENANT, house.id(), 3)).isTrue();
        assertThat(house.file().clock(NEW)).isEmpty();
        assertThat(house.file().verdicts()).extracting(Verdict::ending).containsExactly(Ending.CANCELLED);
        house.whole();
    }

    @Test
    void aClosedCaseStaysAndAnUnknownVersionIsAnError() {
        assertThatExceptionOfType(MissingDefinitionException.class)
                .isThrownBy(() -> house.host().migrate(Office.TENANT, house.id(), 7));
        house.act(new Close());
        assertThat(migrate(8)).isFalse();
        house.whole();
    }
}
