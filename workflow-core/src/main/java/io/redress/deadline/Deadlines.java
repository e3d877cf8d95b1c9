package io.redress.deadline;

import io.redress.calendar.Span;
import io.redress.casefile.CaseFile;
import io.redress.casefile.Clock;
import io.redress.casefile.Event;
import io.redress.casefile.Pause;
import io.redress.casefile.Verdict;
import io.redress.casefile.Verdict.Ending;
import io.redress.contact.Direction;
import io.redress.deadline.DeadlineRule.MetBy;
import io.redress.deadline.DeadlineRule.Renewal;
import io.redress.deadline.Step.Ends;
import io.redress.id.DeadlineName;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All deadlines of a workflow, in the order of their definition: the one place that knows when one starts and ends. The
 * proof at build and the engine at run time both ask {@link #turn}.
 *
 * @param rules the rules, in order
 */
public record Deadlines(List<DeadlineRule> rules) {

    /**
     * Copies the rules.
     *
     * @param rules the rules, in order
     */
    public Deadlines {
        rules = List.copyOf(rules);
    }

    /**
     * Finds a rule.
     *
     * @param name its name
     * @return the rule, when the workflow has it
     */
    public Optional<DeadlineRule> rule(DeadlineName name) {
        return rules.stream().filter(rule -> rule.name().equals(name)).findFirst();
    }

    /**
     * What a step does to the deadlines that run.
     *
     * @param running the deadlines that run before it
     * @param step the step
     * @return what it meets, cancels and starts
     */
    public Turn turn(Set<DeadlineName> running, Step step) {
        List<DeadlineRule> met = new ArrayList<>();
        List<DeadlineRule> cancelled = new ArrayList<>();
        for (DeadlineRule rule : rules) {
            if (running.contains(rule.name())) {
                if (meets(rule, step)) {
                    met.add(rule);
                } else if (step.ends() == Ends.CLOSES || !rule.start().appliesIn(step.to())) {
                    cancelled.add(rule);
                }
            }
        }
        Set<DeadlineName> left = new Turn(met, cancelled, List.of()).after(running);
        List<DeadlineRule> started = step.ends() == Ends.CLOSES
                ? List.of()
                : rules.stream()
                        .filter(rule -> !left.contains(rule.name()))
                        .filter(rule -> starts(rule, step)
                                || (met.contains(rule)
                                        && rule.renewal() == Renewal.REPEATING
                                        && rule.start().appliesIn(step.to())))
                        .toList();
        return new Turn(met, cancelled, started);
    }

    private static boolean starts(DeadlineRule rule, Step step) {
        if (rule.start() instanceof Start.WhileIn in) {
            return in.states().contains(step.to())
                    && !step.from().map(in.states()::contains).orElse(false);
        }
        if (rule.start() instanceof Start.After after) {
            return after.actions().contains(step.action());
        }
        if (rule.start() instanceof Start.AfterContact contact) {
            return step.contact().equals(Optional.of(contact.direction()));
        }
        return step.from().isEmpty();
    }

    private static boolean meets(DeadlineRule rule, Step step) {
        return step.meeting().contains(rule.name())
                || (rule.metBy() == MetBy.ACTIONS_AND_CONTACTS
                        && step.contact().equals(Optional.of(Direction.OUTBOUND)));
    }

    /**
     * The events by which a step changes a case's clocks.
     *
     * @param file the case, its state already changed
     * @param step the step
     * @param at when the step took effect
     * @return ends first, then starts, each in rule order
     * @throws IllegalArgumentException when a due instant lies beyond a calendar's reach
     */
    public List<Event> events(CaseFile file, Step step, Instant at) {
        Turn turn = turn(running(file), step);
        List<Event> events = new ArrayList<>();
        turn.met().forEach(rule -> events.addAll(ended(file, rule, at, Ending.MET)));
        turn.cancelled().forEach(rule -> events.addAll(ended(file, rule, at, Ending.CANCELLED)));
        CaseFile left = file;
        for (Event event : events) {
            left = event.evolve(left);
        }
        for (Clock clock : left.clocks()) {
            rule(clock.name()).ifPresent(rule -> pauses(rule, clock, step, at).ifPresent(events::add));
        }
        for (DeadlineRule rule : turn.started()) {
            Clock clock = next(file, rule, at);
            events.add(new Event.ClockStarted(clock));
            rule.pausing()
                    .filter(pausing -> pausing.beginsWith(step, true))
                    .flatMap(pausing -> Pausing.paused(rule, pausing, clock, at))
                    .ifPresent(events::add);
        }
        return events;
    }

    private static Optional<Event> pauses(DeadlineRule rule, Clock clock, Step step, Instant at) {
        return rule.pausing().flatMap(pausing -> {
            if (clock.isPaused()) {
                return pausing.states().contains(step.to())
                        ? Optional.empty()
                        : Optional.of(Pausing.resumed(rule, clock, at));
            }
            return pausing.beginsWith(step, false) ? Pausing.paused(rule, pausing, clock, at) : Optional.empty();
        });
    }

    /**
     * The next lapse: the clock whose due instant passed first; of several, the one whose rule comes first.
     *
     * @param file the case
     * @param now the present
     * @return the clock whose due instant is before the present
     */
    public Optional<Clock> lapsed(CaseFile file, Instant now) {
        return file.clocks().stream()
                .filter(clock -> clock.due().isBefore(now))
                .min(Comparator.comparing(Clock::due).thenComparing(clock -> order(clock.name())));
    }

    /**
     * The events by which a clock lapses, dated at its due instant.
     *
     * @param file the case
     * @param clock the clock
     * @return its end and, when the deadline repeats, its next start; for a paused one the end of its pause
     */
    public List<Event> lapse(CaseFile file, Clock clock) {
        DeadlineRule rule = rule(clock.name()).orElseThrow();
        if (clock.isPaused()) {
            return List.of(Pausing.resumed(rule, clock, clock.due()));
        }
        Event end = new Event.ClockEnded(verdict(clock, clock.due(), Ending.LAPSED));
        return rule.renewal() == Renewal.REPEATING
                ? List.of(end, new Event.ClockStarted(rule.startedAt(clock.due(), clock.cycle() + 1)))
                : List.of(end);
    }

    /**
     * Brings a running deadline forward; it is never put off.
     *
     * @param file the case
     * @param name the deadline
     * @param within how long there is from now
     * @param now the present
     * @return the change; none when the deadline does not run or is due no later anyway
     */
    public Optional<Event> hastened(CaseFile file, DeadlineName name, Span within, Instant now) {
        DeadlineRule rule = rule(name).orElseThrow();
        Instant sooner = rule.calendar().due(now, within);
        return file.clock(name)
                .flatMap(clock -> clock.isPaused()
                        ? shortened(clock, rule.between(now, sooner))
                        : Optional.of(sooner)
                                .filter(at -> at.isBefore(clock.due()))
                                .map(at -> new Event.ClockMoved(name, at)));
    }

    /** While it is paused, what is left of it becomes less. */
    private static Optional<Event> shortened(Clock clock, Duration left) {
        Pause pause = clock.pause().orElseThrow();
        return left.compareTo(pause.left()) < 0
                ? Optional.of(
                        new Event.ClockPaused(clock.name(), new Pause(pause.since(), left, pause.spare()), clock.due()))
                : Optional.empty();
    }

    /**
     * The names of a case's running deadlines.
     *
     * @param file the case
     * @return the names
     */
    public static Set<DeadlineName> running(CaseFile file) {
        Set<DeadlineName> running = new HashSet<>();
        file.clocks().forEach(clock -> running.add(clock.name()));
        return running;
    }

    private int order(DeadlineName name) {
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).name().equals(name)) {
                return i;
            }
        }
        return rules.size();
    }

    private static List<Event> ended(CaseFile file, DeadlineRule rule, Instant at, Ending ending) {
        Clock clock = file.clock(rule.name()).orElseThrow();
        if (!clock.isPaused()) {
            return List.of(new Event.ClockEnded(verdict(clock, at, ending)));
        }
        Event resumed = Pausing.resumed(rule, clock, at);
        Clock running = resumed.evolve(file).clock(rule.name()).orElseThrow();
        return List.of(resumed, new Event.ClockEnded(verdict(running, at, ending)));
    }

    private static Verdict verdict(Clock clock, Instant at, Ending ending) {
        return new Verdict(clock.name(), clock.cycle(), clock.startedAt(), clock.due(), at, ending);
    }

    private static Clock next(CaseFile file, DeadlineRule rule, Instant at) {
        int cycles = Stream.concat(
                        file.verdicts().stream()
                                .filter(verdict -> verdict.name().equals(rule.name()))
                                .map(Verdict::cycle),
                        file.clock(rule.name()).stream().map(Clock::cycle))
                .max(Comparator.naturalOrder())
                .orElse(0);
        return rule.startedAt(at, cycles + 1);
    }
}
