package io.redress.workflow;

import io.redress.casefile.Action;
import io.redress.casefile.CaseFile;
import io.redress.casefile.Deed;
import io.redress.casefile.Event;
import io.redress.casefile.Fact;
import io.redress.casefile.Origin;
import io.redress.casefile.RemedyEvent.OfferEnded.Ending;
import io.redress.casefile.Request;
import io.redress.contact.Direction;
import io.redress.deadline.Adjusting;
import io.redress.deadline.DeadlineRule;
import io.redress.deadline.Deadlines;
import io.redress.deadline.Migrating;
import io.redress.deadline.Passage;
import io.redress.deadline.Step;
import io.redress.deadline.Step.Ends;
import io.redress.id.ActorId;
import io.redress.party.Actor;
import io.redress.party.Affiliation;
import io.redress.party.Relation;
import io.redress.party.Who;
import io.redress.permission.Limit;
import io.redress.permission.Refusal;
import io.redress.permission.Relations;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pure core: judges commands and lapses. */
final class Decider {
    private final Blueprint blueprint;
    private final Table table;
    private final Authority authority;
    private final Asking asking;
    private final Requests requests;
    private final Lapsing lapsing;
    private final Following following;
    private final Awards awards;

    Decider(Blueprint blueprint, Table table) {
        this.blueprint = blueprint;
        this.table = table;
        authority = new Authority(blueprint, table);
        asking = new Asking(blueprint, this);
        Settling settling = new Settling(blueprint, this);
        requests = new Requests(blueprint, this, settling);
        lapsing = new Lapsing(blueprint, table, this, settling);
        following = new Following(blueprint, table, this);
        awards = new Awards(blueprint, following);
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
        if (command.action() instanceof RequestAction onRequest) {
            return requests.decide(file, onRequest, command, facts);
        }
        if (command.action() instanceof AwardAction onAward) {
            return awards.decide(file, onAward, command);
        }
        Assessment assessment = assess(file, command, facts);
        if (assessment instanceof Assessment.Unfit unfit) {
            return new Decision.Refused(unfit.refusal());
        }
        return assessment instanceof Assessment.Lacking lacking
                ? lacking.decision()
                : decide(file, command, facts, (Assessment.Fit) assessment);
    }

    private Decision decide(CaseFile file, Command command, Facts facts, Assessment.Fit fit) {
        Transition<?> way = fit.way();
        Class<? extends Action> action = command.action().getClass();
        Optional<Refusal> unsigned = authority.unsigned(way, file, command);
        if (unsigned.isPresent()) {
            return new Decision.Refused(unsigned.get());
        }
        Treasury treasury = new Treasury(way.powers(), file, command.now(), facts);
        Sanction sanction = treasury.alone(fit.cost(), command.actor());
        if (sanction instanceof Sanction.Asks) {
            return asking.ask(file, command, facts, fit);
        }
        if (sanction instanceof Sanction.Given given) {
            Optional<Actor> second = way.cosigners().isEmpty() ? Optional.empty() : command.cosigner();
            return take(new Taking(fit, given, second, Set.of()), new Draft(file), command, facts);
        }
        return sanction instanceof Sanction.Unknown unknown
                ? new Decision.NeedsFacts(unknown.types(), unknown.accounts())
                : new Decision.Refused(authority.beyond(
                        way, action, command.actor(), ((Sanction.Withheld) sanction).objection(), fit.cost()));
    }

    /** What state, right, facts and conditions say; of several ways the first without objection. */
    Assessment assess(CaseFile file, Command command, Facts facts) {
        Class<? extends Action> action = command.action().getClass();
        List<Transition<?>> permitted = authority.permitted(file, action, command.actor());
        if (permitted.isEmpty()) {
            return new Assessment.Unfit(authority.refusal(file, action, command.actor()));
        }
        Optional<Refusal> bar = authority
                .bar(file, action, command.actor())
                .or(() -> authority.barsWriting(file, command.action(), command.actor()));
        if (bar.isPresent()) {
            return new Assessment.Unfit(bar.get());
        }
        Set<Class<? extends Fact>> missing = permitted.stream()
                .filter(transition ->
                        Compensating.objection(transition.relief(), file).isEmpty())
                .flatMap(transition -> facts.missing(transition.needs(command.action())).stream())
                .collect(Collectors.toUnmodifiableSet());
        if (!missing.isEmpty()) {
            return new Assessment.Lacking(missing, Set.of());
        }
        Optional<Objection> first = Optional.empty();
        Set<Class<? extends Fact>> used = new HashSet<>();
        for (Transition<?> transition : permitted) {
            used.addAll(transition.needs(command.action()));
            Found found = find(transition, file, command, facts);
            if (found.assessment().isPresent()) {
                return found.assessment().get() instanceof Assessment.Fit fit
                        ? fit.using(used)
                        : found.assessment().get();
            }
            first = first.or(found::objection);
        }
        return new Assessment.Unfit(authority.refusal(file, action, command.actor(), first.orElseThrow()));
    }

    /** Either what one way comes to, or what stands against it. */
    private record Found(Optional<Assessment> assessment, Optional<Objection> objection) {
        static Found of(Assessment assessment) {
            return new Found(Optional.of(assessment), Optional.empty());
        }

        static Found of(Objection objection) {
            return new Found(Optional.empty(), Optional.of(objection));
        }
    }

    private <A extends Action> Found find(Transition<A> way, CaseFile file, Command command, Facts facts) {
        Optional<Objection> objection = objection(way, file, command, facts);
        if (objection.isPresent()) {
            return Found.of(objection.get());
        }
        Situation<A> situation = way.situation(file, command, facts);
        Plan plan = new Compensating(file, command.now(), facts).plan(way.relief(), situation);
        if (plan instanceof Plan.Barred barred) {
            return Found.of(barred.objection());
        }
        if (plan instanceof Plan.Lacking lacking) {
            return Found.of(new Assessment.Lacking(lacking.types(), lacking.accounts()));
        }
        Plan.Ready ready = (Plan.Ready) plan;
        Treasury.Pricing pricing = new Treasury(way.powers(), file, command.now(), facts).price(way, situation, ready);
        if (pricing.obstacle().isEmpty()) {
            Set<Class<? extends Fact>> rate = pricing.isConverted() ? Set.of(ExchangeRate.class) : Set.of();
            return Found.of(new Assessment.Fit(way, rate, pricing.cost(), ready));
        }
        return pricing.obstacle().get() instanceof Sanction.Unknown unknown
                ? Found.of(new Assessment.Lacking(unknown.types(), unknown.accounts()))
                : Found.of(((Sanction.Withheld) pricing.obstacle().get()).objection());
    }

    <A extends Action> Optional<Objection> objection(
            Transition<A> transition, CaseFile file, Command command, Facts facts) {
        return Compensating.objection(transition.relief(), file)
                .or(() -> Builtin.objection(file, command.action()))
                .or(() -> transition.objection(transition.situation(file, command, facts)))
                .or(() -> timekeeping(file, command).objection(command.action()))
                .or(() -> paymaster(file, command).objection(command.action()));
    }

    private Paymaster paymaster(CaseFile file, Command command) {
        return new Paymaster(blueprint.fulfilling(), file, command.now());
    }

    private Timekeeping timekeeping(CaseFile file, Command command) {
        return new Timekeeping(blueprint.deadlines(), file, command.now());
    }

    /**
     * All that was found about an action that is to be carried out.
     *
     * @param second the second person, where one was needed
     * @param others who had a part in it besides the one who acts
     */
    record Taking(Assessment.Fit fit, Sanction.Given given, Optional<Actor> second, Set<ActorId> others) {
        static Taking plain(Transition<?> way) {
            return new Taking(
                    new Assessment.Fit(way, Set.of(), Treasury.Cost.NOTHING, Plan.Ready.NOTHING),
                    Sanction.Given.FREE,
                    Optional.empty(),
                    Set.of());
        }
    }

    /** Carries an action out, unless what it gives back depends on balances that are not known. */
    Decision take(Taking taking, Draft draft, Command command, Facts facts) {
        return take(taking.fit().way(), taking, draft, command, facts);
    }

    private <A extends Action> Decision take(
            Transition<A> transition, Taking taking, Draft draft, Command command, Facts facts) {
        CaseFile before = draft.file();
        Till till = new Till(blueprint, before, command.now(), facts);
        Optional<Decision.NeedsFacts> missing = till.missing(transition.settles());
        if (missing.isPresent()) {
            return missing.get();
        }
        Situation<A> situation = transition.situation(before, command, facts);
        Enum<?> from = draft.file().state();
        Enum<?> to = transition.target(from);
        draft.addAll(facts.used(taking.fit().used()));
        draft.addAll(Effects.inherent(command.action(), command.actor(), draft.file()));
        draft.addAll(timekeeping(draft.file(), command).events(command.action()));
        paymaster(draft.file(), command).carryOut(command.action(), draft);
        for (Effect<A> effect : transition.effects()) {
            draft.addAll(effect.of(situation, draft.file(), blueprint.deadlines()));
        }
        draft.addAll(taking.fit().plan().events());
        draft.book(taking.fit().plan().bookings());
        draft.addAll(transition.relief().plain(situation, draft.file(), everybody(command.actor(), taking)));
        // What is taken was reckoned on balances from before anything is given back, and may move a rolling limit's
        // mark.
        till.charge(transition.action(), taking.given(), draft);
        till.settle(transition.settles(), draft);
        tookPart(transition.action(), command.actor(), taking, draft);
        keptInHouse(before, draft);
        if (to != from) {
            draft.add(new Event.Moved(from, to));
        }
        Ends ends = ends(draft.file().isOpen(), blueprint.isOpen(to));
        if (draft.file().isOpen() && ends == Ends.CLOSES) {
            draft.file().books().requests().stream()
                    .map(request -> new Event.RequestSettled(
                            request.id(), Event.RequestSettled.Ending.CLOSED, "the case was closed"))
                    .forEach(draft::add);
            draft.file().remedies().offer().ifPresent(offer -> draft.add(Relief.ended(draft.file(), Ending.CLOSED)));
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
        Decision.Accepted accepted = draft.accepted(right(transition, before, command.actor()), taking.second());
        return following.after(before, accepted, command.now());
    }

    /** Only what is kept apart from something else is noted. */
    private void tookPart(Class<? extends Action> action, Actor actor, Taking taking, Draft draft) {
        if (blueprint.charter().isApart(action)) {
            String name = Workflow.nameOf(action);
            everybody(actor, taking).stream()
                    .map(person -> new Deed(name, person))
                    .filter(deed -> !draft.file().books().deeds().contains(deed))
                    .map(Event.TookPart::new)
                    .forEach(draft::add);
        }
    }

    /** Who had a part in it, in an order of their own. */
    private static Set<ActorId> everybody(Actor actor, Taking taking) {
        Set<ActorId> people = new TreeSet<>(Comparator.comparing(ActorId::value));
        people.add(actor.id());
        people.addAll(taking.others());
        taking.second().map(Actor::id).ifPresent(people::add);
        return people;
    }

    /** A case that is kept in house from now on is held by nobody until somebody in house takes it. */
    private void keptInHouse(CaseFile before, Draft draft) {
        Charter charter = blueprint.charter();
        boolean isNew = !charter.isInHouse(before) && charter.isInHouse(draft.file());
        if (isNew
                && before.standing().assignee().isPresent()
                && before.standing().assignee().equals(draft.file().standing().assignee())) {
            draft.add(new Event.Assigned(draft.file().standing().team(), Optional.empty()));
        }
    }

    static void clockRuns(Draft draft) {
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

    /** What bears on an action, wherever the actor may take it; empty subjects are the tenant's own. */
    Map<Limit, String> limits(CaseFile file, Class<? extends Action> action, Actor actor) {
        Map<Limit, String> limits = new LinkedHashMap<>();
        Set<Relation> relations = Relations.of(file, actor);
        for (Transition<?> way : authority.permitted(file, action, actor)) {
            Stream.concat(
                            way.powers().own().stream()
                                    .filter(level -> level.includes(actor, relations))
                                    .flatMap(level -> level.limits().stream()),
                            way.powers().budgets().stream())
                    .forEach(limit -> Purse.subject(limit, file, actor.id())
                            .ifPresent(subject -> limits.putIfAbsent(limit, subject)));
        }
        return limits;
    }

    static String right(Transition<?> transition, CaseFile file, Actor actor) {
        Set<Relation> relations = Relations.of(file, actor);
        return transition.grant().included().stream()
                .filter(who -> who.includes(actor, relations))
                .map(Who::toString)
                .findFirst()
                .orElseThrow();
    }

    Optional<Lapse> lapse(CaseFile file, Instant now) {
        return lapsing.lapse(file, now);
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
        file.books().requests().stream()
                .filter(request ->
                        blueprint.answering(request.action().getClass()).isEmpty())
                .map(request -> new Event.RequestSettled(
                        request.id(),
                        Event.RequestSettled.Ending.LAPSED,
                        "version " + blueprint.version() + " asks nobody"))
                .forEach(draft::add);
        draft.addAll(new Migrating(former, blueprint.deadlines(), file, now).events());
        clockRuns(draft);
        return draft.accepted(Affiliation.SYSTEM.toString());
    }

    boolean mayAnswer(CaseFile file, Request request, Actor actor, Mandates mandates, Instant now) {
        return requests.mayAnswer(file, request, actor.at(now), mandates, now);
    }

    Permitted permitted(CaseFile file, Actor actor) {
        return authority.overview(file, actor);
    }
}
