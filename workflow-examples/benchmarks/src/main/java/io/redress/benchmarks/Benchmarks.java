package io.redress.benchmarks;

import io.redress.benchmarks.calendar.CalendarBenchmark;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Measures on this machine and prints Markdown tables. */
public final class Benchmarks {
    private Benchmarks() {}

    /**
     * Runs a benchmark.
     *
     * @param args {@code database}, and if you like the seconds of a round and the number of rounds; or {@code
     *     calendar}, and if you like the milliseconds of a round
     * @throws Exception when the measurement could not be made
     */
    public static void main(String[] args) throws Exception {
        switch (args.length == 0 ? "" : args[0]) {
            case "database" -> {
                int seconds = number(args, 1, 3);
                int rounds = number(args, 2, 5);
                try (DurablePostgres server = new DurablePostgres()) {
                    new DatabaseBenchmark(server, seconds, rounds).run(System.out);
                }
            }
            case "calendar" -> {
                shareClassPath();
                new CalendarBenchmark(1, number(args, 1, 100)).run(System.out, System.err);
            }
            default ->
                throw new IllegalArgumentException("say what to measure: database [seconds of a round] [rounds],"
                        + " or calendar [milliseconds of a round]");
        }
    }

    private static int number(String[] args, int place, int otherwise) {
        return args.length > place ? Integer.parseInt(args[place]) : otherwise;
    }

    /** Under Maven the class path belongs to a loader; the processes that the harness starts read the property. */
    private static void shareClassPath() throws Exception {
        if (Benchmarks.class.getClassLoader() instanceof URLClassLoader loader) {
            List<String> parts = new ArrayList<>();
            for (URL part : loader.getURLs()) {
                parts.add(Path.of(part.toURI()).toString());
            }
            System.setProperty("java.class.path", String.join(System.getProperty("path.separator"), parts));
        }
    }
}
