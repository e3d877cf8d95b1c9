package io.redress.store.jdbc.crash;

import com.zaxxer.hikari.HikariDataSource;
import io.redress.store.jdbc.JdbcSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Processes that are killed under load, and databases under them. {@code redress.kills} says how often, {@code
 * redress.kills.seed} which ones; a seed fixes what is asked for and when the kill comes, not what the threads make of it.
 */
class KillTest {
    private static final int KILLS = Integer.getInteger("redress.kills", 5);
    private static final long SEED = Long.getLong("redress.kills.seed", System.nanoTime());

    @TempDir
    static Path directory;

    private static PostgresServer postgres;

    @BeforeAll
    static void start() {
        postgres = new PostgresServer(directory.resolve("postgres"));
        System.out.println("kills with seed " + SEED + " on PostgreSQL " + postgres.settings());
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    /** Who is killed. */
    enum Victim {
        POSTGRES_CLIENT,
        POSTGRES_SERVER,
        H2_PROCESS;

        /** Of five, two are clients and one is a server of PostgreSQL. */
        static Victim of(int number) {
            return switch (number % 5) {
                case 0, 3 -> POSTGRES_CLIENT;
                case 1, 4 -> H2_PROCESS;
                default -> POSTGRES_SERVER;
            };
        }
    }

    /**
     * One kill.
     *
     * @param number counts the kills
     * @param victim who is killed
     * @param seed what the load does, and when it ends
     */
    record Kill(int number, Victim victim, long seed) {}

    static Stream<Kill> kills() {
        Random seeds = new Random(SEED);
        return IntStream.range(0, KILLS).mapToObj(i -> new Kill(i, Victim.of(i), seeds.nextInt(Integer.MAX_VALUE)));
    }

    @ParameterizedTest
    @MethodSource
    void kills(Kill kill) throws IOException {
        Path place = Files.createDirectory(directory.resolve("kill" + kill.number()));
        Site site = kill.victim() == Victim.H2_PROCESS ? new H2File(place.resolve("cases")) : postgres;
        String prefix = "kill" + kill.number() + "_";
        try (HikariDataSource pool = Site.pool(site.url(), site.user())) {
            JdbcSchema.prefixed(prefix).install(pool);
        }
        Path journal = place.resolve("journal");
        Path post = place.resolve("post");
        Child child = Child.start(
                Load.class,
                place,
                site.url(),
                site.user(),
                prefix,
                journal.toString(),
                post.toString(),
                String.valueOf(kill.seed()));
        int acknowledged = 20 + new Random(kill.seed()).nextInt(200);
        for (int i = 0; i < acknowledged; i++) {
            child.line();
        }
        if (kill.victim() == Victim.POSTGRES_SERVER) {
            site.crash();
        }
        // A process whose database came back may go on for ever: it is killed as well.
        child.kill();
        site.settle();
        try (HikariDataSource pool = Site.pool(site.url(), site.user())) {
            new Aftermath(pool, prefix, new Post(new Lines(post))).inspect(new Journal(new Lines(journal)).read());
        }
    }
}
