package io.redress.workflow;

import io.redress.casefile.Action;
import io.redress.casefile.Basis;
import io.redress.casefile.Event;
import io.redress.casefile.Event.RequestSettled.Ending;
import io.redress.casefile.Fact;
import io.redress.casefile.RemedyEvent;
import io.redress.casefile.Request;
import io.redress.casefile.Subject;
import io.redress.id.ActorId;
import io.redress.id.DeadlineName;
import io.redress.money.Money;
import io.redress.party.Who;
import io.redress.permission.Level;
import io.redress.permission.Refusal;
import io.redress.permission.WhoCan;
import io.redress.workflow.Assessment.Fit;
import io.redress.workflow.RequestAction.Amend;
import io.redress.workflow.RequestAction.Deny;
import io.redress.workflow.Voices.Seated;
import io.redress.workflow.Voices.Voice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Judges the answers of people who are asked for their consent. */
final class Answering {
    private final Blueprint blueprint;
    private final Decider decider;

    Answering(Blueprint blueprint, Decider decider) {
        this.blueprint = blueprint;
        this.decider = decider;
    }

    /** Who answers, and by which rights, after it was found that they may. */
    private record Speaking(Answer answer, Voices voices, Seated seated, List<Voice> rights) {
        String right() {
            return Consenting.right(rights.get(0), answer.speaker());
        }

        /** Who speaks, and whom they stand in for. */
        Stream<ActorId> people() {
            return Stream.of(answer.speaker().id(), rights.get(0).principal().id())
                    .distinct();
        }
    }

    /** First whether this person may speak at all, then whether the action is still possible, then what they say. */
    Decision answer(Answer given, RequestAction action) {
        Assessment assessment = decider.assess(given.file(), given.asked(), given.known());
        if (assessment instanceof Assessment.Lacking lacking) {
            return lacking.decision();
        }
        List<Level> chain = assessment instanceof Fit fit
                ? fit.way().powers().chain()
                : blueprint.chain(given.file().state(), given.request().action().getClass());
        Voices voices = new Voices(blueprint.charter(), chain, given.file(), given.mandates(), given.now());
        Seated seated = voices.seated(given.request());
        Request standing = given.request().agreed(seated.consents());
        int step = seated.seats().lowestFree();
        Optional<Objection> bar = voices.bar(standing, given.speaker());
        List<Voice> rights = bar.isPresent() ? List.of() : voices.of(standing, given.speaker(), step);
        if (rights.isEmpty()) {
            Objection why =
                    bar.orElseGet(() -> Objection.of(Refusal.NOT_PERMITTED, "a right that one of " + chain + " has"));
            return Requests.refused(action.getClass(), why, whoCan(chain, step));
        }
        Speaking speaking = new Speaking(given.on(standing), voices, seated, rights);
        if (action instanceof Deny deny) {
            return denied(speaking, deny);
        }
        if (assessment instanceof Assessment.Unfit unfit) {
            return impossible(action, unfit.refusal());
        }
        return action instanceof Amend amend
                ? amended(speaking, (Fit) assessment, amend)
                : agreed(speaking, (Fit) assessment);
    }

    private static Decision impossible(RequestAction action, Refusal why) {
        return new Decision.Refused(new Refusal(
                why.code(),
                Workflow.nameOf(action.getClass()),
                "what was asked for is not possible any more: " + why.missing(),
                why.whoCan(),
                why.known()));
    }

    private Decision denied(Speaking speaking, Deny deny) {
        Answer given = speaking.answer();
        RequestDraft draft = draft(given).knowing(given.facts()).settled(given.request(), Ending.DENIED, deny.reason());
        if (blueprint.charter().decisions().contains(given.request().action().getClass())) {
            speaking.people().map(RemedyEvent.Denied::new).forEach(draft::add);
        }
        return draft.goingOn(answering(given.request()))
                .tellingAsker("request-denied", given.request())
                .accepted(speaking.right());
    }

    private Decision agreed(Speaking speaking, Fit fit) {
        Answer given = speaking.answer();
        Request request = given.request();
        boolean isSame =
                request.needed() == fit.way().powers().consentsFor(fit.cost().counted())
                        && request.amount().equals(fit.cost().amount())
                        && facts(request.basis()).equals(facts(Asking.bases(given.known(), fit)))
                        && request.subject().isAlso(Asking.subject(given.file(), fit));
        if (!isSame) {
            return again(speaking, fit);
        }
        Consenting consenting = new Consenting(request, speaking.seated(), fit, given.speaker(), speaking.rights());
        if (!consenting.isLast()) {
            return waitsOn(speaking, consenting);
        }
        Consenting.Chosen last =
                consenting.last(new Treasury(fit.way().powers(), given.file(), given.now(), given.known()));
        if (last.sanction() instanceof Sanction.Unknown unknown) {
            return new Decision.NeedsFacts(unknown.types(), unknown.accounts());
        }
        if (last.sanction() instanceof Sanction.Withheld withheld) {
            return Requests.refused(
                    given.command().action().getClass(),
                    withheld.objection(),
                    whoCan(fit.way().powers().chain(), request.needed()));
        }
        return granted(given, fit, consenting, last.voice(), (Sanction.Given) last.sanction());
    }

    /** What it would cost or decide, or what it stands on, is not what was asked: whoever agreed has to look again. */
    private Decision again(Speaking speaking, Fit fit) {
        Answer given = speaking.answer();
        int needed = fit.way().powers().consentsFor(fit.cost().counted());
        Request asks = given.request()
                .changed(
                        given.request().action(),
                        fit.cost().amount(),
                        Asking.bases(given.known(), fit),
                        Asking.subject(given.file(), fit),
                        needed)
                .awaiting(Roles.in(fit.way().powers().chain().get(0).who()));
        RequestDraft draft = draft(given).knowing(given.facts());
        given.known().used(fit.used()).forEach(draft::add);
        return new Decision.Waiting(
                asks,
                WhoCan.of(asks.approvers()),
                draft.add(new Event.RequestChanged(asks))
                        .goingOn(Set.of())
                        .tellingApprovers("request-asks-again", asks)
                        .accepted(speaking.right()));
    }

    private Decision waitsOn(Speaking speaking, Consenting consenting) {
        Answer given = speaking.answer();
        Request agreed = given.request().with(consenting.consent(consenting.first(), given.now()));
        List<Who> next = consenting.next().get(0).who();
        Request waiting = agreed.awaiting(Roles.in(next));
        return new Decision.Waiting(
                waiting,
                new WhoCan(next, List.of()),
                draft(given)
                        .knowing(given.facts())
                        .add(new Event.RequestChanged(waiting))
                        .goingOn(answering(waiting))
                        .tellingApprovers("request-waiting", waiting)
                        .accepted(speaking.right()));
    }

    private Decision granted(Answer given, Fit fit, Consenting consenting, Voice voice, Sanction.Given room) {
        Request request = given.request();
        RequestDraft draft = draft(given)
                .knowing(given.facts())
                .add(new Event.RequestChanged(request.with(consenting.consent(voice, given.now()))))
                .settled(request, Ending.GRANTED, "")
                .goingOn(answering(request))
                .tellingAsker("request-granted", request);
        Decision carried = decider.take(
                new Decider.Taking(fit, room, Optional.of(given.speaker()), consenting.everybody(voice)),
                new Draft(draft.file()),
                given.asked(),
                given.known());
        return carried instanceof Decision.Accepted accepted
                ? draft.accepted(Consenting.right(voice, given.speaker()))
                        .carrying(request.action(), given.asker(), accepted)
                : carried;
    }

    /** A yes to less: it is a yes to another action, for which nobody has spoken yet. */
    private Decision amended(Speaking speaking, Fit fit, Amend amend) {
        Answer given = speaking.answer();
        Optional<Money> most = given.request().amount();
        boolean isLess = most.filter(
                        amount -> amount.currency().equals(amend.to().currency())
                                && amend.to().isPositive()
                                && amend.to().compareTo(amount) < 0)
                .isPresent();
        Optional<Action> lower = isLess ? lowered(fit.way(), given.request().action(), amend.to()) : Optional.empty();
        if (lower.isEmpty()) {
            return notLess(most);
        }
        Request asked = given.request();
        Answer lowered =
                given.on(asked.changed(lower.get(), Optional.of(amend.to()), asked.basis(), asked.subject(), 1));
        Assessment assessment = decider.assess(given.file(), lowered.asked(), lowered.known());
        if (assessment instanceof Assessment.Lacking lacking) {
            return lacking.decision();
        }
        boolean costsThat = assessment instanceof Fit cheaper
                && cheaper.cost().amount().equals(Optional.of(amend.to()))
                && cheaper.way().powers().chain().equals(fit.way().powers().chain());
        return costsThat ? agreedToLess(speaking, (Fit) assessment, lowered.request()) : notLess(most);
    }

    private Decision agreedToLess(Speaking speaking, Fit fit, Request lowered) {
        int needed = fit.way().powers().consentsFor(fit.cost().counted());
        Subject less = Asking.subject(speaking.answer().file(), fit);
        Request anew = lowered.changed(
                lowered.action(),
                lowered.amount(),
                lowered.basis(),
                new Subject(lowered.subject().claim(), less.alternatives()),
                needed);
        Voices voices = speaking.voices();
        List<Voice> rights = voices.of(anew, speaking.answer().speaker(), 0);
        return agreed(new Speaking(speaking.answer().on(anew), voices, voices.seated(anew), rights), fit);
    }

    private static <A extends Action> Optional<Action> lowered(Transition<A> way, Action action, Money to) {
        return way.spending()
                .flatMap(Spending::lowering)
                .map(lowering -> lowering.apply(way.action().cast(action), to));
    }

    private static Decision notLess(Optional<Money> asked) {
        Objection objection = new Objection(
                Refusal.NOT_LESS,
                "an amount above zero and below what was asked for, on an action that can be had for less",
                asked.map(amount -> Map.of("asked", amount.toString())).orElse(Map.of()));
        return Requests.refused(Amend.class, objection, WhoCan.NOBODY);
    }

    private RequestDraft draft(Answer given) {
        return new RequestDraft(blueprint, given.file(), given.now());
    }

    private Set<DeadlineName> answering(Request request) {
        return Set.of(
                blueprint.answering(request.action().getClass()).orElseThrow().name());
    }

    private static WhoCan whoCan(List<Level> chain, int step) {
        return step < chain.size() ? new WhoCan(chain.get(step).who(), List.of()) : WhoCan.NOBODY;
    }

    private static List<Fact> facts(List<Basis> basis) {
        return basis.stream().map(Basis::fact).toList();
    }
}
