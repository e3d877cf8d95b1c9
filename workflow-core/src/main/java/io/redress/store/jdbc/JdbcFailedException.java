package io.redress.store.jdbc;

import java.sql.SQLException;

/** What a database said, on its way to the desk, which names it a store failure. */
final class JdbcFailedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    JdbcFailedException(SQLException cause) {
        super(cause.getMessage() + " (SQL state " + cause.getSQLState() + ")", cause);
    }
}
