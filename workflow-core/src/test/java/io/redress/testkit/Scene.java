package io.redress.testkit;

import static io.redress.calendar.Span.wallHours;
import static io.redress.party.Affiliation.SYSTEM;
import static io.redress.party.Relation.CUSTOMER;

import io.redress.casefile.Action;
import io.redress.codec.Stored;
import io.redress.contact.Channel;
import io.redress.contact.Contact;
import io.redress.contact.OrderRef;
import io.redress.desk.ComplaintDesk;
import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.id.DeadlineName;
import io.redress.id.TenantId;
import io.redress.party.Actor;
import io.redress.party.Party;
import io.redress.party.PersonalText;
import io.redress.party.Role;
import io.redress.spi.CaseStore;
import io.redress.workflow.Erase;
import io.redress.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;

/** A small shop and one afternoon in it: a case that is closed and erased, one that is open and late, one next door. */
final class Scene {
    static final Role AGENT = Role.of("agent");
    static final Role LEAD = Role.of("lead");
    static final DeadlineName ANSWER = DeadlineName.of("answer");
    static final TenantId HERE = TenantId.of("here");
    static final TenantId THERE = TenantId.of("there");
    static final CaseId CLOSED_CASE = CaseId.of("case-1");
    static final CaseId OPEN_CASE = CaseId.of("case-2");
    static final CaseId CASE_THERE = CaseId.of("case-3");

    static final Workflow SHOP = Workflow.named("small-shop")
            .over(Stage.class)
            .startsIn(Stage.OPEN)
            .endsIn(Stage.DONE)
            .takenInBy(AGENT)
            .deadline(
                    ANSWER,
                    answer -> answer.owedBy(AGENT)
                            .within(wallHours(8))
                            .whileIn(Stage.OPEN, Stage.LATE)
                            .repeating()
                            .lapsingInto(new Warn())
                            .alarming("late", LEAD))
            .on(Take.class)
            .in(Stage.OPEN, Stage.LATE)
            .by(AGENT)
            .assigning()
            .on(Settle.class)
            .in(Stage.OPEN, Stage.LATE)
            .to(Stage.DONE)
            .by(AGENT)
            .cosignedBy(LEAD)
            .meeting(ANSWER)
            .on(Warn.class)
            .in(Stage.OPEN, Stage.LATE)
            .to(Stage.LATE)
            .by(SYSTEM)
            .on(Erase.class)
            .in(Stage.DONE)
            .by(LEAD)
            .build();

    final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T09:00:00Z"));
    private final ComplaintDesk desk;
    private int keys;
    private int cases;

    enum Stage {
        OPEN,
        LATE,
        DONE
    }

    @Stored("take/1")
    record Take() implements Action {}

    @Stored("settle/1")
    record Settle(PersonalText words) implements Action {}

    @Stored("warn/1")
    record Warn() implements Action {}

    Scene(CaseStore store) {
        desk = ComplaintDesk.running(SHOP)
                .storing(store)
                .timedBy(clock)
                .numberedBy(() -> "case-" + ++cases)
                .open();
    }

    /** Plays the afternoon on a store. */
    static Scene playedOn(CaseStore store) {
        Scene scene = new Scene(store);
        Actor agent = Actor.inHouse(HERE, "ann", AGENT);
        Actor lead = Actor.inHouse(HERE, "lea", LEAD);
        scene.receive(agent, "order-1");
        scene.receive(agent, "order-2");
        scene.receive(Actor.inHouse(THERE, "tom", AGENT), "order-1");
        scene.act(agent, CLOSED_CASE, new Take());
        scene.clock.advance(Duration.ofHours(1));
        scene.desk
                .as(agent)
                .act(scene.key(), CLOSED_CASE, new Settle(PersonalText.of("Dear Carl, here is your money")), lead);
        scene.act(lead, CLOSED_CASE, new Erase("asked for it"));
        scene.act(lead, OPEN_CASE, new Take());
        scene.clock.advance(Duration.ofHours(9));
        scene.desk.runDue(10);
        return scene;
    }

    private void receive(Actor actor, String order) {
        Contact contact = Contact.inbound(Channel.PHONE, Party.verified("carl", CUSTOMER))
                .about(OrderRef.of(order))
                .saying("one of eight is missing");
        desk.as(actor).receive(key(), contact);
    }

    private void act(Actor actor, CaseId id, Action action) {
        desk.as(actor).act(key(), id, action);
    }

    private CommandKey key() {
        return CommandKey.of("key-" + ++keys);
    }
}
