package io.redress.desk;

import static io.redress.calendar.Span.wallHours;
import static io.redress.party.Affiliation.SYSTEM;
import static io.redress.party.Relation.CUSTOMER;

import io.redress.casefile.Action;
import io.redress.casefile.Attribute;
import io.redress.casefile.Fact;
import io.redress.codec.Stored;
import io.redress.id.DeadlineName;
import io.redress.party.PersonalText;
import io.redress.party.Role;
import io.redress.permission.Field;
import io.redress.workflow.Erase;
import io.redress.workflow.Workflow;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** The workflow that the tests of the desk run: eight hours to answer, time and again; two days to choose. */
public final class Shop {
    /** Who answers. */
    public static final Role AGENT = Role.of("agent");

    /** Who approves, and erases. */
    public static final Role LEAD = Role.of("team-lead");

    /** Owed by the agent, repeating. */
    public static final DeadlineName ANSWER = DeadlineName.of("answer");

    /** Owed by the customer, once. */
    public static final DeadlineName CHOICE = DeadlineName.of("choice");

    private Shop() {}

    /** Where a case stands. */
    public enum Stage {
        NEW,
        WORKING,
        OFFERED,
        CLOSED
    }

    /** An agent takes the case. */
    @Stored("take/1")
    public record Take() implements Action {}

    /** An agent makes an offer. */
    @Stored("offer/1")
    public record Offer(
            @NotBlank @Size(max = 200) String what, @Valid PersonalText words) implements Action {}

    /** The customer takes it. */
    @Stored("accept/1")
    public record Accept() implements Action {}

    /** The customer does not. */
    @Stored("decline/1")
    public record Decline() implements Action {}

    /** Something to remember; it moves nothing. */
    @Stored("remark/1")
    public record Remark(String text, Instant at) implements Action {}

    /** Keeps a name as an attribute of the case. */
    @Stored("name/1")
    public record Name(@Valid PersonalText name) implements Action {}

    /** Copies the attribute to a new one, as a later action of a host might. */
    @Stored("rename/1")
    public record Rename() implements Action {}

    /** Money goes back; a lead has to agree. */
    @Stored("refund/1")
    public record Refund(String amount) implements Action {}

    /** Closes the case once the host says that the parcel arrived. */
    @Stored("arrived/1")
    public record Arrived() implements Action {}

    /** The answer is late. */
    @Stored("escalate/1")
    public record Escalate() implements Action {}

    /** The choice was never made. */
    @Stored("give-up/1")
    public record GiveUp() implements Action {}

    /** Where the parcel is, as the host knows it. */
    @Stored("parcel/1")
    public record Parcel(String place) implements Fact {}

    /** A name on file. */
    @Stored("called/1")
    public record Called(int version, PersonalText name) implements Attribute {}

    /** No action of any workflow. */
    @Stored("stranger/1")
    public record Stranger(String text) implements Action {}

    /**
     * The shop's workflow.
     *
     * @return a new build of it
     */
    public static Workflow workflow() {
        return workflow("shop", 1);
    }

    /**
     * The same under another name.
     *
     * @param name its name
     * @param version its version
     * @return a new build of it
     */
    @SuppressWarnings("unchecked") // one attribute type makes an array of classes
    public static Workflow workflow(String name, int version) {
        return Workflow.named(name)
                .version(version)
                .over(Stage.class)
                .startsIn(Stage.NEW)
                .endsIn(Stage.CLOSED)
                .takenInBy(AGENT)
                .carrying(Called.class)
                .deadline(
                        ANSWER,
                        d -> d.owedBy(AGENT)
                                .to(CUSTOMER)
                                .within(wallHours(8))
                                .whileIn(Stage.NEW, Stage.WORKING)
                                .repeating()
                                .lapsingInto(new Escalate())
                                .alarming("overdue", LEAD))
                .deadline(
                        CHOICE,
                        d -> d.owedBy(CUSTOMER)
                                .within(wallHours(48))
                                .whileIn(Stage.OFFERED)
                                .lapsingInto(new GiveUp()))
                .on(Take.class)
                .in(Stage.NEW)
                .to(Stage.WORKING)
                .by(AGENT, LEAD)
                .assigning()
                .on(Offer.class)
                .in(Stage.WORKING)
                .to(Stage.OFFERED)
                .by(AGENT)
                .meeting(ANSWER)
                .notifying("offer", CUSTOMER)
                .on(Accept.class)
                .in(Stage.OFFERED)
                .to(Stage.CLOSED)
                .by(CUSTOMER)
                .on(Decline.class)
                .in(Stage.OFFERED)
                .to(Stage.WORKING)
                .by(CUSTOMER)
                .notifying("declined", AGENT)
                .on(Remark.class)
                .inAnyOpenState()
                .stays()
                .by(AGENT, LEAD)
                .notifying("remark", LEAD)
                .on(Name.class)
                .inAnyOpenState()
                .stays()
                .by(AGENT)
                .recording(situation -> new Called(1, situation.action().name()))
                .on(Rename.class)
                .inAnyOpenState()
                .stays()
                .by(AGENT)
                .recording(situation -> new Called(
                        2,
                        situation.file().attribute(Called.class).orElseThrow().name()))
                .on(Refund.class)
                .in(Stage.WORKING)
                .to(Stage.CLOSED)
                .by(AGENT)
                .cosignedBy(LEAD)
                .on(Arrived.class)
                .in(Stage.WORKING)
                .to(Stage.CLOSED)
                .by(AGENT)
                .reading(Parcel.class)
                .when(
                        "still-on-its-way",
                        "the parcel has to be at the door",
                        situation -> situation.facts().get(Parcel.class).place().equals("door"))
                .on(Escalate.class)
                .in(Stage.NEW, Stage.WORKING)
                .stays()
                .by(SYSTEM)
                .handingTo(LEAD)
                .on(GiveUp.class)
                .in(Stage.OFFERED)
                .to(Stage.CLOSED)
                .by(SYSTEM)
                .on(Erase.class)
                .in(Stage.values())
                .stays()
                .by(LEAD)
                .showingEverything()
                .to(AGENT, LEAD)
                .showing(Field.STATE, Field.DEADLINES, Field.TIMELINE, Field.WORDS)
                .to(CUSTOMER)
                .build();
    }
}
