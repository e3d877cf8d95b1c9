package io.redress.testkit;

import io.redress.desk.ComplaintDesk;
import io.redress.desk.Ran;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Lets virtual time pass on a desk: stops just after each due instant on the way, lets what is due lapse, and delivers
 * messages. Not thread-safe.
 */
public final class ManualRunner {
    private static final int AT_ONCE = 1000;
    private static final int MOST_ROUNDS = 100_000;

    private final ComplaintDesk desk;
    private final SettableClock clock;

    /**
     * Creates a runner.
     *
     * @param desk the desk
     * @param clock the clock that the desk was given
     */
    public ManualRunner(ComplaintDesk desk, SettableClock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * Lets time pass up to an instant.
     *
     * @param target what the clock shows afterwards
     * @throws IllegalStateException when deadlines keep lapsing without end
     */
    public void runUntil(Instant target) {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Optional<Instant> next = desk.nextDue().filter(due -> due.isBefore(target));
            if (next.isEmpty()) {
                clock.set(target);
                desk.deliver(AT_ONCE);
                return;
            }
            Instant justAfter = next.get().plusNanos(1000);
            if (justAfter.isAfter(clock.instant())) {
                clock.set(justAfter);
            }
            runNow();
        }
        throw new IllegalStateException("deadlines keep lapsing before " + target);
    }

    /**
     * Lets time pass.
     *
     * @param time how much
     */
    public void run(Duration time) {
        runUntil(clock.instant().plus(time));
    }

    /**
     * Lets what is due lapse, and delivers messages, without moving the clock.
     *
     * @return what lapsed
     */
    public Ran runNow() {
        Ran ran = desk.runDue(AT_ONCE);
        desk.deliver(AT_ONCE);
        return ran;
    }
}
