package io.redress.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** Redress and the floor in turn, on one PostgreSQL. */
final class DatabaseBenchmark {
    /** After fewer the compiler is still at work on the larger of the two, and would be what is measured. */
    private static final int LIVES_TO_WARM_UP = 8_000;

    private static final int COUNTED = 1_000;
    private static final List<Integer> THREADS = List.of(1, 4, 8);

    private final DurablePostgres server;
    private final int seconds;
    private final int rounds;

    DatabaseBenchmark(DurablePostgres server, int seconds, int rounds) {
        this.server = server;
        this.seconds = seconds;
        this.rounds = rounds;
    }

    void run(PrintStream out) throws Exception {
        Life floor = new ByHand();
        Life redress = new WithRedress();
        Race race = new Race();
        for (Life life : List.of(floor, redress)) {
            life.install(server.pool());
            Life.Running running = life.on(server.pool());
            long enough = race.lived() + LIVES_TO_WARM_UP;
            while (race.lived() < enough) {
                race.run(running, 4, 1);
            }
        }
        // Any server in use has statistics within a minute or two; plans made without them would be measured here.
        server.analyze();
        out.printf(
                Locale.ROOT,
                "%nPostgreSQL %s, %s, %s, %s; JDK %s, %d processors; a life has %d commands and two running deadlines.%n%n",
                server.value("SHOW server_version"),
                server.setting("fsync"),
                server.setting("synchronous_commit"),
                server.setting("full_page_writes"),
                Runtime.version().feature(),
                Runtime.getRuntime().availableProcessors(),
                Life.COMMANDS);
        Footprint ofFloor = Footprint.of(floor, server, race, COUNTED);
        Footprint ofRedress = Footprint.of(redress, server, race, COUNTED);
        out.printf("| per case | %s | %s | ratio |%n|---|---|---|---|%n", floor.name(), redress.name());
        footprint(out, "statements", ofFloor, ofRedress, Footprint::statements);
        footprint(out, "round trips", ofFloor, ofRedress, Footprint::roundTrips);
        footprint(out, "bytes of write-ahead log", ofFloor, ofRedress, Footprint::wal);
        footprint(out, "bytes of tables", ofFloor, ofRedress, Footprint::tables);
        footprint(out, "bytes of indexes", ofFloor, ofRedress, Footprint::indexes);
        race(out, race, floor, redress);
    }

    private static void footprint(
            PrintStream out, String what, Footprint floor, Footprint redress, ToDoubleFunction<Footprint> figure) {
        double one = figure.applyAsDouble(floor);
        double other = figure.applyAsDouble(redress);
        out.printf(Locale.ROOT, "| %s | %,.0f | %,.0f | %.2f |%n", what, one, other, other / one);
    }

    private void race(PrintStream out, Race race, Life floor, Life redress) throws Exception {
        Map<Integer, List<Double>> slow = new TreeMap<>();
        Map<Integer, List<Double>> fast = new TreeMap<>();
        Life.Running byHand = floor.on(server.pool());
        Life.Running withRedress = redress.on(server.pool());
        // The first round is for the connections and does not count.
        for (int round = 0; round <= rounds; round++) {
            for (int threads : THREADS) {
                double one = race.run(byHand, threads, seconds);
                double other = race.run(withRedress, threads, seconds);
                if (round > 0) {
                    fast.computeIfAbsent(threads, none -> new ArrayList<>()).add(one);
                    slow.computeIfAbsent(threads, none -> new ArrayList<>()).add(other);
                }
            }
        }
        out.printf(
                "%n| cases per second, %d rounds of %d s | %s | %s | ratio of each round |%n|---|---|---|---|%n",
                rounds, seconds, floor.name(), redress.name());
        for (int threads : THREADS) {
            List<Double> ones = fast.getOrDefault(threads, List.of());
            List<Double> others = slow.getOrDefault(threads, List.of());
            List<Double> ratios = new ArrayList<>();
            for (int i = 0; i < ones.size(); i++) {
                ratios.add(others.get(i) / ones.get(i));
            }
            out.printf(
                    Locale.ROOT,
                    "| %d threads | %s | %s | %s |%n",
                    threads,
                    new Spread(ones).shown("%.0f"),
                    new Spread(others).shown("%.0f"),
                    new Spread(ratios).shown("%.2f"));
        }
    }
}
