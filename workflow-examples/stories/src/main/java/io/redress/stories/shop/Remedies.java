package io.redress.stories.shop;

import static io.redress.party.Affiliation.IN_HOUSE;
import static io.redress.party.Relation.CUSTOMER;
import static io.redress.stories.shop.OnlineShop.AGENT;
import static io.redress.stories.shop.OnlineShop.FINANCE;
import static io.redress.stories.shop.OnlineShop.SAFETY_DESK;
import static io.redress.stories.shop.OnlineShop.TEAM_LEAD;
import static io.redress.stories.shop.Promises.CHOICE;
import static io.redress.stories.shop.Promises.DECISION;
import static io.redress.stories.shop.Promises.FIRST_ANSWER;
import static io.redress.stories.shop.Promises.NEEDED;
import static io.redress.stories.shop.Stage.CLOSED;
import static io.redress.stories.shop.Stage.NEW;
import static io.redress.stories.shop.Stage.OFFERED;
import static io.redress.stories.shop.Stage.PAYING;
import static io.redress.stories.shop.Stage.WITH_CUSTOMER;
import static io.redress.stories.shop.Stage.WORKING;

import io.redress.calendar.Span;
import io.redress.casefile.RemedyEvent.OfferEnded.Ending;
import io.redress.deadline.Window;
import io.redress.permission.Limit;
import io.redress.remedy.Destination;
import io.redress.stories.shop.CustomerAction.Accept;
import io.redress.stories.shop.CustomerAction.Appeal;
import io.redress.stories.shop.CustomerAction.Contest;
import io.redress.stories.shop.CustomerAction.CounterClaim;
import io.redress.stories.shop.StaffAction.Decline;
import io.redress.stories.shop.StaffAction.FindUnsafe;
import io.redress.stories.shop.StaffAction.MakeOffer;
import io.redress.stories.shop.StaffAction.MendBill;
import io.redress.stories.shop.StaffAction.Offer;
import io.redress.stories.shop.StaffAction.WithdrawOffer;
import io.redress.workflow.TransitionBuilder;
import io.redress.workflow.WorkflowBuilder;
import java.util.Set;

/** What is offered, refused, chosen and decided anew. */
final class Remedies {
    private Remedies() {}

    static void define(WorkflowBuilder<Stage> shop) {
        offer(shop);
        ownError(shop);
        shop.on(WithdrawOffer.class)
                .in(OFFERED)
                .to(WORKING)
                .by(TEAM_LEAD)
                .endingOffer(Ending.WITHDRAWN)
                .releasing(Offer.class)
                .releasing(MakeOffer.class)
                .notifying("offer-withdrawn", CUSTOMER);
        shop.on(Decline.class)
                .in(WORKING)
                .to(CLOSED)
                .by(TEAM_LEAD)
                .when("unexplained", "a cause, and whoever is responsible for it", Rules::isExplained)
                .deciding(Rules::declined)
                .meeting(DECISION)
                .notifying("declined", CUSTOMER);

        shop.on(Accept.class)
                .in(OFFERED)
                .to(PAYING)
                .by(CUSTOMER)
                .choosing(
                        accepted -> accepted.action().offer(),
                        Rules::chosen,
                        accepted -> accepted.action().destination())
                .meeting(CHOICE)
                .handingTo(FINANCE);
        shop.on(Contest.class)
                .in(OFFERED)
                .to(WORKING)
                .by(CUSTOMER)
                .endingOffer(Ending.DECLINED)
                .meeting(CHOICE)
                .releasing(Offer.class)
                .releasing(MakeOffer.class)
                .handingTo(TEAM_LEAD);
        shop.on(CounterClaim.class)
                .in(OFFERED)
                .to(WORKING)
                .by(CUSTOMER)
                .claiming(said -> said.action().claim())
                .endingOffer(Ending.DECLINED)
                .meeting(CHOICE)
                .releasing(Offer.class)
                .releasing(MakeOffer.class);
        appeal(shop)
                .in(OFFERED)
                .endingOffer(Ending.DECLINED)
                .meeting(CHOICE)
                .releasing(Offer.class)
                .releasing(MakeOffer.class);
        appeal(shop)
                .in(CLOSED)
                .within(Window.sinceClosing(Span.calendarDays(30), Promises.SHOP_HOURS))
                .reopening();
        shop.on(FindUnsafe.class)
                .in(NEW, WORKING, WITH_CUSTOMER)
                .by(TEAM_LEAD, SAFETY_DESK)
                .flagging(OnlineShop.UNSAFE);
    }

    /** Whoever has decided, or agreed to a decision, has no part in the next one. */
    private static TransitionBuilder<Stage, Appeal> appeal(WorkflowBuilder<Stage> shop) {
        return shop.on(Appeal.class).to(WORKING).by(CUSTOMER).appealing().handingTo(TEAM_LEAD);
    }

    /**
     * Team leads come first among those who may, so that an agent who may not is referred to them. What an agent may not
     * offer alone waits for a team lead, and beyond that for finance too; whoever offered a remedy does not settle its payment.
     */
    private static void offer(WorkflowBuilder<Stage> shop) {
        granting(shop.on(MakeOffer.class))
                .when("not-heard", "what merchant and carrier have to say, or the end of their time", Rules::isHeard)
                .offering(Offers.POLICY);
        granting(shop.on(Offer.class))
                .guardedBy(Rules::isWithinWhatWasPaid)
                .offering(Set.of(), Rules::byHand)
                .lowering((offer, less) -> new Offer(less, offer.grounds()));
        shop.budgeting(Limits.SILENCE);
    }

    /**
     * Our own error needs nobody's leave, and the customer has nothing to choose: the corrected bill says how much, and no
     * limit of a person bears on it. What went wrong is known with it.
     */
    private static void ownError(WorkflowBuilder<Stage> shop) {
        shop.on(MendBill.class)
                .in(NEW, WORKING, WITH_CUSTOMER)
                .to(PAYING)
                .by(TEAM_LEAD, AGENT.and(IN_HOUSE))
                .awarding(Offers.OWN_ERROR, Destination.ORIGINAL)
                .recording(mended -> Causes.with(mended.file(), new Causes.Found(Cause.SYSTEM, "billing")))
                .meeting(FIRST_ANSWER, DECISION)
                .handingTo(FINANCE)
                .notifying("bill-mended", CUSTOMER)
                .notifying("cause", Cause.SYSTEM.owner());
    }

    private static <A extends StaffAction> TransitionBuilder<Stage, A> granting(TransitionBuilder<Stage, A> offer) {
        return offer.in(NEW, WORKING, WITH_CUSTOMER)
                .to(OFFERED)
                .by(TEAM_LEAD, AGENT.and(IN_HOUSE))
                .upTo(AGENT, Limit.perAction(Limits.AGENT_AT_ONCE), Limits.AGENT_DAY, Limits.CUSTOMER_MONTH)
                .upTo(TEAM_LEAD, Limit.perAction(Limits.LEAD_AT_ONCE), Limits.LEAD_DAY)
                .beyond(TEAM_LEAD, Limit.perAction(Limits.LEAD_AT_ONCE), Limits.LEAD_DAY)
                .beyond(FINANCE)
                .meeting(FIRST_ANSWER, DECISION, NEEDED)
                .notifying("offer", CUSTOMER);
    }
}
