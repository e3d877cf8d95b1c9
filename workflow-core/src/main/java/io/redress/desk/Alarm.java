package io.redress.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What wakes a sleeper before its time. A ring that comes while nobody sleeps keeps the next sleep from beginning. */
final class Alarm {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Instant wakesAt = Instant.MAX;
    private boolean rung;
    private boolean stopped;

    boolean isStopped() {
        lock.lock();
        try {
            return stopped;
        } finally {
            lock.unlock();
        }
    }

    void ring() {
        ringBefore(Instant.MIN);
    }

    /** Rings unless the sleeper wakes by then anyway; while nobody sleeps that is not known, and it rings. */
    void ringBefore(Instant due) {
        lock.lock();
        try {
            if (due.isBefore(wakesAt)) {
                rung = true;
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    void stop() {
        lock.lock();
        try {
            stopped = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Sleeps so long, or until it rings, or is stopped. */
    void sleep(Instant now, Duration time) {
        lock.lock();
        try {
            wakesAt = now.plus(time);
            long left = time.toNanos();
            while (!rung && !stopped && left > 0) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException urgent) {
            stopped = true;
        } finally {
            rung = false;
            wakesAt = Instant.MAX;
            lock.unlock();
        }
    }

    /** Waits so long whatever rings, unless it is stopped. */
    void pause(Duration time) {
        lock.lock();
        try {
            long end = System.nanoTime() + time.toNanos();
            long left = time.toNanos();
            while (!stopped && left > 0) {
                if (!changed.await(left, TimeUnit.NANOSECONDS)) {
                    return;
                }
                left = end - System.nanoTime();
            }
        } catch (InterruptedException urgent) {
            stopped = true;
        } finally {
            lock.unlock();
        }
    }
}
