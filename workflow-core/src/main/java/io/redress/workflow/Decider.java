package io.redress.workflow;

import io.redress.casefile.Action;
import io.redress.casefile.CaseFile;
import io.redress.casefile.Clock;
import io.redress.casefile.Event;
import io.redress.casefile.Fact;
import io.redress.casefile.Origin;
import io.redress.casefile.Recipient;
import io.redress.casefile.Rung;
import io.redress.contact.Direction;
import io.redress.deadline.Adjusting;
import io.redress.deadline.DeadlineRule;
import io.redress.deadline.Deadlines;
import io.redress.deadline.Ladder.Alarm;
import io.redress.deadline.Migrating;
import io.redress.deadline.Passage;
import io.redress.deadline.Step;
import io.redress.deadline.Step.Ends;
import io.redress.deadline.Waking;
import io.redress.party.Actor;
import io.redress.party.Affiliation;
import io.redress.party.Relation;
import io.redress.party.Role;
import io.redress.party.Who;
import io.redress.permission.Relations;
import io.redress.permission.WhoCan;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The pure core: judges commands and lapses. */
final class Decider {
    private final Blueprint blueprint;
    private final Table table;
    private final Authority authority;

    Decider(Blueprint blueprint, Table table) {
        this.blueprint = blueprint;
        this.table = table;
        authority = new Authority(blueprint, table);
    }

    Table table() {
        return table;
    }

    Decision.Accepted open(Origin origin, Correspond first, Actor actor) {
        Enum<?> start = blueprint.start().orElseThrow();
        Event.Opened opened = new Event.Opened(
                origin, start, blueprint.frontLine(), first.contact().order());
        Draft draft = Draft.opening(opened);
        draft.addAll(Effects.inherent(first, actor, opened.file()));
        Optional<Direction> contact = contact(first, actor);
        Step step = new Step(Optional.empty(), start, Ends.STAYS_OPEN, Correspond.class, Set.of(), contact);
        draft.addAll(
                new Passage(blueprint.deadlines(), Optional.empty(), step, origin.openedAt()).events(draft.file()));
        return draft.accepted("anyone");
    }

    Decision decide(CaseFile file, Command command, Facts facts) {
        blueprint.deadlines().awake(file, command.now()).ifPresent(clock -> {
            throw new IllegalStateException("deadline " + clock.name() + " of case " + file.id() + " woke at "
                    + clock.wakes() + " and has to be caught up before " + command.now() + " is judged");
        });
        Class<? extends Action> action = command.action().getClass();
        List<Transition<?>> permitted = authority.permitted(file, action, command.actor());
        if (permitted.isEmpty()) {
            return new Decision.Refused(authority.refusal(file, action, command.actor()));
        }
        Set<Class<? extends Fact>> missing = permitted.stream()
                .flatMap(transition -> facts.missing(transition.needs(command.action())).stream())
                .collect(Collectors.toUnmodifiableSet());
        if (!missing.isEmpty()) {
            return new Decision.NeedsFacts(missing);
        }
        Optional<Objection> first = Optional.empty();
        Set<Class<? extends Fact>> used = new HashSet<>();
        for (Transition<?> transition : permitted) {
            used.addAll(transition.needs(command.action()));
            Optional<Objection> objection = objection(transition, file, command, facts);
            if (objection.isEmpty()) {
                return approved(transition, file, command)
                        ? take(transition, new Draft(file), command, facts, used)
                        : new Decision.NeedsApproval(
                                Workflow.nameOf(action), new WhoCan(transition.approvers(), List.of()));
            }
            first = first.or(() -> objection);
        }
        return new Decision.Refused(authority.refusal(file, action, command.actor(), first.orElseThrow()));
    }

    private <A extends Action> Optional<Objection> objection(
            Transition<A> transition, CaseFile file, Command command, Facts facts) {
        return transition
                .objection(transition.situation(file, command, facts))
                .or(() -> timekeeping(file, command).objection(command.action()));
    }

    private Timekeeping timekeeping(CaseFile file, Command command) {
        return new Timekeeping(blueprint.deadlines(), file, command.now());
    }

    /** Four eyes by identity: the one who asks never approves, whatever roles they hold. */
    private static boolean approved(Transition<?> transition, CaseFile file, Command command) {
        if (transition.approvers().isEmpty()) {
            return true;
        }
        return command.cosigner()
                .filter(cosigner -> cosigner.tenant().equals(file.tenant()))
                .filter(cosigner -> !cosigner.id().equals(command.actor().id()))
                .filter(cosigner -> {
                    Set<Relation> relations = Relations.of(file, cosigner);
                    return transition.approvers().stream().anyMatch(who -> who.includes(cosigner, relations));
                })
                .isPresent();
    }

    private <A extends Action> Decision.Accepted take(
            Transition<A> transition, Draft draft, Command command, Facts facts, Set<Class<? extends Fact>> used) {
        CaseFile before = draft.file();
        Situation<A> situation = transition.situation(before, command, facts);
        Enum<?> from = draft.file().state();
        Enum<?> to = transition.target(from);
        used.stream()
                .sorted(Comparator.comparing(Class::getName))
                .map(facts.known()::get)
                .forEach(known -> draft.add(new Event.FactUsed(known.fact(), known.observedAt())));
        draft.addAll(Effects.inherent(command.action(), command.actor(), draft.file()));
        draft.addAll(timekeeping(draft.file(), command).events(command.action()));
        for (Effect<A> effect : transition.effects()) {
            draft.addAll(effect.of(situation, draft.file(), blueprint.deadlines()));
        }
        if (to != from) {
            draft.add(new Event.Moved(from, to));
        }
        Ends ends = ends(draft.file().isOpen(), blueprint.isOpen(to));
        if (draft.file().isOpen() && ends == Ends.CLOSES) {
            draft.add(new Event.Closed(command.now()));
        } else if (ends == Ends.REOPENS) {
            draft.add(new Event.Reopened(command.now()));
        }
        Step step = new Step(
                Optional.of(from),
                to,
                ends,
                transition.action(),
                transition.meeting(),
                contact(command.action(), command.actor()));
        draft.addAll(new Passage(blueprint.deadlines(), Optional.of(before), step, command.now()).events(draft.file()));
        clockRuns(draft);
        // A second person whom nobody asked for approved nothing, and is not recorded as having done so.
        Optional<Actor> approver = transition.approvers().isEmpty() ? Optional.empty() : command.cosigner();
        return draft.accepted(right(transition, situation), approver);
    }

    private static void clockRuns(Draft draft) {
        if (draft.file().isOpen() && draft.file().clocks().isEmpty()) {
            throw new IllegalStateException("no clock would run on case "
                    + draft.file().id() + " in " + draft.file().state());
        }
    }

    private static Ends ends(boolean wasOpen, boolean isOpen) {
        if (!isOpen) {
            return Ends.CLOSES;
        }
        return wasOpen ? Ends.STAYS_OPEN : Ends.REOPENS;
    }

    /** What the system writes by itself is no answer of anybody. */
    private static Optional<Direction> contact(Action action, Actor actor) {
        return Optional.of(action)
                .filter(Correspond.class::isInstance)
                .map(Correspond.class::cast)
                .map(written -> written.contact().direction())
                .filter(direction -> direction == Direction.INBOUND || actor.affiliation() != Affiliation.SYSTEM);
    }

    private static String right(Transition<?> transition, Situation<?> situation) {
        Set<Relation> relations = Relations.of(situation.file(), situation.actor());
        return transition.grant().included().stream()
                .filter(who -> who.includes(situation.actor(), relations))
                .map(Who::toString)
                .findFirst()
                .orElseThrow();
    }

    Optional<Lapse> lapse(CaseFile file, Instant now) {
        return blueprint.deadlines().awake(file, now).map(clock -> wake(file, clock));
    }

    private Lapse wake(CaseFile file, Clock clock) {
        DeadlineRule rule = blueprint.deadlines().rule(clock.name()).orElseThrow();
        Waking waking = Waking.of(rule, file, clock);
        Draft draft = new Draft(file);
        draft.addAll(waking.events());
        Lapse.Kind kind = waking.events().get(0) instanceof Event.ClockBreached
                        || (waking.kind() == Waking.Kind.LAPSES
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
                draft.add(new Event.Assigned(Optional.of(team), Optional.empty()));
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
            case LAPSES -> lapses(draft, rule, clock, kind, waking);
        };
    }

    private static Lapse went(Draft draft, Clock clock, Lapse.Kind kind, Action action) {
        return new Lapse(clock, kind, action, draft.accepted(Affiliation.SYSTEM.toString()));
    }

    private Lapse lapses(Draft draft, DeadlineRule rule, Clock clock, Lapse.Kind kind, Waking waking) {
        Command command = Command.of(rule.lapse(), Actor.system(draft.file().tenant()), clock.wakes());
        CaseFile ended = draft.file();
        // As the proof at build asks it: no account that happens to be named like the system changes the answer.
        Transition<?> way = table.of(ended.state(), rule.lapse().getClass()).stream()
                .filter(Transition::isOpenToLapse)
                .filter(transition ->
                        objection(transition, ended, command, Facts.NONE).isEmpty())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "the lapse of " + clock.name() + " goes nowhere in " + ended.state()));
        Decision.Accepted taken = take(way, draft, command, Facts.NONE, Set.of());
        waking.alarm()
                .ifPresent(alarm -> draft.add(
                        notice(alarm, clock, draft, Optional.of(draft.file().state()), Optional.empty())));
        return new Lapse(clock, kind, rule.lapse(), draft.accepted(taken.right()));
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

    /** Reckons the running deadlines anew; nothing when the calendars' data changed none of them. */
    Optional<Decision.Accepted> recalculated(CaseFile file, Instant now) {
        Draft draft = new Draft(file);
        for (DeadlineRule rule : blueprint.deadlines().rules()) {
            new Adjusting(rule, draft.file(), now).recalculated().ifPresent(draft::add);
        }
        return draft.file().equals(file)
                ? Optional.empty()
                : Optional.of(draft.accepted(Affiliation.SYSTEM.toString()));
    }

    Decision.Accepted migrated(CaseFile file, Deadlines former, Instant now) {
        Draft draft = new Draft(file);
        draft.add(new Event.Migrated(blueprint.version()));
        draft.addAll(new Migrating(former, blueprint.deadlines(), file, now).events());
        clockRuns(draft);
        return draft.accepted(Affiliation.SYSTEM.toString());
    }

    Permitted permitted(CaseFile file, Actor actor) {
        return authority.overview(file, actor);
    }
}
