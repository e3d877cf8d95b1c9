package io.redress.deadline;

import io.redress.casefile.CaseFile;
import io.redress.casefile.Clock;
import io.redress.casefile.Event;
import io.redress.casefile.Verdict;
import io.redress.casefile.Verdict.Ending;
import io.redress.deadline.DeadlineRule.Renewal;
import io.redress.deadline.Ladder.Alarm;
import io.redress.deadline.Ladder.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What happens when a clock wakes, dated at that instant whenever it comes to light.
 *
 * @param kind what it is
 * @param events what becomes of the clock
 * @param alarm who is told
 */
public record Waking(Kind kind, List<Event> events, Optional<Alarm> alarm) {
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);
    private static final int MOST_DOUBLINGS = 20;

    /** What can happen when a clock wakes. */
    public enum Kind {
        /** A pause has used up its cap. */
        PAUSE_ENDS,
        /** A warning is given. */
        WARNS,
        /** The deadline lapsed, or its level ran out: the next team gets the case. */
        CLIMBS,
        /** The deadline lapsed and has no levels, or the last of them ran out: the system acts. */
        LAPSES
    }

    /**
     * Copies the events.
     *
     * @param kind what it is
     * @param events what becomes of the clock
     * @param alarm who is told
     */
    public Waking {
        events = List.copyOf(events);
    }

    /**
     * What happens now that a clock woke.
     *
     * @param rule its rule
     * @param file the case
     * @param clock the clock
     * @return what happens
     */
    public static Waking of(DeadlineRule rule, CaseFile file, Clock clock) {
        Instant at = clock.wakes();
        Ladder ladder = rule.ladder();
        if (clock.isPaused()) {
            return new Waking(Kind.PAUSE_ENDS, List.of(Pausing.resumed(rule, clock, at)), Optional.empty());
        }
        if (clock.passed() < ladder.warnings().size()) {
            Clock warned = new Reckoning(rule, clock.at(clock.passed() + 1, at)).armed(at);
            Alarm alarm = ladder.warnings().get(clock.passed()).alarm();
            return new Waking(Kind.WARNS, List.of(new Event.ClockPassed(warned)), Optional.of(alarm));
        }
        int level = clock.passed() - ladder.warnings().size();
        return level < ladder.levels().size() ? climb(rule, clock, level) : lapse(rule, file, clock);
    }

    private static Waking climb(DeadlineRule rule, Clock clock, int number) {
        Level level = rule.ladder().levels().get(number);
        Clock higher = clock.at(clock.passed() + 1, rule.calendar().due(clock.wakes(), level.within()));
        Event event =
                number == 0 ? new Event.ClockBreached(lapsed(rule, clock), higher) : new Event.ClockPassed(higher);
        return new Waking(Kind.CLIMBS, List.of(event), Optional.of(level.alarm()));
    }

    private static Waking lapse(DeadlineRule rule, CaseFile file, Clock clock) {
        boolean isFirst = !rule.ladder().isBreached(clock.passed());
        if (rule.renewal() == Renewal.INSISTING) {
            return insist(rule, clock, isFirst);
        }
        Verdict verdict = isFirst
                ? lapsed(rule, clock)
                : file.verdicts().stream()
                        .filter(given -> given.name().equals(clock.name()) && given.cycle() == clock.cycle())
                        .findFirst()
                        .orElseThrow();
        List<Event> events = new ArrayList<>(List.of(new Event.ClockEnded(verdict)));
        if (rule.renewal() == Renewal.REPEATING) {
            Runs.of(rule, file, clock.wakes(), clock.cycle() + 1)
                    .map(Event.ClockStarted::new)
                    .ifPresent(events::add);
        }
        return new Waking(Kind.LAPSES, events, isFirst ? rule.ladder().alarm() : Optional.empty());
    }

    /** After a minute, two, four and so on, a day at most. */
    private static Waking insist(DeadlineRule rule, Clock clock, boolean isFirst) {
        int times = clock.passed()
                - rule.ladder().warnings().size()
                - rule.ladder().levels().size();
        Duration wait = Duration.ofMinutes(1L << Math.min(times, MOST_DOUBLINGS));
        Instant next = clock.wakes().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        Clock later = clock.at(clock.passed() + 1, next);
        Event event = isFirst ? new Event.ClockBreached(lapsed(rule, clock), later) : new Event.ClockPassed(later);
        return new Waking(Kind.LAPSES, List.of(event), isFirst ? rule.ladder().alarm() : Optional.empty());
    }

    private static Verdict lapsed(DeadlineRule rule, Clock clock) {
        return new Reckoning(rule, clock).verdict(Ending.LAPSED, clock.due());
    }
}
