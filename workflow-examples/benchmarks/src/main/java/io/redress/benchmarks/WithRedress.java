package io.redress.benchmarks;

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
import io.redress.store.jdbc.JdbcCaseStore;
import io.redress.store.jdbc.JdbcSchema;
import io.redress.workflow.Workflow;
import javax.sql.DataSource;

/** Through the desk, as any host would. */
final class WithRedress implements Life {
    private static final TenantId TENANT = TenantId.of("t1");
    private static final Workflow WORKFLOW = Complaint.workflow();
    private final JdbcSchema schema = JdbcSchema.prefixed(prefix());

    @Override
    public String name() {
        return "Redress";
    }

    @Override
    public String prefix() {
        return "redress_";
    }

    @Override
    public void install(DataSource source) {
        schema.install(source);
    }

    @Override
    public Running on(DataSource source) {
        ComplaintDesk desk = ComplaintDesk.running(WORKFLOW)
                .storing(JdbcCaseStore.owning(source, schema))
                .open();
        return number -> live(desk, number);
    }

    private static void live(ComplaintDesk desk, long number) {
        Actor agent = Actor.inHouse(TENANT, "ann-" + number % 50, Complaint.AGENT);
        String account = "customer-" + number;
        Actor customer = Actor.customer(TENANT, account);
        CaseId id = desk.as(agent)
                .receive(
                        key(number, 0),
                        Contact.inbound(Channel.PHONE, Party.verified(account, Relation.CUSTOMER))
                                .about(OrderRef.of("order-" + number, "item-1"))
                                .saying(Words.COMPLAINT))
                .caseId();
        act(desk, agent, id, key(number, 1), new Complaint.Take());
        act(desk, agent, id, key(number, 2), new Complaint.Ask(Words.QUESTION));
        act(desk, customer, id, key(number, 3), new Complaint.Tell(Words.ANSWER));
        act(desk, agent, id, key(number, 4), new Complaint.Offer(Words.REMEDY));
        act(desk, customer, id, key(number, 5), new Complaint.Accept());
    }

    private static CommandKey key(long number, int command) {
        return CommandKey.of("key-" + number + "-" + command);
    }

    private static void act(ComplaintDesk desk, Actor actor, CaseId id, CommandKey key, Action action) {
        if (!desk.as(actor).act(key, id, action).isDone()) {
            throw new IllegalStateException(action + " was not done on case " + id);
        }
    }
}
