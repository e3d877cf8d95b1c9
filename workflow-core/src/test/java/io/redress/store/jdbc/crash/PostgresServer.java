package io.redress.store.jdbc.crash;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/** A PostgreSQL that writes what it acknowledged to the disk first, as it does in production. */
final class PostgresServer implements Site, AutoCloseable {
    /** What processes under test call themselves. */
    private static final String CHILD = "child";

    private final Path directory;
    private EmbeddedPostgres server;

    PostgresServer(Path directory) {
        this.directory = directory;
        server = start(0);
    }

    private EmbeddedPostgres start(int port) {
        try {
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setDataDirectory(directory)
                    .setCleanDataDirectory(false)
                    // Embedded for tests, it runs without these unless told otherwise.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on");
            return (port == 0 ? builder : builder.setPort(port)).start();
        } catch (IOException failed) {
            throw new UncheckedIOException("PostgreSQL does not start here", failed);
        }
    }

    @Override
    public String url() {
        return server.getJdbcUrl("postgres", "postgres") + "&ApplicationName=" + CHILD;
    }

    @Override
    public String user() {
        return "postgres";
    }

    /** Connections of this process, which nobody ends. */
    HikariDataSource pool() {
        return Site.pool(server.getJdbcUrl("postgres", "postgres"), user());
    }

    /** What the server says about its own care. */
    String settings() {
        return Stream.of("server_version", "fsync", "synchronous_commit", "full_page_writes")
                .map(name -> name + "=" + value("SHOW " + name))
                .toList()
                .toString();
    }

    private String value(String query) {
        try (HikariDataSource pool = pool();
                Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(query)) {
            results.next();
            return results.getString(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(query, failed);
        }
    }

    /** A session finishes its statement before it notices that its client is gone. */
    @Override
    public void settle() {
        String gone = value("SELECT coalesce(bool_and(pg_terminate_backend(pid, 20000)), true) FROM pg_stat_activity"
                + " WHERE application_name = '" + CHILD + "'");
        if (!gone.equals("t")) {
            throw new IllegalStateException("a session of the killed process does not end");
        }
    }

    @Override
    public void crash() {
        ProcessHandle postmaster = ProcessHandle.of(pid()).orElseThrow();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
        int port = server.getPort();
        close();
        server = start(port);
    }

    private long pid() {
        try {
            return Long.parseLong(Files.readAllLines(directory.resolve("postmaster.pid"))
                    .get(0)
                    .strip());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public String toString() {
        return "PostgreSQL";
    }
}
