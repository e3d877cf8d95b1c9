package io.redress.stories.shop;

import static io.redress.party.Affiliation.IN_HOUSE;
import static io.redress.party.Affiliation.SYSTEM;
import static io.redress.party.Relation.BOOKER;
import static io.redress.party.Relation.CUSTOMER;
import static io.redress.party.Relation.REPORTER;
import static io.redress.stories.shop.OnlineShop.AGENT;
import static io.redress.stories.shop.OnlineShop.FINANCE;
import static io.redress.stories.shop.OnlineShop.TEAM_LEAD;
import static io.redress.stories.shop.Promises.FIRST_ANSWER;
import static io.redress.stories.shop.Promises.HELP_NOW;
import static io.redress.stories.shop.Stage.HELP;
import static io.redress.stories.shop.Stage.NEW;
import static io.redress.stories.shop.Stage.WORKING;

import io.redress.casefile.Severity;
import io.redress.permission.Limit;
import io.redress.remedy.Destination;
import io.redress.stories.shop.CustomerAction.AskForHelp;
import io.redress.stories.shop.StaffAction.ArrangeHelp;
import io.redress.stories.shop.StaffAction.EndHelp;
import io.redress.stories.shop.StaffAction.EndHelp.Help;
import io.redress.stories.shop.SystemAction.PageNext;
import io.redress.workflow.Situation;
import io.redress.workflow.WorkflowBuilder;
import java.util.Set;

/** Who is stranded needs a bed, not an answer: by the minute, and what is left of it goes on as a complaint. */
final class HelpNow {
    private HelpNow() {}

    static void define(WorkflowBuilder<Stage> shop) {
        shop.on(AskForHelp.class)
                .in(NEW, WORKING)
                .to(HELP)
                .by(CUSTOMER, BOOKER, REPORTER, AGENT, TEAM_LEAD)
                .raisingTo(Severity.URGENT)
                .meeting(FIRST_ANSWER)
                .notifying("help", AGENT);
        shop.on(ArrangeHelp.class)
                .in(HELP)
                .by(TEAM_LEAD, AGENT.and(IN_HOUSE))
                .awarding(Set.of(), Rules::help, arranged -> Destination.ORIGINAL)
                .upTo(AGENT, Limit.perAction(Limits.HELP_AT_ONCE), Limits.AGENT_DAY)
                .upTo(TEAM_LEAD, Limit.perAction(Limits.LEAD_AT_ONCE), Limits.LEAD_DAY)
                .beyond(TEAM_LEAD, Limit.perAction(Limits.LEAD_AT_ONCE), Limits.LEAD_DAY)
                .beyond(FINANCE)
                .meeting(HELP_NOW)
                .notifying("help-on-its-way", CUSTOMER);
        shop.on(EndHelp.class)
                .in(HELP)
                .to(WORKING)
                .by(AGENT, TEAM_LEAD)
                .when("not-confirmed", "help that somebody has confirmed", HelpNow::hasHelped)
                .meeting(HELP_NOW);
        shop.on(EndHelp.class)
                .in(HELP)
                .to(WORKING)
                .by(AGENT, TEAM_LEAD)
                .when("not-confirmed", "help that somebody has confirmed", HelpNow::hasFailed)
                .flagging(OnlineShop.FAILED_HELP)
                .meeting(HELP_NOW);
        shop.on(PageNext.class).in(HELP).by(SYSTEM).notifying("page", TEAM_LEAD);
    }

    private static boolean hasHelped(Situation<EndHelp> situation) {
        return situation.action().ending() == Help.HELPED && Rules.hasArrived(situation);
    }

    private static boolean hasFailed(Situation<EndHelp> situation) {
        return situation.action().ending() == Help.FAILED;
    }
}
