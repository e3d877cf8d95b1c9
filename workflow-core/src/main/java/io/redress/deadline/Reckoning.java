package io.redress.deadline;

import io.redress.calendar.CalendarDays;
import io.redress.calendar.Span;
import io.redress.calendar.WorkingCalendar;
import io.redress.casefile.Clock;
import io.redress.casefile.Gap;
import io.redress.casefile.Pause;
import io.redress.casefile.Verdict;
import io.redress.casefile.Verdict.Done;
import io.redress.casefile.Verdict.Ending;
import io.redress.deadline.Ladder.Lead;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The arithmetic of one run of a deadline. The due instant is a function of start, target, gaps and calendar alone, so it
 * can be reckoned anew whenever one of them changes.
 */
record Reckoning(DeadlineRule rule, Clock clock) {

    /** The time between two instants as this run measures it. */
    Duration between(Instant from, Instant to) {
        return rule.meter(clock).between(from, to);
    }

    /** So much later, or earlier; no time at all leads nowhere else, not to the next opening either. */
    Instant plus(Instant at, Duration time) {
        return time.isZero() ? at : rule.meter(clock).plus(at, time);
    }

    /** When so much time from the start on has passed, gaps aside. */
    Instant due(Span within) {
        return plus(rule.calendar().due(clock.startedAt(), within), left(clock.gaps()));
    }

    private Duration left(List<Gap> gaps) {
        return gaps.stream().map(gap -> between(gap.from(), gap.until())).reduce(Duration.ZERO, Duration::plus);
    }

    /** How much time there is from start to due instant, gaps aside. */
    Duration allowed() {
        return between(clock.startedAt(), clock.due()).minus(left(clock.gaps()));
    }

    /** The run as its start, target, gaps and calendar have it now; a paused one has another time left. */
    Clock anew(Span within, Instant at) {
        Instant due = due(within);
        if (clock.isPaused()) {
            Instant since = clock.pause().flatMap(Pause::since).orElseThrow();
            return leaving(due.isAfter(since) ? between(since, due) : Duration.ZERO);
        }
        return on(clock.aiming(clock.target().reckoned(due, rule.calendarVersion())), at);
    }

    /** A paused run with so much time left. */
    Clock leaving(Duration time) {
        Pause pause = clock.pause().orElseThrow();
        Instant latest = plus(clock.wakes(), time);
        return clock.with(new Pause(pause.since(), time, pause.spare()))
                .aiming(clock.target().reckoned(latest, rule.calendarVersion()));
    }

    /** Another run of the same deadline, armed for what comes next from an instant on. */
    Clock on(Clock moved, Instant at) {
        return new Reckoning(rule, moved).armed(at);
    }

    /**
     * Armed for its next step. Of several that are past already only the last is taken: no burst of alarms.
     */
    Clock armed(Instant at) {
        if (isBreached() || clock.isPaused()) {
            return clock;
        }
        int next = clock.passed();
        while (next < rule.ladder().warnings().size() && !step(next + 1).isAfter(at)) {
            next++;
        }
        Instant wakes = step(next);
        return clock.at(next, wakes.isBefore(at) ? at : wakes);
    }

    boolean isBreached() {
        return rule.ladder().isBreached(clock.passed());
    }

    /** When a warning is given, never before an earlier one; behind the last warning the due instant. */
    private Instant step(int number) {
        List<Ladder.Warning> warnings = rule.ladder().warnings();
        if (number >= warnings.size()) {
            return clock.due();
        }
        Instant instant = clock.startedAt();
        for (Ladder.Warning warning : warnings.subList(0, number + 1)) {
            Instant given = given(warning.lead());
            instant = given.isAfter(instant) ? given : instant;
        }
        return instant.isBefore(clock.due()) ? instant : clock.due();
    }

    private Instant given(Lead lead) {
        if (lead instanceof Lead.Share share) {
            Duration rest = allowed().multipliedBy(100L - share.percent()).dividedBy(100);
            return plus(clock.due(), micros(rest).negated());
        }
        return before(clock.due(), ((Lead.Before) lead).span());
    }

    private Instant before(Instant due, Span span) {
        WorkingCalendar calendar = rule.calendar();
        return span.fold(
                wall -> due.minus(wall.duration()),
                time -> calendar.plus(due, time.duration().negated()),
                days -> calendar.plusDays(due, -days.days()),
                days -> before(due.atZone(calendar.zone()), days).toInstant());
    }

    private static ZonedDateTime before(ZonedDateTime due, CalendarDays days) {
        return switch (days.unit()) {
            case DAYS -> due.minusDays(days.amount());
            case WEEKS -> due.minusWeeks(days.amount());
            case MONTHS -> due.minusMonths(days.amount());
        };
    }

    /** Stored instants are whole microseconds. */
    private static Duration micros(Duration time) {
        return time.minusNanos(time.toNanosPart() % 1_000);
    }

    /** How the run ends, done or not. */
    Verdict verdict(Ending ending, Instant at) {
        Optional<Done> done = ending == Ending.MET ? Optional.of(done(at)) : Optional.empty();
        return new Verdict(clock, ending, at, allowed(), done);
    }

    Done done(Instant at) {
        return new Done(at, between(at, clock.due()));
    }
}
