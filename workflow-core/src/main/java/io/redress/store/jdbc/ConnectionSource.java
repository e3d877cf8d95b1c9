package io.redress.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Gives the connection of the transaction that the host is in. With Spring: {@code DataSourceUtils.getConnection} and
 * {@code releaseConnection}, and a {@code TransactionSynchronization} for what comes after the commit.
 */
public interface ConnectionSource {

    /**
     * Gives the connection of the present transaction. Where there is none, it gives one in auto-commit mode, on which the
     * store reads and refuses to change anything, or throws: one without auto-commit would pass for a transaction, and what
     * is done on it is lost when nobody commits it.
     *
     * @return a connection, which the store uses on this thread until it gives it back
     * @throws SQLException when there is none to be had
     */
    Connection get() throws SQLException;

    /**
     * Takes the connection back. The transaction goes on.
     *
     * @param connection what {@link #get()} gave
     */
    void giveBack(Connection connection);

    /**
     * Runs something once the present transaction is committed, or never when it is rolled back.
     *
     * @param action what to run; must not throw
     */
    void afterCommit(Runnable action);
}
