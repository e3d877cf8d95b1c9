package io.redress.stories;

import io.redress.casefile.Action;
import io.redress.casefile.Clock;
import io.redress.casefile.Request;
import io.redress.casefile.Verdict;
import io.redress.compensation.BillFacts;
import io.redress.compensation.CoverFacts;
import io.redress.compensation.CustomerFacts;
import io.redress.compensation.OrderFacts;
import io.redress.contact.Channel;
import io.redress.contact.Contact;
import io.redress.contact.OrderRef;
import io.redress.desk.ComplaintDesk;
import io.redress.desk.Desk;
import io.redress.desk.DeskBuilder;
import io.redress.desk.Outcome;
import io.redress.desk.Receipt;
import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.id.DeadlineName;
import io.redress.id.RequestId;
import io.redress.money.Money;
import io.redress.party.Actor;
import io.redress.party.Party;
import io.redress.party.Role;
import io.redress.permission.CaseView;
import io.redress.permission.Limit;
import io.redress.spi.CaseStore;
import io.redress.stories.shop.OnlineShop;
import io.redress.testkit.Breach;
import io.redress.testkit.Invariants;
import io.redress.testkit.ManualRunner;
import io.redress.testkit.RecordingFulfiller;
import io.redress.testkit.RecordingNotifier;
import io.redress.testkit.SettableClock;
import io.redress.workflow.Correspond;
import io.redress.workflow.ExchangeRate;
import io.redress.workflow.Workflow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A shop with a desk, on a real database and in virtual time. Each story has its own. Not thread-safe. */
final class ShopFloor {
    private static final Money PAID = Money.of("CNY", "245.10");

    /** What a story can choose. */
    private record Setting(Workflow workflow, Money paid, Optional<Function<Instant, ExchangeRate>> rate) {}

    private final Roster roster = Roster.usual();
    private final RecordingFulfiller bank = new RecordingFulfiller();
    private final Orders orders;
    private final SettableClock clock;
    private final RecordingNotifier post = new RecordingNotifier();
    private final Workflow workflow;
    private final CaseStore store = Shelf.empty();
    private final ComplaintDesk desk;
    private final ManualRunner runner;
    private final AtomicInteger cases = new AtomicInteger();
    private final AtomicInteger commands = new AtomicInteger();

    private ShopFloor(Setting setting, Instant start) {
        workflow = setting.workflow();
        orders = new Orders(setting.paid());
        clock = new SettableClock(start);
        DeskBuilder opening = ComplaintDesk.running(workflow);
        setting.rate().ifPresent(rate -> opening.knowing(ExchangeRate.class, asked -> rate.apply(clock.instant())));
        desk = opening.storing(store)
                .knowing(OrderFacts.class, asked -> orders.facts(asked.file()))
                .knowing(BillFacts.class, asked -> orders.bill())
                .knowing(CoverFacts.class, asked -> orders.covers())
                .knowing(CustomerFacts.class, asked -> orders.customer())
                .fulfilling(bank)
                .numberedBy(() -> "case-" + cases.incrementAndGet())
                .staffedBy(roster)
                .notifying(post)
                .timedBy(clock)
                .open();
        runner = new ManualRunner(desk, clock);
    }

    /** The shop as it is, from a wall-clock time on. */
    static ShopFloor from(String wallClock) {
        return running(OnlineShop.workflow(), wallClock);
    }

    static ShopFloor running(Workflow workflow, String wallClock) {
        return new ShopFloor(new Setting(workflow, PAID, Optional.empty()), Hours.of(wallClock));
    }

    /** The shop as it is, where every order has cost so much. */
    static ShopFloor selling(Money paid, String wallClock) {
        return new ShopFloor(new Setting(OnlineShop.workflow(), paid, Optional.empty()), Hours.of(wallClock));
    }

    /** A shop that knows a rate of exchange. */
    static ShopFloor exchanging(Workflow workflow, Function<Instant, ExchangeRate> rate, String wallClock) {
        return new ShopFloor(new Setting(workflow, PAID, Optional.of(rate)), Hours.of(wallClock));
    }

    Instant now() {
        return clock.instant();
    }

    /** Lets time pass, with everything that comes due on the way. */
    void until(String wallClock) {
        runner.runUntil(Hours.of(wallClock));
    }

    /** Lets time pass with nobody there who runs what is due; somebody comes at the end of it. */
    void asleepUntil(String wallClock) {
        clock.set(Hours.of(wallClock));
        runner.runNow();
    }

    /** What the shop knows of orders, bills and customers. */
    Orders orders() {
        return orders;
    }

    /** Who pays. */
    RecordingFulfiller bank() {
        return bank;
    }

    /** Who works here, who is away, and who stands in for whom. */
    Roster roster() {
        return roster;
    }

    ComplaintDesk desk() {
        return desk;
    }

    Desk as(Actor actor) {
        return desk.as(actor);
    }

    CommandKey key() {
        return CommandKey.of("command-" + commands.incrementAndGet());
    }

    /** Takes a call of the customer about an order. */
    CaseId call(Actor taker, String order, String words) {
        return receive(
                        taker,
                        Contact.inbound(Channel.PHONE, Cast.lin())
                                .about(OrderRef.of(order))
                                .saying(words))
                .caseId();
    }

    Receipt receive(Actor actor, Contact contact) {
        return as(actor).receive(key(), contact);
    }

    Outcome act(Actor actor, CaseId id, Action action) {
        return as(actor).act(key(), id, action);
    }

    /** Writes to a party, on the record. */
    Outcome write(Actor actor, CaseId id, Channel channel, Party to, String words) {
        return act(actor, id, new Correspond(Contact.outbound(channel, to).saying(words)));
    }

    /** The case as the team lead sees it. */
    CaseView view(CaseId id) {
        return as(Cast.MEI).view(id);
    }

    List<Clock> clocks(CaseId id) {
        return view(id).clocks().or(List.of());
    }

    /** When a running deadline is due. */
    Instant due(CaseId id, DeadlineName deadline) {
        return clocks(id).stream()
                .filter(running -> running.name().equals(deadline))
                .map(Clock::due)
                .findFirst()
                .orElseThrow(() -> new BrokenStoryException("deadline " + deadline + " does not run on " + id));
    }

    /** How the runs of a deadline ended that have ended, oldest first. */
    List<Verdict> verdicts(CaseId id, DeadlineName deadline) {
        return view(id).verdicts().or(List.of()).stream()
                .filter(verdict -> verdict.name().equals(deadline))
                .toList();
    }

    /** Whose work list a case is on. */
    String team(CaseId id) {
        return view(id).team().or(Optional.empty()).map(Role::name).orElse("nobody");
    }

    /** The requests that somebody is asked to answer. */
    List<RequestId> asked(Actor actor) {
        return as(actor).waitingForMe(all -> all).requests().stream()
                .map(asked -> asked.request().id())
                .toList();
    }

    /** The request that waits on a case. */
    RequestId asking(CaseId id) {
        return view(id).requests().or(List.of()).stream()
                .map(Request::id)
                .findFirst()
                .orElseThrow(() -> new BrokenStoryException("nothing waits on " + id));
    }

    /** What counts against a limit now; of whom, where it is somebody's. */
    Money spent(Limit limit, Actor... of) {
        return desk.spent(Cast.SHOP, limit, of.length == 0 ? "" : of[0].id().value());
    }

    /** What was delivered so far, each with whom it was for, in order. */
    List<String> told() {
        return post.delivered().stream()
                .map(message -> message.template() + " to " + message.to())
                .toList();
    }

    /** Whatever the test kit finds wrong with what is stored. */
    List<Breach> faults() {
        return Invariants.of(store, workflow).timedBy(clock).check(Cast.SHOP);
    }

    /** What was delivered so far, in order. */
    List<String> messages() {
        return post.templates();
    }
}
