package io.redress.desk;

import io.redress.casefile.Action;
import io.redress.casefile.Fact;
import io.redress.failure.FactsUnavailableException;
import io.redress.failure.InvalidInputException;
import io.redress.failure.KeyReusedException;
import io.redress.failure.LostRaceException;
import io.redress.failure.UnknownCaseException;
import io.redress.failure.Violation;
import io.redress.id.ActorId;
import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.id.TenantId;
import io.redress.party.Actor;
import io.redress.permission.Field;
import io.redress.permission.Refusal;
import io.redress.permission.WhoCan;
import io.redress.spi.Attempt;
import io.redress.spi.FactRequest;
import io.redress.spi.FactSource;
import io.redress.spi.KeptText;
import io.redress.spi.Loaded;
import io.redress.spi.Parked;
import io.redress.spi.Register;
import io.redress.spi.RegisterKey;
import io.redress.spi.StoredCase;
import io.redress.workflow.Command;
import io.redress.workflow.Decision;
import io.redress.workflow.Decision.Accepted;
import io.redress.workflow.Decision.Cases;
import io.redress.workflow.Erase;
import io.redress.workflow.Facts;
import io.redress.workflow.Workflow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes actions: loads, catches up, asks the core, stores; and does so again when a race was lost. */
final class Clerk {
    private static final Logger LOG = LoggerFactory.getLogger(Clerk.class);
    private static final int TRIES = 20;
    private static final int ROUNDS_OF_FACTS = 3;

    private final Wiring wiring;
    private final Ledger ledger;

    Clerk(Wiring wiring, Ledger ledger) {
        this.wiring = wiring;
        this.ledger = ledger;
    }

    /** What somebody asks for. */
    record Request(Actor actor, Optional<Actor> cosigner, CommandKey key, CaseId caseId, Action action) {
        TenantId tenant() {
            return actor.tenant();
        }

        RegisterKey register() {
            return CommandRecord.key(tenant(), key);
        }
    }

    /** Takes an action, and notes it when it was not to be. */
    Outcome act(Request request) {
        Outcome outcome = take(request);
        if (outcome instanceof Outcome.Refused refused) {
            note(request, refused.refusal().action(), refused.refusal().code());
        } else if (outcome instanceof Outcome.NeedsApproval needs) {
            note(request, needs.action(), "needs-approval");
        }
        return outcome;
    }

    /** Takes an action; what is not to be leaves no attempt, because the caller finds another way. */
    Outcome take(Request request) {
        List<Violation> violations =
                wiring.doorkeeper().check(request.action(), request.actor().locale());
        if (!violations.isEmpty()) {
            throw new InvalidInputException(violations);
        }
        Optional<Outcome> recalled = wiring.store().joins() ? Optional.empty() : fromMemory(request);
        if (recalled.isPresent()) {
            return recalled.get();
        }
        for (int tries = 1; tries <= TRIES; tries++) {
            Optional<Outcome> outcome = tryOnce(request);
            if (outcome.isPresent()) {
                return outcome.get();
            }
            LOG.debug("lost race {}", tries);
        }
        throw new LostRaceException(request.caseId(), TRIES);
    }

    /** What is decided on the strength of a row, and when; without a decision while more lapses wait than fit into one change. */
    private record Ruling(Folio folio, Instant now, Envelope envelope, Optional<Decision> decision) {}

    private Ruling rule(Request request, StoredCase row) {
        Workflow workflow = wiring.definitions().of(row);
        Instant now = wiring.nowAfter(row.index().updatedAt());
        Folio folio = Folio.of(workflow, row, wiring.definitions().read(row));
        boolean known = workflow.actions().contains(request.action().getClass());
        Envelope envelope =
                known ? Door.admit(workflow.codec(), request.action()) : new Envelope(request.action(), "", List.of());
        if (!CatchUp.run(folio, now).isComplete()) {
            return new Ruling(folio, now, envelope, Optional.empty());
        }
        return new Ruling(folio, now, envelope, Optional.of(decide(folio, request, envelope.action(), now)));
    }

    /**
     * Decides on what the store recalls without looking. Only what can be committed counts, because the fence then proves
     * that the case was still so; anything else, failures too, is found out again by looking.
     */
    private Optional<Outcome> fromMemory(Request request) {
        return wiring.store()
                .recent(request.tenant(), request.caseId())
                .flatMap(row -> tentative(request, row))
                .flatMap(ruling -> ruling.decision()
                        .filter(Accepted.class::isInstance)
                        .map(Accepted.class::cast)
                        .flatMap(accepted -> carryOut(request, ruling, accepted)));
    }

    private Optional<Ruling> tentative(Request request, StoredCase row) {
        try {
            return Optional.of(rule(request, row));
        } catch (RuntimeException perhaps) {
            LOG.debug("decided again on the case as it is", perhaps);
            return Optional.empty();
        }
    }

    /** One try; empty when the race was lost. */
    private Optional<Outcome> tryOnce(Request request) {
        Loaded loaded = ledger.load(request.tenant(), Optional.of(request.caseId()), Set.of(request.register()));
        StoredCase row = loaded.found().orElseThrow(() -> new UnknownCaseException(request.tenant(), request.caseId()));
        Instant now = wiring.nowAfter(row.index().updatedAt());
        Optional<Register> done =
                Optional.ofNullable(loaded.registers().get(request.register())).filter(register -> register.holds(now));
        if (done.isPresent()) {
            return Optional.of(again(request, wiring.definitions().of(row), done.get()));
        }
        Ruling ruling = rule(request, row);
        if (ruling.decision().isEmpty()) {
            ledger.commit(ruling.folio(), ruling.now());
            return Optional.empty();
        }
        return ruling.decision()
                .get()
                .fold(new Cases<>(
                        accepted -> carryOut(request, ruling, accepted),
                        refused -> Optional.of(refuse(ruling.folio(), request, ruling.now(), refused.refusal())),
                        needs -> Optional.of(needsApproval(ruling.folio(), request, ruling.now(), needs)),
                        facts -> {
                            throw new IllegalStateException(
                                    "facts " + facts.types() + " were given and asked for again");
                        }));
    }

    private Outcome again(Request request, Workflow workflow, Register register) {
        CommandRecord record = CommandRecord.read(register);
        List<KeptText> kept =
                record.commitments().isEmpty() ? List.of() : wiring.store().texts(request.tenant(), record.caseId());
        boolean isKnown = workflow.actions().contains(request.action().getClass());
        if (!isKnown || !record.caseId().equals(request.caseId())) {
            throw new KeyReusedException(request.tenant(), request.key());
        }
        record.match(request.tenant(), request.key(), workflow.codec(), request.action(), kept);
        if (request.action() instanceof Erase) {
            dropParkedContacts(request.tenant(), request.caseId());
        }
        return new Outcome.Done(record.caseId(), record.entry());
    }

    private Decision decide(Folio folio, Request request, Action action, Instant now) {
        Command command = new Command(action, request.actor(), request.cosigner(), now);
        Facts facts = Facts.NONE;
        for (int round = 0; round < ROUNDS_OF_FACTS; round++) {
            Decision decision = folio.workflow().decide(folio.file(), command, facts);
            if (!(decision instanceof Decision.NeedsFacts needs)) {
                return decision;
            }
            FactRequest asked = new FactRequest(folio.file(), action, request.actor());
            for (Class<? extends Fact> type : needs.types()) {
                facts = facts.with(fetch(type, asked), wiring.now());
            }
        }
        return folio.workflow().decide(folio.file(), command, facts);
    }

    private Fact fetch(Class<? extends Fact> type, FactRequest asked) {
        FactSource<?> source = wiring.sources().get(type);
        if (source == null) {
            throw new IllegalStateException("no source of " + type.getName() + " was plugged in");
        }
        try {
            return Objects.requireNonNull(source.fetch(asked), "the source gave nothing");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new FactsUnavailableException(type.getSimpleName(), stopped);
        } catch (Exception failed) {
            throw new FactsUnavailableException(type.getSimpleName(), failed);
        }
    }

    private Optional<Outcome> carryOut(Request request, Ruling ruling, Accepted accepted) {
        Folio folio = ruling.folio();
        Instant now = ruling.now();
        Optional<Refusal> taken = orderTaken(request, folio, accepted);
        if (taken.isPresent()) {
            return Optional.of(refuse(folio, request, now, taken.get()));
        }
        Envelope envelope = ruling.envelope();
        Action action = envelope.action();
        folio.write(new Folio.Deed(request.actor(), Optional.of(request.key()), action), now, now, accepted);
        folio.keep(envelope.texts());
        if (action instanceof Erase) {
            folio.erase(wiring.store().texts(request.tenant(), request.caseId()).stream()
                    .map(KeptText::commitment)
                    .collect(Collectors.toSet()));
        }
        CommandRecord record =
                new CommandRecord(envelope.digest(), request.caseId(), folio.entries(), envelope.commitments());
        folio.post(record.claim(request.register(), now, wiring.keysKept()));
        if (!ledger.commit(folio, now)) {
            return Optional.empty();
        }
        LOG.info("{} done, entry {}", Workflow.nameOf(action.getClass()), folio.entries());
        if (action instanceof Erase) {
            dropParkedContacts(request.tenant(), request.caseId());
        }
        return Optional.of(new Outcome.Done(request.caseId(), folio.entries()));
    }

    /** An order has at most one open case: where another was opened meanwhile, a closed one stays closed. */
    private Optional<Refusal> orderTaken(Request request, Folio folio, Accepted accepted) {
        if (folio.file().isOpen() || !accepted.after().isOpen()) {
            return Optional.empty();
        }
        return folio.file()
                .order()
                .map(order -> Folio.openCase(request.tenant(), order))
                .flatMap(key -> Optional.ofNullable(ledger.load(request.tenant(), Optional.empty(), Set.of(key))
                        .registers()
                        .get(key)))
                .map(register -> new Refusal(
                        Refusal.ORDER_TAKEN,
                        Workflow.nameOf(request.action().getClass()),
                        "an order without another open case",
                        WhoCan.NOBODY,
                        Map.of("case", register.content())));
    }

    /** What was parked for a case holds words in the open. Repeating the command finishes what broke here. */
    private void dropParkedContacts(TenantId tenant, CaseId caseId) {
        wiring.store().parked(tenant, caseId).stream()
                .filter(parked -> parked.kind() == Parked.Kind.CONTACT)
                .forEach(parked -> {
                    wiring.store().unpark(tenant, parked.id());
                    LOG.info("parked {} went with the erased words", parked.id());
                });
    }

    private Outcome refuse(Folio folio, Request request, Instant now, Refusal refusal) {
        settleCatchUp(folio, now);
        LOG.info("{} refused: {}", refusal.action(), refusal.code());
        return new Outcome.Refused(request.caseId(), refusal.naming(named(folio, request.actor(), refusal.whoCan())));
    }

    private Outcome needsApproval(Folio folio, Request request, Instant now, Decision.NeedsApproval needs) {
        settleCatchUp(folio, now);
        LOG.info("{} needs approval", needs.action());
        return new Outcome.NeedsApproval(
                request.caseId(), needs.action(), named(folio, request.actor(), needs.approvers()));
    }

    /** Lapses that came to light are kept, even though the command is not carried out; a lost race leaves them for later. */
    private void settleCatchUp(Folio folio, Instant now) {
        if (folio.isChanged()) {
            ledger.commit(folio, now);
        }
    }

    private void note(Request request, String action, String code) {
        wiring.store()
                .note(new Attempt(
                        request.tenant(),
                        request.caseId(),
                        request.key(),
                        request.actor().id(),
                        action,
                        code,
                        wiring.now()));
    }

    /** Persons are named to those who may see who holds the case, and to nobody else. */
    private WhoCan named(Folio folio, Actor actor, WhoCan whoCan) {
        boolean mayKnow = folio.workflow().views().fields(folio.file(), actor).contains(Field.HOLDER);
        if (!mayKnow || wiring.directory().isEmpty() || whoCan.role().isEmpty()) {
            return whoCan;
        }
        List<ActorId> persons = wiring
                .directory()
                .get()
                .holding(actor.tenant(), whoCan.role().get())
                .stream()
                .map(Actor::id)
                .toList();
        return whoCan.naming(persons);
    }
}
