package io.redress.workflow;

import io.redress.casefile.CaseFile;
import io.redress.casefile.Event;
import io.redress.casefile.Event.RequestSettled.Ending;
import io.redress.casefile.Recipient;
import io.redress.casefile.Request;
import io.redress.deadline.Passage;
import io.redress.deadline.Step;
import io.redress.deadline.Step.Ends;
import io.redress.id.DeadlineName;
import io.redress.party.Affiliation;
import io.redress.party.Role;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The events of one step that changes a request and leaves the state of its case as it is. */
final class RequestDraft {
    private final Blueprint blueprint;
    private final CaseFile before;
    private final Instant now;
    private final Draft draft;

    RequestDraft(Blueprint blueprint, CaseFile before, Instant now) {
        this(blueprint, before, now, new Draft(before));
    }

    RequestDraft(Blueprint blueprint, CaseFile before, Instant now, Draft draft) {
        this.blueprint = blueprint;
        this.before = before;
        this.now = now;
        this.draft = draft;
    }

    /** That the decision stands on what the directory says of people. */
    RequestDraft knowing(Facts facts) {
        draft.addAll(facts.used(Set.of(Mandates.class)));
        return this;
    }

    RequestDraft add(Event event) {
        draft.add(event);
        return this;
    }

    RequestDraft settled(Request request, Ending ending, String reason) {
        return add(new Event.RequestSettled(request.id(), ending, reason));
    }

    /** What becomes of the clocks; an answer by a person meets the one that waits for it. */
    RequestDraft goingOn(Set<DeadlineName> meeting) {
        Enum<?> state = before.state();
        Step step = new Step(Optional.of(state), state, Ends.STAYS_OPEN, RequestAction.class, meeting);
        draft.addAll(new Passage(blueprint.deadlines(), Optional.of(before), step, now).events(draft.file()));
        Decider.clockRuns(draft);
        return this;
    }

    RequestDraft tellingApprovers(String template, Request request) {
        request.approvers().stream()
                .sorted(Comparator.comparing(Role::name))
                .forEach(role -> tell(template, Recipient.team(role), request));
        return this;
    }

    RequestDraft tellingAsker(String template, Request request) {
        if (request.affiliation() != Affiliation.SYSTEM) {
            tell(template, Recipient.person(request.asker(), Optional.empty()), request);
        }
        return this;
    }

    private void tell(String template, Recipient to, Request request) {
        Map<String, String> arguments = Map.of(
                "case", before.id().value(),
                "request", request.id().value(),
                "action", Workflow.nameOf(request.action().getClass()));
        draft.add(new Event.Noticed(template, to, arguments, Optional.empty(), Optional.empty()));
    }

    CaseFile file() {
        return draft.file();
    }

    Decision.Accepted accepted(String right) {
        return draft.accepted(right);
    }
}
