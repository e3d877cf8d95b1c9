package io.redress.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.casefile.Verdict.Ending;
import io.redress.id.CaseId;
import io.redress.id.DeadlineName;
import io.redress.id.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A case on which a short deadline lapses for weeks forgets old verdicts, but not how often each deadline has run. */
class ForgottenVerdictsTest {
    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

    private enum Stage {
        OPEN
    }

    @Test
    void theLastRunOfARareDeadlineOutlivesAnyNumberOfFrequentOnes() {
        Origin origin = new Origin(TenantId.of("t"), CaseId.of("c"), "shop", 1, START);
        CaseFile file = new Event.Opened(origin, Stage.OPEN, Optional.empty(), Optional.empty()).file();
        file = verdict("decision", 1).evolve(file);
        for (int cycle = 1; cycle <= 3 * CaseFile.VERDICTS_KEPT; cycle++) {
            file = verdict("safety-call", cycle).evolve(file);
        }
        List<Verdict> kept = file.verdicts();
        assertThat(kept).hasSize(CaseFile.VERDICTS_KEPT);
        assertThat(kept.get(0)).isEqualTo(verdict("decision", 1).verdict());
        assertThat(kept.get(1).cycle()).isEqualTo(2 * CaseFile.VERDICTS_KEPT + 2);
        assertThat(kept.get(kept.size() - 1).cycle()).isEqualTo(3 * CaseFile.VERDICTS_KEPT);
    }

    private static Event.ClockEnded verdict(String deadline, int cycle) {
        Instant due = START.plusSeconds(cycle);
        Target target = Target.of(due, Optional.empty(), "hours/1");
        Clock run = Clock.starting(DeadlineName.of(deadline), cycle, START, target);
        return new Event.ClockEnded(
                new Verdict(run, Ending.LAPSED, due, Duration.between(START, due), Optional.empty()));
    }
}
