package io.redress.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.calendar.Span;
import io.redress.calendar.WorkingCalendar;
import io.redress.casefile.Action;
import io.redress.deadline.DeadlineRule.Renewal;
import io.redress.deadline.Step.Ends;
import io.redress.id.DeadlineName;
import io.redress.party.Role;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a step does to one deadline: every kind of start, renewal, step and state of its clock. */
class TurnTest {
    private static final DeadlineName NAME = DeadlineName.of("answer");

    private enum Stage {
        NEAR,
        NEARER,
        FAR
    }

    private record Knock() implements Action {}

    private record Wait() implements Action {}

    private record Lapse() implements Action {}

    private static DeadlineRule rule(Start start, Renewal renewal) {
        Role agent = Role.of("agent");
        return new DeadlineRule(
                NAME,
                agent,
                agent,
                new Timing(
                        Targets.always(Span.wallHours(1)),
                        WorkingCalendar.roundTheClock(ZoneOffset.UTC),
                        Timing.Begin.AT_ONCE,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                start,
                DeadlineRule.MetBy.ACTIONS,
                renewal,
                Reopening.SECOND_CYCLE,
                new Ladder(List.of(), Optional.empty(), List.of()),
                new Lapse());
    }

    private static List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (Stage to : Stage.values()) {
            for (Ends ends : Ends.values()) {
                for (Class<? extends Action> action : List.of(Knock.class, Wait.class)) {
                    for (Set<DeadlineName> meeting : List.of(Set.<DeadlineName>of(), Set.of(NAME))) {
                        steps.add(new Step(Optional.empty(), to, ends, action, meeting));
                        for (Stage from : Stage.values()) {
                            steps.add(new Step(Optional.of(from), to, ends, action, meeting));
                        }
                    }
                }
            }
        }
        return steps;
    }

    /** In words of one letter each: Met, Cancelled, Started. */
    private static String turn(DeadlineRule rule, boolean runs, Step step) {
        Turn turn = new Deadlines(List.of(rule)).turn(runs ? Set.of(NAME) : Set.of(), step);
        return "M".repeat(turn.met().size())
                + "C".repeat(turn.cancelled().size())
                + "S".repeat(turn.started().size());
    }

    @Test
    void whileInSomeStatesItStartsOnEnteringThemAndEndsOnLeavingThem() {
        Set<Enum<?>> near = Set.of(Stage.NEAR, Stage.NEARER);
        for (Renewal renewal : Renewal.values()) {
            for (Step step : steps()) {
                boolean inside = near.contains(step.to()) && step.ends() != Ends.CLOSES;
                boolean enters = inside && step.from().filter(near::contains).isEmpty();
                String running = !step.meeting().isEmpty()
                        ? (inside && (enters || renewal == Renewal.REPEATING) ? "MS" : "M")
                        : (inside ? "" : "C");
                DeadlineRule rule = rule(new Start.WhileIn(near), renewal);

                assertThat(turn(rule, true, step))
                        .as("%s, running, %s", renewal, step)
                        .isEqualTo(running);
                // Once it was met, nothing but entering the states again starts it.
                assertThat(turn(rule, false, step)).as("%s, %s", renewal, step).isEqualTo(enters ? "S" : "");
            }
        }
    }

    @Test
    void fromTheOpeningItRunsUntilItIsMetOrTheCaseCloses() {
        for (Renewal renewal : Renewal.values()) {
            for (Step step : steps()) {
                boolean open = step.ends() != Ends.CLOSES;
                boolean opening = open && (step.from().isEmpty() || step.ends() == Ends.REOPENS);
                boolean again = opening || (open && renewal == Renewal.REPEATING);
                String running = step.meeting().isEmpty() ? (open ? "" : "C") : (again ? "MS" : "M");
                DeadlineRule rule = rule(new Start.AtOpening(), renewal);

                assertThat(turn(rule, true, step))
                        .as("%s, running, %s", renewal, step)
                        .isEqualTo(running);
                assertThat(turn(rule, false, step)).as("%s, %s", renewal, step).isEqualTo(opening ? "S" : "");
            }
        }
    }

    @Test
    void afterAnActionItRunsUntilItIsMetOrTheCaseCloses() {
        for (Renewal renewal : Renewal.values()) {
            for (Step step : steps()) {
                boolean open = step.ends() != Ends.CLOSES;
                boolean knocked = open && step.action() == Knock.class;
                boolean again = knocked || (open && renewal == Renewal.REPEATING);
                String running = step.meeting().isEmpty() ? (open ? "" : "C") : (again ? "MS" : "M");
                DeadlineRule rule = rule(new Start.After(Set.of(Knock.class)), renewal);

                assertThat(turn(rule, true, step))
                        .as("%s, running, %s", renewal, step)
                        .isEqualTo(running);
                assertThat(turn(rule, false, step)).as("%s, %s", renewal, step).isEqualTo(knocked ? "S" : "");
            }
        }
    }
}
