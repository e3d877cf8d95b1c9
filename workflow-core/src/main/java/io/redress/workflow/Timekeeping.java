package io.redress.workflow;

import io.redress.casefile.Action;
import io.redress.casefile.CaseFile;
import io.redress.casefile.Event;
import io.redress.deadline.Adjusting;
import io.redress.deadline.Adjustment;
import io.redress.deadline.Deadlines;
import io.redress.deadline.Obstacle;
import io.redress.id.DeadlineName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The library's own actions on deadlines: what they do wherever a workflow grants them, or why they cannot. */
record Timekeeping(Deadlines deadlines, CaseFile file, Instant now) {
    /** The actions; a workflow that grants none of them knows none of them. */
    static final Set<Class<? extends Action>> ACTIONS =
            Set.of(Attach.class, BackDate.class, Exclude.class, Extend.class, Retarget.class, Promise.class);

    Optional<Objection> objection(Action action) {
        return adjustment(action)
                .filter(Obstacle.class::isInstance)
                .map(Obstacle.class::cast)
                .map(obstacle -> new Objection(obstacle.code(), obstacle.missing(), obstacle.known()));
    }

    List<Event> events(Action action) {
        return adjustment(action)
                .filter(Adjustment.Made.class::isInstance)
                .map(Adjustment.Made.class::cast)
                .map(Adjustment.Made::events)
                .orElse(List.of());
    }

    private Optional<Adjustment> adjustment(Action action) {
        if (action instanceof Attach attach) {
            return change(attach.deadline(), Adjusting::attached);
        }
        if (action instanceof BackDate backDate) {
            return change(backDate.deadline(), it -> it.backDated(backDate.since(), backDate.paused()));
        }
        if (action instanceof Exclude exclude) {
            return change(exclude.deadline(), it -> it.excluding(exclude.gap()));
        }
        if (action instanceof Extend extend) {
            return change(extend.deadline(), it -> it.extended(extend.until()));
        }
        if (action instanceof Retarget retarget) {
            return change(retarget.deadline(), it -> it.retargeted(retarget.within()));
        }
        return action instanceof Promise promise
                ? change(promise.deadline(), it -> it.promised(promise.by()))
                : Optional.empty();
    }

    private Optional<Adjustment> change(DeadlineName name, Function<Adjusting, Adjustment> how) {
        return Optional.of(deadlines
                .rule(name)
                .map(rule -> how.apply(new Adjusting(rule, file, now)))
                .orElseGet(() ->
                        new Obstacle("unknown-deadline", "a deadline of this workflow; it has no " + name, Map.of())));
    }
}
