package io.redress.workflow;

import io.redress.casefile.Action;
import io.redress.casefile.Basis;
import io.redress.casefile.CaseFile;
import io.redress.casefile.Event;
import io.redress.casefile.Fact;
import io.redress.casefile.Request;
import io.redress.casefile.Subject;
import io.redress.deadline.DeadlineRule;
import io.redress.deadline.Start;
import io.redress.id.RequestId;
import io.redress.party.Actor;
import io.redress.party.Who;
import io.redress.permission.Level;
import io.redress.permission.Refusal;
import io.redress.permission.WhoCan;
import io.redress.workflow.Assessment.Fit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges actions that somebody may take with the consent of others only. */
final class Asking {
    private final Blueprint blueprint;
    private final Decider decider;

    Asking(Blueprint blueprint, Decider decider) {
        this.blueprint = blueprint;
        this.decider = decider;
    }

    /** Files a request; where a second person is present whose consent is enough, carries it out at once. */
    Decision ask(CaseFile file, Command command, Facts facts, Fit fit) {
        Class<? extends Action> action = command.action().getClass();
        DeadlineRule rule = blueprint.answering(action).orElseThrow();
        Optional<Request> other = ((Start.WhilePending) rule.start()).request(file);
        if (other.isPresent()) {
            Objection waits = new Objection(
                    Refusal.WAITS_ALREADY,
                    "an answer to request " + other.get().id() + ", which waits",
                    Voices.known(other.get()));
            return Requests.refused(action, waits, WhoCan.of(other.get().approvers()));
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
                subject(file, fit),
                fit.way().powers().consentsFor(fit.cost().counted()),
                List.of(),
                Set.of(),
                Optional.empty());
        if (command.cosigner().isEmpty()) {
            return filed(file, command, facts, fit, request, first(fit));
        }
        return facts.known().containsKey(Mandates.class)
                ? together(file, command, facts, fit, request)
                : new Decision.NeedsFacts(Set.of(Mandates.class), Set.of());
    }

    private Decision together(CaseFile file, Command command, Facts facts, Fit fit, Request request) {
        Actor second = command.cosigner().orElseThrow();
        Voices voices = new Voices(
                blueprint.charter(), fit.way().powers().chain(), file, facts.get(Mandates.class), command.now());
        Voices.Seated nobody = voices.seated(request);
        List<Voices.Voice> theirs = voices.bar(request, second).isPresent() ? List.of() : voices.of(request, second, 0);
        if (theirs.isEmpty()) {
            return filed(file, command, facts, fit, request, first(fit));
        }
        Consenting consenting = new Consenting(request, nobody, fit, second, theirs);
        if (!consenting.isLast()) {
            Request agreed = request.with(consenting.consent(consenting.first(), command.now()));
            return filed(file, command, facts, knowing(fit), agreed, consenting.next());
        }
        Consenting.Chosen last = consenting.last(new Treasury(fit.way().powers(), file, command.now(), facts));
        if (last.sanction() instanceof Sanction.Unknown unknown) {
            return new Decision.NeedsFacts(unknown.types(), unknown.accounts());
        }
        if (!(last.sanction() instanceof Sanction.Given given)) {
            return filed(file, command, facts, fit, request, first(fit));
        }
        return decider.take(
                new Decider.Taking(knowing(fit), given, Optional.of(second), consenting.everybody(last.voice())),
                new Draft(file),
                command,
                facts);
    }

    private Decision filed(CaseFile file, Command command, Facts facts, Fit fit, Request request, List<Level> next) {
        List<Who> who = next.get(0).who();
        Request waiting = request.awaiting(Roles.in(who));
        RequestDraft draft = new RequestDraft(blueprint, file, command.now());
        facts.used(fit.used()).forEach(draft::add);
        draft.add(new Event.Requested(waiting)).goingOn(Set.of()).tellingApprovers("request-waiting", waiting);
        return new Decision.Waiting(
                waiting, new WhoCan(who, List.of()), draft.accepted(Decider.right(fit.way(), file, command.actor())));
    }

    private static List<Level> first(Fit fit) {
        return fit.way().powers().chain();
    }

    private static Fit knowing(Fit fit) {
        Set<Class<? extends Fact>> used = new HashSet<>(fit.used());
        used.add(Mandates.class);
        return new Fit(fit.way(), used, fit.cost(), fit.plan());
    }

    /** What a request would decide: what is claimed, where that matters to it, and what it would offer or award. */
    static Subject subject(CaseFile file, Fit fit) {
        Relief<?> relief = fit.way().relief();
        return new Subject(
                relief.looksAtOrder() || relief.decides() ? file.remedies().claim() : Optional.empty(),
                fit.plan().alternatives());
    }

    /** What a request stands on: the host's facts and the rate, not who people are. */
    static List<Basis> bases(Facts facts, Fit fit) {
        Set<Class<? extends Fact>> used = new HashSet<>(fit.used());
        used.removeAll(Set.of(Mandates.class, StaffMember.class));
        return facts.bases(used);
    }
}
