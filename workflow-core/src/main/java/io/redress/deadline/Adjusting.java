package io.redress.deadline;

import io.redress.calendar.Span;
import io.redress.casefile.CaseFile;
import io.redress.casefile.Clock;
import io.redress.casefile.Event;
import io.redress.casefile.Gap;
import io.redress.casefile.Pause;
import io.redress.deadline.Timing.Extending;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Changes a deadline of one case on purpose. A verdict that was given never moves: what has lapsed cannot be changed any
 * more.
 *
 * @param rule the deadline
 * @param file the case
 * @param now the present
 */
public record Adjusting(DeadlineRule rule, CaseFile file, Instant now) {

    /**
     * Starts a deadline that is attached by hand.
     *
     * @return its start, or why not
     */
    public Adjustment attached() {
        if (!(rule.start() instanceof Start.ByHand)) {
            return obstacle("not-by-hand", "a deadline that is attached by hand; " + rule.name() + " starts by itself");
        }
        if (file.clock(rule.name()).isPresent()) {
            return obstacle("runs-already", rule.name() + " runs already");
        }
        return Runs.of(rule, file, now, Passage.nextCycle(file, rule.name()))
                .<Adjustment>map(clock -> made(new Event.ClockStarted(clock)))
                .orElseGet(() -> obstacle("no-target", "a target: this case has none for " + rule.name()));
    }

    /**
     * Promises a date.
     *
     * @param due the last instant in time, inclusive
     * @return the start of the promise, or the earliest date that can be kept
     */
    public Adjustment promised(Instant due) {
        if (!(rule.start() instanceof Start.ByDate)) {
            return obstacle("not-by-date", "a deadline that is due at a date; " + rule.name() + " is counted");
        }
        if (file.clock(rule.name()).isPresent()) {
            return obstacle("promised-already", rule.name() + " is promised already; extend it with a reason");
        }
        Instant earliest = rule.timing()
                .floor()
                .map(span -> rule.calendar().due(now, span))
                .orElse(now);
        if (due.isBefore(earliest)) {
            return new Obstacle(
                    "cannot-be-kept",
                    "a date not before " + earliest + ", the earliest that can be kept",
                    Map.of("earliest", earliest.toString()));
        }
        return made(new Event.ClockStarted(dated(due)));
    }

    /**
     * Sets a date that nobody has to be able to keep, such as the day on which a customer needs the goods; a later one
     * replaces it.
     *
     * @param due the last instant in time, inclusive
     * @return the events; none while the levels of a lapse are walked
     * @throws IllegalArgumentException when no calendar reaches the date
     */
    public List<Event> dueBy(Instant due) {
        Optional<Clock> clock = file.clock(rule.name());
        if (clock.isEmpty()) {
            return List.of(new Event.ClockStarted(dated(due)));
        }
        Reckoning run = new Reckoning(rule, clock.get());
        return run.isBreached() ? List.of() : List.of(new Event.ClockMoved(revised(run, due)));
    }

    private Clock dated(Instant due) {
        checkReach(due);
        return Runs.until(rule, due, now, Passage.nextCycle(file, rule.name()));
    }

    /** A date that no calendar reaches is an error, now rather than when it is measured. */
    private void checkReach(Instant due) {
        rule.calendar().isOpen(due);
    }

    private Clock revised(Reckoning run, Instant due) {
        checkReach(due);
        return run.on(run.clock().aiming(run.clock().target().revised(due, Optional.empty())), now);
    }

    /**
     * Puts it off.
     *
     * @param until the new last instant in time, inclusive
     * @return the change, or the latest date that is possible
     */
    public Adjustment extended(Instant until) {
        Optional<Extending> terms = rule.timing().extending();
        if (terms.isEmpty()) {
            return obstacle("not-extendable", "a deadline that can be extended; " + rule.name() + " cannot");
        }
        return change(run -> {
            Clock clock = run.clock();
            if (clock.isPaused()) {
                return obstacle("paused", "a deadline that passes; " + rule.name() + " is paused");
            }
            if (clock.target().revisions() >= terms.get().times()) {
                return obstacle(
                        "extended-too-often",
                        rule.name() + " was extended " + clock.target().revisions() + " times, and may be "
                                + terms.get().times() + " times");
            }
            if (!until.isAfter(clock.due())) {
                return obstacle("not-later", "a date after " + clock.due() + ", when it is due anyway");
            }
            Instant latest = run.due(terms.get().cap());
            if (until.isAfter(latest)) {
                return new Obstacle(
                        "beyond-cap",
                        "a date not after " + latest + ", the cap of " + rule.name(),
                        Map.of("latest", latest.toString()));
            }
            return made(new Event.ClockMoved(revised(run, until)));
        });
    }

    /**
     * Gives this case another target, counted from the original start.
     *
     * @param within how long there is now
     * @return the change, or why not
     */
    public Adjustment retargeted(Span within) {
        return change(run -> {
            Clock aimed =
                    run.clock().aiming(run.clock().target().revised(run.clock().due(), Optional.of(within)));
            return made(new Event.ClockMoved(new Reckoning(rule, aimed).anew(within, now)));
        });
    }

    /**
     * Lets it count from an earlier instant, with stretches that do not count.
     *
     * @param since from when it counts, inclusive, not after the present
     * @param paused what does not count since then
     * @return the change, or why not
     */
    public Adjustment backDated(Instant since, List<Gap> paused) {
        return change(run -> {
            if (!since.isBefore(run.clock().startedAt())) {
                return obstacle(
                        "not-earlier",
                        "an instant before " + run.clock().startedAt() + ", from when it counts already");
            }
            return counted(run, run.clock().since(since), paused);
        });
    }

    /**
     * Excludes a stretch of time afterwards.
     *
     * @param gap what does not count
     * @return the change, or why not
     */
    public Adjustment excluding(Gap gap) {
        return change(run -> counted(run, run.clock(), List.of(gap)));
    }

    private Adjustment counted(Reckoning run, Clock moved, List<Gap> more) {
        Optional<Span> within = run.clock().target().within();
        if (within.isEmpty()) {
            return obstacle("dated", "a deadline that is counted; a date was set for " + rule.name());
        }
        List<Gap> taken = new ArrayList<>(moved.gaps());
        moved.pause().flatMap(Pause::since).filter(now::isAfter).ifPresent(since -> taken.add(new Gap(since, now)));
        Clock counted = moved;
        for (Gap gap : more) {
            if (gap.from().isBefore(moved.startedAt()) || gap.until().isAfter(now)) {
                return obstacle("outside-run", "a stretch between " + moved.startedAt() + " and " + now);
            }
            if (taken.stream().anyMatch(gap::overlaps)) {
                return obstacle("excluded-already", "a stretch that counts until now; " + gap + " does not");
            }
            taken.add(gap);
            counted = counted.without(gap);
        }
        return made(new Event.ClockMoved(new Reckoning(rule, counted).anew(within.get(), now)));
    }

    /**
     * Brings it forward; it is never put off.
     *
     * @param within how long there is from now
     * @return the change; none when it does not run, has lapsed, or is due no later anyway
     */
    public Optional<Event> hastened(Span within) {
        Instant sooner = rule.calendar().due(now, within);
        return file.clock(rule.name())
                .map(clock -> new Reckoning(rule, clock))
                .filter(run -> !run.isBreached())
                .flatMap(run -> run.clock().isPaused()
                        ? Optional.of(run.between(now, sooner))
                                .filter(left -> left.compareTo(run.clock()
                                                .pause()
                                                .orElseThrow()
                                                .left())
                                        < 0)
                                .map(run::leaving)
                        : Optional.of(sooner)
                                .filter(at -> at.isBefore(run.clock().due()))
                                .map(at -> run.on(
                                        run.clock().aiming(run.clock().target().hastened(at)), now)))
                .map(Event.ClockMoved::new);
    }

    /**
     * Reckons it anew after its calendar's data changed. It is never put into the past by that.
     *
     * @return the change; none when nothing changes, or nothing counts any more
     */
    public Optional<Event> recalculated() {
        return file.clock(rule.name())
                .map(clock -> new Reckoning(rule, clock))
                .filter(run -> !run.isBreached())
                .flatMap(run -> run.clock().target().within().map(span -> run.anew(span, now)))
                .map(this::notInThePast)
                .filter(anew -> !Optional.of(anew).equals(file.clock(rule.name())))
                .map(Event.ClockMoved::new);
    }

    Clock notInThePast(Clock anew) {
        if (anew.isPaused() || !anew.due().isBefore(now)) {
            return anew;
        }
        Clock due = anew.aiming(anew.target().reckoned(now, rule.calendarVersion()));
        return new Reckoning(rule, due).armed(now);
    }

    private Adjustment change(Function<Reckoning, Adjustment> how) {
        Optional<Clock> clock = file.clock(rule.name());
        if (clock.isEmpty()) {
            return file.verdicts().stream()
                    .filter(verdict -> verdict.name().equals(rule.name()) && verdict.isOwed())
                    .findFirst()
                    .map(verdict -> lapsed(verdict.due()))
                    .orElseGet(() -> obstacle("not-running", "deadline " + rule.name() + " does not run"));
        }
        Reckoning run = new Reckoning(rule, clock.get());
        return run.isBreached() ? lapsed(clock.get().due()) : how.apply(run);
    }

    private Obstacle lapsed(Instant due) {
        return obstacle("lapsed-already", rule.name() + " lapsed at " + due + "; verdicts do not move");
    }

    private static Adjustment.Made made(Event event) {
        return new Adjustment.Made(List.of(event));
    }

    private static Obstacle obstacle(String code, String missing) {
        return new Obstacle(code, missing, Map.of());
    }
}
