package io.redress.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the city promises for each type of requests, found by fitting: the log gives due instants, not promises. */
final class Promises {

    private final BostonRule rule;
    private final Map<String, Map<Promised, Integer>> votes = new HashMap<>();

    Promises(BostonRule rule) {
        this.rule = rule;
    }

    /** Counts the promises that explain a recorded due instant. */
    void learn(BostonRow row) {
        row.due()
                .ifPresent(due -> candidates(row.opened(), due)
                        .filter(promised -> promised.explains(row.opened(), due, rule))
                        .forEach(promised -> votes.computeIfAbsent(row.type(), none -> new HashMap<>())
                                .merge(promised, 1, Integer::sum)));
    }

    /** The promise that explains most due instants of the type. */
    Optional<Promised> of(String type) {
        return votes.getOrDefault(type, Map.of()).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    int types() {
        return votes.size();
    }

    private static Stream<Promised> candidates(Instant opened, Instant due) {
        long days = Math.round(Duration.between(opened, due).toSeconds() / 86_400.0);
        if (days < 0 || days > Promised.MOST_DAYS) {
            return Stream.empty();
        }
        LocalDate first = LocalDate.ofInstant(opened, ZoneOffset.UTC);
        LocalDate last = LocalDate.ofInstant(due, ZoneOffset.UTC);
        int business = (int) (days / 7 * 5
                + first.plusDays(days / 7 * 7)
                        .datesUntil(last.isBefore(first.plusDays(days / 7 * 7)) ? first.plusDays(days / 7 * 7) : last)
                        .filter(day -> day.getDayOfWeek().getValue() <= 5)
                        .count());
        return Stream.concat(
                Stream.of(new Promised(false, (int) days)),
                IntStream.rangeClosed(business - 2, business + 1).mapToObj(n -> new Promised(true, n)));
    }
}
