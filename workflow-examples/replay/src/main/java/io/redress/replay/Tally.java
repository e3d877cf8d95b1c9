package io.redress.replay;

import java.io.PrintStream;
import java.util.Map;
import java.util.TreeMap;

/** Counts of what passed, failed and is not offered, by tier. */
final class Tally {

    /** How one case ended. */
    enum Ending {
        PASSED,
        FAILED,
        NOT_OFFERED
    }

    private final Map<String, Map<Ending, Integer>> tiers = new TreeMap<>();

    void count(String tier, Ending ending) {
        tiers.computeIfAbsent(tier, any -> new TreeMap<>()).merge(ending, 1, Integer::sum);
    }

    int all(Ending ending) {
        return tiers.values().stream()
                .mapToInt(counts -> counts.getOrDefault(ending, 0))
                .sum();
    }

    void print(PrintStream out) {
        tiers.forEach((tier, counts) -> out.println(tier + ": " + line(counts)));
        out.println("all: " + all(Ending.PASSED) + " passed, " + all(Ending.FAILED) + " failed, "
                + all(Ending.NOT_OFFERED) + " not offered");
    }

    private static String line(Map<Ending, Integer> counts) {
        return counts.getOrDefault(Ending.PASSED, 0) + " passed, " + counts.getOrDefault(Ending.FAILED, 0) + " failed, "
                + counts.getOrDefault(Ending.NOT_OFFERED, 0) + " not offered";
    }
}
