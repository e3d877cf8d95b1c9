package io.redress.desk;

import io.redress.casefile.CaseFile;
import io.redress.casefile.Request;
import io.redress.failure.FactsUnavailableException;
import io.redress.failure.MissingDefinitionException;
import io.redress.failure.UnreadableCaseException;
import io.redress.id.CaseId;
import io.redress.party.Actor;
import io.redress.party.Role;
import io.redress.spi.CaseQuery;
import io.redress.spi.FactRequest;
import io.redress.spi.Page;
import io.redress.spi.StoredCase;
import io.redress.workflow.Mandates;
import io.redress.workflow.RequestAction.Approve;
import io.redress.workflow.Workflow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What waits for somebody's answer. */
final class Inbox {
    private final Wiring wiring;
    private final Archive archive;

    Inbox(Wiring wiring, Archive archive) {
        this.wiring = wiring;
        this.archive = archive;
    }

    AskedList waitingFor(Actor actor, CaseQuery query) {
        if (wiring.personnel().isEmpty()) {
            return new AskedList(List.of(), List.of(), Optional.empty());
        }
        Personnel personnel = wiring.personnel().get();
        Set<Role> roles = fromDirectory(() -> personnel.roles(actor));
        return roles.isEmpty()
                ? new AskedList(List.of(), List.of(), Optional.empty())
                : page(actor, query.awaiting(roles), personnel);
    }

    private static <T> T fromDirectory(Supplier<T> answer) {
        try {
            return answer.get();
        } catch (RuntimeException down) {
            throw new FactsUnavailableException("ActorDirectory", down);
        }
    }

    private AskedList page(Actor actor, CaseQuery query, Personnel personnel) {
        Page page = wiring.store().cases(query);
        List<Asked> asked = new ArrayList<>();
        List<CaseId> notShown = new ArrayList<>();
        for (StoredCase row : page.cases()) {
            try {
                asked.addAll(of(actor, row, personnel));
            } catch (MissingDefinitionException | UnreadableCaseException unfit) {
                notShown.add(row.id());
            }
        }
        return new AskedList(asked, notShown, page.next());
    }

    private List<Asked> of(Actor actor, StoredCase row, Personnel personnel) {
        Workflow workflow = wiring.definitions().of(row);
        CaseFile file = archive.current(row);
        List<Asked> asked = new ArrayList<>();
        for (Request request : file.books().requests()) {
            FactRequest about = new FactRequest(file, new Approve(request.id()), actor, Optional.empty());
            Mandates mandates = fromDirectory(() -> personnel.mandates(about));
            if (workflow.mayAnswer(
                    file, request, actor, mandates, wiring.nowAfter(row.index().updatedAt()))) {
                asked.add(new Asked(row.id(), request, workflow.due(file, request)));
            }
        }
        return asked;
    }
}
