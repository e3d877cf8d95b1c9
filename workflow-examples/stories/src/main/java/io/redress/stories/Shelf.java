package io.redress.stories;

import io.redress.spi.CaseStore;
import io.redress.store.MemoryCaseStore;
import io.redress.store.jdbc.JdbcCaseStore;
import io.redress.store.jdbc.JdbcSchema;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * Where the cases of the stories are kept: in a file of H2, which runs in this process, or with {@code
 * -Dredress.store=postgres} in a PostgreSQL that is started for them, or with {@code memory} nowhere.
 */
enum Shelf {
    MEMORY {
        @Override
        CaseStore store() {
            return new MemoryCaseStore();
        }
    },
    H2 {
        @Override
        CaseStore store() {
            return onTables(H2File.POOL);
        }
    },
    POSTGRES {
        @Override
        CaseStore store() {
            return onTables(Server.SOURCE);
        }
    };

    private static final String PROPERTY = "redress.store";
    private static final AtomicInteger PREFIXES = new AtomicInteger();

    abstract CaseStore store();

    static Shelf chosen() {
        String name = System.getProperty(PROPERTY, "h2");
        for (Shelf shelf : values()) {
            if (shelf.toString().equals(name)) {
                return shelf;
            }
        }
        throw new IllegalArgumentException(PROPERTY + " is h2, postgres or memory, not " + name);
    }

    /** A store that holds nothing yet. */
    static CaseStore empty() {
        return chosen().store();
    }

    /** Closes what was opened, so that the process can end. */
    static void clear() {
        if (chosen() == H2) {
            H2File.close();
        }
    }

    /** Each story has tables of its own. */
    private static CaseStore onTables(DataSource source) {
        JdbcSchema schema = JdbcSchema.prefixed("story" + PREFIXES.incrementAndGet() + "_");
        schema.install(source);
        return JdbcCaseStore.owning(source, schema);
    }

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** A database in a directory of its own, gone with the process. */
    private static final class H2File {
        private static final DataSource POOL = open();

        private static DataSource open() {
            try {
                Path directory = Files.createTempDirectory("redress");
                directory.toFile().deleteOnExit();
                directory.resolve("stories.mv.db").toFile().deleteOnExit();
                // Without WRITE_DELAY=0 H2 writes half a second after it says that it has.
                return JdbcConnectionPool.create(
                        "jdbc:h2:file:" + directory.resolve("stories") + ";WRITE_DELAY=0", "sa", "");
            } catch (IOException failed) {
                throw new UncheckedIOException("no place for a database file", failed);
            }
        }

        static void close() {
            try (Connection connection = POOL.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("SHUTDOWN");
            } catch (SQLException failed) {
                throw new IllegalStateException("the database file cannot be closed", failed);
            }
        }
    }

    /** Started once, stopped with the process. */
    private static final class Server {
        private static final DataSource SOURCE = start();

        private static DataSource start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    try {
                        server.close();
                    } catch (IOException failed) {
                        throw new UncheckedIOException(failed);
                    }
                }));
                return server.getPostgresDatabase();
            } catch (IOException failed) {
                throw new UncheckedIOException("PostgreSQL does not start here", failed);
            }
        }
    }
}
