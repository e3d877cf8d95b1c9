package io.redress.workflow;

import static io.redress.party.Affiliation.SYSTEM;

import io.redress.calendar.Span;
import io.redress.casefile.Action;
import io.redress.casefile.CaseFile;
import io.redress.casefile.Fact;
import io.redress.casefile.Origin;
import io.redress.codec.Stored;
import io.redress.contact.Channel;
import io.redress.contact.Contact;
import io.redress.id.CaseId;
import io.redress.id.DeadlineName;
import io.redress.id.TenantId;
import io.redress.party.Actor;
import io.redress.party.Affiliation;
import io.redress.party.Party;
import io.redress.party.Relation;
import io.redress.party.Role;
import java.time.Instant;

/** A small sound workflow, to be spoiled or added to, and the people of a shop. */
final class Shop {
    static final TenantId TENANT = TenantId.of("shop");
    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    static final Role AGENT = Role.of("agent");
    static final Role LEAD = Role.of("team-lead");
    static final DeadlineName ANSWER = DeadlineName.of("answer");
    static final Actor ANN = Actor.inHouse(TENANT, "ann", AGENT);
    static final Actor LEA = Actor.inHouse(TENANT, "lea", LEAD);
    static final Actor CARL = Actor.customer(TENANT, "carl");

    enum Stage {
        NEW,
        WORKING,
        CLOSED
    }

    @Stored("take/1")
    record Take() implements Action {}

    @Stored("finish/1")
    record Finish() implements Action {}

    @Stored("remind/1")
    record Remind() implements Action {}

    @Stored("note/1")
    record Note() implements Action {}

    @Stored("pay/1")
    record Pay(int amount) implements Action {}

    @Stored("stock/1")
    record Stock(int pieces) implements Fact {}

    @Stored("weather/1")
    record Weather(String sky) implements Fact {}

    private Shop() {}

    /** NEW, WORKING, CLOSED; an agent takes and finishes; the system reminds every eight hours. */
    static WorkflowBuilder<Stage> sound() {
        return Workflow.named("shop")
                .over(Stage.class)
                .startsIn(Stage.NEW)
                .endsIn(Stage.CLOSED)
                .takenInBy(AGENT)
                .deadline(
                        ANSWER,
                        answer -> answer.within(Span.wallHours(8)).repeating().lapsingInto(new Remind()))
                .on(Take.class)
                .in(Stage.NEW)
                .to(Stage.WORKING)
                .by(AGENT)
                .on(Finish.class)
                .in(Stage.WORKING)
                .to(Stage.CLOSED)
                .by(AGENT)
                .on(Remind.class)
                .inAnyOpenState()
                .by(SYSTEM)
                .workflow();
    }

    /** A case just opened at noon by its customer Carl. */
    static CaseFile opened(Workflow workflow) {
        return opened(workflow, Contact.inbound(Channel.APP, Party.verified("carl", Relation.CUSTOMER)), CARL);
    }

    static CaseFile opened(Workflow workflow, Contact first, Actor actor) {
        Origin origin = new Origin(TENANT, CaseId.of("case-1"), workflow.name(), workflow.version(), NOON);
        return workflow.open(origin, new Correspond(first), actor).after();
    }

    /** What is decided at a time, nothing being known. */
    static Decision decide(Workflow workflow, CaseFile file, Action action, Actor actor, Instant now) {
        return workflow.decide(file, Command.of(action, actor, now), Facts.NONE);
    }

    /** The file after an action that is accepted. */
    static CaseFile after(Workflow workflow, CaseFile file, Action action, Actor actor) {
        return ((Decision.Accepted) decide(workflow, file, action, actor, NOON)).after();
    }

    static Actor another(String id, Affiliation affiliation, Role... roles) {
        return Actor.of(TENANT, id, affiliation, roles);
    }
}
