package io.redress.stories.recourse;

import static io.redress.calendar.Span.wallHours;
import static io.redress.calendar.Span.workingDays;
import static io.redress.party.Affiliation.IN_HOUSE;
import static io.redress.party.Affiliation.SYSTEM;
import static io.redress.party.Relation.CUSTOMER;
import static io.redress.party.Relation.MERCHANT;
import static io.redress.permission.Field.ATTRIBUTES;
import static io.redress.permission.Field.DEADLINES;
import static io.redress.permission.Field.ORDER;
import static io.redress.permission.Field.STATE;
import static io.redress.permission.Field.TIMELINE;
import static io.redress.stories.recourse.RecourseStage.DECIDED;
import static io.redress.stories.recourse.RecourseStage.SETTLED;
import static io.redress.stories.recourse.RecourseStage.WITH_PLATFORM;
import static io.redress.stories.recourse.RecourseStage.WITH_SELLER;
import static io.redress.stories.shop.OnlineShop.AGENT;
import static io.redress.stories.shop.OnlineShop.TEAM_LEAD;

import io.redress.id.DeadlineName;
import io.redress.stories.recourse.RecourseAction.AskDemand;
import io.redress.stories.recourse.RecourseAction.Decide;
import io.redress.stories.recourse.RecourseAction.Demand;
import io.redress.stories.recourse.RecourseAction.Give;
import io.redress.stories.recourse.RecourseAction.MoveUp;
import io.redress.stories.recourse.RecourseAction.Reject;
import io.redress.stories.recourse.RecourseAction.StepIn;
import io.redress.stories.shop.Promises;
import io.redress.workflow.Objection;
import io.redress.workflow.Situation;
import io.redress.workflow.Workflow;
import io.redress.workflow.WorkflowBuilder;
import java.util.Map;
import java.util.Optional;

/** Demands that go to the seller first. Silence, like a no, takes them to the platform without anybody's doing. */
public final class Recourse {
    /** The seller answers. */
    public static final DeadlineName SELLER_ANSWER = DeadlineName.of("seller-answer");

    /** The platform decides. */
    public static final DeadlineName PLATFORM_DECISION = DeadlineName.of("platform-decision");

    private Recourse() {}

    /**
     * The workflow.
     *
     * @return the workflow, checked
     */
    public static Workflow workflow() {
        WorkflowBuilder<RecourseStage> recourse = Workflow.named("recourse").over(RecourseStage.class);
        recourse.startsIn(WITH_SELLER).endsIn(SETTLED, DECIDED).takenInBy(AGENT);
        clocks(recourse);
        theSides(recourse);
        thePlatform(recourse);
        recourse.showingEverything().to(IN_HOUSE);
        recourse.showing(STATE, ORDER, DEADLINES, ATTRIBUTES, TIMELINE).to(CUSTOMER, MERCHANT);
        return recourse.build();
    }

    private static void clocks(WorkflowBuilder<RecourseStage> recourse) {
        recourse.deadline(
                SELLER_ANSWER,
                answer -> answer.owedBy(MERCHANT)
                        .to(CUSTOMER)
                        .within(wallHours(48))
                        .whileIn(WITH_SELLER)
                        .lapsingInto(new StepIn()));
        recourse.deadline(
                PLATFORM_DECISION,
                decision -> decision.owedBy(AGENT)
                        .to(CUSTOMER)
                        .within(workingDays(3))
                        .on(Promises.SHOP_HOURS)
                        .whileIn(WITH_PLATFORM)
                        .repeating()
                        .lapsingInto(new MoveUp())
                        .alarming("decision-late", TEAM_LEAD));
    }

    @SuppressWarnings("unchecked") // carrying(...) takes a generic array, which is only read
    private static void theSides(WorkflowBuilder<RecourseStage> recourse) {
        recourse.carrying(Claim.class);
        recourse.on(Demand.class)
                .in(WITH_SELLER, WITH_PLATFORM)
                .by(CUSTOMER, AGENT)
                .recording(situation -> new Claim(situation.action().amount()))
                .notifying("demand", MERCHANT);
        recourse.on(Give.class)
                .in(WITH_SELLER, WITH_PLATFORM)
                .to(SETTLED)
                .by(MERCHANT)
                .meeting(SELLER_ANSWER, PLATFORM_DECISION)
                .notifying("seller-gives", CUSTOMER);
        recourse.on(Reject.class)
                .in(WITH_SELLER)
                .to(WITH_PLATFORM)
                .by(MERCHANT)
                .meeting(SELLER_ANSWER)
                .handingTo(AGENT)
                .notifying("platform-decides", CUSTOMER);
        recourse.on(StepIn.class)
                .in(WITH_SELLER)
                .to(WITH_PLATFORM)
                .by(SYSTEM)
                .handingTo(AGENT)
                .notifying("platform-steps-in", CUSTOMER)
                .notifying("platform-steps-in", MERCHANT);
    }

    private static void thePlatform(WorkflowBuilder<RecourseStage> recourse) {
        recourse.on(AskDemand.class).in(WITH_PLATFORM).by(AGENT, TEAM_LEAD).guardedBy(Recourse::isNotKnownYet);
        recourse.on(Decide.class)
                .in(WITH_PLATFORM)
                .to(DECIDED)
                .by(AGENT.and(IN_HOUSE), TEAM_LEAD)
                .when(
                        "no-demand",
                        "a demand to decide on",
                        situation -> situation.file().attribute(Claim.class).isPresent())
                .meeting(PLATFORM_DECISION)
                .notifying("decided", CUSTOMER)
                .notifying("decided", MERCHANT);
        recourse.on(MoveUp.class).in(WITH_PLATFORM).by(SYSTEM).handingTo(TEAM_LEAD);
    }

    private static Optional<Objection> isNotKnownYet(Situation<AskDemand> situation) {
        return situation
                .file()
                .attribute(Claim.class)
                .map(claim -> new Objection(
                        "known-already",
                        "a question that the case does not answer",
                        Map.of("demand", claim.amount().toString())));
    }
}
