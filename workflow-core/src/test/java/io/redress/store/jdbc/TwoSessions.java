package io.redress.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.redress.desk.HoldingShop;
import io.redress.desk.Office;
import io.redress.desk.Settling;
import io.redress.id.ItemId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;

/** A host in one transaction, with a table of payouts of its own, and everybody else beside it. */
final class TwoSessions implements AutoCloseable {
    private static final long PATIENCE = 60;

    final HoldingShop host;
    final HoldingShop others;
    private final Connection transaction;
    private final String payout;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();

    /** On which database. */
    enum On {
        H2,
        POSTGRES;

        DataSource source() {
            return this == H2 ? Databases.h2() : Databases.postgres();
        }
    }

    TwoSessions(On on) throws SQLException {
        DataSource source = on.source();
        JdbcSchema schema = Databases.freshSchema();
        schema.install(source);
        payout = schema.tables().table("payout");
        others = new HoldingShop(JdbcCaseStore.owning(source, schema));
        transaction = source.getConnection();
        try (Statement statement = transaction.createStatement()) {
            statement.execute("CREATE TABLE " + payout + " (item varchar(100))");
        }
        transaction.setAutoCommit(false);
        host = new HoldingShop(JdbcCaseStore.joining(new Present(), schema));
        // Once for practice, so that what takes its time later waits for somebody.
        others.close(others.dispute("practice"));
    }

    /** The one transaction that this host is in. */
    private final class Present implements ConnectionSource {
        @Override
        public Connection get() {
            return transaction;
        }

        @Override
        public void giveBack(Connection connection) {
            assertThat(connection).isSameAs(transaction);
        }

        @Override
        public void afterCommit(Runnable action) {
            action.run();
        }
    }

    /** Pays in the host's transaction, and gives the number of payouts it sees. */
    Settling<Integer> payInTransaction(ItemId item) {
        return host.desk.settle(Office.TENANT, HoldingShop.ORDER, item, () -> {
            write(item.value());
            return rows(transaction);
        });
    }

    void write(String item) {
        try (Statement statement = transaction.createStatement()) {
            statement.execute("INSERT INTO " + payout + " VALUES ('" + item + "')");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** How many payouts there are in the end. */
    int paid() throws SQLException {
        transaction.rollback();
        return rows(transaction);
    }

    private int rows(Connection connection) {
        try (Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery("SELECT COUNT(*) FROM " + payout)) {
            results.next();
            return results.getInt(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    <T> Future<T> meanwhile(Callable<T> work) {
        return thread.submit(work);
    }

    /** Nothing comes of it, for as long as anybody cares to look. */
    void waits(Future<?> work) {
        assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> work.get(300, TimeUnit.MILLISECONDS));
    }

    <T> T done(Future<T> work) throws Exception {
        return work.get(PATIENCE, TimeUnit.SECONDS);
    }

    void commit() throws SQLException {
        transaction.commit();
    }

    void rollback() throws SQLException {
        transaction.rollback();
    }

    @Override
    public void close() throws SQLException {
        thread.shutdownNow();
        transaction.rollback();
        transaction.setAutoCommit(true);
        transaction.close();
    }
}
