package io.redress.desk;

import io.redress.casefile.Action;
import io.redress.desk.Briefing.Balances;
import io.redress.failure.LostRaceException;
import io.redress.failure.UnknownCaseException;
import io.redress.id.CaseId;
import io.redress.id.TenantId;
import io.redress.money.Money;
import io.redress.party.Actor;
import io.redress.permission.Limit;
import io.redress.remedy.Alternative;
import io.redress.spi.StoredCase;
import io.redress.workflow.Command;
import io.redress.workflow.Decision.Cases;
import io.redress.workflow.Workflow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says what would become of actions. Nothing is written, not even an attempt, and nothing lapses. */
final class Quoting {
    private final Wiring wiring;
    private final Ledger ledger;
    private final Briefing briefing;
    private final Naming naming;

    Quoting(Wiring wiring, Ledger ledger) {
        this.wiring = wiring;
        this.ledger = ledger;
        briefing = new Briefing(wiring, ledger);
        naming = new Naming(wiring);
    }

    /** What somebody wants to know of. */
    record Question(Actor actor, Optional<Actor> cosigner, CaseId caseId, Action action) {}

    Quote quote(Question question) {
        Actor actor = question.actor();
        wiring.doorkeeper().admit(question.action(), actor.locale());
        StoredCase row = ledger.load(actor.tenant(), Optional.of(question.caseId()), Set.of())
                .found()
                .orElseThrow(() -> new UnknownCaseException(actor.tenant(), question.caseId()));
        Workflow workflow = wiring.definitions().of(row);
        Instant now = wiring.nowAfter(row.index().updatedAt());
        Folio folio = Folio.of(workflow, row, wiring.definitions().read(row));
        catchUp(folio, now);
        Action action = Door.admit(workflow, question.action()).action();
        Command command = new Command(action, actor, question.cosigner(), now);
        Briefing.Heard heard = briefing.decide(folio, command, Balances.READ);
        List<Alternative> alternatives = workflow.alternatives(folio.file(), command, heard.facts());
        List<Quote.Room> rooms = rooms(actor.tenant(), workflow.limits(folio.file(), action.getClass(), actor), now);
        return heard.decision()
                .fold(new Cases<>(
                        accepted -> new Quote.Free(alternatives, rooms),
                        refused -> new Quote.Refused(refused.refusal()
                                .naming(naming.named(
                                        folio, actor, refused.refusal().whoCan(), Optional.empty()))),
                        waiting -> new Quote.NeedsConsent(
                                alternatives,
                                rooms,
                                waiting.request().needed(),
                                naming.named(folio, actor, waiting.approvers(), Optional.of(waiting.request()))),
                        facts -> {
                            throw new IllegalStateException(
                                    "facts " + facts.types() + " were given and asked for again");
                        }));
    }

    /** As far as a command would get in all its tries; further than that nobody knows what it would find. */
    private static void catchUp(Folio folio, Instant now) {
        for (int tries = 1; tries <= Clerk.TRIES; tries++) {
            if (CatchUp.run(folio, now).isComplete()) {
                return;
            }
        }
        throw new LostRaceException(folio.file().id(), Clerk.TRIES);
    }

    private List<Quote.Room> rooms(TenantId tenant, Map<Limit, String> limits, Instant now) {
        return limits.entrySet().stream()
                .map(entry -> {
                    Limit limit = entry.getKey();
                    Money spent = limit.scope() == Limit.Scope.ACTION
                            ? Money.zero(limit.most().currency())
                            : Accounts.spent(ledger, tenant, limit, entry.getValue(), now);
                    return new Quote.Room(limit, limit.most().minus(spent).max(Money.zero(spent.currency())));
                })
                .toList();
    }
}
