package io.redress.stories.ride;

import static io.redress.calendar.Span.workingDays;
import static io.redress.stories.ride.RideClocks.OFFICE;
import static io.redress.stories.ride.RideStage.CLOSED;
import static io.redress.stories.ride.RideStage.MENDING;
import static io.redress.stories.ride.RideStage.WORKING;
import static io.redress.stories.shop.OnlineShop.TEAM_LEAD;

import io.redress.casefile.CaseFile;
import io.redress.stories.ride.HelpAction.Conclude;
import io.redress.stories.ride.HelpAction.MendCause;
import io.redress.stories.ride.HelpAction.NameCause;
import io.redress.stories.ride.RideAction.MoveUp;
import io.redress.workflow.WorkflowBuilder;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** Why help failed, and who mends it: the customer does not wait for that, and the case does. */
final class RideCauses {
    private RideCauses() {}

    @SuppressWarnings("unchecked") // carrying(...) takes a generic array, which is only read
    static void define(WorkflowBuilder<RideStage> rides) {
        rides.carrying(Causes.class);
        for (Cause cause : Cause.values()) {
            define(rides, cause);
        }
        rides.on(Conclude.class)
                .in(MENDING)
                .to(CLOSED)
                .by(TEAM_LEAD)
                .when(
                        "cause-unmended",
                        "a measure against every cause",
                        situation -> Stream.of(Cause.values()).map(Cause::mark).noneMatch(situation.file()::has))
                .meeting(RideClocks.MENDED);
    }

    private static void define(WorkflowBuilder<RideStage> rides, Cause cause) {
        rides.deadline(
                cause.mended(),
                mended -> mended.owedBy(cause.owner())
                        .to(TEAM_LEAD)
                        .within(workingDays(3))
                        .on(OFFICE)
                        .whileFlagged(cause.mark())
                        .lapsingInto(new MoveUp())
                        .alarming("cause-unmended", cause.owner()));
        rides.on(NameCause.class)
                .in(WORKING)
                .by(TEAM_LEAD)
                .when(
                        "another-cause",
                        "this cause",
                        situation -> situation.action().cause() == cause)
                .recording(situation -> new Causes(with(situation.file(), cause)))
                .flagging(cause.mark())
                .notifying("cause", cause.owner());
        rides.on(MendCause.class)
                .in(WORKING, MENDING)
                .by(cause.owner())
                .when(
                        "not-yours",
                        "a cause of your own",
                        situation -> situation.action().cause() == cause)
                .meeting(cause.mended())
                .unflagging(cause.mark());
    }

    private static Set<Cause> with(CaseFile file, Cause cause) {
        Set<Cause> named = EnumSet.of(cause);
        file.attribute(Causes.class).ifPresent(before -> named.addAll(before.named()));
        return named;
    }

    static boolean named(CaseFile file) {
        return file.attribute(Causes.class).isPresent();
    }
}
