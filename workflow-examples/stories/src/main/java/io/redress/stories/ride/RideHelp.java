package io.redress.stories.ride;

import static io.redress.calendar.Span.wallMinutes;
import static io.redress.party.Affiliation.SYSTEM;
import static io.redress.party.Relation.BOOKER;
import static io.redress.party.Relation.CUSTOMER;
import static io.redress.stories.ride.RideClocks.CALL_BACK;
import static io.redress.stories.ride.RideClocks.HELP_NOW;
import static io.redress.stories.ride.RideStage.CLOSED;
import static io.redress.stories.ride.RideStage.HELP;
import static io.redress.stories.ride.RideStage.NEW;
import static io.redress.stories.ride.RideStage.WORKING;
import static io.redress.stories.shop.OnlineShop.AGENT;
import static io.redress.stories.shop.OnlineShop.TEAM_LEAD;

import io.redress.casefile.CaseFile;
import io.redress.casefile.Clock;
import io.redress.casefile.Flag;
import io.redress.casefile.Severity;
import io.redress.party.Who;
import io.redress.stories.ride.HelpAction.AskForHelp;
import io.redress.stories.ride.HelpAction.Complain;
import io.redress.stories.ride.HelpAction.ConfirmHelp;
import io.redress.stories.ride.HelpAction.FailContact;
import io.redress.stories.ride.HelpAction.FailHelp;
import io.redress.workflow.Objection;
import io.redress.workflow.Promise;
import io.redress.workflow.Situation;
import io.redress.workflow.WorkflowBuilder;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What happens when somebody is stranded: within minutes, or it counts as failed. */
public final class RideHelp {
    /** Help was asked for. */
    public static final Flag HELP_ASKED = Flag.of("help-asked");

    /** Somebody could not be reached. */
    public static final Flag UNREACHABLE = Flag.of("unreachable");

    /** Help was asked for and did not come, or became a complaint. */
    public static final Flag FAILED_HELP = Flag.of("failed-help");

    /** Whoever travels and whoever booked act alike; staff act for them on the telephone. */
    private static final Who[] EITHER = {CUSTOMER, BOOKER, AGENT, TEAM_LEAD};

    private RideHelp() {}

    static void define(WorkflowBuilder<RideStage> rides) {
        rides.on(AskForHelp.class)
                .in(NEW, WORKING)
                .to(HELP)
                .by(EITHER)
                .flagging(HELP_ASKED)
                .raisingTo(Severity.URGENT)
                .notifying("help", AGENT);
        rides.on(FailContact.class)
                .in(NEW, WORKING, HELP)
                .by(EITHER)
                .flagging(UNREACHABLE)
                .hastening(HELP_NOW, wallMinutes(10))
                .notifying("nobody-reached", TEAM_LEAD);
        rides.on(Promise.class).in(HELP).by(AGENT, TEAM_LEAD).guardedBy(RideHelp::isInTime);
        rides.on(ConfirmHelp.class).in(HELP).to(CLOSED).by(EITHER).meeting(HELP_NOW, CALL_BACK);

        // Whoever gives up waiting was not helped, whatever the clock says.
        rides.on(Complain.class)
                .in(HELP)
                .to(WORKING)
                .by(EITHER)
                .flagging(FAILED_HELP)
                .handingTo(TEAM_LEAD);
        rides.on(FailHelp.class)
                .in(HELP)
                .to(WORKING)
                .by(SYSTEM)
                .flagging(FAILED_HELP)
                .handingTo(TEAM_LEAD)
                .notifying("help-failed", CUSTOMER)
                .notifying("help-failed", BOOKER);
    }

    /** Help tomorrow is none. */
    private static Optional<Objection> isInTime(Situation<Promise> situation) {
        Instant by = situation.action().by();
        return situation
                .file()
                .clock(HELP_NOW)
                .map(Clock::due)
                .filter(by::isAfter)
                .map(due -> new Objection(
                        "later-than-help", "a time not after " + due + ", when help is due", Map.of("due", due + "")));
    }

    static boolean failed(CaseFile file) {
        return file.has(FAILED_HELP);
    }
}
