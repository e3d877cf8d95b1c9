package io.redress.desk;

import io.redress.casefile.Action;
import io.redress.casefile.CaseFile;
import io.redress.desk.Briefing.Balances;
import io.redress.failure.InvalidInputException;
import io.redress.failure.KeyReusedException;
import io.redress.failure.LostRaceException;
import io.redress.failure.UnknownCaseException;
import io.redress.failure.Violation;
import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.id.RequestId;
import io.redress.id.TenantId;
import io.redress.money.Money;
import io.redress.party.Actor;
import io.redress.permission.Field;
import io.redress.permission.Limit;
import io.redress.permission.Refusal;
import io.redress.permission.WhoCan;
import io.redress.remedy.Alternative;
import io.redress.spi.Attempt;
import io.redress.spi.KeptText;
import io.redress.spi.Loaded;
import io.redress.spi.Parked;
import io.redress.spi.Register;
import io.redress.spi.RegisterKey;
import io.redress.spi.StoredCase;
import io.redress.workflow.AwardAction;
import io.redress.workflow.Command;
import io.redress.workflow.Decision;
import io.redress.workflow.Decision.Accepted;
import io.redress.workflow.Decision.Cases;
import io.redress.workflow.Erase;
import io.redress.workflow.RequestAction;
import io.redress.workflow.Workflow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes actions: loads, catches up, asks the core, stores; and does so again when a race was lost. */
final class Clerk {
    private static final Logger LOG = LoggerFactory.getLogger(Clerk.class);
    private static final int TRIES = 20;

    private final Wiring wiring;
    private final Ledger ledger;
    private final Briefing briefing;

    Clerk(Wiring wiring, Ledger ledger) {
        this.wiring = wiring;
        this.ledger = ledger;
        briefing = new Briefing(wiring, ledger);
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
        }
        return outcome;
    }

    /** Takes an action; what is not to be leaves no attempt, because the caller finds another way. */
    Outcome take(Request request) {
        check(request);
        boolean joins = wiring.store().joins();
        Optional<StoredCase> recalled =
                joins ? Optional.empty() : wiring.store().recent(request.tenant(), request.caseId());
        Optional<Outcome> fromMemory = recalled.flatMap(row -> fromMemory(request, row));
        if (fromMemory.isPresent()) {
            return fromMemory.get();
        }
        // Hope is tried once; inside the host's transaction a hope in vain would cost the host a transaction.
        boolean mayHope = !joins && recalled.isEmpty();
        for (int tries = 1; tries <= TRIES; tries++) {
            Balances balances = tries == 1 && mayHope ? Balances.HOPED_FOR : Balances.READ;
            Optional<Outcome> outcome = tryOnce(request, balances);
            if (outcome.isPresent()) {
                return outcome.get();
            }
            LOG.debug("lost race {}", tries);
        }
        throw new LostRaceException(request.caseId(), TRIES);
    }

    private void check(Request request) {
        List<Violation> violations =
                wiring.doorkeeper().check(request.action(), request.actor().locale());
        if (!violations.isEmpty()) {
            throw new InvalidInputException(violations);
        }
    }

    /** What would become of an action. Nothing is written, not even an attempt, and nothing lapses. */
    Quote quote(Request request) {
        check(request);
        StoredCase row = ledger.load(request.tenant(), Optional.of(request.caseId()), Set.of())
                .found()
                .orElseThrow(() -> new UnknownCaseException(request.tenant(), request.caseId()));
        Workflow workflow = wiring.definitions().of(row);
        Instant now = wiring.nowAfter(row.index().updatedAt());
        Folio folio = Folio.of(workflow, row, wiring.definitions().read(row));
        CatchUp caughtUp = CatchUp.run(folio, now);
        while (!caughtUp.isComplete()) {
            caughtUp = CatchUp.run(folio, now);
        }
        Action action = knows(workflow, request.action())
                ? Door.admit(workflow.codec(), request.action()).action()
                : request.action();
        Briefing.Heard heard = briefing.decide(folio, request, action, now, Balances.READ);
        Command command = new Command(action, request.actor(), request.cosigner(), now);
        List<Alternative> alternatives = workflow.alternatives(folio.file(), command, heard.facts());
        List<Quote.Room> rooms =
                rooms(request.tenant(), workflow.limits(folio.file(), action.getClass(), request.actor()), now);
        return heard.decision()
                .fold(new Cases<>(
                        accepted -> new Quote.Free(alternatives, rooms),
                        refused -> new Quote.Refused(refused.refusal()
                                .naming(named(
                                        folio,
                                        request.actor(),
                                        refused.refusal().whoCan(),
                                        Optional.empty()))),
                        waiting -> new Quote.NeedsConsent(
                                alternatives,
                                rooms,
                                waiting.request().needed(),
                                named(folio, request.actor(), waiting.approvers(), Optional.of(waiting.request()))),
                        facts -> {
                            throw new IllegalStateException(
                                    "facts " + facts.types() + " were given and asked for again");
                        }));
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

    /** What is decided on the strength of a row, and when; without a decision while more lapses wait than fit into one change. */
    private record Ruling(Folio folio, Instant now, Envelope envelope, Optional<Decision> decision) {}

    private Ruling rule(Request request, StoredCase row, Balances balances) {
        Workflow workflow = wiring.definitions().of(row);
        Instant now = wiring.nowAfter(row.index().updatedAt());
        Folio folio = Folio.of(workflow, row, wiring.definitions().read(row));
        Envelope envelope = knows(workflow, request.action())
                ? Door.admit(workflow.codec(), request.action())
                : new Envelope(request.action(), "", List.of());
        if (!CatchUp.run(folio, now).isComplete()) {
            return new Ruling(folio, now, envelope, Optional.empty());
        }
        Decision decision = briefing.decide(folio, request, envelope.action(), now, balances)
                .decision();
        return new Ruling(folio, now, envelope, Optional.of(decision));
    }

    /**
     * Decides on what the store recalls without looking. Only what can be committed counts, because the fence then proves
     * that the case was still so; anything else, failures too, is found out again by looking.
     */
    private Optional<Outcome> fromMemory(Request request, StoredCase row) {
        return tentative(request, row)
                .flatMap(ruling -> ruling.decision().flatMap(decision -> enter(request, ruling, decision)));
    }

    /** What changes the case is entered; empty for anything else, and when the race was lost. */
    private Optional<Outcome> enter(Request request, Ruling ruling, Decision decision) {
        if (decision instanceof Accepted accepted) {
            return carryOut(request, ruling, accepted);
        }
        return decision instanceof Decision.Waiting waiting ? file(request, ruling, waiting) : Optional.empty();
    }

    private static boolean knows(Workflow workflow, Action action) {
        return workflow.actions().contains(action.getClass())
                || action instanceof RequestAction
                || action instanceof AwardAction;
    }

    private Optional<Ruling> tentative(Request request, StoredCase row) {
        try {
            return Optional.of(rule(request, row, Balances.HOPED_FOR));
        } catch (RuntimeException perhaps) {
            LOG.debug("decided again on the case as it is", perhaps);
            return Optional.empty();
        }
    }

    /** One try; empty when the race was lost. */
    private Optional<Outcome> tryOnce(Request request, Balances balances) {
        Loaded loaded = ledger.load(request.tenant(), Optional.of(request.caseId()), Set.of(request.register()));
        StoredCase row = loaded.found().orElseThrow(() -> new UnknownCaseException(request.tenant(), request.caseId()));
        Instant now = wiring.nowAfter(row.index().updatedAt());
        Optional<Register> done =
                Optional.ofNullable(loaded.registers().get(request.register())).filter(register -> register.holds(now));
        if (done.isPresent()) {
            return Optional.of(again(request, row, done.get()));
        }
        Ruling ruling = rule(request, row, balances);
        if (ruling.decision().isEmpty()) {
            ledger.commit(ruling.folio(), ruling.now());
            return Optional.empty();
        }
        return ruling.decision()
                .get()
                .fold(new Cases<>(
                        accepted -> carryOut(request, ruling, accepted),
                        refused -> Optional.of(refuse(ruling.folio(), request, ruling.now(), refused.refusal())),
                        waiting -> file(request, ruling, waiting),
                        facts -> {
                            throw new IllegalStateException(
                                    "facts " + facts.types() + " were given and asked for again");
                        }));
    }

    private Outcome again(Request request, StoredCase row, Register register) {
        Workflow workflow = wiring.definitions().of(row);
        CommandRecord record = CommandRecord.read(register);
        List<KeptText> kept =
                record.commitments().isEmpty() ? List.of() : wiring.store().texts(request.tenant(), record.caseId());
        if (!knows(workflow, request.action()) || !record.caseId().equals(request.caseId())) {
            throw new KeyReusedException(request.tenant(), request.key());
        }
        record.match(request.tenant(), request.key(), workflow.codec(), request.action(), kept);
        if (request.action() instanceof Erase) {
            dropParkedContacts(request.tenant(), request.caseId());
        }
        return record.request()
                .<Outcome>map(waited -> stillWaiting(request, row, record, waited))
                .orElseGet(() -> new Outcome.Done(record.caseId(), record.entry()));
    }

    /** The same names as the first time; who can agree and until when are as of now. */
    private Outcome stillWaiting(Request request, StoredCase row, CommandRecord record, RequestId id) {
        CaseFile file = wiring.definitions().read(row);
        Folio folio = Folio.of(wiring.definitions().of(row), row, file);
        Optional<io.redress.casefile.Request> waiting = file.books().request(id);
        WhoCan approvers = waiting.map(there -> WhoCan.of(there.approvers()))
                .map(who -> named(folio, request.actor(), who, waiting))
                .orElse(WhoCan.NOBODY);
        return new Outcome.Waiting(
                record.caseId(),
                record.entry(),
                id,
                approvers,
                waiting.flatMap(there -> folio.workflow().due(file, there)));
    }

    private Optional<Outcome> file(Request request, Ruling ruling, Decision.Waiting waiting) {
        Optional<Long> entry = write(
                request, ruling, waiting.filed(), Optional.of(waiting.request().id()));
        Folio folio = ruling.folio();
        return entry.map(number -> {
            LOG.info("{} waits for others", Workflow.nameOf(request.action().getClass()));
            return new Outcome.Waiting(
                    request.caseId(),
                    number,
                    waiting.request().id(),
                    named(folio, request.actor(), waiting.approvers(), Optional.of(waiting.request())),
                    folio.workflow().due(folio.file(), waiting.request()));
        });
    }

    private Optional<Outcome> carryOut(Request request, Ruling ruling, Accepted accepted) {
        Folio folio = ruling.folio();
        Instant now = ruling.now();
        Optional<Refusal> taken = orderTaken(request, folio, accepted);
        if (taken.isPresent()) {
            return Optional.of(refuse(folio, request, now, taken.get()));
        }
        Optional<Long> entry = write(request, ruling, accepted, Optional.empty());
        if (entry.isPresent()) {
            LOG.info("{} done, entry {}", Workflow.nameOf(request.action().getClass()), entry.get());
            if (request.action() instanceof Erase) {
                dropParkedContacts(request.tenant(), request.caseId());
            }
        }
        return entry.map(number -> new Outcome.Done(request.caseId(), number));
    }

    /** Enters a change under its key; the number of its entry, or nothing when the race was lost. */
    private Optional<Long> write(Request request, Ruling ruling, Accepted accepted, Optional<RequestId> waiting) {
        Folio folio = ruling.folio();
        Instant now = ruling.now();
        Envelope envelope = ruling.envelope();
        Action action = envelope.action();
        long entry = folio.entries() + 1;
        folio.write(new Folio.Deed(request.actor().at(now), Optional.of(request.key()), action), now, now, accepted);
        folio.keep(envelope.texts());
        if (action instanceof Erase) {
            folio.erase(wiring.store().texts(request.tenant(), request.caseId()).stream()
                    .map(KeptText::commitment)
                    .collect(Collectors.toSet()));
        }
        CommandRecord record =
                new CommandRecord(envelope.digest(), request.caseId(), entry, envelope.commitments(), waiting);
        folio.post(record.claim(request.register(), now, wiring.keysKept()));
        return ledger.commit(folio, now) ? Optional.of(entry) : Optional.empty();
    }

    /** An order has at most one open case: where it has another, a closed one stays closed, and one without an order does not take it. */
    private Optional<Refusal> orderTaken(Request request, Folio folio, Accepted accepted) {
        return folio.takes(accepted.end())
                .flatMap(key -> Optional.ofNullable(ledger.load(request.tenant(), Optional.empty(), Set.of(key))
                        .registers()
                        .get(key)))
                // A case that ends because of a lapse nobody has stored yet still holds its own order.
                .filter(register -> !register.content().equals(folio.file().id().value()))
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
        WhoCan named = named(folio, request.actor(), refusal.whoCan(), about(folio, request));
        return new Outcome.Refused(request.caseId(), refusal.naming(named));
    }

    private static Optional<io.redress.casefile.Request> about(Folio folio, Request request) {
        return request.action() instanceof RequestAction on
                ? folio.file().books().request(on.request())
                : Optional.empty();
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

    /**
     * Persons are named to those who may see who holds the case, and to nobody else. A directory that fails spoils no answer:
     * roles are known without it.
     */
    private WhoCan named(Folio folio, Actor actor, WhoCan whoCan, Optional<io.redress.casefile.Request> about) {
        boolean mayKnow = folio.workflow()
                .views()
                .fields(folio.file(), actor.at(wiring.now()))
                .contains(Field.HOLDER);
        if (!mayKnow || wiring.personnel().isEmpty() || whoCan.role().isEmpty()) {
            return whoCan;
        }
        try {
            return whoCan.naming(wiring.personnel().get().named(folio.file(), whoCan, about));
        } catch (RuntimeException down) {
            LOG.warn("the directory names nobody", down);
            return whoCan;
        }
    }
}
