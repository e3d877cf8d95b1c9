package io.redress.stories.shop;

import static io.redress.party.Affiliation.SYSTEM;
import static io.redress.party.Affiliation.VENDOR;
import static io.redress.party.Relation.BOOKER;
import static io.redress.party.Relation.CUSTOMER;
import static io.redress.party.Relation.REPORTER;
import static io.redress.stories.shop.OnlineShop.AGENT;
import static io.redress.stories.shop.OnlineShop.HARASSMENT;
import static io.redress.stories.shop.OnlineShop.SAFETY_DESK;
import static io.redress.stories.shop.OnlineShop.TEAM_LEAD;
import static io.redress.stories.shop.Promises.SAFETY_CALL;
import static io.redress.stories.shop.Promises.UPDATE;
import static io.redress.stories.shop.Stage.CLOSED;
import static io.redress.stories.shop.Stage.HELP;
import static io.redress.stories.shop.Stage.NEW;
import static io.redress.stories.shop.Stage.OFFERED;
import static io.redress.stories.shop.Stage.PAYING;
import static io.redress.stories.shop.Stage.REVIEW;
import static io.redress.stories.shop.Stage.SAFETY;
import static io.redress.stories.shop.Stage.WITH_CUSTOMER;
import static io.redress.stories.shop.Stage.WORKING;

import io.redress.casefile.RemedyEvent.OfferEnded.Ending;
import io.redress.casefile.Severity;
import io.redress.stories.shop.CustomerAction.ReportHarassment;
import io.redress.stories.shop.CustomerAction.SettlePrivately;
import io.redress.stories.shop.StaffAction.ClearHarassment;
import io.redress.stories.shop.StaffAction.MakeOffer;
import io.redress.stories.shop.StaffAction.MakeSafe;
import io.redress.stories.shop.StaffAction.Offer;
import io.redress.stories.shop.StaffAction.Take;
import io.redress.stories.shop.SystemAction.PageNext;
import io.redress.workflow.Correspond;
import io.redress.workflow.TransitionBuilder;
import io.redress.workflow.WorkflowBuilder;

/** What happens when somebody is pressed: in house only, by the minute, and no deal between the sides. */
final class Safety {
    private Safety() {}

    static void define(WorkflowBuilder<Stage> shop) {
        report(shop)
                .in(NEW, WORKING, WITH_CUSTOMER, OFFERED)
                .to(SAFETY)
                .releasing(Offer.class)
                .releasing(MakeOffer.class)
                .endingOffer(Ending.WITHDRAWN)
                .handingTo(SAFETY_DESK);
        report(shop).in(SAFETY, PAYING, HELP, REVIEW);

        shop.on(Take.class).in(SAFETY).by(SAFETY_DESK).notBy(VENDOR).assigning();
        shop.on(Correspond.class)
                .in(SAFETY)
                .by(SAFETY_DESK)
                .notBy(VENDOR)
                .when("no-answer", "words to the customer", Rules::answers)
                .meeting(SAFETY_CALL, UPDATE);
        shop.on(PageNext.class).in(SAFETY).by(SYSTEM).notifying("page", SAFETY_DESK);
        shop.on(MakeSafe.class)
                .in(SAFETY)
                .to(WORKING)
                .by(SAFETY_DESK)
                .notBy(VENDOR)
                .meeting(SAFETY_CALL)
                .handingTo(TEAM_LEAD);

        // Safe for now is not over: the mark stays until two people take it off.
        shop.on(ClearHarassment.class)
                .in(WORKING, WITH_CUSTOMER, OFFERED)
                .by(SAFETY_DESK)
                .notBy(VENDOR)
                .cosignedBy(TEAM_LEAD)
                .unflagging(HARASSMENT);
        settle(shop)
                .when("unexplained", "a cause, and whoever is responsible for it", Rules::isExplained)
                .to(CLOSED);
        settle(shop).to(REVIEW);
    }

    /** What was claimed is explained, whatever the two sides say to each other. */
    private static TransitionBuilder<Stage, SettlePrivately> settle(WorkflowBuilder<Stage> shop) {
        return shop.on(SettlePrivately.class)
                .in(NEW, WORKING, WITH_CUSTOMER, OFFERED, SAFETY)
                .by(CUSTOMER)
                .releasing(Offer.class)
                .releasing(MakeOffer.class)
                .endingOffer(Ending.WITHDRAWN)
                .when("harassed", "a customer whom nobody presses", Rules::isFree);
    }

    private static TransitionBuilder<Stage, ReportHarassment> report(WorkflowBuilder<Stage> shop) {
        return shop.on(ReportHarassment.class)
                .by(CUSTOMER, BOOKER, REPORTER, AGENT, TEAM_LEAD, SAFETY_DESK)
                .flagging(HARASSMENT)
                .raisingTo(Severity.URGENT)
                .notifying("harassment", SAFETY_DESK);
    }
}
