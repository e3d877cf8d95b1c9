package io.redress.benchmarks.calendar;

import java.io.PrintStream;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures of one run, as tables. */
final class Costs {

    private final Map<Hours, Map<Question, Map<Candidate, Cost>>> costs = new EnumMap<>(Hours.class);

    void put(Hours hours, Question question, Candidate candidate, Cost cost) {
        costs.computeIfAbsent(hours, none -> new LinkedHashMap<>())
                .computeIfAbsent(question, none -> new EnumMap<>(Candidate.class))
                .put(candidate, cost);
    }

    String line(Hours hours, Question question) {
        return String.valueOf(of(hours, question));
    }

    void print(PrintStream out) {
        for (Hours hours : costs.keySet()) {
            out.printf("%n| %s | Redress | table | ratio | ObjectLab | Jollyday |%n|---|---|---|---|---|---|%n", hours);
            of(hours)
                    .forEach((question, cost) -> out.printf(
                            Locale.ROOT,
                            "| %s | %s | %s | %.1f | %s | %s |%n",
                            question.words(),
                            shown(cost, Candidate.REDRESS),
                            shown(cost, Candidate.TABLE),
                            cost(cost, Candidate.REDRESS).times(cost(cost, Candidate.TABLE)),
                            shown(cost, Candidate.OBJECTLAB),
                            shown(cost, Candidate.JOLLYDAY)));
            for (List<Question> pair : Question.NEAR_AND_FAR) {
                Cost near = cost(of(hours, pair.get(0)), Candidate.REDRESS);
                Cost far = cost(of(hours, pair.get(1)), Candidate.REDRESS);
                out.printf(
                        Locale.ROOT,
                        "%n%s beside %s: %.2f times%n",
                        pair.get(1).words(),
                        pair.get(0).words(),
                        far.times(near));
            }
        }
    }

    private Map<Question, Map<Candidate, Cost>> of(Hours hours) {
        return costs.getOrDefault(hours, Map.of());
    }

    private Map<Candidate, Cost> of(Hours hours, Question question) {
        return of(hours).getOrDefault(question, Map.of());
    }

    private static Cost cost(Map<Candidate, Cost> costs, Candidate candidate) {
        return costs.getOrDefault(candidate, new Cost(Double.NaN, Double.NaN));
    }

    private static String shown(Map<Candidate, Cost> costs, Candidate candidate) {
        return costs.containsKey(candidate) ? cost(costs, candidate).toString() : "";
    }
}
