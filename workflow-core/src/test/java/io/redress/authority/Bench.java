package io.redress.authority;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.casefile.Action;
import io.redress.contact.Channel;
import io.redress.contact.Contact;
import io.redress.contact.OrderRef;
import io.redress.desk.ComplaintDesk;
import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.id.TenantId;
import io.redress.party.Actor;
import io.redress.party.Party;
import io.redress.party.Relation;
import io.redress.spi.CaseStore;
import io.redress.spi.Register;
import io.redress.spi.RegisterKey;
import io.redress.store.MemoryCaseStore;
import io.redress.testkit.Breach;
import io.redress.testkit.Invariants;
import io.redress.testkit.RecordingNotifier;
import io.redress.testkit.SettableClock;
import io.redress.workflow.Workflow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** A desk of the house, with a customer called Carl. */
final class Bench {
    private static final Workflow WORKFLOW = House.workflow();
    private static final TenantId TENANT = TenantId.of("t1");

    final Actor ann = Actor.inHouse(TENANT, "ann", House.AGENT);
    final Actor hal = Actor.inHouse(TENANT, "hal", House.AGENT);
    final Actor cem = Actor.inHouse(TENANT, "cem", House.AGENT, House.LEAD);
    final Actor dee = Actor.inHouse(TENANT, "dee", House.LEAD);
    final SettableClock clock = new SettableClock(Instant.parse("2026-11-24T02:00:00Z"));
    final Actor gus = Actor.inHouse(TENANT, "gus", House.LEAD, House.CHIEF);
    final Staff staff = new Staff(ann, hal, cem, dee, gus);
    final CaseStore store;
    final ComplaintDesk desk;
    private final AtomicInteger commands = new AtomicInteger();

    Bench() {
        this(store -> store);
    }

    Bench(UnaryOperator<CaseStore> around) {
        store = around.apply(new MemoryCaseStore(clock));
        desk = ComplaintDesk.running(WORKFLOW)
                .storing(store)
                .staffedBy(staff)
                .notifying(new RecordingNotifier())
                .timedBy(clock)
                .open();
    }

    CommandKey key() {
        return CommandKey.of("command-" + commands.incrementAndGet());
    }

    /** Says what is wrong with what is stored. */
    List<Breach> faults() {
        return Invariants.of(store, WORKFLOW).timedBy(clock).check(TENANT);
    }

    CaseId open() {
        Party carl = Party.verified("carl", Relation.CUSTOMER);
        return desk.as(ann)
                .receive(key(), Contact.inbound(Channel.PHONE, carl).about(OrderRef.of("order-" + commands.get())))
                .caseId();
    }

    void done(Actor actor, CaseId id, Action action) {
        assertThat(desk.as(actor).act(key(), id, action).isDone())
                .as("%s by %s", action, actor.id())
                .isTrue();
    }

    /** What stands on an account, in yuan; empty where nothing ever did. */
    Optional<Long> standing(String account) {
        RegisterKey key = new RegisterKey(TENANT, "limit", account);
        return Optional.ofNullable(store.load(TENANT, Optional.empty(), Set.of(key))
                        .registers()
                        .get(key))
                .map(Register::amount)
                .map(minor -> minor / 100);
    }
}
