package io.redress.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.casefile.Action;
import io.redress.casefile.CaseFile;
import io.redress.compensation.OrderFacts;
import io.redress.compensation.OrderFacts.Item;
import io.redress.contact.Channel;
import io.redress.contact.Contact;
import io.redress.contact.OrderRef;
import io.redress.desk.ComplaintDesk;
import io.redress.desk.DeskBuilder;
import io.redress.desk.Outcome;
import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.id.TenantId;
import io.redress.money.Money;
import io.redress.party.Actor;
import io.redress.party.Party;
import io.redress.party.Relation;
import io.redress.remedy.Award;
import io.redress.remedy.Handling;
import io.redress.spi.CaseStore;
import io.redress.spi.Fulfiller;
import io.redress.store.MemoryCaseStore;
import io.redress.testkit.Invariants;
import io.redress.testkit.ManualRunner;
import io.redress.testkit.RecordingFulfiller;
import io.redress.testkit.RecordingNotifier;
import io.redress.testkit.SettableClock;
import io.redress.timeline.Entry;
import io.redress.workflow.PayingShop;
import io.redress.workflow.PayingShop.Give;
import io.redress.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** A desk that pays, with its clock, its store and its fulfiller in reach. */
public final class PayDesk {
    public static final TenantId TENANT = TenantId.of("t1");
    public static final Workflow SHOP = PayingShop.workflow();
    public static final Instant START = Instant.parse("2026-11-23T02:00:00Z");
    public static final int MANY = 10_000;

    /** What every order consists of. */
    private static final List<Item> ITEMS = List.of(Item.of("pea", cny("0.07")), Item.of("duck", cny("88.10")));

    public final RecordingFulfiller fulfiller = new RecordingFulfiller();
    public final RecordingNotifier post = new RecordingNotifier();
    public final SettableClock clock = new SettableClock(START);
    public final Actor ann = Actor.inHouse(TENANT, "ann", PayingShop.AGENT);
    public final Actor fred = Actor.inHouse(TENANT, "fred", PayingShop.FINANCE);
    public final CaseStore store;
    public final ComplaintDesk desk;
    public final ManualRunner runner;
    private final Workflow shop;
    private final UnaryOperator<DeskBuilder> everywhere;
    private final Invariants invariants;
    private final AtomicInteger keys = new AtomicInteger();

    public PayDesk() {
        this(new MemoryCaseStore());
    }

    public PayDesk(CaseStore store) {
        this(store, SHOP, desk -> desk);
    }

    private PayDesk(CaseStore store, Workflow shop, UnaryOperator<DeskBuilder> everywhere) {
        this.store = store;
        this.shop = shop;
        this.everywhere = everywhere;
        desk = another(fulfiller);
        runner = new ManualRunner(desk, clock);
        invariants = Invariants.of(store, shop).timedBy(clock);
    }

    /** A desk that gives money back for the items of orders, too. */
    static PayDesk refunding(CaseStore store) {
        return new PayDesk(
                store,
                PayingShop.refunding(),
                desk -> desk.knowing(
                        OrderFacts.class,
                        asked -> new OrderFacts(
                                asked.file().order().orElseThrow().id(), ITEMS)));
    }

    /** Another node on the same store. */
    public ComplaintDesk another(Fulfiller payments) {
        return another(payments, builder -> builder);
    }

    ComplaintDesk another(Fulfiller payments, UnaryOperator<DeskBuilder> more) {
        return more.apply(everywhere.apply(ComplaintDesk.running(shop)
                        .storing(store)
                        .timedBy(clock)
                        .notifying(post)
                        .fulfilling(payments)))
                .open();
    }

    public static Money cny(String amount) {
        return Money.of("CNY", amount);
    }

    public CommandKey key() {
        return CommandKey.of("key-" + keys.incrementAndGet());
    }

    public CaseId open() {
        return open("order-" + (keys.get() + 1));
    }

    /** The open case of an order, or a new one. */
    CaseId open(String order) {
        return desk.as(ann)
                .receive(
                        key(),
                        Contact.inbound(Channel.PHONE, Party.verified("carl", Relation.CUSTOMER))
                                .about(OrderRef.of(order)))
                .caseId();
    }

    /** A case on which ten yuan are awarded. */
    public CaseId awarded() {
        CaseId id = open();
        done(ann, id, new Give(cny("10.00"), 0));
        return id;
    }

    public Outcome act(Actor actor, CaseId id, Action action) {
        return desk.as(actor).act(key(), id, action);
    }

    public void done(Actor actor, CaseId id, Action action) {
        assertThat(act(actor, id, action)).isInstanceOf(Outcome.Done.class);
    }

    /** The code of a refusal. */
    public String refused(CaseId id, Action action) {
        return ((Outcome.Refused) act(fred, id, action)).refusal().code();
    }

    /** One run, a moment later. */
    public void run() {
        clock.advance(Duration.ofMillis(1));
        desk.runDue(MANY);
    }

    /** Lets time pass until nothing is to be done any more. */
    public void runOut() {
        runner.run(Duration.ofDays(60));
    }

    public CaseFile file(CaseId id) {
        return shop.codec()
                .read(
                        store.load(TENANT, Optional.of(id), Set.of())
                                .found()
                                .orElseThrow()
                                .body(),
                        CaseFile.class)
                .value();
    }

    public List<Entry> entries(CaseId id) {
        return store.timeline(TENANT, id, 0, MANY).stream()
                .map(link -> shop.codec().read(link.json(), Entry.class).value())
                .toList();
    }

    public Award award(CaseId id) {
        return file(id).remedies().award(1).orElseThrow();
    }

    public Handling handling(CaseId id) {
        return award(id).handling();
    }

    /** What was paid under keys of a case, by the fulfiller's own book. */
    public Money paidFor(CaseId id) {
        return fulfiller.payments().stream()
                .filter(payment -> payment.payout().caseId().equals(id))
                .filter(payment -> payment.state() == RecordingFulfiller.Payment.State.ARRIVED)
                .map(RecordingFulfiller.Payment::amount)
                .reduce(cny("0.00"), Money::plus);
    }

    public void verify() {
        invariants.verify(TENANT);
    }
}
