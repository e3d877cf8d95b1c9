package io.redress.deadline;

import io.redress.casefile.CaseFile;
import io.redress.casefile.Clock;
import io.redress.contact.Direction;
import io.redress.deadline.DeadlineRule.MetBy;
import io.redress.deadline.DeadlineRule.Renewal;
import io.redress.deadline.Step.Ends;
import io.redress.id.DeadlineName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
                } else if (step.ends() == Ends.CLOSES
                        || step.ceasing().contains(rule.name())
                        || !rule.start().appliesIn(step.to())) {
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
        if (step.beginning().contains(rule.name())) {
            return true;
        }
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
        boolean again = step.ends() == Ends.REOPENS && rule.reopening() != Reopening.CONTINUE;
        return rule.start() instanceof Start.AtOpening && (step.from().isEmpty() || again);
    }

    /** Whether a step does what a deadline asks for, running or not. */
    static boolean meets(DeadlineRule rule, Step step) {
        boolean handedOn =
                rule.start() instanceof Start.WhileHeldBy && step.ceasing().contains(rule.name());
        return step.meeting().contains(rule.name())
                || handedOn
                || (rule.metBy() == MetBy.ACTIONS_AND_CONTACTS
                        && step.contact().equals(Optional.of(Direction.OUTBOUND)));
    }

    /**
     * The clock for which something happens next: of those that woke before the present the first; of several one that was
     * due before it could wake, so that nothing ends it unjudged, and then the one whose rule comes first.
     *
     * @param file the case
     * @param now the present; a clock that wakes at this very instant sleeps on
     * @return the clock
     */
    public Optional<Clock> awake(CaseFile file, Instant now) {
        return file.clocks().stream()
                .filter(clock -> clock.wakes().isBefore(now) || isOverdue(clock, now))
                .min(Comparator.comparing(Clock::wakes)
                        .thenComparing(clock -> !isOverdue(clock, clock.wakes()))
                        .thenComparing(clock -> order(clock.name())));
    }

    /** A due instant that was moved into the past has passed already, before any timer can run. */
    private boolean isOverdue(Clock clock, Instant now) {
        return clock.due().isBefore(now)
                && !clock.isPaused()
                && rule(clock.name())
                        .filter(rule -> !rule.ladder().isBreached(clock.passed()))
                        .isPresent();
    }

    /**
     * Tells whether a deadline that runs has warned already.
     *
     * @param file the case
     * @return true when time runs out
     */
    public boolean isAtRisk(CaseFile file) {
        return file.clocks().stream().anyMatch(clock -> clock.passed() > 0);
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
}
