package io.redress.desk;

import io.redress.spi.DeskListener;
import io.redress.spi.Message;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets deadlines lapse and delivers messages in a thread of its own: works while there is work, sleeps until the next due
 * instant, and is woken by what this desk brings about before. After a failure it waits, a second at first and a minute at
 * last. Any number of nodes may have one. Thread-safe.
 */
public final class BackgroundRunner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundRunner.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final int MOST_DOUBLINGS = 6;

    private final ComplaintDesk desk;
    private final Wiring wiring;
    private final Pace pace;
    private final Alarm alarm = new Alarm();
    private final DeskListener waking = new DeskListener() {
        @Override
        public void scheduled(Instant due) {
            alarm.ringBefore(due);
        }

        @Override
        public void written(Message message) {
            alarm.ring();
        }
    };
    private final Thread thread;

    private BackgroundRunner(ComplaintDesk desk, Wiring wiring, Pace pace) {
        this.desk = desk;
        this.wiring = wiring;
        this.pace = pace;
        thread = new Thread(this::run, "redress-runner");
        thread.setDaemon(true);
    }

    static BackgroundRunner start(ComplaintDesk desk, Wiring wiring, Pace pace) {
        if (wiring.store().joins()) {
            throw new IllegalStateException("this store joins the host's transactions, and a thread of ours has none:"
                    + " call runDue and deliver from a scheduler of yours");
        }
        BackgroundRunner runner = new BackgroundRunner(desk, wiring, pace);
        wiring.listeners().add(runner.waking);
        runner.thread.start();
        return runner;
    }

    private void run() {
        int failures = 0;
        while (!alarm.isStopped()) {
            try {
                Duration sleep = round();
                failures = 0;
                alarm.sleep(wiring.now(), sleep);
            } catch (RuntimeException failed) {
                Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures++, MOST_DOUBLINGS));
                LOG.error("the runner goes on in {}", pause, failed);
                alarm.pause(pause);
            }
        }
    }

    /** One batch of each; gives how long there is nothing to do. */
    private Duration round() {
        Ran ran = desk.runDue(pace.batch());
        Delivered delivered = desk.deliver(pace.batch());
        if (ran.foundWork() || delivered.foundWork()) {
            return Duration.ZERO;
        }
        // A deadline lapses just after its due instant, a millisecond being the finest sleep.
        Duration sleep = desk.nextDue()
                .map(due -> Duration.between(wiring.now(), due).plusMillis(1))
                .orElse(pace.longestSleep());
        return sleep.compareTo(pace.longestSleep()) > 0 ? pace.longestSleep() : sleep;
    }

    /** Lets the present batch end and stops. What is left is left to other nodes, or to the next start. */
    @Override
    public void close() {
        wiring.listeners().remove(waking);
        alarm.stop();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException urgent) {
                interrupted = true;
                thread.interrupt();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
