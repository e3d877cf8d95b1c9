package io.redress.offers;

import io.redress.authority.Staff;
import io.redress.casefile.Action;
import io.redress.casefile.CaseFile;
import io.redress.casefile.Event;
import io.redress.compensation.OrderFacts;
import io.redress.compensation.OrderFacts.Item;
import io.redress.compensation.Policy;
import io.redress.contact.Channel;
import io.redress.contact.Contact;
import io.redress.contact.OrderRef;
import io.redress.desk.ComplaintDesk;
import io.redress.desk.Outcome;
import io.redress.desk.Quote;
import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.id.ItemId;
import io.redress.id.TenantId;
import io.redress.money.Money;
import io.redress.offers.Stall.Complain;
import io.redress.party.Actor;
import io.redress.party.Party;
import io.redress.party.Relation;
import io.redress.permission.Refusal;
import io.redress.remedy.Award;
import io.redress.remedy.Claim;
import io.redress.remedy.Fulfilment;
import io.redress.remedy.Ground;
import io.redress.spi.CaseStore;
import io.redress.spi.Fulfiller;
import io.redress.spi.Payout;
import io.redress.spi.Register;
import io.redress.spi.RegisterKey;
import io.redress.store.MemoryCaseStore;
import io.redress.testkit.Invariants;
import io.redress.testkit.ManualRunner;
import io.redress.testkit.RecordingFulfiller;
import io.redress.testkit.SettableClock;
import io.redress.timeline.Entry;
import io.redress.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A stall with its desk, its people and its orders. */
final class Market {
    static final Instant START = Instant.parse("2026-11-23T02:00:00Z");
    static final TenantId TENANT = TenantId.of("t1");
    static final Actor ANN = Actor.inHouse(TENANT, "ann", Stall.AGENT);
    static final Actor BO = Actor.inHouse(TENANT, "bo", Stall.AGENT);
    static final Actor LEA = Actor.inHouse(TENANT, "lea", Stall.LEAD);
    static final Actor LIU = Actor.inHouse(TENANT, "liu", Stall.LEAD);
    static final Actor CARL = Actor.customer(TENANT, "carl");

    /** What every order consists of unless a test says otherwise. */
    static final List<Item> EIGHT = List.of(
            Item.of("rice", Stall.yuan("12.00")),
            Item.of("duck", Stall.yuan("88.10")),
            Item.of("wine", Stall.yuan("145.00")));

    /** Markets on one store never use a key of each other. */
    private static final AtomicInteger MARKETS = new AtomicInteger();

    final SettableClock clock = new SettableClock(START);
    final CaseStore store;
    final Workflow workflow;
    final ComplaintDesk desk;
    final ManualRunner runner;
    final RecordingFulfiller bank = new RecordingFulfiller();
    final Map<String, List<Item>> orders = new ConcurrentHashMap<>();
    private final int number = MARKETS.incrementAndGet();
    private final AtomicInteger keys = new AtomicInteger();
    private Runnable meanwhile = () -> {};

    Market(Policy policy) {
        this(Stall.offering(policy), new MemoryCaseStore());
    }

    Market(Workflow workflow, CaseStore store) {
        this.workflow = workflow;
        this.store = store;
        desk = ComplaintDesk.running(workflow)
                .storing(store)
                .timedBy(clock)
                .staffedBy(new Staff(ANN, BO, LEA, LIU))
                .notifying(message -> {})
                .fulfilling(new Fulfiller() {
                    @Override
                    public Fulfilment fulfil(Payout payout) throws Exception {
                        Runnable first = meanwhile;
                        meanwhile = () -> {};
                        first.run();
                        return bank.fulfil(payout);
                    }

                    @Override
                    public Fulfilment find(Payout payout) throws Exception {
                        return bank.find(payout);
                    }
                })
                .knowing(OrderFacts.class, asked -> facts(asked.file()))
                .open();
        runner = new ManualRunner(desk, clock);
    }

    private OrderFacts facts(CaseFile file) {
        OrderRef order = file.order().orElseThrow();
        return new OrderFacts(order.id(), orders.getOrDefault(order.id().value(), EIGHT));
    }

    CaseId open(String order, String... items) {
        Contact call = Contact.inbound(Channel.PHONE, Party.verified("carl", Relation.CUSTOMER))
                .about(OrderRef.of(order, items))
                .saying("Something is missing");
        return desk.as(ANN).receive(key(), call).caseId();
    }

    /** A case on which items are claimed. */
    CaseId claiming(String order, String... items) {
        CaseId id = open(order, items);
        act(CARL, id, new Complain(Claim.of(Ground.UNDELIVERED, items)));
        return id;
    }

    /** A minute later whatever is due is done. */
    void payDay() {
        clock.advance(Duration.ofMinutes(1));
        desk.runDue(100);
    }

    /** The next payment comes to the bank so late that somebody has asked about it, and then this has happened. */
    void payDayWith(Runnable late) {
        meanwhile = () -> {
            clock.advance(Duration.ofMinutes(6));
            desk.runDue(100);
            late.run();
        };
        payDay();
    }

    /** What the register of an item of the first order stands at. */
    long givenBack(String item) {
        RegisterKey key = new RegisterKey(TENANT, "given-back", "CNY/2/o1/" + item);
        Register register =
                store.load(TENANT, Optional.empty(), Set.of(key)).registers().get(key);
        return Objects.requireNonNull(register, "nothing was ever given back").amount();
    }

    CommandKey key() {
        return CommandKey.of("key-" + number + "-" + keys.incrementAndGet());
    }

    Outcome act(Actor actor, CaseId id, Action action) {
        return desk.as(actor).act(key(), id, action);
    }

    Quote quote(Actor actor, CaseId id, Action action) {
        return desk.as(actor).quote(id, action);
    }

    CaseFile file(CaseId id) {
        return workflow.codec()
                .read(
                        store.load(TENANT, Optional.of(id), Set.of())
                                .found()
                                .orElseThrow()
                                .body(),
                        CaseFile.class)
                .value();
    }

    List<Award> awards(CaseId id) {
        return file(id).remedies().awards();
    }

    List<Event> events(CaseId id) {
        return store.timeline(TENANT, id, 0, 10_000).stream()
                .map(link -> workflow.codec().read(link.json(), Entry.class).value())
                .flatMap(entry -> entry.events().stream())
                .toList();
    }

    /** Nothing that always holds is broken. */
    void isWhole() {
        Invariants.of(store, workflow).timedBy(clock).verify(TENANT);
    }

    static Refusal refused(Outcome outcome) {
        if (outcome instanceof Outcome.Refused no) {
            return no.refusal();
        }
        throw new AssertionError("this should have been refused: " + outcome);
    }

    static Money total(List<Award> awards) {
        return awards.stream().map(award -> award.remedy().worth()).reduce(Stall.yuan("0"), Money::plus);
    }

    static ItemId item(String name) {
        return ItemId.of(name);
    }
}
