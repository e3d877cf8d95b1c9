package io.redress.desk;

import static io.redress.calendar.Span.workingDays;
import static io.redress.calendar.Span.workingHours;
import static io.redress.desk.ClockHouse.AGENT;
import static io.redress.desk.ClockHouse.HEAD;
import static io.redress.desk.ClockHouse.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.casefile.Action;
import io.redress.casefile.CaseFile;
import io.redress.casefile.Origin;
import io.redress.casefile.Severity;
import io.redress.desk.ClockHouse.Answer;
import io.redress.desk.ClockHouse.Ask;
import io.redress.desk.ClockHouse.Back;
import io.redress.desk.ClockHouse.Close;
import io.redress.desk.ClockHouse.Raise;
import io.redress.desk.ClockHouse.Reopen;
import io.redress.desk.ClockHouse.Stage;
import io.redress.id.CaseId;
import io.redress.timeline.EntryView;
import io.redress.workflow.DeadlineBuilder;
import io.redress.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Verdicts follow from instants alone, whenever the runner runs: CLOCKS 28. */
class RunnerTimesProperties {
    private static final Instant START = ClockHouse.at("2026-11-23T09:00");
    private static final List<Action> ACTIONS =
            List.of(new Ask(), new Back(), new Answer(), new Raise(), new Close(), new Reopen());

    private static final Workflow LADDER = ClockHouse.workflow(RunnerTimesProperties::ladder, all -> all);

    /** What people do, and so many minutes after what was done before. */
    private record Move(int action, int minutes) {}

    private static void ladder(DeadlineBuilder<Stage> it) {
        it.within(workingHours(10))
                .within(Severity.URGENT, workingHours(3))
                .repeating()
                .warning(60, "soon", AGENT)
                .escalating("first", LEAD, workingHours(3))
                .escalating("second", HEAD, workingHours(2))
                .pausedIn(Stage.WAITING)
                .atMost(workingDays(2));
    }

    /**
     * The runner runs at any of six instants between what people do, or at none of them: all 64 subsets give the same case
     * and the same timeline, but for the instants of recording.
     */
    @Property(tries = 5)
    void everySubsetOfTheRunnersInstantsGivesTheSameVerdicts(
            @ForAll @Size(min = 2, max = 8) List<@IntRange(min = 0, max = 5) Integer> actions,
            @ForAll @Size(min = 8, max = 8) List<@IntRange(min = 1, max = 1500) Integer> minutes,
            @ForAll @Size(min = 6, max = 6) List<@IntRange(min = 1, max = 9000) Integer> ticks) {
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i < actions.size(); i++) {
            moves.add(new Move(actions.get(i), minutes.get(i)));
        }
        Told expected = told(moves, ticks, 0);
        for (int subset = 1; subset < 64; subset++) {
            assertThat(told(moves, ticks, subset))
                    .as("runner at subset %s of %s", subset, ticks)
                    .isEqualTo(expected);
        }
    }

    /** Everything about a case but when it was written down. */
    private record Told(CaseFile file, List<String> entries) {}

    private static Told told(List<Move> moves, List<Integer> ticks, int subset) {
        ClockHouse house = ClockHouse.running(LADDER);
        Instant now = START;
        for (Move move : moves) {
            Instant next = now.plus(Duration.ofMinutes(move.minutes()));
            run(house, ticks, subset, now, next);
            house.time.set(next);
            house.tries(ACTIONS.get(move.action()));
            now = next;
        }
        Instant end = START.plus(Duration.ofDays(21));
        run(house, ticks, subset, now, end);
        house.time.set(end);
        house.host().runDue(1000);
        List<String> entries = house.host().as(house.ann).timeline(house.id()).stream()
                .map(RunnerTimesProperties::line)
                .toList();
        return new Told(numbered(house.file()), entries);
    }

    private static void run(ClockHouse house, List<Integer> ticks, int subset, Instant from, Instant until) {
        for (int i = 0; i < ticks.size(); i++) {
            Instant tick = START.plus(Duration.ofMinutes(ticks.get(i)));
            if ((subset & 1 << i) != 0
                    && tick.isAfter(from)
                    && tick.isBefore(until)
                    && tick.isAfter(house.time.instant())) {
                house.time.set(tick);
                house.host().runDue(1000);
            }
        }
    }

    private static String line(EntryView entry) {
        return entry.number() + " " + entry.action() + " " + entry.effectiveAt() + " " + entry.events();
    }

    /** Each house gives its case another number. */
    private static CaseFile numbered(CaseFile file) {
        return new CaseFile(
                new Origin(
                        file.tenant(),
                        CaseId.of("case"),
                        file.origin().workflow(),
                        file.origin().version(),
                        file.origin().openedAt()),
                file.standing(),
                file.order(),
                List.of(),
                file.clocks(),
                file.verdicts(),
                file.flags(),
                file.links(),
                file.evidence(),
                file.attributes(),
                file.books(),
                file.remedies(),
                file.unknown());
    }
}
