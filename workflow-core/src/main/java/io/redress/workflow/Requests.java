package io.redress.workflow;

import io.redress.casefile.Action;
import io.redress.casefile.Basis;
import io.redress.casefile.CaseFile;
import io.redress.casefile.Consent;
import io.redress.casefile.Event;
import io.redress.casefile.Event.RequestSettled.Ending;
import io.redress.casefile.Fact;
import io.redress.casefile.Recipient;
import io.redress.casefile.Request;
import io.redress.deadline.DeadlineRule;
import io.redress.deadline.Passage;
import io.redress.deadline.Start;
import io.redress.deadline.Step;
import io.redress.deadline.Step.Ends;
import io.redress.id.ActorId;
import io.redress.id.DeadlineName;
import io.redress.id.RequestId;
import io.redress.money.Money;
import io.redress.party.Actor;
import io.redress.party.Affiliation;
import io.redress.party.Role;
import io.redress.permission.Level;
import io.redress.permission.Limit;
import io.redress.permission.Refusal;
import io.redress.permission.WhoCan;
import io.redress.workflow.Assessment.Fit;
import io.redress.workflow.RequestAction.Amend;
import io.redress.workflow.RequestAction.Deny;
import io.redress.workflow.RequestAction.Entrust;
import io.redress.workflow.RequestAction.Settle;
import io.redress.workflow.RequestAction.Withdraw;
import io.redress.workflow.Silence.Grace;
import io.redress.workflow.Voices.Voice;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Judges what is asked for, agreed to, refused, taken back, or left without an answer. */
final class Requests {
    private final Blueprint blueprint;
    private final Decider decider;

    Requests(Blueprint blueprint, Decider decider) {
        this.blueprint = blueprint;
        this.decider = decider;
    }

    /** Files a request; where a second person is present who agrees, carries it out at once. */
    Decision ask(CaseFile file, Command command, Facts facts, Fit fit) {
        Class<? extends Action> action = command.action().getClass();
        DeadlineRule rule = rule(action);
        Optional<Request> other = ((Start.WhilePending) rule.start()).request(file);
        List<Level> chain = fit.way().powers().chain();
        if (other.isPresent()) {
            return refused(
                    action,
                    new Objection(
                            Refusal.WAITS_ALREADY,
                            "an answer to request " + other.get().id() + ", which waits",
                            Voices.known(other.get())),
                    whoCan(other.get()));
        }
        Request request = new Request(
                RequestId.of("r" + (file.books().asked() + 1)),
                command.action(),
                command.actor().id(),
                command.actor().affiliation(),
                Optional.empty(),
                command.now(),
                fit.cost().amount(),
                bases(facts, fit),
                List.of(),
                Set.of(),
                Optional.empty());
        if (command.cosigner().isEmpty()) {
            return filed(file, command, facts, fit, request);
        }
        if (!facts.known().containsKey(Mandates.class)) {
            return new Decision.NeedsFacts(Set.of(Mandates.class), Set.of());
        }
        Actor second = command.cosigner().get();
        Voices voices = voices(chain, file, facts, command.now());
        if (voices.bar(request, second).isPresent()) {
            return filed(file, command, facts, fit, request);
        }
        Consenting consenting = new Consenting(request, fit, second, voices.of(request, second, 0));
        if (consenting.voices().isEmpty()) {
            return filed(file, command, facts, fit, request);
        }
        if (chain.isEmpty() || fit.way().powers().consentsFor(fit.cost().counted()) > 1) {
            return filed(file, command, facts, fit, request.with(consenting.consent(command.now())));
        }
        Sanction sanction = consenting.sanction(treasury(file, fit, command.now(), facts), 0);
        if (sanction instanceof Sanction.Given given) {
            Fit known = new Fit(fit.way(), with(fit.used(), Mandates.class), fit.cost());
            return decider.take(
                    new Decider.Taking(known, given, Optional.of(second), consenting.others()),
                    new Draft(file),
                    command,
                    facts);
        }
        return sanction instanceof Sanction.Unknown unknown
                ? new Decision.NeedsFacts(unknown.types(), unknown.accounts())
                : filed(file, command, facts, fit, request);
    }

    private Decision filed(CaseFile file, Command command, Facts facts, Fit fit, Request request) {
        Request waiting = request.awaiting(roles(fit, request.consents().size()));
        Draft draft = new Draft(file);
        draft.addAll(facts.used(fit.used()));
        draft.add(new Event.Requested(waiting));
        goOn(draft, file, Set.of(), command.now());
        tell("request-waiting", waiting, draft);
        WhoCan approvers = new WhoCan(next(fit, request.consents().size()).who(), List.of());
        return new Decision.Waiting(
                waiting, approvers, draft.accepted(Decider.right(fit.way(), file, command.actor())));
    }

    Decision decide(CaseFile file, RequestAction action, Command command, Facts facts) {
        Optional<Request> found = file.tenant().equals(command.actor().tenant())
                ? file.books().request(action.request())
                : Optional.empty();
        if (found.isEmpty()) {
            return refused(
                    action.getClass(),
                    Objection.of(Refusal.NO_SUCH_REQUEST, "a request that waits; there is no " + action.request()),
                    WhoCan.NOBODY);
        }
        Request request = found.get();
        if (request.silentSince().isPresent() != action instanceof Settle) {
            return refused(
                    action.getClass(),
                    Objection.of(Refusal.LAPSED_ALREADY, "an answer in time, before " + request.silentSince()),
                    WhoCan.NOBODY);
        }
        if (action instanceof Withdraw) {
            return withdraw(file, request, command);
        }
        if (action instanceof Entrust entrust) {
            return entrust(file, request, entrust, command);
        }
        if (!facts.known().containsKey(Mandates.class)) {
            return new Decision.NeedsFacts(Set.of(Mandates.class), Set.of());
        }
        Case on = new Case(file, request, command, facts);
        return action instanceof Settle ? settle(on) : answer(on, action);
    }

    boolean mayAnswer(CaseFile file, Request request, Actor actor, Mandates mandates, Instant now) {
        Voices voices = new Voices(blueprint.charter(), chain(file, request), file, mandates, now);
        Request standing = request.agreed(voices.standing(request));
        return request.silentSince().isEmpty()
                && voices.bar(standing, actor).isEmpty()
                && !voices.of(standing, actor, standing.consents().size()).isEmpty();
    }

    /** Everything about one answer to one request. */
    private record Case(CaseFile file, Request request, Command command, Facts facts) {
        Mandates mandates() {
            return facts.get(Mandates.class);
        }

        Actor asker() {
            return Voices.asker(file, request, mandates());
        }

        Instant now() {
            return command.now();
        }

        /** As the asker's own command, on the rate of exchange that the request was made on. */
        Command asked() {
            return Command.of(request.action(), asker(), now());
        }

        Facts known() {
            Facts known = facts;
            for (Basis basis : request.basis()) {
                if (basis.fact() instanceof ExchangeRate rate) {
                    known = known.with(rate, basis.observedAt());
                }
            }
            return known;
        }

        Case on(Request other) {
            return new Case(file, other, command, facts);
        }
    }

    private Decision withdraw(CaseFile file, Request request, Command command) {
        boolean mayTakeBack = request.asker().equals(command.actor().id())
                || request.team()
                        .filter(team -> command.actor().roles().contains(team))
                        .isPresent();
        if (!mayTakeBack) {
            return refused(
                    Withdraw.class,
                    Objection.of(Refusal.NOT_PERMITTED, "the one who asked: " + request.asker()),
                    WhoCan.NOBODY);
        }
        Draft draft = new Draft(file);
        draft.add(new Event.RequestSettled(request.id(), Ending.WITHDRAWN, ""));
        goOn(draft, file, Set.of(), command.now());
        return draft.accepted("REQUESTER");
    }

    private Decision entrust(CaseFile file, Request request, Entrust entrust, Command command) {
        Command handing = Command.of(
                new HandOver(entrust.team(), Optional.empty(), entrust.reason()), command.actor(), command.now());
        Assessment assessment = decider.assess(file, handing, Facts.NONE);
        if (assessment instanceof Assessment.Unfit unfit) {
            Refusal no = unfit.refusal();
            return new Decision.Refused(
                    new Refusal(no.code(), Workflow.nameOf(Entrust.class), no.missing(), no.whoCan(), no.known()));
        }
        Draft draft = new Draft(file);
        draft.add(new Event.RequestChanged(request.entrustedTo(entrust.team())));
        goOn(draft, file, Set.of(), command.now());
        return draft.accepted(Decider.right(((Fit) assessment).way(), file, command.actor()));
    }

    /** Approve, deny and amend: first whether this person may speak at all, then what they say. */
    private Decision answer(Case on, RequestAction action) {
        Assessment assessment = decider.assess(on.file(), on.asked(), on.known());
        if (assessment instanceof Assessment.Lacking lacking) {
            return lacking.decision();
        }
        Powers powers = powers(on.file(), on.request(), assessment);
        Voices voices = new Voices(blueprint.charter(), powers.chain(), on.file(), on.mandates(), on.now());
        Actor speaker = on.command().actor();
        List<Consent> standing = voices.standing(on.request());
        Request request = on.request().agreed(standing);
        Optional<Objection> bar = voices.bar(request, speaker);
        List<Voice> mine = bar.isPresent() ? List.of() : voices.of(request, speaker, standing.size());
        if (mine.isEmpty()) {
            return refused(
                    action.getClass(),
                    bar.orElseGet(() ->
                            Objection.of(Refusal.NOT_PERMITTED, "a right that one of " + powers.chain() + " has")),
                    whoCan(powers, standing.size()));
        }
        if (action instanceof Deny deny) {
            return denied(on, mine.get(0), deny);
        }
        if (assessment instanceof Assessment.Unfit unfit) {
            Refusal no = unfit.refusal();
            return new Decision.Refused(new Refusal(
                    no.code(),
                    Workflow.nameOf(action.getClass()),
                    "the action as it was asked for is not possible any more: " + no.missing(),
                    no.whoCan(),
                    no.known()));
        }
        Fit fit = (Fit) assessment;
        return action instanceof Amend amend
                ? amended(on.on(request), amend, fit, speaker, voices)
                : agreed(on.on(request), fit, speaker, mine, voices);
    }

    /** The chain that answers: that of the way which the action would go, or of any way it has. */
    private Powers powers(CaseFile file, Request request, Assessment assessment) {
        return new Powers(assessment instanceof Fit fit ? fit.way().powers().chain() : chain(file, request));
    }

    private List<Level> chain(CaseFile file, Request request) {
        return blueprint.own().stream()
                .filter(way -> way.action() == request.action().getClass())
                .filter(way -> !way.powers().chain().isEmpty())
                .sorted(Comparator.comparing(way -> !way.from().contains(file.state())))
                .findFirst()
                .map(way -> way.powers().chain())
                .orElse(List.of());
    }

    /** Who answers a request. */
    private record Powers(List<Level> chain) {}

    private Decision denied(Case on, Voice voice, Deny deny) {
        Draft draft = new Draft(on.file());
        draft.addAll(on.facts().used(Set.of(Mandates.class)));
        draft.add(new Event.RequestSettled(on.request().id(), Ending.DENIED, deny.reason()));
        goOn(draft, on.file(), answering(on.request()), on.now());
        tellAsker("request-denied", on.request(), draft);
        return draft.accepted(right(voice, on.command().actor()));
    }

    private Decision agreed(Case on, Fit fit, Actor speaker, List<Voice> mine, Voices voices) {
        boolean isSame = on.request().amount().equals(fit.cost().amount())
                && facts(on.request().basis()).equals(facts(bases(on.known(), fit)));
        if (!isSame) {
            return again(on, fit);
        }
        Consenting consenting = new Consenting(on.request(), fit, speaker, mine);
        int needed = fit.way().powers().consentsFor(fit.cost().counted());
        Request agreed = on.request().with(consenting.consent(on.now()));
        if (agreed.consents().size() < needed) {
            return waitsOn(on, fit, agreed, consenting);
        }
        Sanction sanction = consenting.sanction(treasury(on.file(), fit, on.now(), on.facts()), needed - 1);
        if (sanction instanceof Sanction.Unknown unknown) {
            return new Decision.NeedsFacts(unknown.types(), unknown.accounts());
        }
        if (sanction instanceof Sanction.Withheld withheld) {
            return refused(
                    on.command().action().getClass(), withheld.objection(), whoCan(new Powers(voices.chain()), needed));
        }
        return granted(on, fit, consenting, (Sanction.Given) sanction);
    }

    /** What it would cost, or what it stands on, is not what was asked: whoever agreed has to look again. */
    private Decision again(Case on, Fit fit) {
        Request asks = on.request()
                .changed(on.request().action(), fit.cost().amount(), bases(on.known(), fit))
                .awaiting(roles(fit, 0));
        Draft draft = new Draft(on.file());
        draft.addAll(on.known().used(with(fit.used(), Mandates.class)));
        draft.add(new Event.RequestChanged(asks));
        goOn(draft, on.file(), Set.of(), on.now());
        tell("request-asks-again", asks, draft);
        return new Decision.Waiting(
                asks, whoCan(asks), draft.accepted(chainRight(on.command().actor())));
    }

    private Decision waitsOn(Case on, Fit fit, Request agreed, Consenting consenting) {
        Request waiting = agreed.awaiting(roles(fit, agreed.consents().size()));
        Draft draft = new Draft(on.file());
        draft.addAll(on.facts().used(Set.of(Mandates.class)));
        draft.add(new Event.RequestChanged(waiting));
        goOn(draft, on.file(), answering(waiting), on.now());
        tell("request-waiting", waiting, draft);
        WhoCan approvers = new WhoCan(next(fit, agreed.consents().size()).who(), List.of());
        return new Decision.Waiting(
                waiting,
                approvers,
                draft.accepted(right(consenting.voices().get(0), on.command().actor())));
    }

    private Decision granted(Case on, Fit fit, Consenting consenting, Sanction.Given given) {
        Draft draft = new Draft(on.file());
        draft.addAll(on.facts().used(Set.of(Mandates.class)));
        draft.add(new Event.RequestChanged(on.request().with(consenting.consent(on.now()))));
        draft.add(new Event.RequestSettled(on.request().id(), Ending.GRANTED, ""));
        goOn(draft, on.file(), answering(on.request()), on.now());
        tellAsker("request-granted", on.request(), draft);
        Decision carried = decider.take(
                new Decider.Taking(fit, given, Optional.of(on.command().actor()), consenting.others()),
                new Draft(draft.file()),
                on.asked(),
                on.known());
        return carried instanceof Decision.Accepted accepted
                ? draft.accepted(right(consenting.voices().get(0), on.command().actor()))
                        .carrying(on.request().action(), on.asker(), accepted)
                : carried;
    }

    private Decision amended(Case on, Amend amend, Fit fit, Actor speaker, Voices voices) {
        Optional<Money> asked = on.request().amount();
        boolean isLess = asked.filter(
                        amount -> amount.currency().equals(amend.to().currency())
                                && amend.to().isPositive()
                                && amend.to().compareTo(amount) < 0)
                .isPresent();
        Optional<Action> lower = isLess ? lowered(fit.way(), on.request().action(), amend.to()) : Optional.empty();
        if (lower.isEmpty()) {
            return notLess(asked);
        }
        Request changed = on.request()
                .changed(lower.get(), Optional.of(amend.to()), on.request().basis());
        Case anew = on.on(changed);
        Assessment assessment = decider.assess(on.file(), anew.asked(), on.known());
        if (assessment instanceof Assessment.Lacking lacking) {
            return lacking.decision();
        }
        if (!(assessment instanceof Fit lowerFit)
                || !lowerFit.cost().amount().equals(Optional.of(amend.to()))
                || lowerFit.way().powers().chain().isEmpty()) {
            return notLess(asked);
        }
        List<Voice> mine = voices.of(changed, speaker, 0);
        return agreed(anew, lowerFit, speaker, mine, voices);
    }

    private static Decision notLess(Optional<Money> asked) {
        return refused(
                Amend.class,
                new Objection(
                        Refusal.NOT_LESS,
                        "an amount above zero and below what was asked for, on an action that can be had for less",
                        asked.map(amount -> Map.of("asked", amount.toString())).orElse(Map.of())),
                WhoCan.NOBODY);
    }

    private static <A extends Action> Optional<Action> lowered(Transition<A> way, Action action, Money to) {
        return way.spending()
                .flatMap(Spending::lowering)
                .map(lowering -> lowering.apply(way.action().cast(action), to));
    }

    static Event raised(Request request, Role team) {
        Set<Role> more = new HashSet<>(request.approvers());
        more.add(team);
        return new Event.RequestChanged(request.awaiting(more));
    }

    /** Refused at once, or marked for the system to settle with facts that are not at hand when time runs out. */
    void fallSilent(Silence silence, Start.WhilePending pending, Instant at, Draft draft) {
        Request request = pending.request(draft.file()).orElseThrow();
        if (silence.grace().isPresent()) {
            if (request.silentSince().isEmpty()) {
                draft.add(new Event.RequestChanged(request.silent(at)));
            }
            return;
        }
        draft.add(new Event.RequestSettled(request.id(), Ending.LAPSED, silence.reason()));
        tellAsker("request-lapsed", request, draft);
    }

    private Decision settle(Case on) {
        DeadlineRule rule = rule(on.request().action().getClass());
        boolean bySystem = on.command().actor().affiliation() == Affiliation.SYSTEM;
        if (!bySystem
                || !(rule.lapse() instanceof Silence silence)
                || silence.grace().isEmpty()) {
            return refused(Settle.class, Objection.of(Refusal.NOT_PERMITTED, "the system itself"), WhoCan.NOBODY);
        }
        Grace grace = silence.grace().get();
        Assessment assessment = decider.assess(on.file(), on.asked(), on.known());
        if (assessment instanceof Assessment.Lacking lacking) {
            return lacking.decision();
        }
        if (assessment instanceof Assessment.Unfit unfit) {
            return lapsed(on, unfit.refusal().code());
        }
        Fit fit = (Fit) assessment;
        boolean isWithin = fit.cost()
                .counted()
                .filter(amount -> amount.currency().equals(grace.most().currency()))
                .filter(amount -> amount.isAtMost(grace.most()))
                .isPresent();
        Optional<Limit> budget = blueprint.charter().budget(grace.budget());
        if (!isWithin || budget.isEmpty()) {
            return lapsed(on, Refusal.BEYOND_CEILING);
        }
        Treasury treasury = treasury(on.file(), fit, on.now(), on.known());
        Sanction sanction =
                treasury.with(List.of(budget.get()), fit.cost(), on.request().asker());
        if (sanction instanceof Sanction.Unknown unknown) {
            return new Decision.NeedsFacts(unknown.types(), unknown.accounts());
        }
        if (!(sanction instanceof Sanction.Given given)) {
            return lapsed(on, Refusal.BUDGET_USED_UP);
        }
        Draft draft = new Draft(on.file());
        draft.addAll(on.facts().used(Set.of(Mandates.class)));
        draft.add(new Event.RequestSettled(on.request().id(), Ending.GRANTED_BY_SILENCE, silence.reason()));
        goOn(draft, on.file(), Set.of(), on.now());
        tellAsker("request-granted", on.request(), draft);
        Decision carried = decider.take(
                new Decider.Taking(fit, given, Optional.empty(), Set.of()),
                new Draft(draft.file()),
                on.asked(),
                on.known());
        return carried instanceof Decision.Accepted accepted
                ? draft.accepted("silence up to " + grace.most() + " from budget " + grace.budget())
                        .carrying(on.request().action(), on.asker(), accepted)
                : carried;
    }

    private Decision lapsed(Case on, String code) {
        Draft draft = new Draft(on.file());
        draft.addAll(on.facts().used(Set.of(Mandates.class)));
        draft.add(new Event.RequestSettled(on.request().id(), Ending.LAPSED, code));
        goOn(draft, on.file(), Set.of(), on.now());
        tellAsker("request-lapsed", on.request(), draft);
        return draft.accepted(Affiliation.SYSTEM.toString());
    }

    /** One person's yes. */
    private record Consenting(Request request, Fit fit, Actor speaker, List<Voice> voices) {
        Consent consent(Instant now) {
            ActorId principal = voices.get(0).principal().id();
            return new Consent(
                    speaker.id(), principal.equals(speaker.id()) ? Optional.empty() : Optional.of(principal), now);
        }

        /** Whose authority the last yes is: the first, in the speaker's own name before others', that has room. */
        Sanction sanction(Treasury treasury, int level) {
            Optional<Sanction> first = Optional.empty();
            for (Voice voice : voices) {
                if (voice.level() >= level
                        && voice.principal()
                                .id()
                                .equals(voices.get(0).principal().id())) {
                    Level there = fit.way().powers().chain().get(voice.level());
                    Sanction sanction = treasury.with(
                            there.limits(), fit.cost(), voice.principal().id());
                    if (!(sanction instanceof Sanction.Withheld)) {
                        return sanction;
                    }
                    first = first.or(() -> Optional.of(sanction));
                }
            }
            return first.orElseGet(() -> new Sanction.Withheld(Objection.of(
                    Refusal.BEYOND_LIMIT,
                    "an authority over "
                            + fit.cost().amount().map(Money::toString).orElse("this"))));
        }

        Set<ActorId> others() {
            Set<ActorId> others = new HashSet<>();
            request.consents().forEach(consent -> {
                others.add(consent.by());
                others.add(consent.principal());
            });
            others.add(speaker.id());
            others.add(voices.get(0).principal().id());
            return others;
        }
    }

    private DeadlineRule rule(Class<? extends Action> action) {
        return blueprint
                .answering(action)
                .orElseThrow(() -> new IllegalStateException("no deadline for answers to " + action.getName()));
    }

    private Set<DeadlineName> answering(Request request) {
        return Set.of(rule(request.action().getClass()).name());
    }

    private Voices voices(List<Level> chain, CaseFile file, Facts facts, Instant now) {
        return new Voices(blueprint.charter(), chain, file, facts.get(Mandates.class), now);
    }

    private static Treasury treasury(CaseFile file, Fit fit, Instant now, Facts facts) {
        return new Treasury(fit.way().powers(), file, now, facts);
    }

    /** What clocks do meanwhile; the state stays. */
    private void goOn(Draft draft, CaseFile before, Set<DeadlineName> meeting, Instant now) {
        Enum<?> state = before.state();
        Step step = new Step(Optional.of(state), state, Ends.STAYS_OPEN, RequestAction.class, meeting);
        draft.addAll(new Passage(blueprint.deadlines(), Optional.of(before), step, now).events(draft.file()));
        Decider.clockRuns(draft);
    }

    private static Level next(Fit fit, int step) {
        List<Level> chain = fit.way().powers().chain();
        return chain.get(Math.min(step, chain.size() - 1));
    }

    private static Set<Role> roles(Fit fit, int step) {
        return Roles.in(next(fit, step).who());
    }

    private static WhoCan whoCan(Powers powers, int step) {
        return step < powers.chain().size()
                ? new WhoCan(powers.chain().get(step).who(), List.of())
                : WhoCan.NOBODY;
    }

    private static WhoCan whoCan(Request request) {
        return new WhoCan(
                request.approvers().stream()
                        .sorted(Comparator.comparing(Role::name))
                        .<io.redress.party.Who>map(role -> role)
                        .toList(),
                List.of());
    }

    /** What a request stands on: host's facts and the rate, not who people are. */
    private static List<Basis> bases(Facts facts, Fit fit) {
        Set<Class<? extends Fact>> used = new HashSet<>(fit.used());
        used.removeAll(Set.of(Mandates.class, StaffMember.class));
        return facts.bases(used);
    }

    private static List<Fact> facts(List<Basis> basis) {
        return basis.stream().map(Basis::fact).toList();
    }

    private static Set<Class<? extends Fact>> with(Set<Class<? extends Fact>> some, Class<? extends Fact> more) {
        Set<Class<? extends Fact>> all = new HashSet<>(some);
        all.add(more);
        return all;
    }

    private static String right(Voice voice, Actor speaker) {
        String held = voice.principal().roles().stream()
                .map(Role::name)
                .sorted()
                .findFirst()
                .orElse(voice.principal().affiliation().toString());
        return voice.principal().id().equals(speaker.id())
                ? held
                : held + " in place of " + voice.principal().id();
    }

    private static String chainRight(Actor speaker) {
        return speaker.roles().stream()
                .map(Role::name)
                .sorted()
                .findFirst()
                .orElse(speaker.affiliation().toString());
    }

    private static void tell(String template, Request request, Draft draft) {
        request.approvers().stream()
                .sorted(Comparator.comparing(Role::name))
                .map(role -> notice(template, Recipient.team(role), request, draft))
                .forEach(draft::add);
    }

    private static void tellAsker(String template, Request request, Draft draft) {
        if (request.affiliation() != Affiliation.SYSTEM) {
            draft.add(notice(template, Recipient.person(request.asker(), Optional.empty()), request, draft));
        }
    }

    private static Event notice(String template, Recipient to, Request request, Draft draft) {
        Map<String, String> arguments = Map.of(
                "case", draft.file().id().value(),
                "request", request.id().value(),
                "action", Workflow.nameOf(request.action().getClass()));
        return new Event.Noticed(template, to, arguments, Optional.empty(), Optional.empty());
    }

    private static Decision refused(Class<? extends Action> action, Objection objection, WhoCan whoCan) {
        return new Decision.Refused(
                new Refusal(objection.code(), Workflow.nameOf(action), objection.missing(), whoCan, objection.known()));
    }
}
