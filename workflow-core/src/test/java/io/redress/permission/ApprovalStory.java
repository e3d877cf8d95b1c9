package io.redress.permission;

import static io.redress.permission.ApprovalWorkflow.NOW;
import static io.redress.permission.ApprovalWorkflow.WORKFLOW;

import io.redress.casefile.Action;
import io.redress.casefile.CaseFile;
import io.redress.casefile.Charge;
import io.redress.casefile.Consent;
import io.redress.casefile.Event;
import io.redress.casefile.Request;
import io.redress.id.RequestId;
import io.redress.party.Actor;
import io.redress.party.Role;
import io.redress.party.Who;
import io.redress.permission.Attempt.Absence;
import io.redress.permission.Attempt.Approver;
import io.redress.permission.Attempt.Band;
import io.redress.permission.Attempt.Requester;
import io.redress.permission.Attempt.StandIn;
import io.redress.permission.Attempt.Tie;
import io.redress.workflow.Command;
import io.redress.workflow.Decision;
import io.redress.workflow.Facts;
import io.redress.workflow.RequestAction.Approve;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the engine answers to an attempt, in the words of {@link ApprovalRules}.
 *
 * @param asked what ann hears when she asks
 * @param answered what the one hears who then agrees
 * @param ended what fay of finance hears, who agrees where that is not enough; empty otherwise
 */
record ApprovalStory(String asked, String answered, String ended) {

    /** Asks and lists people once for each of what that depends on. Nothing was spent before. */
    static final class Teller {
        private final Map<Asking, Asked> asked = new HashMap<>();
        private final Map<People, Facts> known = new HashMap<>();
        private final Map<ApprovalStory, ApprovalStory> told = new HashMap<>();

        private record Asking(Band band, Requester requester, String person, Tie tie) {}

        private record Asked(String heard, CaseFile after) {}

        private record People(Requester requester, Approver approver, StandIn standIn, Absence absence) {}

        ApprovalStory tell(Attempt attempt) {
            Asked ask = asked.computeIfAbsent(
                    new Asking(attempt.band(), attempt.requester(), attempt.approver().person, attempt.tie()),
                    unused -> ask(attempt));
            Approve approve = new Approve(RequestId.of("r1"));
            Decision answer = decide(ask.after(), approve, ApprovalWorkflow.approver(attempt), attempt);
            String ended = answer instanceof Decision.Waiting waiting
                    ? words(attempt, decide(waiting.filed().after(), approve, ApprovalWorkflow.FAY, attempt))
                    : "";
            ApprovalStory story = new ApprovalStory(ask.heard(), words(attempt, answer), ended);
            return told.computeIfAbsent(story, same -> same);
        }

        private Asked ask(Attempt attempt) {
            CaseFile file = ApprovalWorkflow.file(attempt.approver().person, attempt.tie());
            Decision ask = decide(file, ApprovalWorkflow.refund(attempt), ApprovalWorkflow.requester(attempt), attempt);
            return new Asked(words(attempt, ask), after(ask, file));
        }

        private Decision decide(CaseFile file, Action action, Actor actor, Attempt attempt) {
            People people = new People(attempt.requester(), attempt.approver(), attempt.standIn(), attempt.absence());
            Facts facts =
                    known.computeIfAbsent(people, unused -> Facts.NONE.with(ApprovalWorkflow.mandates(attempt), NOW));
            Command command = Command.of(action, actor, NOW);
            Decision decision = WORKFLOW.decide(file, command, facts);
            if (decision instanceof Decision.NeedsFacts needs) {
                Facts more = facts.with(needs.accounts().stream()
                        .collect(Collectors.toMap(account -> account, account -> Balance.NOTHING)));
                known.put(people, more);
                return WORKFLOW.decide(file, command, more);
            }
            return decision;
        }
    }

    boolean isWaiting() {
        return asked.startsWith("waits");
    }

    private static CaseFile after(Decision decision, CaseFile before) {
        return decision.fold(new Decision.Cases<>(
                Decision.Accepted::end,
                refused -> before,
                waiting -> waiting.filed().after(),
                needs -> before));
    }

    private static String words(Attempt attempt, Decision decision) {
        return decision.fold(new Decision.Cases<>(
                accepted -> accepted.carried().isEmpty()
                        ? done(accepted, "ann")
                        : consent(accepted)
                                + carried(attempt, accepted.carried().get()),
                refused -> refused.refusal().code(),
                waiting -> consent(waiting.filed()) + "waits for " + approvers(waiting),
                needs -> "needs " + needs.types() + needs.accounts()));
    }

    private static String carried(Attempt attempt, Decision.Carried carried) {
        return carried.action().equals(ApprovalWorkflow.refund(attempt))
                ? done(carried.accepted(), carried.asker().id().value())
                : "does " + carried.action();
    }

    private static String consent(Decision.Accepted accepted) {
        Optional<Consent> last = accepted.events().stream()
                .filter(Event.RequestChanged.class::isInstance)
                .map(event -> ((Event.RequestChanged) event).request().consents())
                .reduce((first, second) -> second)
                .map(consents -> consents.get(consents.size() - 1));
        return last.map(consent -> consent.by() + " agrees"
                        + consent.inPlaceOf()
                                .map(other -> " in place of " + other)
                                .orElse("") + "; ")
                .orElse("");
    }

    private static String approvers(Decision.Waiting waiting) {
        Request request = waiting.request();
        String told = waiting.approvers().who().stream().map(Who::toString).collect(Collectors.joining("+"));
        String recorded = request.approvers().stream().map(Role::name).sorted().collect(Collectors.joining("+"));
        return told.equals(recorded) ? told : told + ", but records " + recorded;
    }

    /** What is charged; and what is booked, should that be anything else. */
    private static String done(Decision.Accepted accepted, String asker) {
        List<Charge> charges = accepted.events().stream()
                .filter(Event.Charged.class::isInstance)
                .map(event -> ((Event.Charged) event).charge())
                .toList();
        String charged =
                charges.stream().map(charge -> ", charged " + charge.amount()).collect(Collectors.joining());
        String debits = charges.stream()
                .flatMap(charge -> charge.debits().stream())
                .map(debit -> ", " + debit.amount().minorUnits() + " on " + debit.account())
                .collect(Collectors.joining());
        String booked = accepted.bookings().stream()
                .map(booking ->
                        ", " + booking.change() + " on " + booking.account().name())
                .collect(Collectors.joining());
        return "done for " + asker
                + accepted.approver()
                        .map(approver -> ", signed by " + approver.id())
                        .orElse("")
                + charged
                + debits
                + (booked.equals(debits) ? "" : "; but books" + booked);
    }
}
