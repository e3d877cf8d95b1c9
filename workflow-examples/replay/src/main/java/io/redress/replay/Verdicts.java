package io.redress.replay;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The library's verdicts beside those of the log, by group. */
final class Verdicts {

    private final Map<String, Counts> groups = new TreeMap<>();

    void count(String group, boolean met, boolean recorded) {
        groups.computeIfAbsent(group, none -> new Counts()).count(met, recorded);
    }

    int differing(String group) {
        Counts counts = groups.getOrDefault(group, new Counts());
        return counts.onlyHere + counts.onlyThere;
    }

    /** Whether no group differs more often than is known and explained. */
    boolean isWithin(Map<String, Integer> floor) {
        return groups.keySet().stream().allMatch(group -> differing(group) <= floor.getOrDefault(group, 0));
    }

    void print(PrintStream out) {
        groups.forEach((group, counts) -> out.printf(
                Locale.ROOT,
                "%s: %,d cases, %,d met and %,d not met as recorded, %,d differ"
                        + " (%,d met here only, %,d met in the log only)%n",
                group,
                counts.met + counts.missed + differing(group),
                counts.met,
                counts.missed,
                differing(group),
                counts.onlyHere,
                counts.onlyThere));
    }

    private static final class Counts {
        private int met;
        private int missed;
        private int onlyHere;
        private int onlyThere;

        void count(boolean here, boolean there) {
            if (here == there) {
                met += here ? 1 : 0;
                missed += here ? 0 : 1;
            } else {
                onlyHere += here ? 1 : 0;
                onlyThere += here ? 0 : 1;
            }
        }
    }
}
