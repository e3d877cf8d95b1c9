package io.redress.deadline;

import io.redress.calendar.Span;
import io.redress.casefile.Clock;
import io.redress.casefile.Event;
import io.redress.casefile.Gap;
import io.redress.casefile.Pause;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * When a deadline does not pass, and for how long at most. It is paused on entering one of the states from outside them, and
 * runs again on leaving them all, or when the cap is used up: then it is not paused again in that run.
 *
 * @param states the states
 * @param cap how long all pauses of one run last at most together; counted from the first, as the deadline measures time
 */
public record Pausing(Set<Enum<?>> states, Span cap) {

    /**
     * Copies the states.
     *
     * @param states the states
     * @param cap how long all pauses of one run last at most together
     */
    public Pausing {
        states = Set.copyOf(states);
    }

    /** Whether entering a state pauses: a run that begins there begins paused. */
    boolean beginsWith(Step step, boolean isNew) {
        boolean fromOutside = !step.from().map(states::contains).orElse(false);
        return states.contains(step.to()) && (fromOutside || isNew);
    }

    /** The pause of a clock, unless none of its cap is left or it lapsed. */
    static Optional<Event> paused(DeadlineRule rule, Pausing pausing, Clock clock, Instant at) {
        Reckoning run = new Reckoning(rule, clock);
        Duration spare = clock.pause()
                .map(Pause::spare)
                .orElseGet(() -> run.between(at, rule.calendar().due(at, pausing.cap())));
        if (spare.isZero() || run.isBreached()) {
            return Optional.empty();
        }
        Duration left = run.between(at, clock.due());
        Instant until = run.plus(at, spare);
        Clock paused = clock.with(new Pause(Optional.of(at), left, spare)).at(clock.passed(), until);
        return Optional.of(new Event.ClockPaused(new Reckoning(rule, paused).leaving(left)));
    }

    /** The end of a clock's pause: what was left then is left now. */
    static Event.ClockResumed resumed(DeadlineRule rule, Clock clock, Instant at) {
        Reckoning run = new Reckoning(rule, clock);
        Pause pause = clock.pause().orElseThrow();
        Instant since = pause.since().orElseThrow();
        Duration spare = pause.spare().minus(run.between(since, at));
        Clock over = clock.with(new Pause(Optional.empty(), pause.left(), spare))
                .aiming(clock.target()
                        .reckoned(run.plus(at, pause.left()), clock.target().calendar()));
        Clock counted = since.isBefore(at) ? over.without(new Gap(since, at)) : over;
        return new Event.ClockResumed(run.on(counted, at));
    }
}
