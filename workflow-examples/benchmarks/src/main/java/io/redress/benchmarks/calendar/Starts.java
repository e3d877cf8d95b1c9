package io.redress.benchmarks.calendar;

import java.time.Instant;
import java.util.Random;

/** Instants anywhere in three years, the same in every run, so that no branch can be learned by heart. */
final class Starts {

    static final int COUNT = 1024;
    private static final long FROM = Instant.parse("2024-01-01T00:00:00Z").getEpochSecond();
    private static final long TO = Instant.parse("2027-01-01T00:00:00Z").getEpochSecond();

    private Starts() {}

    static Instant[] instants() {
        Random random = new Random(1);
        return random.longs(COUNT, FROM, TO).mapToObj(Instant::ofEpochSecond).toArray(Instant[]::new);
    }
}
