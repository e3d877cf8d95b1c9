package io.redress.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A PostgreSQL of its own that keeps what it acknowledged through a loss of power, as a shop's would. */
final class DurablePostgres implements AutoCloseable {
    private final EmbeddedPostgres server;
    private final HikariDataSource pool;

    DurablePostgres() throws IOException {
        // What is embedded for tests is started without these unless told otherwise.
        server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.getJdbcUrl("postgres", "postgres"));
        config.setMaximumPoolSize(10);
        pool = new HikariDataSource(config);
    }

    HikariDataSource pool() {
        return pool;
    }

    /** The only value of a query. */
    String value(String query) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(query)) {
            if (!results.next()) {
                throw new IllegalStateException("no row: " + query);
            }
            return results.getString(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(query, failed);
        }
    }

    long number(String query) {
        return Long.parseLong(value(query));
    }

    /** Lets the planner look at the tables as they are now. */
    void analyze() {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("ANALYZE");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** What the server itself says about a setting. */
    String setting(String name) {
        return name + "=" + value("SHOW " + name);
    }

    @Override
    public void close() throws IOException {
        pool.close();
        server.close();
    }
}
