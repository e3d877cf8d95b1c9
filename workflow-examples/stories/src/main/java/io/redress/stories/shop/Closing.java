package io.redress.stories.shop;

import static io.redress.party.Affiliation.SYSTEM;
import static io.redress.party.Relation.CUSTOMER;
import static io.redress.stories.shop.OnlineShop.AGENT;
import static io.redress.stories.shop.OnlineShop.TEAM_LEAD;
import static io.redress.stories.shop.Promises.CAUSES;
import static io.redress.stories.shop.Promises.DECISION;
import static io.redress.stories.shop.Promises.FIRST_ANSWER;
import static io.redress.stories.shop.Promises.SHOP_HOURS;
import static io.redress.stories.shop.Stage.CLOSED;
import static io.redress.stories.shop.Stage.NEW;
import static io.redress.stories.shop.Stage.OFFERED;
import static io.redress.stories.shop.Stage.REVIEW;
import static io.redress.stories.shop.Stage.WITH_CUSTOMER;
import static io.redress.stories.shop.Stage.WORKING;

import io.redress.calendar.Span;
import io.redress.casefile.RemedyEvent.OfferEnded.Ending;
import io.redress.deadline.Window;
import io.redress.stories.shop.CustomerAction.Reopen;
import io.redress.stories.shop.StaffAction.Call;
import io.redress.stories.shop.StaffAction.Conclude;
import io.redress.stories.shop.StaffAction.Inform;
import io.redress.stories.shop.StaffAction.MakeOffer;
import io.redress.stories.shop.StaffAction.NameCause;
import io.redress.stories.shop.StaffAction.Offer;
import io.redress.stories.shop.StaffAction.ReportAbuse;
import io.redress.stories.shop.SystemAction.CoolDown;
import io.redress.stories.shop.SystemAction.GiveUp;
import io.redress.workflow.WorkflowBuilder;

/** How a case ends, and why it had to be: what was claimed closes with a cause and whoever is responsible. */
final class Closing {
    private Closing() {}

    @SuppressWarnings("unchecked") // carrying(...) takes a generic array, which is only read
    static void define(WorkflowBuilder<Stage> shop) {
        shop.carrying(Causes.class, Cursed.class);
        for (Cause cause : Cause.values()) {
            shop.on(NameCause.class)
                    .inAnyOpenState()
                    .by(AGENT, TEAM_LEAD)
                    .when("another-cause", "this cause", named -> named.action().cause() == cause)
                    .recording(named -> Causes.with(
                            named.file(), new Causes.Found(cause, named.action().responsible())))
                    .notifying("cause", cause.owner());
        }
        shop.on(Conclude.class)
                .in(REVIEW)
                .to(CLOSED)
                .by(AGENT, TEAM_LEAD)
                .when("unexplained", "a cause, and whoever is responsible for it", Rules::isExplained)
                .meeting(CAUSES);
        shop.on(Inform.class)
                .in(NEW, WORKING)
                .to(CLOSED)
                .by(AGENT, TEAM_LEAD)
                .when("claimed", "a case on which nothing is claimed", Rules::isMereQuestion)
                .meeting(FIRST_ANSWER, DECISION)
                .notifying("answered", CUSTOMER);
        givingUp(shop);
        abuse(shop);
        shop.on(Reopen.class)
                .in(CLOSED)
                .to(WORKING)
                .by(CUSTOMER)
                .within(Window.sinceClosing(Span.calendarDays(7), SHOP_HOURS))
                .reopening()
                .handingTo(TEAM_LEAD);
    }

    /** A customer who does not come back closes no question of ours: causes are established all the same. */
    private static void givingUp(WorkflowBuilder<Stage> shop) {
        shop.on(GiveUp.class)
                .in(WITH_CUSTOMER, OFFERED)
                .to(CLOSED)
                .by(SYSTEM)
                .when("unexplained", "a cause, and whoever is responsible for it", Rules::isExplained)
                .endingOffer(Ending.EXPIRED)
                .releasing(Offer.class)
                .releasing(MakeOffer.class)
                .notifying("closed-without-you", CUSTOMER);
        shop.on(GiveUp.class)
                .in(WITH_CUSTOMER, OFFERED)
                .to(REVIEW)
                .by(SYSTEM)
                .endingOffer(Ending.EXPIRED)
                .releasing(Offer.class)
                .releasing(MakeOffer.class)
                .notifying("closed-without-you", CUSTOMER);
    }

    /** Whoever was cursed does not have to go on, and nobody calls for a day; the claim goes its way. */
    private static void abuse(WorkflowBuilder<Stage> shop) {
        shop.on(ReportAbuse.class)
                .inAnyOpenState()
                .by(AGENT)
                .cosignedBy(TEAM_LEAD)
                .recording(said -> Cursed.with(said.file(), said.actor().id()))
                .flagging(OnlineShop.ABUSE)
                .handingTo(TEAM_LEAD)
                .notifying("abuse-warning", CUSTOMER);
        shop.on(CoolDown.class).inAnyOpenState().by(SYSTEM).unflagging(OnlineShop.ABUSE);
        shop.on(Call.class)
                .inAnyOpenState()
                .by(AGENT, TEAM_LEAD)
                .guardedBy(Rules::isCalm)
                .notifying("call", CUSTOMER);
    }
}
