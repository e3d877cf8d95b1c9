package io.redress.desk;

import static io.redress.calendar.Span.wallHours;
import static io.redress.party.Affiliation.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.casefile.Action;
import io.redress.codec.Stored;
import io.redress.compensation.OrderFacts;
import io.redress.contact.Channel;
import io.redress.contact.Contact;
import io.redress.contact.OrderRef;
import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.id.DeadlineName;
import io.redress.id.ItemId;
import io.redress.id.OrderId;
import io.redress.money.Money;
import io.redress.party.Actor;
import io.redress.remedy.Claim;
import io.redress.spi.CaseStore;
import io.redress.testkit.Breach;
import io.redress.testkit.Invariants;
import io.redress.testkit.SettableClock;
import io.redress.workflow.Correspond;
import io.redress.workflow.Steps;
import io.redress.workflow.Workflow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** A shop whose open cases hold what is disputed, and the payouts it makes. */
public final class HoldingShop {
    /** The order that most of it is about. */
    public static final OrderId ORDER = OrderId.of("o1");

    public static final ItemId FIRST = ItemId.of("item-1");
    public static final ItemId SECOND = ItemId.of("item-2");

    static final Workflow HOLDING = workflow(1, Steps::holdingDisputedItems);

    public final SettableClock clock = new SettableClock(Office.START);
    public final Actor ann = Actor.inHouse(Office.TENANT, "ann", Shop.AGENT);
    public final List<String> payouts = new ArrayList<>();
    public final CaseStore store;
    public final ComplaintDesk desk;
    private final AtomicInteger keys = new AtomicInteger();

    enum Stage {
        OPEN,
        CLOSED
    }

    @Stored("close/1")
    record Close() implements Action {}

    @Stored("reopen/1")
    record Reopen() implements Action {}

    @Stored("give-up/1")
    record GiveUp() implements Action {}

    @Stored("demand/1")
    record Demand(Claim claim) implements Action {}

    public HoldingShop(CaseStore store) {
        this(store, HOLDING);
    }

    HoldingShop(CaseStore store, Workflow first, Workflow... others) {
        this.store = store;
        desk = ComplaintDesk.running(first, others)
                .storing(store)
                .timedBy(clock)
                .notifying(message -> {})
                .knowing(OrderFacts.class, asked -> new OrderFacts(ORDER, List.of(line(FIRST), line(SECOND))))
                .open();
    }

    private static OrderFacts.Item line(ItemId item) {
        return OrderFacts.Item.of(item.value(), Money.of("CNY", "100"));
    }

    static Workflow workflow(int version, UnaryOperator<Steps<Stage>> more) {
        return more.apply(Workflow.named("holding-shop")
                        .version(version)
                        .over(Stage.class)
                        .startsIn(Stage.OPEN)
                        .endsIn(Stage.CLOSED)
                        .takenInBy(Shop.AGENT)
                        .deadline(
                                DeadlineName.of("answer"),
                                d -> d.owedBy(Shop.AGENT).within(wallHours(8)).lapsingInto(new GiveUp()))
                        .on(Demand.class)
                        .in(Stage.OPEN)
                        .stays()
                        .by(Shop.AGENT)
                        .claiming(situation -> situation.action().claim())
                        .on(Close.class)
                        .in(Stage.OPEN)
                        .to(Stage.CLOSED)
                        .by(Shop.AGENT)
                        .on(Reopen.class)
                        .in(Stage.CLOSED)
                        .to(Stage.OPEN)
                        .by(Shop.AGENT)
                        .reopening()
                        .on(GiveUp.class)
                        .in(Stage.OPEN)
                        .to(Stage.CLOSED)
                        .by(SYSTEM)
                        .showingEverything()
                        .to(Shop.AGENT))
                .build();
    }

    public CommandKey key() {
        return CommandKey.of("key-" + System.identityHashCode(this) + "-" + keys.incrementAndGet());
    }

    /** Somebody complains about items of the order; about none means all of it. */
    public CaseId dispute(String... items) {
        return disputeOrder("o1", items);
    }

    CaseId disputeOrder(String order, String... items) {
        Contact contact = Contact.inbound(Channel.PHONE, Office.customer())
                .about(OrderRef.of(order, items))
                .saying("One of eight is missing");
        return desk.as(ann).receive(key(), contact).caseId();
    }

    /** A contact that names a case, or none; about no order. */
    Receipt say(Optional<CaseId> id) {
        return receive(id, Contact.inbound(Channel.PHONE, Office.customer()));
    }

    /** The same about items of an order. */
    Receipt say(Optional<CaseId> id, String order, String... items) {
        return receive(id, Contact.inbound(Channel.PHONE, Office.customer()).about(OrderRef.of(order, items)));
    }

    private Receipt receive(Optional<CaseId> id, Contact contact) {
        Contact said = contact.saying("Has anybody looked at it?");
        return desk.as(ann).receive(key(), id.map(said::inCase).orElse(said));
    }

    /** What the desk writes about an order. */
    static Correspond writing(String order, String... items) {
        return new Correspond(Contact.outbound(Channel.EMAIL, Office.customer())
                .about(OrderRef.of(order, items))
                .saying("We are looking into it"));
    }

    Outcome act(CaseId id, Action action) {
        return desk.as(ann).act(key(), id, action);
    }

    public void close(CaseId id) {
        act(id, new Close());
    }

    /** Pays for an item, as a job of the host's does when its time has come. */
    public Settling<Integer> pay(ItemId item) {
        return desk.settle(Office.TENANT, ORDER, item, () -> {
            payouts.add(item.value());
            return payouts.size();
        });
    }

    /** What the customer claims from now on. */
    void claim(CaseId id, Claim claim) {
        act(id, new Demand(claim));
    }

    /** Everything that always has to hold. */
    public void whole() {
        assertThat(breaches()).isEmpty();
    }

    /** What does not hold. */
    public List<Breach> breaches() {
        return Invariants.of(store, HOLDING).check(Office.TENANT);
    }
}
