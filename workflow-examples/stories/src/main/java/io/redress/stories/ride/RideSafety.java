package io.redress.stories.ride;

import static io.redress.party.Affiliation.IN_HOUSE;
import static io.redress.party.Affiliation.SYSTEM;
import static io.redress.party.Affiliation.VENDOR;
import static io.redress.party.Relation.BOOKER;
import static io.redress.party.Relation.CUSTOMER;
import static io.redress.party.Relation.REPORTER;
import static io.redress.stories.ride.RideClocks.SAFETY_CALL;
import static io.redress.stories.ride.RideStage.HELP;
import static io.redress.stories.ride.RideStage.NEW;
import static io.redress.stories.ride.RideStage.SAFETY;
import static io.redress.stories.ride.RideStage.WORKING;
import static io.redress.stories.ride.Rides.DUTY_MANAGER;
import static io.redress.stories.ride.Rides.SAFETY_LEAD;
import static io.redress.stories.shop.OnlineShop.SAFETY_DESK;
import static io.redress.stories.shop.OnlineShop.TEAM_LEAD;

import io.redress.casefile.Action;
import io.redress.casefile.CaseFile;
import io.redress.casefile.Severity;
import io.redress.contact.Contact;
import io.redress.contact.Direction;
import io.redress.party.Affiliation;
import io.redress.party.Relation;
import io.redress.party.Role;
import io.redress.party.Who;
import io.redress.stories.ride.RideAction.Decide;
import io.redress.stories.ride.RideAction.MakeSafe;
import io.redress.stories.ride.RideAction.PageNext;
import io.redress.stories.ride.RideAction.ReportDanger;
import io.redress.stories.ride.RideAction.Take;
import io.redress.workflow.Correspond;
import io.redress.workflow.Extend;
import io.redress.workflow.Situation;
import io.redress.workflow.WorkflowBuilder;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What happens when somebody is hurt or in danger: in house only, by the minute, and higher with every further call. */
final class RideSafety {
    /** Who is paged, from the first level up. */
    private static final List<Role> LADDER = List.of(SAFETY_DESK, SAFETY_LEAD, DUTY_MANAGER);

    /** On whose side a call for help comes. */
    private static final Set<Relation> CONCERNED = Set.of(CUSTOMER, BOOKER, REPORTER);

    /** Who may say that there is danger: whoever has called, and whoever took the call, the telephone exchange too. */
    private static final Who[] WITNESSES = {CUSTOMER, BOOKER, REPORTER, IN_HOUSE, VENDOR, SYSTEM};

    /** Who may call: anybody with an account as well. */
    private static final Who[] CALLERS = {Affiliation.CUSTOMER, CUSTOMER, BOOKER, REPORTER, IN_HOUSE, VENDOR, SYSTEM};

    private RideSafety() {}

    @SuppressWarnings("unchecked") // carrying(...) takes a generic array, which is only read
    static void define(WorkflowBuilder<RideStage> rides) {
        rides.carrying(PageLevel.class);
        rides.on(ReportDanger.class)
                .in(NEW, WORKING, HELP)
                .to(SAFETY)
                .by(WITNESSES)
                .raisingTo(Severity.URGENT)
                .handingTo(SAFETY_DESK)
                .recording(situation -> new PageLevel(1))
                .notifying("page", SAFETY_DESK);

        climbing(rides, ReportDanger.class, situation -> true, WITNESSES);
        climbing(rides, Correspond.class, situation -> isCall(situation.action().contact()), CALLERS);
        climbing(rides, PageNext.class, situation -> true, SYSTEM);
        rides.on(PageNext.class).in(SAFETY).by(SYSTEM).notifying("page", DUTY_MANAGER);

        rides.on(Correspond.class)
                .in(SAFETY)
                .by(SAFETY_DESK, SAFETY_LEAD)
                .notBy(VENDOR)
                .when(
                        "no-call",
                        "words to somebody",
                        situation -> situation.action().contact().direction() == Direction.OUTBOUND)
                .meeting(SAFETY_CALL);
        rides.on(Take.class)
                .in(SAFETY)
                .by(SAFETY_DESK, SAFETY_LEAD)
                .notBy(VENDOR)
                .assigning();
        rides.on(Extend.class).in(SAFETY).by(SAFETY_LEAD).notBy(VENDOR);
        rides.on(MakeSafe.class)
                .in(SAFETY)
                .to(WORKING)
                .by(SAFETY_DESK, SAFETY_LEAD)
                .notBy(VENDOR)
                .meeting(SAFETY_CALL)
                .handingTo(TEAM_LEAD);
        rides.on(Decide.class)
                .in(SAFETY)
                .to(RideStage.CLOSED)
                .by(SAFETY_LEAD)
                .notBy(VENDOR)
                .meeting(SAFETY_CALL);
    }

    /** Each time one level higher; at the top the top is paged again. */
    private static <A extends Action> void climbing(
            WorkflowBuilder<RideStage> rides, Class<A> action, Predicate<Situation<A>> counts, Who... who) {
        for (int level = 1; level <= LADDER.size(); level++) {
            int reached = level;
            int next = Math.min(level + 1, LADDER.size());
            rides.on(action)
                    .in(SAFETY)
                    .by(who)
                    .when(
                            "another-level",
                            "a call at level " + level,
                            situation -> counts.test(situation) && level(situation.file()) == reached)
                    .recording(situation -> new PageLevel(next))
                    .notifying("page", LADDER.get(next - 1));
        }
    }

    /** What the other party says raises nothing, whoever takes it in. */
    private static boolean isCall(Contact contact) {
        return contact.direction() == Direction.INBOUND
                && CONCERNED.contains(contact.party().relation());
    }

    private static int level(CaseFile file) {
        return file.attribute(PageLevel.class).map(PageLevel::level).orElse(1);
    }
}
