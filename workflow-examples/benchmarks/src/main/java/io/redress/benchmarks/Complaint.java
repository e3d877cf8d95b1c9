package io.redress.benchmarks;

import static io.redress.calendar.Span.wallHours;
import static io.redress.party.Affiliation.SYSTEM;
import static io.redress.party.Relation.CUSTOMER;

import io.redress.casefile.Action;
import io.redress.codec.Stored;
import io.redress.id.DeadlineName;
import io.redress.party.Role;
import io.redress.permission.Field;
import io.redress.workflow.Workflow;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The workflow of the lives. */
final class Complaint {
    static final Role AGENT = Role.of("agent");
    static final Role LEAD = Role.of("team-lead");

    /** Owed by the agent: met by a question and by an offer, and begun again. */
    private static final DeadlineName ANSWER = DeadlineName.of("answer");

    /** Until when everything is over. */
    private static final DeadlineName DECISION = DeadlineName.of("decision");

    private Complaint() {}

    /** Where a complaint stands. */
    enum Stage {
        NEW,
        WORKING,
        WAITING,
        OFFERED,
        CLOSED
    }

    /** An agent takes it. */
    @Stored("take/1")
    record Take() implements Action {}

    /** The agent asks the customer. */
    @Stored("ask/1")
    record Ask(@NotBlank @Size(max = 100) String question) implements Action {}

    /** The customer answers. */
    @Stored("tell/1")
    record Tell(@NotBlank @Size(max = 100) String answer) implements Action {}

    /** The agent offers something. */
    @Stored("offer/1")
    record Offer(@NotBlank @Size(max = 100) String remedy) implements Action {}

    /** The customer takes it. */
    @Stored("accept/1")
    record Accept() implements Action {}

    /** A promise is broken. */
    @Stored("escalate/1")
    record Escalate() implements Action {}

    static Workflow workflow() {
        return Workflow.named("complaint")
                .over(Stage.class)
                .startsIn(Stage.NEW)
                .endsIn(Stage.CLOSED)
                .takenInBy(AGENT)
                .deadline(
                        ANSWER,
                        d -> d.owedBy(AGENT)
                                .to(CUSTOMER)
                                .within(wallHours(8))
                                .whileIn(Stage.NEW, Stage.WORKING, Stage.WAITING, Stage.OFFERED)
                                .repeating()
                                .lapsingInto(new Escalate()))
                .deadline(
                        DECISION,
                        d -> d.owedBy(AGENT)
                                .to(CUSTOMER)
                                .within(wallHours(72))
                                .whileIn(Stage.NEW, Stage.WORKING, Stage.WAITING, Stage.OFFERED)
                                .repeating()
                                .lapsingInto(new Escalate()))
                .on(Take.class)
                .in(Stage.NEW)
                .to(Stage.WORKING)
                .by(AGENT, LEAD)
                .assigning()
                .on(Ask.class)
                .in(Stage.WORKING)
                .to(Stage.WAITING)
                .by(AGENT)
                .meeting(ANSWER)
                .on(Tell.class)
                .in(Stage.WAITING)
                .to(Stage.WORKING)
                .by(CUSTOMER)
                .on(Offer.class)
                .in(Stage.WORKING)
                .to(Stage.OFFERED)
                .by(AGENT)
                .meeting(ANSWER)
                .on(Accept.class)
                .in(Stage.OFFERED)
                .to(Stage.CLOSED)
                .by(CUSTOMER)
                .on(Escalate.class)
                .inAnyOpenState()
                .stays()
                .by(SYSTEM)
                .handingTo(LEAD)
                .showingEverything()
                .to(AGENT, LEAD)
                .showing(Field.STATE, Field.DEADLINES, Field.TIMELINE, Field.WORDS)
                .to(CUSTOMER)
                .build();
    }
}
