package io.redress.stories.shop;

import static io.redress.calendar.Span.wallHours;
import static io.redress.calendar.Span.wallMinutes;
import static io.redress.calendar.Span.workingDays;
import static io.redress.calendar.Span.workingHours;
import static io.redress.party.Affiliation.IN_HOUSE;
import static io.redress.party.Relation.CUSTOMER;
import static io.redress.party.Relation.MERCHANT;
import static io.redress.stories.shop.OnlineShop.AGENT;
import static io.redress.stories.shop.OnlineShop.FINANCE;
import static io.redress.stories.shop.OnlineShop.SAFETY_DESK;
import static io.redress.stories.shop.OnlineShop.TEAM_LEAD;
import static io.redress.stories.shop.Stage.HELP;
import static io.redress.stories.shop.Stage.NEW;
import static io.redress.stories.shop.Stage.OFFERED;
import static io.redress.stories.shop.Stage.PAYING;
import static io.redress.stories.shop.Stage.REVIEW;
import static io.redress.stories.shop.Stage.SAFETY;
import static io.redress.stories.shop.Stage.WITH_CUSTOMER;
import static io.redress.stories.shop.Stage.WORKING;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;

import io.redress.calendar.WorkingCalendar;
import io.redress.id.DeadlineName;
import io.redress.stories.shop.StaffAction.ArrangeHelp;
import io.redress.stories.shop.StaffAction.AskCarrier;
import io.redress.stories.shop.StaffAction.ConsultMerchant;
import io.redress.stories.shop.StaffAction.MakeOffer;
import io.redress.stories.shop.StaffAction.Offer;
import io.redress.stories.shop.SystemAction.AssumeAdmitted;
import io.redress.stories.shop.SystemAction.AssumeUndelivered;
import io.redress.stories.shop.SystemAction.ChasePayout;
import io.redress.stories.shop.SystemAction.CoolDown;
import io.redress.stories.shop.SystemAction.Escalate;
import io.redress.stories.shop.SystemAction.GiveUp;
import io.redress.stories.shop.SystemAction.MissNeed;
import io.redress.stories.shop.SystemAction.PageNext;
import io.redress.stories.shop.SystemAction.Reassure;
import io.redress.workflow.Silence;
import io.redress.workflow.WorkflowBuilder;
import java.time.LocalTime;
import java.time.ZoneId;

/** What is owed, by whom, to whom, by when, and what happens by itself when it is not kept. */
public final class Promises {
    /** When the shop's staff are there. */
    public static final WorkingCalendar SHOP_HOURS = WorkingCalendar.named("shop-hours")
            .zone(ZoneId.of("Asia/Shanghai"))
            .open(MONDAY, SATURDAY, LocalTime.of(9, 0), LocalTime.of(18, 0))
            .build();

    /** A person answers. */
    public static final DeadlineName FIRST_ANSWER = DeadlineName.of("first-answer");

    /** The customer hears from us, whether or not there is news. */
    public static final DeadlineName UPDATE = DeadlineName.of("update");

    /** There is an offer, or a no with grounds. Neither an update nor a question stops this one. */
    public static final DeadlineName DECISION = DeadlineName.of("decision");

    /** The customer replies to a question. */
    public static final DeadlineName REPLY = DeadlineName.of("reply");

    /** The customer chooses. */
    public static final DeadlineName CHOICE = DeadlineName.of("choice");

    /** The money arrives. */
    public static final DeadlineName PAYOUT = DeadlineName.of("payout");

    /** Whoever is asked for consent to an offer answers. */
    public static final DeadlineName CONSENT = DeadlineName.of("consent");

    /** The safety desk reports, day and night. */
    public static final DeadlineName SAFETY_CALL = DeadlineName.of("safety-call");

    /** The merchant says what it has to say; its silence counts as a yes. */
    public static final DeadlineName CONSULTATION = DeadlineName.of("consultation");

    /** The carrier proves that it delivered to the right person; without proof it did not. */
    public static final DeadlineName PROOF = DeadlineName.of("proof");

    /** Whoever is stranded is helped, day and night. */
    public static final DeadlineName HELP_NOW = DeadlineName.of("help-now");

    /** There is an offer while the goods are still of use; the customer's day sets it. */
    public static final DeadlineName NEEDED = DeadlineName.of("needed");

    /** What went wrong is established, and whose it was. */
    public static final DeadlineName CAUSES = DeadlineName.of("causes");

    /** Nobody calls a customer who has cursed or threatened. */
    public static final DeadlineName COOLING_OFF = DeadlineName.of("cooling-off");

    private Promises() {}

    static void define(WorkflowBuilder<Stage> shop) {
        shop.deadline(
                FIRST_ANSWER,
                answer -> answer.owedBy(AGENT)
                        .to(CUSTOMER)
                        .within(workingHours(4))
                        .on(SHOP_HOURS)
                        .whileIn(NEW)
                        .repeating()
                        .lapsingInto(new Escalate())
                        .alarming("first-answer-late", TEAM_LEAD));
        shop.deadline(
                DECISION,
                decision -> decision.owedBy(AGENT)
                        .to(CUSTOMER)
                        .within(workingDays(5))
                        .on(SHOP_HOURS)
                        .whileIn(NEW, WORKING, WITH_CUSTOMER, HELP)
                        .repeating()
                        .lapsingInto(new Escalate())
                        .alarming("decision-late", TEAM_LEAD));
        shop.deadline(
                UPDATE,
                update -> update.owedBy(AGENT)
                        .to(CUSTOMER)
                        .within(workingDays(2))
                        .on(SHOP_HOURS)
                        .whileIn(WORKING, SAFETY)
                        .repeating()
                        .lapsingInto(new Reassure())
                        .alarming("update-late", TEAM_LEAD));
        shop.deadline(
                REPLY,
                reply -> reply.owedBy(CUSTOMER)
                        .to(IN_HOUSE)
                        .within(workingDays(3))
                        .on(SHOP_HOURS)
                        .whileIn(WITH_CUSTOMER)
                        .lapsingInto(new GiveUp()));
        shop.deadline(
                CHOICE,
                choice -> choice.owedBy(CUSTOMER)
                        .to(IN_HOUSE)
                        .within(workingDays(5))
                        .on(SHOP_HOURS)
                        .whileIn(OFFERED)
                        .lapsingInto(new GiveUp()));
        shop.deadline(
                PAYOUT,
                payout -> payout.owedBy(FINANCE)
                        .to(CUSTOMER)
                        .within(workingDays(3))
                        .on(SHOP_HOURS)
                        .whileIn(PAYING)
                        .repeating()
                        .lapsingInto(new ChasePayout())
                        .alarming("payout-late", FINANCE));
        // Nobody's silence costs the customer a remedy: what nobody answers is granted, up to a cap and from a budget.
        shop.deadline(
                CONSENT,
                consent -> consent.owedBy(TEAM_LEAD)
                        .to(AGENT)
                        .within(workingHours(4))
                        .on(SHOP_HOURS)
                        .whilePending(Offer.class, MakeOffer.class, ArrangeHelp.class)
                        .escalating("consent-late", FINANCE, workingHours(4))
                        .lapsingInto(Silence.granting(
                                "nobody answered in time", Limits.SILENCE_AT_ONCE, Limits.SILENCE.name())));
        shop.deadline(
                SAFETY_CALL,
                call -> call.owedBy(SAFETY_DESK)
                        .to(CUSTOMER)
                        .within(wallMinutes(15))
                        .whileIn(SAFETY)
                        .repeating()
                        .lapsingInto(new PageNext())
                        .alarming("safety-desk-silent", TEAM_LEAD));
        others(shop);
    }

    private static void others(WorkflowBuilder<Stage> shop) {
        shop.deadline(
                CONSULTATION,
                answer -> answer.owedBy(MERCHANT)
                        .to(AGENT)
                        .within(wallHours(1))
                        .after(ConsultMerchant.class)
                        .lapsingInto(new AssumeAdmitted()));
        shop.deadline(
                PROOF,
                proof -> proof.owedBy(MERCHANT)
                        .to(AGENT)
                        .within(workingHours(8))
                        .on(SHOP_HOURS)
                        .after(AskCarrier.class)
                        .lapsingInto(new AssumeUndelivered()));
        shop.deadline(
                HELP_NOW,
                help -> help.owedBy(AGENT)
                        .to(CUSTOMER)
                        .within(wallMinutes(15))
                        .whileIn(HELP)
                        .repeating()
                        .lapsingInto(new PageNext())
                        .alarming("help-late", TEAM_LEAD));
        shop.deadline(
                NEEDED,
                needed -> needed.owedBy(AGENT)
                        .to(CUSTOMER)
                        .byDate()
                        .lapsingInto(new MissNeed())
                        .alarming("needed-by-now", TEAM_LEAD));
        shop.deadline(
                CAUSES,
                causes -> causes.owedBy(AGENT)
                        .to(TEAM_LEAD)
                        .within(workingDays(3))
                        .on(SHOP_HOURS)
                        .whileIn(REVIEW)
                        .repeating()
                        .lapsingInto(new Escalate())
                        .alarming("causes-late", TEAM_LEAD));
        shop.deadline(
                COOLING_OFF,
                cooling -> cooling.owedBy(IN_HOUSE)
                        .to(IN_HOUSE)
                        .within(wallHours(24))
                        .whileFlagged(OnlineShop.ABUSE)
                        .lapsingInto(new CoolDown()));
    }
}
