package io.redress.workflow;

import io.redress.casefile.Action;
import io.redress.casefile.CaseFile;
import io.redress.casefile.Event;
import io.redress.casefile.Event.RequestSettled.Ending;
import io.redress.casefile.Request;
import io.redress.party.Actor;
import io.redress.party.Role;
import io.redress.party.Who;
import io.redress.permission.Refusal;
import io.redress.permission.WhoCan;
import io.redress.workflow.RequestAction.Entrust;
import io.redress.workflow.RequestAction.Settle;
import io.redress.workflow.RequestAction.Withdraw;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges what is done about requests that wait for consent. */
final class Requests {
    private final Blueprint blueprint;
    private final Decider decider;
    private final Answering answering;
    private final Settling settling;

    Requests(Blueprint blueprint, Decider decider, Settling settling) {
        this.blueprint = blueprint;
        this.decider = decider;
        this.settling = settling;
        answering = new Answering(blueprint, decider);
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
            String missing = request.silentSince()
                    .map(since -> "an answer in time; it was due at " + since)
                    .orElse("time to answer that is over; it is not");
            return refused(action.getClass(), Objection.of(Refusal.LAPSED_ALREADY, missing), WhoCan.NOBODY);
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
        Answer answer = new Answer(file, request, command, facts);
        return action instanceof Settle ? settling.settle(answer) : answering.answer(answer, action);
    }

    boolean mayAnswer(CaseFile file, Request request, Actor actor, Mandates mandates, Instant now) {
        Voices voices = new Voices(
                blueprint.charter(),
                blueprint.chain(file.state(), request.action().getClass()),
                file,
                mandates,
                now);
        Voices.Seated seated = voices.seated(request);
        Request standing = request.agreed(seated.consents());
        return request.silentSince().isEmpty()
                && voices.bar(standing, actor).isEmpty()
                && !voices.of(standing, actor, seated.seats().lowestFree()).isEmpty();
    }

    private Decision withdraw(CaseFile file, Request request, Command command) {
        boolean isTheirs = request.asker().equals(command.actor().id())
                || request.team()
                        .filter(team -> command.actor().roles().contains(team))
                        .isPresent();
        if (!isTheirs) {
            return refused(
                    Withdraw.class,
                    Objection.of(Refusal.NOT_PERMITTED, "the one who asked for it"),
                    new WhoCan(request.team().<List<Who>>map(List::of).orElse(List.of()), List.of()));
        }
        return new RequestDraft(blueprint, file, command.now())
                .settled(request, Ending.WITHDRAWN, "")
                .goingOn(Set.of())
                .accepted("REQUESTER");
    }

    /** Whoever may hand the case to the team may let the team stand in. */
    private Decision entrust(CaseFile file, Request request, Entrust entrust, Command command) {
        Action handing = new HandOver(entrust.team(), Optional.empty(), entrust.reason());
        Assessment assessment = decider.assess(file, Command.of(handing, command.actor(), command.now()), Facts.NONE);
        if (!(assessment instanceof Assessment.Fit fit)) {
            Refusal no = ((Assessment.Unfit) assessment).refusal();
            return new Decision.Refused(
                    new Refusal(no.code(), Workflow.nameOf(Entrust.class), no.missing(), no.whoCan(), no.known()));
        }
        return new RequestDraft(blueprint, file, command.now())
                .add(new Event.RequestChanged(request.entrustedTo(entrust.team())))
                .goingOn(Set.of())
                .accepted(Decider.right(fit.way(), file, command.actor()));
    }

    /** Time is up for those it waited for: it waits for another team too. */
    static Event raised(Request request, Role team) {
        Set<Role> more = new HashSet<>(request.approvers());
        more.add(team);
        return new Event.RequestChanged(request.awaiting(more));
    }

    static Decision refused(Class<? extends Action> action, Objection objection, WhoCan whoCan) {
        return new Decision.Refused(
                new Refusal(objection.code(), Workflow.nameOf(action), objection.missing(), whoCan, objection.known()));
    }
}
