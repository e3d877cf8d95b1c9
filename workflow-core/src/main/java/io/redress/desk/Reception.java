package io.redress.desk;

import io.redress.casefile.Event;
import io.redress.casefile.Link;
import io.redress.casefile.Origin;
import io.redress.contact.Contact;
import io.redress.contact.Direction;
import io.redress.failure.FactsUnavailableException;
import io.redress.failure.InvalidInputException;
import io.redress.failure.LostRaceException;
import io.redress.failure.MissingDefinitionException;
import io.redress.failure.TooLargeCaseException;
import io.redress.failure.UnreadableCaseException;
import io.redress.failure.Violation;
import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.party.Actor;
import io.redress.permission.Refusal;
import io.redress.spi.KeptText;
import io.redress.spi.Loaded;
import io.redress.spi.Register;
import io.redress.spi.RegisterKey;
import io.redress.spi.StoredCase;
import io.redress.workflow.Correspond;
import io.redress.workflow.Decision.Accepted;
import io.redress.workflow.Workflow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes contacts in: each opens a case, joins an open one, or is parked whole. */
final class Reception {
    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);
    private static final int TRIES = 20;

    private final Wiring wiring;
    private final Ledger ledger;
    private final Clerk clerk;
    private final Parking parking;

    Reception(Wiring wiring, Ledger ledger, Clerk clerk) {
        this.wiring = wiring;
        this.ledger = ledger;
        this.clerk = clerk;
        parking = new Parking(wiring, ledger);
    }

    /** A contact, who hands it in, and under which key. */
    private record Arrival(Actor actor, CommandKey key, Contact contact) {
        RegisterKey register() {
            return CommandRecord.key(actor.tenant(), key);
        }

        CommandRecord.Author author() {
            return CommandRecord.Author.of(actor, Optional.empty());
        }

        Optional<RegisterKey> openCase() {
            return contact.order().map(order -> Folio.openCase(actor.tenant(), order.id()));
        }
    }

    /** What the desk says first is its own: if it does not fit, it is refused, not kept. */
    Receipt reachOut(Actor actor, CommandKey key, Contact contact) {
        List<Violation> violations = new ArrayList<>(wiring.doorkeeper().check(contact, actor.locale()));
        if (contact.direction() != Direction.OUTBOUND) {
            violations.add(new Violation("direction", "INBOUND", "what comes in is received"));
        }
        if (!wiring.definitions().first().isProactiveFor(actor)) {
            violations.add(new Violation(
                    "actor", actor.id().value(), "the workflow does not let this actor open cases unasked"));
        }
        if (!violations.isEmpty()) {
            throw new InvalidInputException(violations);
        }
        return take(new Arrival(actor, key, contact));
    }

    Receipt receive(Actor actor, CommandKey key, Contact contact) {
        List<Violation> violations = new ArrayList<>(wiring.doorkeeper().check(contact, actor.locale()));
        if (contact.direction() != Direction.INBOUND) {
            violations.add(new Violation("direction", "OUTBOUND", "only inbound contacts are received"));
        }
        if (!violations.isEmpty()) {
            return parking.contact(actor, key, contact, violations);
        }
        try {
            return take(new Arrival(actor, key, contact));
        } catch (InvalidInputException invalid) {
            return parking.contact(actor, key, contact, invalid.violations());
        } catch (MissingDefinitionException
                | UnreadableCaseException
                | TooLargeCaseException
                | FactsUnavailableException unfit) {
            Violation violation = new Violation("case", unfit.code(), String.valueOf(unfit.getMessage()));
            return parking.contact(actor, key, contact, List.of(violation));
        }
    }

    private Receipt take(Arrival arrival) {
        for (int tries = 1; tries <= TRIES; tries++) {
            Optional<Receipt> receipt = tryOnce(arrival);
            if (receipt.isPresent()) {
                return receipt.get();
            }
        }
        throw new LostRaceException(arrival.contact().caseId().orElse(CaseId.of("new")), TRIES);
    }

    private Optional<Receipt> tryOnce(Arrival arrival) {
        Set<RegisterKey> registers = new HashSet<>(Set.of(arrival.register()));
        arrival.openCase().ifPresent(registers::add);
        Loaded loaded = ledger.load(arrival.actor().tenant(), arrival.contact().caseId(), registers);
        Optional<Register> done = Optional.ofNullable(loaded.registers().get(arrival.register()))
                .filter(register -> register.holds(wiring.now()));
        if (done.isPresent()) {
            return Optional.of(again(arrival, done.get()));
        }
        if (arrival.contact().caseId().isPresent() && loaded.found().isEmpty()) {
            String id = arrival.contact().caseId().get().value();
            throw new InvalidInputException(List.of(new Violation("caseId", id, "the tenant has no such case")));
        }
        Optional<CaseId> open = loaded.found()
                .filter(row -> row.index().closedAt().isEmpty())
                .map(StoredCase::id)
                .or(() ->
                        arrival.openCase().map(loaded.registers()::get).map(register -> CaseId.of(register.content())));
        return open.isPresent()
                ? join(arrival, open.get())
                : open(arrival, loaded.found().map(StoredCase::id));
    }

    private Receipt again(Arrival arrival, Register register) {
        CommandRecord record = CommandRecord.read(register);
        CaseId id = record.caseId();
        StoredCase row = ledger.load(arrival.actor().tenant(), Optional.of(id), Set.of())
                .found()
                .orElseThrow();
        List<KeptText> kept = wiring.store().texts(arrival.actor().tenant(), id);
        record.match(
                arrival.author(),
                arrival.key(),
                wiring.definitions().of(row).codec(),
                new Correspond(arrival.contact()),
                kept);
        return record.entry() == 1 ? new Receipt.Opened(id) : new Receipt.Joined(id, record.entry());
    }

    /** Joins a case; empty when it was closed meanwhile. */
    private Optional<Receipt> join(Arrival arrival, CaseId id) {
        Outcome outcome = clerk.take(new Clerk.Request(
                arrival.actor(), Optional.empty(), arrival.key(), id, new Correspond(arrival.contact())));
        return outcome.fold(
                done -> Optional.of(new Receipt.Joined(id, done.entry())),
                waiting -> {
                    throw unfit(waiting.request().value(), "a contact waits for nobody");
                },
                refused -> {
                    if (refused.code().equals(Refusal.CLOSED)) {
                        return Optional.empty();
                    }
                    throw unfit(refused.code(), refused.missing());
                });
    }

    private static InvalidInputException unfit(String value, String message) {
        return new InvalidInputException(List.of(new Violation("contact", value, message)));
    }

    /** Opens a case; empty when somebody else opened one for the same order, or used the key. */
    private Optional<Receipt> open(Arrival arrival, Optional<CaseId> follows) {
        Workflow workflow = wiring.definitions().first();
        Instant now = wiring.now();
        CaseId id = CaseId.of(wiring.numbers().get());
        Origin origin = new Origin(arrival.actor().tenant(), id, workflow.name(), workflow.version(), now);
        Envelope envelope = Door.admit(workflow.codec(), new Correspond(arrival.contact()));
        Accepted opening = workflow.open(origin, (Correspond) envelope.action(), arrival.actor());
        Accepted linked = follows.map(former -> following(opening, former)).orElse(opening);
        Folio folio = Folio.opening(workflow, linked);
        folio.write(new Folio.Deed(arrival.actor(), Optional.of(arrival.key()), envelope.action()), now, now, linked);
        folio.keep(envelope.texts());
        CommandRecord record = new CommandRecord(
                arrival.author().digest(envelope.digest()), id, 1, envelope.commitments(), Optional.empty());
        folio.post(record.claim(arrival.register(), now, wiring.keysKept()));
        if (!ledger.commit(folio, now)) {
            return Optional.empty();
        }
        LOG.info("case {} opened", id);
        return Optional.of(new Receipt.Opened(id));
    }

    private static Accepted following(Accepted opening, CaseId former) {
        Event linked = new Event.Linked(new Link(former, Link.Kind.FOLLOWS));
        List<Event> events = new ArrayList<>(opening.events());
        events.add(linked);
        return new Accepted(
                opening.right(),
                opening.approver(),
                events,
                opening.bookings(),
                linked.evolve(opening.after()),
                opening.carried());
    }
}
