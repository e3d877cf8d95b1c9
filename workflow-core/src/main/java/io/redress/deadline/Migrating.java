package io.redress.deadline;

import io.redress.casefile.CaseFile;
import io.redress.casefile.Clock;
import io.redress.casefile.Event;
import io.redress.casefile.Verdict.Ending;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Moves the clocks of a case to another version of its workflow. What lapsed stays lapsed, and nothing is put into the past.
 *
 * @param from the deadlines of the version it ran
 * @param to the deadlines of the version it runs from now on
 * @param file the case
 * @param now the present
 */
public record Migrating(Deadlines from, Deadlines to, CaseFile file, Instant now) {

    /**
     * The events by which the clocks change.
     *
     * @return ends of deadlines that are no more, then the others as they are reckoned now, then new ones
     */
    public List<Event> events() {
        List<Event> ended = new ArrayList<>();
        List<Event> moved = new ArrayList<>();
        for (Clock clock : file.clocks()) {
            DeadlineRule former = from.rule(clock.name()).orElseThrow();
            Optional<DeadlineRule> rule = to.rule(clock.name());
            if (rule.isEmpty()) {
                ended.addAll(ended(former, clock));
            } else {
                moved.addAll(moved(former, rule.get(), clock));
            }
        }
        ended.addAll(moved);
        to.rules().stream()
                .filter(rule -> file.clock(rule.name()).isEmpty())
                .filter(this::applies)
                .flatMap(rule -> Runs.of(rule, file, now, 1).stream())
                .map(Event.ClockStarted::new)
                .forEach(ended::add);
        return ended;
    }

    /** A deadline that the case has never had, and that runs in the state it is in. */
    private boolean applies(DeadlineRule rule) {
        boolean isNew = from.rule(rule.name()).isEmpty()
                && file.verdicts().stream().noneMatch(verdict -> verdict.name().equals(rule.name()));
        boolean runs = rule.start() instanceof Start.AtOpening
                || (rule.start() instanceof Start.WhileIn in && in.states().contains(file.state()))
                || rule.start().holds(file);
        return isNew && runs;
    }

    private List<Event> ended(DeadlineRule former, Clock clock) {
        Reckoning run = new Reckoning(former, clock);
        if (run.isBreached()) {
            return file.verdicts().stream()
                    .filter(verdict -> verdict.name().equals(clock.name()) && verdict.cycle() == clock.cycle())
                    .<Event>map(Event.ClockEnded::new)
                    .toList();
        }
        if (!clock.isPaused()) {
            return List.of(new Event.ClockEnded(run.verdict(Ending.CANCELLED, now)));
        }
        Event.ClockResumed resumed = Pausing.resumed(former, clock, now);
        return List.of(
                resumed, new Event.ClockEnded(new Reckoning(former, resumed.clock()).verdict(Ending.CANCELLED, now)));
    }

    private List<Event> moved(DeadlineRule former, DeadlineRule rule, Clock clock) {
        List<Event> events = new ArrayList<>();
        Clock run = clock;
        boolean stays = rule.timing()
                .pausing()
                .filter(pausing -> pausing.states().contains(file.state()))
                .isPresent();
        if (run.isPaused() && !stays) {
            Event.ClockResumed resumed = Pausing.resumed(former, run, now);
            events.add(resumed);
            run = resumed.clock();
        }
        Clock reckoned = reckoned(former, rule, run);
        if (!reckoned.equals(run)) {
            events.add(new Event.ClockMoved(reckoned));
        }
        return events;
    }

    private Clock reckoned(DeadlineRule former, DeadlineRule rule, Clock clock) {
        int levels = clock.passed() - former.ladder().warnings().size();
        int warnings = rule.ladder().warnings().size();
        if (new Reckoning(former, clock).isBreached()) {
            return clock.at(warnings + levels, clock.wakes());
        }
        Clock unwarned = clock.at(Math.min(clock.passed(), warnings), clock.wakes());
        boolean isCounted =
                clock.target().within().isPresent() && clock.target().revisions() == 0;
        return rule.timing()
                .targets()
                .of(file)
                .filter(span -> isCounted)
                .map(span -> {
                    Clock aimed = unwarned.aiming(unwarned.target().counting(span));
                    return new Adjusting(rule, file, now).notInThePast(new Reckoning(rule, aimed).anew(span, now));
                })
                .orElseGet(() -> new Reckoning(rule, unwarned).armed(now));
    }
}
