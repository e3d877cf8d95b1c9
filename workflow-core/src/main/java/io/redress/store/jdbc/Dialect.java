package io.redress.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;

/** Where the databases differ. */
abstract class Dialect {

    static Dialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return switch (product.toLowerCase(Locale.ROOT)) {
            case "postgresql" -> new Postgres();
            case "h2" -> new H2();
            default ->
                throw new IllegalArgumentException("no store for " + product + "; there is one for H2 and PostgreSQL");
        };
    }

    /** Where its scripts are, beside this class. */
    abstract String scripts();

    /** An insert that leaves alone what exists; rows of one key never differ. */
    abstract String insertNew(String table, String columns, String key, int rows);

    /** What comes behind an insert, so that it touches no row whose key exists. */
    abstract String unlessItExists();

    /**
     * Claims a register: tenant, kind, name, content, until, now. Touches one row, or none when somebody holds it.
     */
    abstract Sql claim(String table);

    /** Puts timers, as they are afterwards: tenant, case, deadline, due. Those that do not change stay untouched. */
    abstract String putTimers(String table, int rows);

    /**
     * Claims due timers that are neither parked nor claimed and gives them: tenant, case, deadline, due. First the window
     * of the oldest, then each of it by its key.
     */
    abstract Sql claimDue(String table, Instant now, Instant leaseUntil, int limit);

    /** Parks a contact unless it is parked: tenant, id, case, instant, content, reason. */
    abstract String insertUnlessParked(String table);

    /** What comes behind a select that takes those rows of the table with this alias that nobody else has locked. */
    abstract String lockingFreeRows(String alias);

    /** Runs a script on a connection without auto-commit. */
    abstract void run(Connection connection, Script script) throws SQLException;

    /** Whether this failure means that somebody else was faster: nothing was changed, and deciding again may help. */
    abstract boolean isLostRace(SQLException failed);

    /** One statement after the other. */
    static void runEach(Connection connection, Script script) throws SQLException {
        for (Script.Step step : script.steps()) {
            try (PreparedStatement statement =
                    connection.prepareStatement(step.sql().text())) {
                step.sql().bind(statement, 1);
                Script.check(step, statement.executeUpdate());
            }
        }
    }
}
