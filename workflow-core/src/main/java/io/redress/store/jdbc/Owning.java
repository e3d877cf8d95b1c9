package io.redress.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Transactions of the store's own, each on a connection of its own. */
final class Owning implements Access {
    private static final Logger LOG = LoggerFactory.getLogger(Owning.class);

    private final DataSource source;

    Owning(DataSource source) {
        this.source = source;
    }

    @Override
    public <T> T single(Work<T> work) throws SQLException {
        return lent(connection -> connection.getAutoCommit() ? work.on(connection) : committed(connection, work));
    }

    @Override
    public <T> T whole(Work<T> work) throws SQLException {
        return lent(connection -> {
            if (!connection.getAutoCommit()) {
                return committed(connection, work);
            }
            try {
                connection.setAutoCommit(false);
                return committed(connection, work);
            } finally {
                restoreAutoCommit(connection);
            }
        });
    }

    private <T> T lent(Work<T> work) throws SQLException {
        Connection connection = source.getConnection();
        try {
            return work.on(connection);
        } finally {
            giveBack(connection);
        }
    }

    private static <T> T committed(Connection connection, Work<T> work) throws SQLException {
        T result;
        try {
            result = work.on(connection);
        } catch (Throwable failed) {
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

    /**
     * The failure that led here matters more than one on the way back. What cannot be rolled back is cut off: going on
     * would commit half of it, with auto-commit at the latest.
     */
    private static void undo(Connection connection, Throwable failed) {
        try {
            connection.rollback();
        } catch (SQLException | RuntimeException stuck) {
            failed.addSuppressed(stuck);
            cutOff(connection);
        }
    }

    /** Some drivers cannot abort; then closing rolls back, or the pool does when it gets the connection back. */
    private static void cutOff(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException | RuntimeException failed) {
            LOG.debug("a connection that does not roll back cannot be aborted", failed);
        }
        giveBack(connection);
    }

    /** A connection that cannot even do this is dead, and its pool will find out; what was committed stays so. */
    private static void restoreAutoCommit(Connection connection) {
        try {
            if (!connection.isClosed()) {
                connection.setAutoCommit(true);
            }
        } catch (SQLException | RuntimeException dead) {
            LOG.debug("a connection died after its work was done", dead);
        }
    }

    /** Nor does it change what was done on a connection when its pool has trouble taking it back. */
    private static void giveBack(Connection connection) {
        try {
            connection.close();
        } catch (SQLException | RuntimeException dead) {
            LOG.debug("a connection died before it was given back", dead);
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
