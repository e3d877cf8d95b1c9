package io.redress.benchmarks;

import java.util.List;
import java.util.Locale;

/** The figures of several rounds. */
record Spread(List<Double> figures) {
    Spread {
        figures = figures.stream().sorted().toList();
    }

    double median() {
        int middle = figures.size() / 2;
        return figures.size() % 2 == 1 ? figures.get(middle) : (figures.get(middle - 1) + figures.get(middle)) / 2;
    }

    /** "median (lowest to highest)". */
    String shown(String format) {
        return String.format(
                Locale.ROOT,
                format + " (" + format + " to " + format + ")",
                median(),
                figures.get(0),
                figures.get(figures.size() - 1));
    }
}
