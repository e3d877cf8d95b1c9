package io.redress.replay.sla;

import static io.redress.party.Affiliation.SYSTEM;

import io.redress.calendar.Span;
import io.redress.calendar.WorkingCalendar;
import io.redress.deadline.Reopening;
import io.redress.id.DeadlineName;
import io.redress.party.Role;
import io.redress.workflow.DeadlineBuilder;
import io.redress.workflow.Retarget;
import io.redress.workflow.Workflow;
import io.redress.workflow.WorkflowBuilder;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The workflow of one ticket: up to four clocks beside each other.
 *
 * @param calendar in which they count
 * @param targets the minutes of each clock
 * @param pausing the states in which clocks pause
 * @param paused the clocks that pause there
 */
record TicketWorkflow(WorkingCalendar calendar, Map<String, Integer> targets, Set<Stage> pausing, Set<String> paused) {
    static final Role AGENT = Role.of("agent");
    private static final DeadlineName WATCH = DeadlineName.of("watch");
    private static final Span LONG = Span.wallHours(20L * 365 * 24);

    static DeadlineName name(String clock) {
        return DeadlineName.of(clock.replace('_', '-'));
    }

    Workflow workflow() {
        WorkflowBuilder<Stage> ticket = Workflow.named("ticket").over(Stage.class);
        ticket.startsIn(Stage.NEW).endsIn(Stage.CLOSED).takenInBy(AGENT).openedUnaskedBy(SYSTEM);
        ticket.deadline(
                name("first_response"), it -> counted(it, "first_response").metByContact());
        ticket.deadline(
                name("next_response"),
                it -> counted(it, "next_response").afterInboundContact().metByContact());
        ticket.deadline(
                name("keep_in_loop"),
                it -> counted(it, "keep_in_loop").afterOutboundContact().metByContact());
        ticket.deadline(name("resolution"), it -> counted(it, "resolution"));
        ticket.deadline(WATCH, it -> it.within(LONG).on(calendar).repeating().lapsingInto(new Late()));
        moves(ticket);
        ticket.on(Answer.class).inAnyOpenState().by(AGENT).meeting(name("first_response"));
        ticket.on(Retarget.class).inAnyOpenState().by(AGENT);
        ticket.on(Late.class).inAnyOpenState().by(SYSTEM);
        return ticket.build();
    }

    /** A clock without target does not run. What closing interrupts goes on when the ticket is opened again. */
    private DeadlineBuilder<Stage> counted(DeadlineBuilder<Stage> clock, String name) {
        clock.owedBy(AGENT).on(calendar).onReopening(Reopening.CONTINUE).lapsingInto(new Late());
        if (targets.containsKey(name)) {
            clock.within(Span.workingMinutes(targets.get(name)));
        } else {
            clock.targeting(file -> Optional.empty());
        }
        Set<Stage> open = EnumSet.noneOf(Stage.class);
        open.addAll(pausing);
        open.remove(Stage.CLOSED);
        return open.isEmpty() || !paused.contains(name)
                ? clock
                : clock.pausedIn(open.toArray(Stage[]::new)).atMost(Span.workingHours(10_000));
    }

    private static void moves(WorkflowBuilder<Stage> ticket) {
        Set<Stage> open = EnumSet.complementOf(EnumSet.of(Stage.CLOSED));
        Arrays.stream(Stage.values())
                .filter(stage -> stage != Stage.CLOSED)
                .forEach(stage -> ticket.on(Move.class)
                        .in(open)
                        .to(stage)
                        .by(AGENT)
                        .when(
                                "elsewhere",
                                "another state",
                                situation -> situation.action().to() == stage));
        ticket.on(Move.class)
                .in(open)
                .to(Stage.CLOSED)
                .by(AGENT)
                .when(
                        "elsewhere",
                        "another state",
                        situation -> situation.action().to() == Stage.CLOSED)
                .meeting(name("resolution"));
        ticket.on(Move.class).in(Stage.CLOSED).to(Stage.OPEN).by(AGENT).reopening();
    }
}
