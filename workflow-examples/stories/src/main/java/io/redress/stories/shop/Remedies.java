package io.redress.stories.shop;

import static io.redress.party.Affiliation.IN_HOUSE;
import static io.redress.party.Affiliation.SYSTEM;
import static io.redress.party.Relation.CUSTOMER;
import static io.redress.stories.shop.OnlineShop.AGENT;
import static io.redress.stories.shop.OnlineShop.FINANCE;
import static io.redress.stories.shop.OnlineShop.TEAM_LEAD;
import static io.redress.stories.shop.Promises.CHOICE;
import static io.redress.stories.shop.Promises.DECISION;
import static io.redress.stories.shop.Promises.FIRST_ANSWER;
import static io.redress.stories.shop.Promises.PAYOUT;
import static io.redress.stories.shop.Stage.CLOSED;
import static io.redress.stories.shop.Stage.NEW;
import static io.redress.stories.shop.Stage.OFFERED;
import static io.redress.stories.shop.Stage.PAYING;
import static io.redress.stories.shop.Stage.WITH_CUSTOMER;
import static io.redress.stories.shop.Stage.WORKING;

import io.redress.casefile.Severity;
import io.redress.permission.Limit;
import io.redress.stories.shop.CustomerAction.Accept;
import io.redress.stories.shop.CustomerAction.Contest;
import io.redress.stories.shop.StaffAction.Decline;
import io.redress.stories.shop.StaffAction.Offer;
import io.redress.stories.shop.SystemAction.ChasePayout;
import io.redress.stories.shop.SystemAction.GiveUp;
import io.redress.stories.shop.SystemAction.Paid;
import io.redress.workflow.WorkflowBuilder;

/** What is decided, chosen and paid. */
final class Remedies {
    private Remedies() {}

    static void define(WorkflowBuilder<Stage> shop) {
        offer(shop);
        shop.on(Decline.class)
                .in(WORKING)
                .to(CLOSED)
                .by(TEAM_LEAD)
                .meeting(DECISION)
                .notifying("declined", CUSTOMER);

        shop.on(Accept.class)
                .in(OFFERED)
                .to(PAYING)
                .by(CUSTOMER)
                .meeting(CHOICE)
                .handingTo(FINANCE);
        shop.on(Contest.class)
                .in(OFFERED)
                .to(WORKING)
                .by(CUSTOMER)
                .meeting(CHOICE)
                .releasing(Offer.class)
                .handingTo(TEAM_LEAD);
        shop.on(GiveUp.class)
                .in(WITH_CUSTOMER, OFFERED)
                .to(CLOSED)
                .by(SYSTEM)
                .releasing(Offer.class)
                .notifying("closed-without-you", CUSTOMER);

        shop.on(Paid.class)
                .in(PAYING)
                .to(CLOSED)
                .by(SYSTEM, FINANCE)
                .meeting(PAYOUT)
                .confirming(Offer.class)
                .notifying("paid", CUSTOMER);
        shop.on(ChasePayout.class)
                .in(PAYING)
                .by(SYSTEM)
                .handingTo(FINANCE)
                .raisingTo(Severity.HIGH)
                .notifying("payout-late", CUSTOMER);
    }

    /**
     * Team leads come first among those who may, so that an agent who may not is referred to them. What an agent may not
     * offer alone waits for a team lead, and beyond that for finance too; whoever offered a remedy does not pay it out.
     */
    private static void offer(WorkflowBuilder<Stage> shop) {
        shop.on(Offer.class)
                .in(NEW, WORKING, WITH_CUSTOMER)
                .to(OFFERED)
                .by(TEAM_LEAD, AGENT.and(IN_HOUSE))
                .reading(OrderFacts.class)
                .guardedBy(Rules::isWithinWhatWasPaid)
                .costing(offer -> offer.action().amount())
                .lowering((offer, less) -> new Offer(less, offer.grounds()))
                .upTo(AGENT, Limit.perAction(Limits.AGENT_AT_ONCE), Limits.AGENT_DAY, Limits.CUSTOMER_MONTH)
                .upTo(TEAM_LEAD, Limit.perAction(Limits.LEAD_AT_ONCE), Limits.LEAD_DAY)
                .beyond(TEAM_LEAD, Limit.perAction(Limits.LEAD_AT_ONCE), Limits.LEAD_DAY)
                .beyond(FINANCE)
                .meeting(FIRST_ANSWER, DECISION)
                .notifying("offer", CUSTOMER);
        shop.keepingApart(Offer.class, Paid.class);
        shop.budgeting(Limits.SILENCE);
    }
}
