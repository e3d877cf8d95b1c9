package io.redress.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;

/** The host's transaction: its isolation, its auto-commit, its commit. The only savepoints touched are those set here. */
final class Joining implements Access {
    private final ConnectionSource source;

    Joining(ConnectionSource source) {
        this.source = source;
    }

    @Override
    public <T> T single(Work<T> work) throws SQLException {
        Connection connection = source.get();
        try {
            return work.on(connection);
        } finally {
            source.giveBack(connection);
        }
    }

    /** A savepoint, so that the host may go on after a lost race or a failed statement, of which it is told. */
    @Override
    public <T> T whole(Work<T> work) throws SQLException {
        return single(connection -> {
            if (connection.getAutoCommit()) {
                throw new SQLException("no transaction: this store joins the host's, and the host has none here");
            }
            Savepoint before = connection.setSavepoint();
            try {
                T result = work.on(connection);
                connection.releaseSavepoint(before);
                return result;
            } catch (Throwable failed) {
                undo(connection, before, failed);
                throw failed;
            }
        });
    }

    private static void undo(Connection connection, Savepoint before, Throwable failed) {
        try {
            connection.rollback(before);
        } catch (SQLException stuck) {
            failed.addSuppressed(stuck);
        }
    }

    @Override
    public boolean joins() {
        return true;
    }

    @Override
    public void afterCommit(Runnable action) {
        source.afterCommit(action);
    }
}
