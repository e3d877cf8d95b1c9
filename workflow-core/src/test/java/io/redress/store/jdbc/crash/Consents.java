package io.redress.store.jdbc.crash;

import static io.redress.authority.House.cny;

import io.redress.authority.House;
import io.redress.authority.House.Refund;
import io.redress.authority.Staff;
import io.redress.contact.Channel;
import io.redress.contact.Contact;
import io.redress.contact.OrderRef;
import io.redress.desk.ComplaintDesk;
import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.id.RequestId;
import io.redress.id.TenantId;
import io.redress.party.Actor;
import io.redress.party.Party;
import io.redress.party.Relation;
import io.redress.spi.CaseStore;
import io.redress.testkit.RecordingNotifier;
import io.redress.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;

/**
 * A story of requests: one is granted, one needs two who agree, and two are left to silence, whose budget is enough for one.
 * Told again with the same keys it goes on where it broke off.
 */
final class Consents {
    static final TenantId TENANT = TenantId.of("t1");

    /** How many changes it commits where nothing breaks. */
    static final int COMMITS = 14;

    private static final Instant START = Instant.parse("2026-11-24T02:00:00Z");
    private static final RequestId FIRST = RequestId.of("r1");

    private final Actor ann = Actor.inHouse(TENANT, "ann", House.AGENT);
    private final Actor dee = Actor.inHouse(TENANT, "dee", House.LEAD);
    private final Actor gus = Actor.inHouse(TENANT, "gus", House.CHIEF);
    final SettableClock clock = new SettableClock(START);
    private final ComplaintDesk desk;

    Consents(CaseStore store) {
        desk = ComplaintDesk.running(House.workflow())
                .storing(store)
                .staffedBy(new Staff(ann, dee, gus))
                .notifying(new RecordingNotifier())
                .timedBy(clock)
                .open();
    }

    void tell() {
        CaseId granted = ask("a", 300);
        CaseId twice = ask("b", 401);
        ask("c", 101);
        ask("d", 101);
        desk.as(dee).approve(CommandKey.of("approve-a"), granted, FIRST);
        desk.as(dee).approve(CommandKey.of("approve-b"), twice, FIRST);
        desk.as(gus).approve(CommandKey.of("approve-b-too"), twice, FIRST);
        runAfter(Duration.ofHours(25));
        // What somebody left unsettled an hour after its time is looked at again another hour later.
        runAfter(Duration.ofHours(27));
    }

    private void runAfter(Duration time) {
        clock.set(START.plus(time));
        desk.runDue(10);
    }

    private CaseId ask(String name, int yuan) {
        Party carl = Party.verified("carl", Relation.CUSTOMER);
        CaseId id = desk.as(ann)
                .receive(
                        CommandKey.of("open-" + name),
                        Contact.inbound(Channel.PHONE, carl).about(OrderRef.of("order-" + name)))
                .caseId();
        desk.as(ann).act(CommandKey.of("ask-" + name), id, new Refund(cny(yuan)));
        return id;
    }
}
