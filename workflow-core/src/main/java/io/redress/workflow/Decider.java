package io.redress.workflow;

import io.redress.casefile.Action;
import io.redress.casefile.CaseFile;
import io.redress.casefile.Clock;
import io.redress.casefile.Event;
import io.redress.casefile.Fact;
import io.redress.casefile.Origin;
import io.redress.casefile.Recipient;
import io.redress.contact.Direction;
import io.redress.deadline.DeadlineRule;
import io.redress.deadline.Step;
import io.redress.deadline.Step.Ends;
import io.redress.party.Actor;
import io.redress.party.Affiliation;
import io.redress.party.Relation;
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
        Optional<Direction> contact = Optional.of(Direction.INBOUND);
        Step step = new Step(Optional.empty(), start, Ends.STAYS_OPEN, Correspond.class, Set.of(), contact);
        draft.addAll(blueprint.deadlines().events(draft.file(), step, origin.openedAt()));
        return draft.accepted("anyone");
    }

    Decision decide(CaseFile file, Command command, Facts facts) {
        blueprint.deadlines().lapsed(file, command.now()).ifPresent(clock -> {
            throw new IllegalStateException("deadline " + clock.name() + " of case " + file.id() + " lapsed at "
                    + clock.due() + " and has to be caught up before " + command.now() + " is judged");
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

    private static <A extends Action> Optional<Objection> objection(
            Transition<A> transition, CaseFile file, Command command, Facts facts) {
        return transition.objection(transition.situation(file, command, facts));
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
        Situation<A> situation = transition.situation(draft.file(), command, facts);
        Enum<?> from = draft.file().state();
        Enum<?> to = transition.target(from);
        used.stream()
                .sorted(Comparator.comparing(Class::getName))
                .map(facts.known()::get)
                .forEach(known -> draft.add(new Event.FactUsed(known.fact(), known.observedAt())));
        draft.addAll(Effects.inherent(command.action(), command.actor(), draft.file()));
        for (Effect<A> effect : transition.effects()) {
            draft.addAll(effect.of(situation, draft.file(), blueprint.deadlines()));
        }
        if (to != from) {
            draft.add(new Event.Moved(from, to));
        }
        boolean closes = draft.file().isOpen() && !blueprint.isOpen(to);
        if (closes) {
            draft.add(new Event.Closed(command.now()));
        }
        Ends ends = blueprint.isOpen(to) ? Ends.STAYS_OPEN : Ends.CLOSES;
        Step step = new Step(Optional.of(from), to, ends, transition.action(), transition.meeting(), contact(command));
        draft.addAll(blueprint.deadlines().events(draft.file(), step, command.now()));
        if (draft.file().isOpen() && draft.file().clocks().isEmpty()) {
            throw new IllegalStateException(
                    "no clock would run on case " + draft.file().id() + " in " + to);
        }
        // A second person whom nobody asked for approved nothing, and is not recorded as having done so.
        Optional<Actor> approver = transition.approvers().isEmpty() ? Optional.empty() : command.cosigner();
        return draft.accepted(right(transition, situation), approver);
    }

    /** What the system writes by itself is no answer of anybody. */
    private static Optional<Direction> contact(Command command) {
        return Optional.of(command.action())
                .filter(action -> command.actor().affiliation() != Affiliation.SYSTEM)
                .filter(Correspond.class::isInstance)
                .map(Correspond.class::cast)
                .map(written -> written.contact().direction());
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
        return blueprint.deadlines().lapsed(file, now).map(clock -> lapse(file, clock));
    }

    private Lapse lapse(CaseFile file, Clock clock) {
        DeadlineRule rule = blueprint.deadlines().rule(clock.name()).orElseThrow();
        Draft draft = new Draft(file);
        draft.addAll(blueprint.deadlines().lapse(file, clock));
        if (clock.isPaused()) {
            return new Lapse(clock, new EndPause(clock.name()), draft.accepted(Affiliation.SYSTEM.toString()));
        }
        Command command = Command.of(rule.lapse(), Actor.system(file.tenant()), clock.due());
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
        rule.alarm()
                .ifPresent(alarm -> draft.add(new Event.Noticed(
                        alarm.template(),
                        Recipient.team(alarm.to()),
                        Map.of(
                                "case",
                                file.id().value(),
                                "deadline",
                                clock.name().value(),
                                "due",
                                clock.due() + ""),
                        Optional.of(draft.file().state()))));
        return new Lapse(clock, rule.lapse(), draft.accepted(taken.right()));
    }

    Permitted permitted(CaseFile file, Actor actor) {
        return authority.overview(file, actor);
    }
}
