package io.redress.benchmarks;

/** Measures on this machine and prints Markdown tables. */
public final class Benchmarks {
    private Benchmarks() {}

    /**
     * Runs a benchmark.
     *
     * @param args {@code database}, and if you like the seconds of a round and the number of rounds
     * @throws Exception when the measurement could not be made
     */
    public static void main(String[] args) throws Exception {
        if (args.length == 0 || !args[0].equals("database")) {
            throw new IllegalArgumentException("say what to measure: database [seconds of a round] [rounds]");
        }
        int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 5;
        try (DurablePostgres server = new DurablePostgres()) {
            new DatabaseBenchmark(server, seconds, rounds).run(System.out);
        }
    }
}
