package io.redress.desk;

import static io.redress.desk.Shop.AGENT;
import static io.redress.desk.Shop.LEAD;

import io.redress.casefile.Action;
import io.redress.casefile.CaseFile;
import io.redress.contact.Channel;
import io.redress.contact.Contact;
import io.redress.contact.OrderRef;
import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.id.TenantId;
import io.redress.party.Actor;
import io.redress.party.Party;
import io.redress.party.Relation;
import io.redress.spi.CaseStore;
import io.redress.spi.FactRequest;
import io.redress.spi.StoredCase;
import io.redress.store.MemoryCaseStore;
import io.redress.testkit.ManualRunner;
import io.redress.testkit.RecordingNotifier;
import io.redress.testkit.SettableClock;
import io.redress.timeline.ChainLink;
import io.redress.timeline.Entry;
import io.redress.workflow.Workflow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** A desk of the shop with everything around it in reach: its clock, its store, its people. */
public final class Office {
    /** When every test begins. */
    public static final Instant START = Instant.parse("2026-11-23T02:00:00Z");

    /** The tenant of all but one of its people. */
    public static final TenantId TENANT = TenantId.of("t1");

    /** Another tenant on the same desk. */
    public static final TenantId RIVAL = TenantId.of("t2");

    /** The whole of a long list. */
    public static final int MANY = 10_000;

    private static final Workflow SHOP = Shop.workflow();

    public final Workflow workflow = SHOP;
    public final SettableClock clock = new SettableClock(START);
    public final RecordingNotifier post = new RecordingNotifier();
    public final Actor ann = Actor.inHouse(TENANT, "ann", AGENT);
    public final Actor lea = Actor.inHouse(TENANT, "lea", LEAD);
    public final Actor carl = Actor.customer(TENANT, "carl");
    public final Actor eve = Actor.inHouse(RIVAL, "eve", AGENT, LEAD);
    public final CaseStore store;
    public final ComplaintDesk desk;
    public final ManualRunner runner;
    private final AtomicInteger keys = new AtomicInteger();

    public Office() {
        this(new MemoryCaseStore());
    }

    public Office(CaseStore store) {
        this(store, more -> more);
    }

    public Office(UnaryOperator<DeskBuilder> more) {
        this(new MemoryCaseStore(), more);
    }

    public Office(CaseStore store, UnaryOperator<DeskBuilder> more) {
        this.store = store;
        desk = more.apply(builder(workflow)).open();
        runner = new ManualRunner(desk, clock);
    }

    /** A further desk on the same store, such as another node or an earlier release. */
    public ComplaintDesk another(Workflow first, Workflow... others) {
        return builder(first, others).open();
    }

    private DeskBuilder builder(Workflow first, Workflow... others) {
        return ComplaintDesk.running(first, others)
                .storing(store)
                .timedBy(clock)
                .notifying(post)
                .knowing(Shop.Parcel.class, Office::atTheDoor);
    }

    private static Shop.Parcel atTheDoor(FactRequest request) {
        return new Shop.Parcel("door");
    }

    /** A key that was not used before. */
    public CommandKey key() {
        return CommandKey.of("key-" + keys.incrementAndGet());
    }

    public static Party customer() {
        return Party.verified("carl", Relation.CUSTOMER).called("Carl Carlson").reachedAt("+86 555 0100");
    }

    public static Contact complaint(String order) {
        return Contact.inbound(Channel.PHONE, customer())
                .about(OrderRef.of(order, "item-1"))
                .saying("One of eight is missing");
    }

    /** A new case about an order. */
    public CaseId open(String order) {
        return desk.as(ann).receive(key(), complaint(order)).caseId();
    }

    public Outcome act(Actor actor, CaseId id, Action action) {
        return desk.as(actor).act(key(), id, action);
    }

    public StoredCase row(CaseId id) {
        return store.load(TENANT, Optional.of(id), Set.of()).found().orElseThrow();
    }

    public CaseFile file(CaseId id) {
        return workflow.codec().read(row(id).body(), CaseFile.class).value();
    }

    public List<ChainLink> links(CaseId id) {
        return store.timeline(TENANT, id, 0, MANY);
    }

    public List<Entry> entries(CaseId id) {
        return links(id).stream()
                .map(link -> workflow.codec().read(link.json(), Entry.class).value())
                .toList();
    }
}
