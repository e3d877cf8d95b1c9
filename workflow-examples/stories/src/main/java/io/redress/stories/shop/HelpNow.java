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
import static io.redress.stories.shop.Stage.PAYING;
import static io.redress.stories.shop.Stage.REVIEW;
import static io.redress.stories.shop.Stage.WITH_CUSTOMER;
import static io.redress.stories.shop.Stage.WORKING;

import io.redress.casefile.Severity;
import io.redress.permission.Limit;
import io.redress.remedy.Destination;
import io.redress.remedy.Handling;
import io.redress.remedy.Remedy.Service;
import io.redress.stories.shop.CustomerAction.AskForHelp;
import io.redress.stories.shop.StaffAction.ArrangeHelp;
import io.redress.stories.shop.StaffAction.EndHelp;
import io.redress.stories.shop.StaffAction.EndHelp.Help;
import io.redress.stories.shop.StaffAction.NoteVulnerable;
import io.redress.stories.shop.SystemAction.PageNext;
import io.redress.workflow.CancelAward;
import io.redress.workflow.Situation;
import io.redress.workflow.TransitionBuilder;
import io.redress.workflow.WorkflowBuilder;
import java.util.Set;

/** Who is stranded needs a bed, not an answer: by the minute, and what is left of it goes on as a complaint. */
final class HelpNow {
    private static final int NIGHTFALL = 21;
    private static final int MORNING = 7;

    private HelpNow() {}

    static void define(WorkflowBuilder<Stage> shop) {
        ask(shop)
                .when("can-wait", "night, or somebody who cannot wait", HelpNow::isGrave)
                .raisingTo(Severity.URGENT);
        ask(shop).raisingTo(Severity.HIGH);
        shop.on(NoteVulnerable.class)
                .in(NEW, WORKING, WITH_CUSTOMER)
                .by(AGENT, TEAM_LEAD)
                .flagging(OnlineShop.VULNERABLE);
        shop.on(NoteVulnerable.class)
                .in(HELP)
                .by(AGENT, TEAM_LEAD)
                .flagging(OnlineShop.VULNERABLE)
                .raisingTo(Severity.URGENT);
        arranging(shop);
        ending(shop);
        shop.on(PageNext.class).in(HELP).by(SYSTEM).notifying("page", TEAM_LEAD);
    }

    private static TransitionBuilder<Stage, AskForHelp> ask(WorkflowBuilder<Stage> shop) {
        return shop.on(AskForHelp.class)
                .in(NEW, WORKING)
                .to(HELP)
                .by(CUSTOMER, BOOKER, REPORTER, AGENT, TEAM_LEAD)
                .meeting(FIRST_ANSWER)
                .notifying("help", AGENT);
    }

    /** Asking somebody for help is not help: the promise is kept by what was confirmed. Who says no is taken off. */
    private static void arranging(WorkflowBuilder<Stage> shop) {
        shop.on(ArrangeHelp.class)
                .in(HELP)
                .by(TEAM_LEAD, AGENT.and(IN_HOUSE))
                .awarding(Set.of(), Rules::help, arranged -> Destination.ORIGINAL)
                .upTo(AGENT, Limit.perAction(Limits.HELP_AT_ONCE), Limits.AGENT_DAY)
                .upTo(TEAM_LEAD, Limit.perAction(Limits.LEAD_AT_ONCE), Limits.LEAD_DAY)
                .beyond(TEAM_LEAD, Limit.perAction(Limits.LEAD_AT_ONCE), Limits.LEAD_DAY)
                .beyond(FINANCE)
                .notifying("help-asked-for", CUSTOMER);
        shop.on(CancelAward.class).in(HELP).by(TEAM_LEAD, AGENT.and(IN_HOUSE));
        shop.on(CancelAward.class).in(WORKING, WITH_CUSTOMER, PAYING, REVIEW).by(TEAM_LEAD, FINANCE);
    }

    private static void ending(WorkflowBuilder<Stage> shop) {
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
    }

    /** How grave it is depends on the hour and on whom it meets, not on who asks louder. */
    private static boolean isGrave(Situation<AskForHelp> situation) {
        int hour = situation.now().atZone(Promises.SHOP_HOURS.zone()).getHour();
        return hour >= NIGHTFALL || hour < MORNING || situation.file().has(OnlineShop.VULNERABLE);
    }

    /** Nobody was helped by what nobody gave, or by what everybody said no to. */
    private static boolean hasHelped(Situation<EndHelp> situation) {
        boolean isConfirmed = situation.file().remedies().awards().stream()
                .filter(award -> award.remedy() instanceof Service)
                .anyMatch(award -> award.handling().stage() == Handling.Stage.SETTLED);
        return situation.action().ending() == Help.HELPED && isConfirmed && Rules.hasArrived(situation);
    }

    private static boolean hasFailed(Situation<EndHelp> situation) {
        return situation.action().ending() == Help.FAILED;
    }
}
