package io.redress.desk;

import io.redress.casefile.Request;
import io.redress.failure.MissingDefinitionException;
import io.redress.failure.TooLargeCaseException;
import io.redress.failure.UnreadableCaseException;
import io.redress.id.ActorId;
import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.id.RequestId;
import io.redress.party.Role;
import io.redress.permission.Refusal;
import io.redress.permission.WhoCan;
import io.redress.spi.CaseQuery;
import io.redress.spi.CaseStore;
import io.redress.spi.Page;
import io.redress.spi.StoredCase;
import io.redress.workflow.HandOver;
import io.redress.workflow.RequestAction.Entrust;
import io.redress.workflow.Workflow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Somebody leaves: what they hold and what they asked for goes to a team, case by case. */
final class Leaving {
    private final Desk desk;
    private final ComplaintDesk.Staff staff;
    private final CommandKey key;
    private final ActorId person;
    private final Role team;
    private final String reason;
    private final List<CaseId> handedOver = new ArrayList<>();
    private final Map<CaseId, List<RequestId>> entrusted = new LinkedHashMap<>();
    private final Map<CaseId, Refusal> refused = new LinkedHashMap<>();

    Leaving(Desk desk, ComplaintDesk.Staff staff, CommandKey key, ActorId person, Role team, String reason) {
        this.desk = desk;
        this.staff = staff;
        this.key = key;
        this.person = person;
        this.team = team;
        this.reason = reason;
    }

    Departure run(CaseQuery all) {
        each(all.heldBy(person), row -> {
            if (goes(row, () -> desk.handOver(Keys.derived(key, row.id()), row.id(), team, reason))) {
                handedOver.add(row.id());
            }
        });
        each(all.askedBy(person), this::entrust);
        return new Departure(handedOver, entrusted, refused);
    }

    private void entrust(StoredCase row) {
        for (Request request : requests(row)) {
            boolean isTheirs = request.asker().equals(person) && !request.team().equals(Optional.of(team));
            if (isTheirs
                    && goes(
                            row,
                            () -> desk.act(
                                    Keys.derived(key, row.id(), request.id()),
                                    row.id(),
                                    new Entrust(request.id(), team, reason)))) {
                entrusted.computeIfAbsent(row.id(), unused -> new ArrayList<>()).add(request.id());
            }
        }
    }

    private List<Request> requests(StoredCase row) {
        try {
            return staff.archive().current(row).books().requests();
        } catch (MissingDefinitionException | UnreadableCaseException unfit) {
            refused.put(row.id(), stays(unfit.code(), String.valueOf(unfit.getMessage())));
            return List.of();
        }
    }

    /** What is changed on the way leaves the pages before it, so each page begins where the one before ended. */
    private void each(CaseQuery query, Consumer<StoredCase> work) {
        CaseStore store = staff.wiring().store();
        CaseQuery longest = query.atMost(CaseQuery.MOST);
        Page page = store.cases(longest);
        page.cases().forEach(work);
        while (page.next().isPresent()) {
            page = store.cases(longest.from(page.next().get()));
            page.cases().forEach(work);
        }
    }

    /** Whether it went; a case that nobody here can handle holds up no other. */
    private boolean goes(StoredCase row, Supplier<Outcome> command) {
        try {
            Optional<Refusal> refusal = command.get()
                    .fold(
                            done -> Optional.empty(),
                            waiting -> Optional.of(stays("needs-approval", "the consent of others")),
                            Optional::of);
            refusal.ifPresent(no -> refused.put(row.id(), no));
            return refusal.isEmpty();
        } catch (MissingDefinitionException | UnreadableCaseException | TooLargeCaseException unfit) {
            refused.put(row.id(), stays(unfit.code(), String.valueOf(unfit.getMessage())));
            return false;
        }
    }

    private static Refusal stays(String code, String missing) {
        return new Refusal(code, Workflow.nameOf(HandOver.class), missing, WhoCan.NOBODY, Map.of());
    }
}
