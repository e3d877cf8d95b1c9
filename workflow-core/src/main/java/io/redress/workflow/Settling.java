package io.redress.workflow;

import io.redress.casefile.Event;
import io.redress.casefile.Event.RequestSettled.Ending;
import io.redress.casefile.Request;
import io.redress.deadline.Start;
import io.redress.party.Affiliation;
import io.redress.permission.Limit;
import io.redress.permission.Refusal;
import io.redress.permission.WhoCan;
import io.redress.workflow.Assessment.Fit;
import io.redress.workflow.RequestAction.Settle;
import io.redress.workflow.Silence.Grace;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says what becomes of requests that nobody has answered in time. */
final class Settling {
    private final Blueprint blueprint;
    private final Decider decider;

    Settling(Blueprint blueprint, Decider decider) {
        this.blueprint = blueprint;
        this.decider = decider;
    }

    /** Refused at once, or marked for the system to settle with facts that are not at hand when time runs out. */
    void fallSilent(Silence silence, Start.WhilePending pending, Instant at, Draft draft) {
        Request request = pending.request(draft.file()).orElseThrow();
        if (silence.grace().isEmpty()) {
            new RequestDraft(blueprint, draft.file(), at, draft)
                    .settled(request, Ending.LAPSED, silence.reason())
                    .tellingAsker("request-lapsed", request);
        } else if (request.silentSince().isEmpty()) {
            draft.add(new Event.RequestChanged(request.silent(at)));
        }
    }

    /** Grants it within cap and budget if it is still possible, and refuses it otherwise. */
    Decision settle(Answer given) {
        Optional<Silence> silence = blueprint
                .answering(given.request().action().getClass())
                .map(rule -> rule.lapse())
                .filter(Silence.class::isInstance)
                .map(Silence.class::cast);
        Optional<Grace> grace = silence.flatMap(Silence::grace);
        if (given.speaker().affiliation() != Affiliation.SYSTEM || grace.isEmpty()) {
            return Requests.refused(
                    Settle.class, Objection.of(Refusal.NOT_PERMITTED, "the system itself"), WhoCan.NOBODY);
        }
        Assessment assessment = decider.assess(given.file(), given.asked(), given.known());
        if (assessment instanceof Assessment.Lacking lacking) {
            return lacking.decision();
        }
        if (assessment instanceof Assessment.Unfit unfit) {
            return lapsed(given, unfit.refusal().code());
        }
        return settle(given, (Fit) assessment, silence.get().reason(), grace.get());
    }

    private Decision settle(Answer given, Fit fit, String reason, Grace grace) {
        boolean isWithin = fit.cost()
                .counted()
                .filter(amount -> amount.currency().equals(grace.most().currency()))
                .filter(amount -> amount.isAtMost(grace.most()))
                .isPresent();
        Optional<Limit> budget = blueprint.charter().budget(grace.budget());
        if (!isWithin || budget.isEmpty()) {
            return lapsed(given, Refusal.BEYOND_CEILING);
        }
        Sanction room = new Treasury(fit.way().powers(), given.file(), given.now(), given.known())
                .with(List.of(budget.get()), fit.cost(), given.request().asker());
        if (room instanceof Sanction.Unknown unknown) {
            return new Decision.NeedsFacts(unknown.types(), unknown.accounts());
        }
        return room instanceof Sanction.Given enough
                ? granted(given, fit, reason, grace, enough)
                : lapsed(given, Refusal.BUDGET_USED_UP);
    }

    private Decision granted(Answer given, Fit fit, String reason, Grace grace, Sanction.Given room) {
        Request request = given.request();
        RequestDraft draft = draft(given)
                .settled(request, Ending.GRANTED_BY_SILENCE, reason)
                .goingOn(Set.of())
                .tellingAsker("request-granted", request);
        Decision carried = decider.take(
                new Decider.Taking(fit, room, Optional.empty(), Set.of()),
                new Draft(draft.file()),
                given.asked(),
                given.known());
        return carried instanceof Decision.Accepted accepted
                ? draft.accepted("silence up to " + grace.most() + " from budget " + grace.budget())
                        .carrying(request.action(), given.asker(), accepted)
                : carried;
    }

    private Decision lapsed(Answer given, String code) {
        return draft(given)
                .settled(given.request(), Ending.LAPSED, code)
                .goingOn(Set.of())
                .tellingAsker("request-lapsed", given.request())
                .accepted(Affiliation.SYSTEM.toString());
    }

    private RequestDraft draft(Answer given) {
        return new RequestDraft(blueprint, given.file(), given.now()).knowing(given.facts());
    }
}
