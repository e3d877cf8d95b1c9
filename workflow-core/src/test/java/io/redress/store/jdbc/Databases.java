package io.redress.store.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.redress.spi.CaseStore;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** The databases that the tests run on: H2 in memory, and one PostgreSQL for all tests. A database that does not start fails them. */
public final class Databases {
    private static final AtomicInteger PREFIXES = new AtomicInteger();

    private Databases() {}

    /** Started with the first test that needs it, stopped with the process. */
    private static final class Postgres {
        private static final EmbeddedPostgres SERVER = start();
        private static final DataSource POOL = pool(SERVER.getJdbcUrl("postgres", "postgres"), "postgres");

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
                return server;
            } catch (IOException failed) {
                throw new UncheckedIOException("PostgreSQL does not start here", failed);
            }
        }

        private static void close(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    public static DataSource h2() {
        return pool("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000", "sa");
    }

    public static DataSource postgres() {
        return Postgres.POOL;
    }

    private static DataSource pool(String url, String user) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setMaximumPoolSize(40);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    /** Tables of its own, in a database that many tests share. */
    public static JdbcSchema freshSchema() {
        return JdbcSchema.prefixed("t" + PREFIXES.incrementAndGet() + "_");
    }

    public static CaseStore storeOn(DataSource source) {
        JdbcSchema schema = freshSchema();
        schema.install(source);
        return JdbcCaseStore.owning(source, schema);
    }
}
