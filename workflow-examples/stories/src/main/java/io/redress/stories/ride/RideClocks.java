package io.redress.stories.ride;

import static io.redress.calendar.Span.wallHours;
import static io.redress.calendar.Span.wallMinutes;
import static io.redress.calendar.Span.workingDays;
import static io.redress.calendar.Span.workingHours;
import static io.redress.party.Affiliation.IN_HOUSE;
import static io.redress.party.Relation.CUSTOMER;
import static io.redress.stories.ride.RideStage.HELP;
import static io.redress.stories.ride.RideStage.MENDING;
import static io.redress.stories.ride.RideStage.NEW;
import static io.redress.stories.ride.RideStage.SAFETY;
import static io.redress.stories.ride.RideStage.WORKING;
import static io.redress.stories.shop.OnlineShop.AGENT;
import static io.redress.stories.shop.OnlineShop.SAFETY_DESK;
import static io.redress.stories.shop.OnlineShop.TEAM_LEAD;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;

import io.redress.calendar.ChineseHolidays;
import io.redress.calendar.WorkingCalendar;
import io.redress.id.DeadlineName;
import io.redress.stories.ride.HelpAction.FailHelp;
import io.redress.stories.ride.RideAction.BreakPromise;
import io.redress.stories.ride.RideAction.MoveUp;
import io.redress.stories.ride.RideAction.PageNext;
import io.redress.workflow.WorkflowBuilder;
import java.time.LocalTime;
import java.time.ZoneId;

/** What is owed about a ride, by whom, by when, and what happens by itself when it is not kept. */
public final class RideClocks {
    /** When the office works, with the holidays and make-up days of 2018. */
    public static final WorkingCalendar OFFICE = WorkingCalendar.named("office")
            .zone(ZoneId.of("Asia/Shanghai"))
            .open(MONDAY, FRIDAY, LocalTime.of(9, 0), LocalTime.of(18, 0))
            .observing(ChineseHolidays.in(2018))
            .build();

    /** A person answers. */
    public static final DeadlineName FIRST_ANSWER = DeadlineName.of("first-answer");

    /** There is a decision. Words do not stop this one. */
    public static final DeadlineName DECISION = DeadlineName.of("decision");

    /** What somebody said would be there by a date is there. */
    public static final DeadlineName PROMISED = DeadlineName.of("promised");

    /** The safety desk has looked at an overloaded car. */
    public static final DeadlineName OVERLOADING = DeadlineName.of("overloading");

    /** The safety desk calls, day and night. */
    public static final DeadlineName SAFETY_CALL = DeadlineName.of("safety-call");

    /** Whoever is stranded is helped. */
    public static final DeadlineName HELP_NOW = DeadlineName.of("help-now");

    /** Somebody calls whoever is stranded, at the time that was named. */
    public static final DeadlineName CALL_BACK = DeadlineName.of("call-back");

    /** Everything is mended that made a help fail. */
    public static final DeadlineName MENDED = DeadlineName.of("mended");

    private RideClocks() {}

    static void define(WorkflowBuilder<RideStage> rides) {
        rides.deadline(
                SAFETY_CALL,
                call -> call.owedBy(SAFETY_DESK)
                        .to(CUSTOMER)
                        .within(wallMinutes(5))
                        .extendable(wallMinutes(15), 1)
                        .whileIn(SAFETY)
                        .repeating()
                        .lapsingInto(new PageNext()));
        rides.deadline(
                FIRST_ANSWER,
                answer -> answer.owedBy(AGENT)
                        .to(CUSTOMER)
                        .within(workingHours(4))
                        .on(OFFICE)
                        .whileIn(NEW)
                        .repeating()
                        .lapsingInto(new MoveUp())
                        .alarming("first-answer-late", TEAM_LEAD));
        rides.deadline(
                DECISION,
                decision -> decision.owedBy(AGENT)
                        .to(CUSTOMER)
                        .within(workingDays(5))
                        .on(OFFICE)
                        .whileIn(NEW, WORKING)
                        .repeating()
                        .lapsingInto(new MoveUp())
                        .alarming("decision-late", TEAM_LEAD));
        rides.deadline(
                PROMISED,
                promised -> promised.owedBy(AGENT)
                        .to(CUSTOMER)
                        .byDate()
                        .on(OFFICE)
                        .takingAtLeast(workingHours(4))
                        .lapsingInto(new BreakPromise())
                        .alarming("promise-broken", TEAM_LEAD));
        rides.deadline(
                OVERLOADING,
                review -> review.owedBy(SAFETY_DESK)
                        .within(wallHours(24))
                        .whileFlagged(Rides.OVERLOADED)
                        .lapsingInto(new MoveUp())
                        .alarming("overloading-unreviewed", SAFETY_DESK));
        help(rides);
    }

    private static void help(WorkflowBuilder<RideStage> rides) {
        rides.deadline(
                HELP_NOW,
                help -> help.owedBy(AGENT)
                        .to(CUSTOMER)
                        .within(wallMinutes(20))
                        .whileIn(HELP)
                        .lapsingInto(new FailHelp()));
        rides.deadline(
                CALL_BACK, call -> call.owedBy(AGENT).to(CUSTOMER).byDate().lapsingInto(new BreakPromise()));
        rides.deadline(
                MENDED,
                mended -> mended.owedBy(TEAM_LEAD)
                        .to(IN_HOUSE)
                        .within(workingDays(5))
                        .on(OFFICE)
                        .whileIn(MENDING)
                        .repeating()
                        .lapsingInto(new MoveUp()));
    }
}
