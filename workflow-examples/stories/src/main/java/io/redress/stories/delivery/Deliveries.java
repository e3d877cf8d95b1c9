package io.redress.stories.delivery;

import static io.redress.calendar.Span.wallHours;
import static io.redress.calendar.Span.wallMinutes;
import static io.redress.party.Affiliation.IN_HOUSE;
import static io.redress.party.Affiliation.SYSTEM;
import static io.redress.party.Relation.CUSTOMER;
import static io.redress.party.Relation.MERCHANT;
import static io.redress.permission.Field.DEADLINES;
import static io.redress.permission.Field.ORDER;
import static io.redress.permission.Field.STATE;
import static io.redress.stories.delivery.DeliveryStage.COMPLAINED;
import static io.redress.stories.delivery.DeliveryStage.DELIVERED;
import static io.redress.stories.delivery.DeliveryStage.EXPECTED;
import static io.redress.stories.delivery.DeliveryStage.SETTLED;
import static io.redress.stories.shop.OnlineShop.AGENT;
import static io.redress.stories.shop.OnlineShop.TEAM_LEAD;

import io.redress.id.DeadlineName;
import io.redress.stories.delivery.DeliveryAction.Chase;
import io.redress.stories.delivery.DeliveryAction.Complain;
import io.redress.stories.delivery.DeliveryAction.Deliver;
import io.redress.stories.delivery.DeliveryAction.OwnUp;
import io.redress.stories.delivery.DeliveryAction.Settle;
import io.redress.workflow.Extend;
import io.redress.workflow.Promise;
import io.redress.workflow.Workflow;
import io.redress.workflow.WorkflowBuilder;

/**
 * Late deliveries. The host opens a case when a rider says that it will be late; the rider, who is the case's merchant,
 * promises a new time, may put it off while it is not broken, and ends the case by delivering.
 */
public final class Deliveries {
    /** It is there by the time that the rider named. */
    public static final DeadlineName ARRIVAL = DeadlineName.of("arrival");

    /** Somebody looks at a delivery of which nothing is heard. */
    public static final DeadlineName LOOK = DeadlineName.of("look");

    /** There is a decision on the complaint. */
    public static final DeadlineName DECISION = DeadlineName.of("decision");

    private Deliveries() {}

    /**
     * The workflow.
     *
     * @return the workflow, checked
     */
    public static Workflow workflow() {
        WorkflowBuilder<DeliveryStage> late = Workflow.named("deliveries").over(DeliveryStage.class);
        late.startsIn(EXPECTED).endsIn(DELIVERED, SETTLED).takenInBy(AGENT).openedUnaskedBy(SYSTEM);
        clocks(late);
        late.on(Promise.class).in(EXPECTED).by(MERCHANT, AGENT).notifying("new-time", CUSTOMER);
        late.on(Extend.class).in(EXPECTED).by(MERCHANT, AGENT).notifying("new-time", CUSTOMER);
        late.on(Deliver.class).in(EXPECTED).to(DELIVERED).by(MERCHANT, CUSTOMER).meeting(ARRIVAL);
        late.on(Deliver.class).in(COMPLAINED).by(MERCHANT, CUSTOMER).meeting(ARRIVAL);
        late.on(Complain.class).in(EXPECTED).to(COMPLAINED).by(CUSTOMER, AGENT);
        late.on(Settle.class).in(COMPLAINED).to(SETTLED).by(AGENT, TEAM_LEAD).meeting(DECISION);
        late.on(OwnUp.class).inAnyOpenState().by(SYSTEM).handingTo(AGENT).notifying("later-than-promised", CUSTOMER);
        late.on(Chase.class).inAnyOpenState().by(SYSTEM).handingTo(TEAM_LEAD);
        late.showingEverything().to(IN_HOUSE);
        late.showing(STATE, ORDER, DEADLINES).to(CUSTOMER, MERCHANT);
        return late.build();
    }

    private static void clocks(WorkflowBuilder<DeliveryStage> late) {
        late.deadline(
                ARRIVAL,
                arrival -> arrival.owedBy(MERCHANT)
                        .to(CUSTOMER)
                        .byDate()
                        .extendable(wallMinutes(60), 2)
                        .lapsingInto(new OwnUp()));
        late.deadline(
                LOOK,
                look -> look.owedBy(AGENT)
                        .within(wallHours(2))
                        .whileIn(EXPECTED)
                        .repeating()
                        .lapsingInto(new Chase()));
        late.deadline(
                DECISION,
                decision -> decision.owedBy(AGENT)
                        .to(CUSTOMER)
                        .within(wallHours(24))
                        .whileIn(COMPLAINED)
                        .repeating()
                        .lapsingInto(new Chase()));
    }
}
