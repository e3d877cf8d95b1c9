package io.redress.deadline;

import io.redress.casefile.CaseFile;
import io.redress.casefile.Clock;
import io.redress.casefile.Event;
import io.redress.casefile.Gap;
import io.redress.casefile.Verdict;
import io.redress.casefile.Verdict.Ending;
import io.redress.deadline.Step.Ends;
import io.redress.id.DeadlineName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one step of a case does to its clocks.
 *
 * @param deadlines the deadlines of its workflow
 * @param before the case before the step; empty when it is being opened
 * @param step the step
 * @param at when the step took effect
 */
public record Passage(Deadlines deadlines, Optional<CaseFile> before, Step step, Instant at) {

    /**
     * The events by which the clocks change.
     *
     * @param file the case, everything else about it already changed
     * @return ends first, then changes of those that run on, then starts, each in rule order
     * @throws IllegalArgumentException when a due instant lies beyond a calendar's reach
     */
    public List<Event> events(CaseFile file) {
        Step whole = step.with(beginning(file), ceasing(file));
        Turn turn = deadlines.turn(Deadlines.running(file), whole);
        List<Event> events = new ArrayList<>();
        turn.met().forEach(rule -> events.addAll(ended(file, rule, Ending.MET)));
        turn.cancelled().forEach(rule -> events.addAll(ended(file, rule, Ending.CANCELLED)));
        events.addAll(madeGood(folded(file, events), whole));
        CaseFile left = folded(file, events);
        for (Clock clock : left.clocks()) {
            deadlines.rule(clock.name()).ifPresent(rule -> events.addAll(changed(rule, clock, file)));
        }
        for (DeadlineRule rule : turn.started()) {
            begun(rule, file).ifPresent(clock -> events.addAll(started(rule, clock)));
        }
        return events;
    }

    private static CaseFile folded(CaseFile file, List<Event> events) {
        CaseFile folded = file;
        for (Event event : events) {
            folded = event.evolve(folded);
        }
        return folded;
    }

    /** What begins to apply because of a condition or a target; and, on reopening, the runs that go on. */
    private Set<DeadlineName> beginning(CaseFile file) {
        return names(rule -> (!held(rule) && rule.start().holds(file))
                || (rule.start() instanceof Start.WhilePending pending
                        && step.meeting().contains(rule.name())
                        && pending.request(file).isPresent())
                || (!aimed(rule, before) && aimed(rule, Optional.of(file)) && waits(rule))
                || (step.ends() == Ends.REOPENS
                        && rule.reopening() == Reopening.CONTINUE
                        && interrupted(rule).isPresent()));
    }

    private Set<DeadlineName> ceasing(CaseFile file) {
        return names(rule ->
                (held(rule) && !rule.start().holds(file)) || (aimed(rule, before) && !aimed(rule, Optional.of(file))));
    }

    private Set<DeadlineName> names(Predicate<DeadlineRule> which) {
        return deadlines.rules().stream().filter(which).map(DeadlineRule::name).collect(Collectors.toSet());
    }

    private boolean held(DeadlineRule rule) {
        return step.ends() != Ends.REOPENS && before.map(rule.start()::holds).orElse(false);
    }

    private static boolean aimed(DeadlineRule rule, Optional<CaseFile> file) {
        return file.flatMap(rule.timing().targets()::of).isPresent();
    }

    /** Whether it would have begun before, had there been a target. */
    private boolean waits(DeadlineRule rule) {
        return before.isPresent()
                && step.ends() == Ends.STAYS_OPEN
                && rule.start().appliesIn(step.to())
                && (rule.start() instanceof Start.AtOpening || rule.start() instanceof Start.WhileIn)
                && last(before.get(), rule).isEmpty();
    }

    private List<Event> ended(CaseFile file, DeadlineRule rule, Ending ending) {
        Clock clock = file.clock(rule.name()).orElseThrow();
        Reckoning run = new Reckoning(rule, clock);
        if (run.isBreached()) {
            Verdict lapsed = last(file, rule).orElseThrow();
            return List.of(new Event.ClockEnded(ending == Ending.MET ? lapsed.madeGood(run.done(at)) : lapsed));
        }
        if (!clock.isPaused()) {
            return List.of(new Event.ClockEnded(run.verdict(ending, at)));
        }
        Event.ClockResumed resumed = Pausing.resumed(rule, clock, at);
        return List.of(resumed, new Event.ClockEnded(new Reckoning(rule, resumed.clock()).verdict(ending, at)));
    }

    /** What lapsed before and is done now, as far as the file still has it. */
    private List<Event> madeGood(CaseFile file, Step whole) {
        List<Event> events = new ArrayList<>();
        for (DeadlineRule rule : deadlines.rules()) {
            if (Deadlines.meets(rule, whole)) {
                file.verdicts().stream()
                        .filter(verdict -> verdict.name().equals(rule.name()) && verdict.isOwed())
                        .map(verdict -> verdict.madeGood(new Reckoning(rule, verdict.run()).done(at)))
                        .map(Event.ClockMadeGood::new)
                        .forEach(events::add);
            }
        }
        return events;
    }

    /** A deadline that runs on: its target may have changed, and it may be paused or run again. */
    private List<Event> changed(DeadlineRule rule, Clock clock, CaseFile file) {
        List<Event> events = new ArrayList<>();
        Clock aimed = retargeted(rule, clock, file);
        if (!aimed.equals(clock)) {
            events.add(new Event.ClockMoved(aimed));
        }
        rule.timing()
                .pausing()
                .flatMap(pausing -> {
                    if (aimed.isPaused()) {
                        return pausing.states().contains(step.to())
                                ? Optional.<Event>empty()
                                : Optional.of(Pausing.resumed(rule, aimed, at));
                    }
                    return pausing.beginsWith(step, false)
                            ? Pausing.paused(rule, pausing, aimed, at)
                            : Optional.empty();
                })
                .ifPresent(events::add);
        return events;
    }

    /** Where the case's own target is another now, it counts from the original start. */
    private Clock retargeted(DeadlineRule rule, Clock clock, CaseFile file) {
        Reckoning run = new Reckoning(rule, clock);
        Targets targets = rule.timing().targets();
        return targets.of(file)
                .filter(span -> !run.isBreached())
                .filter(span ->
                        before.isPresent() && !before.flatMap(targets::of).equals(Optional.of(span)))
                .map(span -> new Reckoning(rule, clock.aiming(clock.target().counting(span))).anew(span, at))
                .orElse(clock);
    }

    private List<Event> started(DeadlineRule rule, Clock clock) {
        List<Event> events = new ArrayList<>(List.of(new Event.ClockStarted(clock)));
        rule.timing()
                .pausing()
                .filter(pausing -> pausing.beginsWith(step, true))
                .flatMap(pausing -> Pausing.paused(rule, pausing, clock, at))
                .ifPresent(events::add);
        return events;
    }

    private Optional<Clock> begun(DeadlineRule rule, CaseFile file) {
        Optional<Verdict> former = step.ends() == Ends.REOPENS ? interrupted(rule) : Optional.empty();
        if (former.isPresent() && rule.reopening() == Reopening.CONTINUE) {
            return former.map(verdict -> continued(rule, verdict));
        }
        int cycle = former.filter(verdict -> rule.reopening() == Reopening.RESTART)
                .map(Verdict::cycle)
                .orElse(nextCycle(file, rule.name()));
        return Runs.of(rule, file, at, cycle);
    }

    /** The closed time is one gap more. */
    private Clock continued(DeadlineRule rule, Verdict verdict) {
        Reckoning run = new Reckoning(rule, verdict.run());
        Clock clock =
                verdict.endedAt().isBefore(at) ? verdict.run().without(new Gap(verdict.endedAt(), at)) : verdict.run();
        Instant due = run.plus(at, run.between(verdict.endedAt(), verdict.due()));
        return run.on(clock.aiming(clock.target().reckoned(due, clock.target().calendar())), at);
    }

    /** The run that closing the case ended before it was due. */
    private Optional<Verdict> interrupted(DeadlineRule rule) {
        return before.flatMap(closed -> last(closed, rule)
                .filter(verdict -> verdict.ending() != Ending.LAPSED)
                .filter(verdict -> closed.standing().closedAt().equals(Optional.of(verdict.endedAt()))));
    }

    private static Optional<Verdict> last(CaseFile file, DeadlineRule rule) {
        return file.verdicts().stream()
                .filter(verdict -> verdict.name().equals(rule.name()))
                .max(Comparator.comparing(Verdict::cycle));
    }

    static int nextCycle(CaseFile file, DeadlineName name) {
        return 1
                + Stream.concat(
                                file.verdicts().stream()
                                        .filter(verdict -> verdict.name().equals(name))
                                        .map(Verdict::cycle),
                                file.clock(name).stream().map(Clock::cycle))
                        .max(Comparator.naturalOrder())
                        .orElse(0);
    }
}
