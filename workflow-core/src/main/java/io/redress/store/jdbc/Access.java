package io.redress.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** How the store comes by its connections, and whose transactions they are in. */
interface Access {

    /** Work on a connection. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Runs one statement that only reads, or that is right on its own. */
    <T> T single(Work<T> work) throws SQLException;

    /** Runs several statements, all of which count or none. */
    <T> T whole(Work<T> work) throws SQLException;

    /** Whether the transactions are the host's: then nothing is final before the host says so, and nothing is tried again. */
    boolean joins();

    /** Runs something once what was done is final. */
    void afterCommit(Runnable action);
}
