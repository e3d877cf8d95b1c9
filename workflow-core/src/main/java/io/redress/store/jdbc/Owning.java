package io.redress.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Transactions of the store's own, each on a connection of its own. */
final class Owning implements Access {
    private final DataSource source;

    Owning(DataSource source) {
        this.source = source;
    }

    @Override
    public <T> T single(Work<T> work) throws SQLException {
        try (Connection connection = source.getConnection()) {
            if (connection.getAutoCommit()) {
                return work.on(connection);
            }
            return committed(connection, work);
        }
    }

    @Override
    public <T> T whole(Work<T> work) throws SQLException {
        try (Connection connection = source.getConnection()) {
            if (!connection.getAutoCommit()) {
                return committed(connection, work);
            }
            connection.setAutoCommit(false);
            try {
                return committed(connection, work);
            } finally {
                restoreAutoCommit(connection);
            }
        }
    }

    private static <T> T committed(Connection connection, Work<T> work) throws SQLException {
        T result;
        try {
            result = work.on(connection);
        } catch (SQLException | RuntimeException | Error failed) {
            undo(connection, failed);
            throw failed;
        }
        try {
            connection.commit();
        } catch (SQLException | RuntimeException unsure) {
            undo(connection, unsure);
            throw new UnsureCommitException(unsure);
        }
        return result;
    }

    /** The failure that led here matters more than one on the way back. */
    private static void undo(Connection connection, Throwable failed) {
        try {
            connection.rollback();
        } catch (SQLException alsoFailed) {
            failed.addSuppressed(alsoFailed);
        }
    }

    /** A connection that cannot even do this is dead, and its pool will find out; what was committed stays so. */
    private static void restoreAutoCommit(Connection connection) {
        try {
            connection.setAutoCommit(true);
        } catch (SQLException dead) {
            org.slf4j.LoggerFactory.getLogger(Owning.class).debug("a connection died after its work was done", dead);
        }
    }

    @Override
    public boolean joins() {
        return false;
    }

    @Override
    public void afterCommit(Runnable action) {
        action.run();
    }

    /** The commit was sent and no answer came: it may or may not have happened. */
    static final class UnsureCommitException extends SQLException {
        private static final long serialVersionUID = 1;

        UnsureCommitException(Exception cause) {
            super("nobody knows whether the transaction was committed", cause);
        }
    }
}
