package io.redress.store.jdbc.crash;

import io.redress.contact.Channel;
import io.redress.contact.Contact;
import io.redress.contact.OrderRef;
import io.redress.desk.ComplaintDesk;
import io.redress.fulfilment.PayDesk;
import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.id.TenantId;
import io.redress.party.Actor;
import io.redress.party.Party;
import io.redress.party.Relation;
import io.redress.spi.CaseStore;
import io.redress.spi.Fulfiller;
import io.redress.testkit.RecordingNotifier;
import io.redress.testkit.SettableClock;
import io.redress.workflow.PayingShop;
import io.redress.workflow.PayingShop.Give;
import java.time.Duration;

/**
 * A story of payments: eight yuan at once, ten in two parts, and six that take their time. Told again with the same keys it
 * goes on where it broke off.
 */
final class Payments {
    static final TenantId TENANT = PayDesk.TENANT;

    /** How many changes it commits where nothing breaks: three openings, three awards, and two steps or three for each part. */
    static final int COMMITS = 15;

    /** How often it calls the bank where nothing breaks. */
    static final int CALLS = 5;

    private final Actor ann = Actor.inHouse(TENANT, "ann", PayingShop.AGENT);
    final SettableClock clock = new SettableClock(PayDesk.START);
    private final ComplaintDesk desk;

    Payments(CaseStore store, Fulfiller bank) {
        desk = ComplaintDesk.running(PayDesk.SHOP)
                .storing(store)
                .notifying(new RecordingNotifier())
                .fulfilling(bank)
                .timedBy(clock)
                .open();
    }

    void tell() {
        give("a", "8.00");
        give("b", "10.00");
        give("c", "6.00");
        runAfter(Duration.ofSeconds(1));
        runAfter(Duration.ofSeconds(2));
        // What was left in doubt is asked about, and what the bank never heard of is sent again.
        runAfter(Duration.ofMinutes(6));
        runAfter(Duration.ofMinutes(8));
        runAfter(Duration.ofMinutes(20));
        runAfter(Duration.ofMinutes(21));
        runAfter(Duration.ofHours(2));
        runAfter(Duration.ofHours(4));
    }

    private void runAfter(Duration time) {
        clock.set(PayDesk.START.plus(time));
        desk.runDue(10);
    }

    private void give(String name, String yuan) {
        Party carl = Party.verified("carl", Relation.CUSTOMER);
        CaseId id = desk.as(ann)
                .receive(
                        CommandKey.of("open-" + name),
                        Contact.inbound(Channel.PHONE, carl).about(OrderRef.of("order-" + name)))
                .caseId();
        desk.as(ann).act(CommandKey.of("give-" + name), id, new Give(PayDesk.cny(yuan), 0));
    }
}
