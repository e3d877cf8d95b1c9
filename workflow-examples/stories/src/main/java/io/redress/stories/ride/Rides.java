package io.redress.stories.ride;

import static io.redress.party.Affiliation.IN_HOUSE;
import static io.redress.party.Affiliation.SYSTEM;
import static io.redress.party.Affiliation.VENDOR;
import static io.redress.party.Relation.BOOKER;
import static io.redress.party.Relation.CUSTOMER;
import static io.redress.party.Relation.REPORTER;
import static io.redress.permission.Field.DEADLINES;
import static io.redress.permission.Field.FLAGS;
import static io.redress.permission.Field.HOLDER;
import static io.redress.permission.Field.ORDER;
import static io.redress.permission.Field.SEVERITY;
import static io.redress.permission.Field.STATE;
import static io.redress.permission.Field.TIMELINE;
import static io.redress.permission.Field.WORDS;
import static io.redress.stories.ride.RideClocks.DECISION;
import static io.redress.stories.ride.RideClocks.FIRST_ANSWER;
import static io.redress.stories.ride.RideClocks.OVERLOADING;
import static io.redress.stories.ride.RideClocks.PROMISED;
import static io.redress.stories.ride.RideStage.CLOSED;
import static io.redress.stories.ride.RideStage.HELP;
import static io.redress.stories.ride.RideStage.MENDING;
import static io.redress.stories.ride.RideStage.NEW;
import static io.redress.stories.ride.RideStage.WORKING;
import static io.redress.stories.shop.OnlineShop.AGENT;
import static io.redress.stories.shop.OnlineShop.SAFETY_DESK;
import static io.redress.stories.shop.OnlineShop.TEAM_LEAD;

import io.redress.casefile.Flag;
import io.redress.casefile.Severity;
import io.redress.contact.Contact;
import io.redress.contact.Direction;
import io.redress.party.Role;
import io.redress.stories.ride.RideAction.BreakPromise;
import io.redress.stories.ride.RideAction.Decide;
import io.redress.stories.ride.RideAction.MoveUp;
import io.redress.stories.ride.RideAction.PassUp;
import io.redress.stories.ride.RideAction.ReportOverloading;
import io.redress.stories.ride.RideAction.ReviewOverloading;
import io.redress.stories.ride.RideAction.Take;
import io.redress.workflow.Correspond;
import io.redress.workflow.Promise;
import io.redress.workflow.TransitionBuilder;
import io.redress.workflow.Workflow;
import io.redress.workflow.WorkflowBuilder;

/**
 * The complaints of a ride-hailing platform. Read {@link RideStage} first, then {@link RideClocks}, this,
 * {@link RideSafety}, {@link RideHelp} and {@link RideCauses}. People at a contractor are agents too; what they may not do is said where it matters.
 */
public final class Rides {
    /** Leads the safety desk. */
    public static final Role SAFETY_LEAD = Role.of("safety-lead");

    /** Is responsible for everything, day and night. */
    public static final Role DUTY_MANAGER = Role.of("duty-manager");

    /** A car carried more people than it has seats. */
    public static final Flag OVERLOADED = Flag.of("overloaded");

    private Rides() {}

    /**
     * The workflow.
     *
     * @return the workflow, checked
     */
    public static Workflow workflow() {
        WorkflowBuilder<RideStage> rides = Workflow.named("rides").over(RideStage.class);
        rides.startsIn(NEW)
                .endsIn(CLOSED)
                .takenInBy(AGENT)
                .deliveringIn(RideClocks.OFFICE)
                .holdingDisputedItems();
        RideClocks.define(rides);
        answers(rides);
        overloading(rides);
        RideSafety.define(rides);
        RideHelp.define(rides);
        RideCauses.define(rides);
        hands(rides);
        return rides.build();
    }

    private static void answers(WorkflowBuilder<RideStage> rides) {
        rides.on(Take.class)
                .in(NEW, WORKING, HELP, MENDING)
                .by(AGENT, TEAM_LEAD)
                .assigning();
        rides.on(Correspond.class)
                .in(NEW)
                .to(WORKING)
                .by(AGENT, TEAM_LEAD)
                .when(
                        "no-answer",
                        "words to the customer",
                        situation -> isOutbound(situation.action().contact()))
                .meeting(FIRST_ANSWER);
        rides.on(Promise.class)
                .in(NEW, WORKING)
                .by(AGENT, TEAM_LEAD)
                .when(
                        "costs-money",
                        "a promise that costs nothing",
                        situation -> situation.action().cost().isEmpty());
        decision(rides)
                .in(NEW, WORKING)
                .to(CLOSED)
                .when("no-cause", "a cause why help failed", situation -> !RideHelp.failed(situation.file()));
        decision(rides)
                .in(WORKING)
                .to(MENDING)
                .when("no-cause", "a cause why help failed", situation -> RideCauses.named(situation.file()));
        rides.on(MoveUp.class).inAnyOpenState().by(SYSTEM).handingTo(TEAM_LEAD).raisingTo(Severity.HIGH);
        rides.on(BreakPromise.class)
                .inAnyOpenState()
                .by(SYSTEM)
                .handingTo(TEAM_LEAD)
                .raisingTo(Severity.HIGH)
                .notifying("we-broke-our-promise", CUSTOMER);
    }

    private static TransitionBuilder<RideStage, Decide> decision(WorkflowBuilder<RideStage> rides) {
        return rides.on(Decide.class)
                .by(TEAM_LEAD, AGENT.and(IN_HOUSE))
                .when(
                        "overloading-unreviewed",
                        "a look of the safety desk at the overloaded car",
                        situation -> !situation.file().has(OVERLOADED))
                .meeting(FIRST_ANSWER, DECISION, PROMISED)
                .notifying("decided", CUSTOMER);
    }

    static boolean isOutbound(Contact contact) {
        return contact.direction() == Direction.OUTBOUND && contact.party().relation() == CUSTOMER;
    }

    private static void overloading(WorkflowBuilder<RideStage> rides) {
        rides.on(ReportOverloading.class)
                .inAnyOpenState()
                .by(AGENT, TEAM_LEAD, CUSTOMER, BOOKER, REPORTER)
                .when(
                        "not-overloaded",
                        "more people than seats",
                        situation ->
                                situation.action().people() > situation.action().seats())
                .flagging(OVERLOADED)
                .notifying("overloaded", SAFETY_DESK);
        rides.on(ReviewOverloading.class)
                .inAnyOpenState()
                .by(SAFETY_DESK)
                .notBy(VENDOR)
                .meeting(OVERLOADING)
                .unflagging(OVERLOADED);
    }

    /** A contractor's agents pass a case up, and to nobody else: they could take it out of the right hands. */
    private static void hands(WorkflowBuilder<RideStage> rides) {
        rides.on(PassUp.class).in(NEW, WORKING, HELP).by(AGENT).handingTo(TEAM_LEAD);
        rides.handingOver(AGENT.and(IN_HOUSE), AGENT, TEAM_LEAD, SAFETY_DESK);
        rides.handingOver(TEAM_LEAD.and(IN_HOUSE), AGENT, TEAM_LEAD, SAFETY_DESK);
        rides.handingOver(SAFETY_DESK.and(IN_HOUSE), SAFETY_DESK, SAFETY_LEAD, TEAM_LEAD);

        rides.showingEverything().to(IN_HOUSE);
        rides.showing(STATE, SEVERITY, HOLDER, ORDER, WORDS, DEADLINES, FLAGS, TIMELINE)
                .to(VENDOR);
        rides.showing(STATE, ORDER, WORDS, DEADLINES, TIMELINE).to(CUSTOMER, BOOKER);
        rides.showing(STATE).to(REPORTER);
    }
}
