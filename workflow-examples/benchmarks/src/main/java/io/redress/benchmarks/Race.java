package io.redress.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Lives as many lives as fit into some seconds, on several threads. */
final class Race {
    private final AtomicLong numbers = new AtomicLong();

    /** Lives one life with a number that was not used before. */
    void runOne(Life.Running running) {
        running.live(numbers.incrementAndGet());
    }

    /** How many lives were begun so far. */
    long lived() {
        return numbers.get();
    }

    /** How many lives per second were lived. */
    double run(Life.Running running, int threads, int seconds) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            long begun = System.nanoTime();
            long end = begun + TimeUnit.SECONDS.toNanos(seconds);
            List<Future<Long>> counts = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                counts.add(pool.submit(() -> {
                    long lived = 0;
                    while (System.nanoTime() < end) {
                        runOne(running);
                        lived++;
                    }
                    return lived;
                }));
            }
            long lived = 0;
            for (Future<Long> count : counts) {
                lived += count.get();
            }
            return lived * 1e9 / (System.nanoTime() - begun);
        } finally {
            pool.shutdown();
        }
    }
}
