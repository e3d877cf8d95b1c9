package io.redress.replay.sla;

import io.redress.calendar.Span;
import io.redress.casefile.Action;
import io.redress.casefile.CaseFile;
import io.redress.casefile.Clock;
import io.redress.casefile.Verdict;
import io.redress.casefile.Verdict.Ending;
import io.redress.contact.Channel;
import io.redress.contact.Contact;
import io.redress.desk.ComplaintDesk;
import io.redress.desk.Outcome;
import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.id.DeadlineName;
import io.redress.id.TenantId;
import io.redress.party.Actor;
import io.redress.party.Party;
import io.redress.party.Relation;
import io.redress.store.MemoryCaseStore;
import io.redress.testkit.SettableClock;
import io.redress.workflow.Correspond;
import io.redress.workflow.Retarget;
import io.redress.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One ticket on a desk of its own. */
final class Ticket {
    private static final TenantId TENANT = TenantId.of("replay");
    private static final Party CUSTOMER = Party.verified("carl", Relation.CUSTOMER);
    private static final Actor CARL = Actor.customer(TENANT, "carl");
    private static final Actor ANN = Actor.inHouse(TENANT, "ann", TicketWorkflow.AGENT);

    private final SettableClock time;
    private final MemoryCaseStore store = new MemoryCaseStore();
    private TicketWorkflow terms;
    private Workflow workflow;
    private ComplaintDesk desk;
    private Optional<CaseId> id = Optional.empty();
    private int keys;

    Ticket(TicketWorkflow terms, Instant start) {
        this.terms = terms;
        time = new SettableClock(start);
        workflow = terms.workflow();
        desk = open();
    }

    private ComplaintDesk open() {
        return ComplaintDesk.running(workflow).storing(store).timedBy(time).open();
    }

    /** Lets time pass up to an instant, with what is due before. */
    void until(Instant instant) {
        if (instant.isAfter(time.instant())) {
            time.set(instant);
        }
        desk.runDue(1000);
    }

    private CommandKey key() {
        keys++;
        return CommandKey.of("k" + keys);
    }

    /** A ticket that nobody has written about begins with a note of the system, which is no contact of anybody. */
    void created(boolean byCustomer) {
        if (byCustomer) {
            customerWrites();
        } else {
            id = Optional.of(desk.as(Actor.system(TENANT))
                    .reachOut(key(), Contact.outbound(Channel.EMAIL, CUSTOMER))
                    .caseId());
        }
    }

    void customerWrites() {
        Contact contact = Contact.inbound(Channel.EMAIL, CUSTOMER);
        id = Optional.of(desk.as(CARL)
                .receive(key(), id.map(contact::inCase).orElse(contact))
                .caseId());
    }

    void agentWrites() {
        act(new Correspond(Contact.outbound(Channel.EMAIL, CUSTOMER)));
    }

    boolean isCreated() {
        return id.isPresent();
    }

    void act(Action action) {
        Outcome outcome = desk.as(ANN).act(key(), id.orElseThrow(), action);
        if (!outcome.isDone()) {
            throw new IllegalStateException(action + " was not done: " + outcome);
        }
    }

    void retargeted(String clock, int minutes) {
        act(new Retarget(TicketWorkflow.name(clock), Span.workingMinutes(minutes), "the policy changed"));
    }

    /** The same ticket counted in another calendar from its original start on. */
    void recalculated(TicketWorkflow next) {
        terms = next;
        workflow = terms.workflow();
        desk = open();
        desk.recalculate(TENANT, Optional.empty(), 10);
    }

    private CaseFile file() {
        return workflow.codec()
                .read(store.load(TENANT, id, Set.of()).found().orElseThrow().body(), CaseFile.class)
                .value();
    }

    private List<Verdict> verdicts(String clock) {
        return file().verdicts().stream()
                .filter(verdict -> verdict.name().equals(TicketWorkflow.name(clock)))
                .toList();
    }

    /** When a clock is due: one that is paused is not; one that lapsed is, until it is made good. */
    Optional<Instant> due(String clock) {
        CaseFile file = file();
        DeadlineName name = TicketWorkflow.name(clock);
        Optional<Clock> running = file.clock(name);
        if (running.isPresent()) {
            return running.filter(run -> !run.isPaused()).map(Clock::due);
        }
        return verdicts(clock).stream()
                .filter(verdict -> file.isOpen() && verdict.isOwed())
                .map(Verdict::due)
                .findFirst();
    }

    Optional<Instant> earliest() {
        return terms.targets().keySet().stream()
                .flatMap(clock -> due(clock).stream())
                .min(Comparator.naturalOrder());
    }

    /** When a clock begins to count. */
    Optional<Instant> starts(String clock) {
        return file().clock(TicketWorkflow.name(clock)).map(Clock::startedAt).map(terms.calendar()::nextOpen);
    }

    /** How long the longest of its runs took. */
    Optional<Duration> elapsed(String clock) {
        return verdicts(clock).stream()
                .flatMap(verdict -> verdict.elapsed().stream())
                .max(Comparator.naturalOrder());
    }

    /** How much was left in the tightest of its runs. */
    Optional<Duration> margin(String clock) {
        return verdicts(clock).stream()
                .flatMap(verdict -> verdict.margin().stream())
                .min(Comparator.naturalOrder());
    }

    String verdict(String clock) {
        List<Ending> endings = verdicts(clock).stream().map(Verdict::ending).toList();
        return endings.contains(Ending.LAPSED) ? "breached" : endings.contains(Ending.MET) ? "met" : "open";
    }
}
