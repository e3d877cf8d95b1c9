package io.redress.workflow;

import io.redress.casefile.Action;
import io.redress.casefile.CaseFile;
import io.redress.casefile.Clock;
import io.redress.casefile.Event;
import io.redress.casefile.Recipient;
import io.redress.casefile.Rung;
import io.redress.deadline.DeadlineRule;
import io.redress.deadline.Ladder.Alarm;
import io.redress.deadline.Passage;
import io.redress.deadline.Start;
import io.redress.deadline.Step;
import io.redress.deadline.Step.Ends;
import io.redress.deadline.Waking;
import io.redress.party.Actor;
import io.redress.party.Affiliation;
import io.redress.party.Role;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Judges what the system does because a clock woke. */
final class Lapsing {
    private final Blueprint blueprint;
    private final Table table;
    private final Decider decider;
    private final Settling settling;

    Lapsing(Blueprint blueprint, Table table, Decider decider, Settling settling) {
        this.blueprint = blueprint;
        this.table = table;
        this.decider = decider;
        this.settling = settling;
    }

    Optional<Lapse> lapse(CaseFile file, Instant now) {
        return blueprint.deadlines().awake(file, now).map(clock -> wake(file, clock));
    }

    private Lapse wake(CaseFile file, Clock clock) {
        DeadlineRule rule = blueprint.deadlines().rule(clock.name()).orElseThrow();
        Waking waking = Waking.of(rule, file, clock);
        Draft draft = new Draft(file);
        draft.addAll(waking.events());
        Event first = waking.events().get(0);
        Lapse.Kind kind = first instanceof Event.ClockBreached
                        || (first instanceof Event.ClockEnded
                                && rule.ladder().levels().isEmpty())
                ? Lapse.Kind.BREACHED
                : Lapse.Kind.WENT_ON;
        return switch (waking.kind()) {
            case PAUSE_ENDS -> went(draft, clock, kind, new EndPause(clock.name()));
            case WARNS -> {
                waking.alarm().ifPresent(alarm -> draft.add(notice(alarm, clock, draft)));
                yield went(draft, clock, kind, new Warn(clock.name()));
            }
            case CLIMBS -> {
                Role team = waking.alarm().orElseThrow().to();
                if (rule.start() instanceof Start.WhilePending pending) {
                    pending.request(file).ifPresent(request -> draft.add(Requests.raised(request, team)));
                } else {
                    draft.add(new Event.Assigned(Optional.of(team), Optional.empty()));
                }
                Enum<?> state = file.state();
                Step step = new Step(Optional.of(state), state, Ends.STAYS_OPEN, Climb.class, Set.of());
                draft.addAll(new Passage(blueprint.deadlines(), Optional.of(file), step, clock.wakes())
                        .events(draft.file()));
                waking.alarm().ifPresent(alarm -> draft.add(notice(alarm, clock, draft)));
                if (kind == Lapse.Kind.BREACHED) {
                    rule.ladder().alarm().ifPresent(alarm -> draft.add(notice(alarm, clock, draft)));
                }
                yield went(draft, clock, kind, new Climb(clock.name()));
            }
            case LAPSES ->
                rule.lapse() instanceof Silence silence
                        ? falls(silence, draft, rule, clock, kind, waking)
                        : lapses(draft, rule, clock, kind, waking);
        };
    }

    private static Lapse went(Draft draft, Clock clock, Lapse.Kind kind, Action action) {
        return new Lapse(clock, kind, action, draft.accepted(Affiliation.SYSTEM.toString()));
    }

    /** Nobody has answered a request: it is refused, or settled by the system as soon as facts are at hand. */
    private Lapse falls(Silence silence, Draft draft, DeadlineRule rule, Clock clock, Lapse.Kind kind, Waking waking) {
        CaseFile before = draft.file();
        settling.fallSilent(silence, (Start.WhilePending) rule.start(), clock.wakes(), draft);
        Step step = new Step(Optional.of(before.state()), before.state(), Ends.STAYS_OPEN, Silence.class, Set.of());
        draft.addAll(new Passage(blueprint.deadlines(), Optional.of(before), step, clock.wakes()).events(draft.file()));
        waking.alarm().ifPresent(alarm -> draft.add(notice(alarm, clock, draft, Optional.empty(), Optional.empty())));
        Decider.clockRuns(draft);
        return new Lapse(clock, kind, silence, draft.accepted(Affiliation.SYSTEM.toString()));
    }

    private Lapse lapses(Draft draft, DeadlineRule rule, Clock clock, Lapse.Kind kind, Waking waking) {
        Command command = Command.of(rule.lapse(), Actor.system(draft.file().tenant()), clock.wakes());
        CaseFile ended = draft.file();
        // As the proof at build asks it: no account that happens to be named like the system changes the answer.
        Transition<?> way = table.of(ended.state(), rule.lapse().getClass()).stream()
                .filter(Transition::isOpenToLapse)
                .filter(transition -> decider.objection(transition, ended, command, Facts.NONE)
                        .isEmpty())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "the lapse of " + clock.name() + " goes nowhere in " + ended.state()));
        Decision taken = decider.take(Decider.Taking.plain(way), draft, command, Facts.NONE);
        if (!(taken instanceof Decision.Accepted accepted)) {
            throw new IllegalStateException("the lapse of " + clock.name() + " gives back what it cannot count");
        }
        waking.alarm()
                .ifPresent(alarm -> draft.add(
                        notice(alarm, clock, draft, Optional.of(draft.file().state()), Optional.empty())));
        return new Lapse(clock, kind, rule.lapse(), draft.accepted(accepted.right()));
    }

    /** Matters only as long as the clock is where it is now. */
    private static Event notice(Alarm alarm, Clock clock, Draft draft) {
        Optional<Rung> rung = draft.file().clock(clock.name()).map(Rung::of);
        return notice(alarm, clock, draft, Optional.empty(), rung);
    }

    private static Event notice(
            Alarm alarm, Clock clock, Draft draft, Optional<Enum<?>> onlyIn, Optional<Rung> onlyAt) {
        Map<String, String> arguments = Map.of(
                "case", draft.file().id().value(), "deadline", clock.name().value(), "due", clock.due() + "");
        return new Event.Noticed(alarm.template(), Recipient.team(alarm.to()), arguments, onlyIn, onlyAt);
    }
}
