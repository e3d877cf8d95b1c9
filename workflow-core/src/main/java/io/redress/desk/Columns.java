package io.redress.desk;

import io.redress.casefile.CaseFile;
import io.redress.casefile.Clock;
import io.redress.casefile.Request;
import io.redress.casefile.Verdict;
import io.redress.contact.OrderRef;
import io.redress.party.Identity;
import io.redress.party.Party;
import io.redress.spi.Index;
import io.redress.spi.Index.Punctuality;
import io.redress.workflow.Workflow;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;

/** What work lists see of a case: nothing but what its file says already. */
final class Columns {
    private Columns() {}

    static Index of(Workflow workflow, CaseFile file, Instant updatedAt) {
        return new Index(
                workflow.name(),
                workflow.version(),
                workflow.nameOf(file.state()),
                file.standing().severity(),
                file.standing().team(),
                file.standing().assignee(),
                file.customer(),
                file.order().map(OrderRef::id),
                file.parties().stream()
                        .filter(party -> party.identity() == Identity.VERIFIED)
                        .map(Party::id)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toUnmodifiableSet()),
                file.flags(),
                file.books().requests().stream()
                        .flatMap(request -> request.approvers().stream())
                        .collect(Collectors.toUnmodifiableSet()),
                file.books().requests().stream().map(Request::asker).collect(Collectors.toUnmodifiableSet()),
                file.origin().openedAt(),
                updatedAt,
                file.standing().closedAt(),
                file.clocks().stream().map(Clock::due).findFirst(),
                punctuality(workflow, file));
    }

    private static Punctuality punctuality(Workflow workflow, CaseFile file) {
        if (file.verdicts().stream().anyMatch(verdict -> verdict.ending() == Verdict.Ending.LAPSED)) {
            return Punctuality.BREACHED;
        }
        return workflow.deadlines().isAtRisk(file) ? Punctuality.AT_RISK : Punctuality.ON_TIME;
    }
}
