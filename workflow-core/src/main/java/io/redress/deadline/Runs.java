package io.redress.deadline;

import io.redress.calendar.Span;
import io.redress.casefile.CaseFile;
import io.redress.casefile.Clock;
import io.redress.casefile.Target;
import io.redress.deadline.Timing.Begin;
import java.time.Instant;
import java.util.Optional;

/** Begins runs of deadlines. */
final class Runs {
    private Runs() {}

    /** A run with the case's own target; none when the case has no target: that is no deadline, never one due at once. */
    static Optional<Clock> of(DeadlineRule rule, CaseFile file, Instant at, int cycle) {
        return rule.timing().targets().of(file).map(span -> within(rule, span, begin(rule, at), at, cycle));
    }

    /** A run that is due at a date. */
    static Clock until(DeadlineRule rule, Instant due, Instant at, int cycle) {
        return armed(rule, at, Target.of(due, Optional.empty(), rule.calendarVersion()), at, cycle);
    }

    private static Clock within(DeadlineRule rule, Span span, Instant since, Instant at, int cycle) {
        Instant due = rule.calendar().due(since, span);
        return armed(rule, since, Target.of(due, Optional.of(span), rule.calendarVersion()), at, cycle);
    }

    private static Clock armed(DeadlineRule rule, Instant since, Target target, Instant at, int cycle) {
        Clock clock = Clock.starting(rule.name(), cycle, since, target);
        return new Reckoning(rule, clock).armed(at);
    }

    private static Instant begin(DeadlineRule rule, Instant at) {
        return rule.timing().begin() == Begin.AT_ONCE ? at : rule.calendar().nextOpen(at);
    }
}
