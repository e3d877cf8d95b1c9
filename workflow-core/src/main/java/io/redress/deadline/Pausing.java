package io.redress.deadline;

import io.redress.calendar.Span;
import io.redress.casefile.Clock;
import io.redress.casefile.Event;
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

    /** The pause of a clock, unless none of its cap is left. */
    static Optional<Event> paused(DeadlineRule rule, Pausing pausing, Clock clock, Instant at) {
        Duration spare = clock.pause()
                .map(Pause::spare)
                .orElseGet(() -> rule.between(at, rule.calendar().due(at, pausing.cap())));
        if (spare.isZero()) {
            return Optional.empty();
        }
        Pause pause = new Pause(Optional.of(at), rule.between(at, clock.due()), spare);
        return Optional.of(new Event.ClockPaused(clock.name(), pause, rule.plus(at, spare)));
    }

    /** The end of a clock's pause: what was left then is left now. */
    static Event resumed(DeadlineRule rule, Clock clock, Instant at) {
        Pause pause = clock.pause().orElseThrow();
        Duration spare = pause.spare().minus(rule.between(pause.since().orElseThrow(), at));
        Pause over = new Pause(Optional.empty(), pause.left(), spare);
        return new Event.ClockResumed(clock.name(), over, rule.plus(at, pause.left()));
    }
}
