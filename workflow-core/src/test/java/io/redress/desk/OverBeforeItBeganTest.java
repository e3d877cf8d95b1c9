package io.redress.desk;

import static io.redress.calendar.Span.wallHours;
import static io.redress.calendar.Span.workingDays;
import static io.redress.desk.ClockHouse.AGENT;
import static io.redress.desk.ClockHouse.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.casefile.Action;
import io.redress.casefile.Verdict;
import io.redress.casefile.Verdict.Ending;
import io.redress.codec.Stored;
import io.redress.desk.ClockHouse.Close;
import io.redress.desk.ClockHouse.Late;
import io.redress.desk.ClockHouse.Stage;
import io.redress.id.DeadlineName;
import io.redress.party.Affiliation;
import io.redress.workflow.WorkflowBuilder;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A date that was over when it was set lapses, even where something else ends the case at that very instant. */
class OverBeforeItBeganTest {
    private static final DeadlineName PATIENCE = DeadlineName.of("patience");
    private static final DeadlineName NEEDED = DeadlineName.of("needed");

    @Stored("needed/1")
    record Needed(Instant date) implements Action {}

    @Stored("give-up/1")
    record GiveUp() implements Action {}

    private final ClockHouse house = ClockHouse.saying(
            "2026-11-23T09:00", it -> it.within(workingDays(5)), OverBeforeItBeganTest::givingUpAfterAnHour);

    private static WorkflowBuilder<Stage> givingUpAfterAnHour(WorkflowBuilder<Stage> all) {
        all.deadline(PATIENCE, d -> d.within(wallHours(1)).whileIn(Stage.OPEN).lapsingInto(new GiveUp()));
        all.deadline(NEEDED, d -> d.byDate().lapsingInto(new Late()));
        all.showingEverything().to(Affiliation.IN_HOUSE);
        all.on(GiveUp.class).in(Stage.OPEN).to(Stage.CLOSED).by(Affiliation.SYSTEM);
        all.on(Needed.class)
                .inAnyOpenState()
                .by(AGENT)
                .dueBy(NEEDED, situation -> situation.action().date());
        return all;
    }

    private Ending ending() {
        return house.file().verdicts().stream()
                .filter(verdict -> verdict.name().equals(NEEDED))
                .map(Verdict::ending)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void itLapsesBeforeThePromiseThatEndsTheCaseThen() {
        house.until("2026-11-23T10:00").act(new Needed(at("2026-11-20T10:00")));
        house.asleepUntil("2026-11-23T10:01");
        assertThat(house.file().isOpen()).isFalse();
        assertThat(ending()).isEqualTo(Ending.LAPSED);
        house.whole();
    }

    @Test
    void itLapsesBeforeSomebodyCanEndTheCaseThen() {
        house.act(new Needed(at("2026-11-20T10:00"))).act(new Close());
        assertThat(ending()).isEqualTo(Ending.LAPSED);
        house.whole();
    }
}
