package io.redress.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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

    /**
     * Makes sure that a sum exists before something is added to it: tenant, kind, name, content, amount, until. One that
     * exists stays as it is.
     */
    abstract Sql beginSum(String table);

    /** Puts timers, as they are afterwards: tenant, case, deadline, due. Those that do not change stay untouched. */
    abstract String putTimers(String table, int rows);

    /**
     * Claims due timers that are neither parked nor claimed and gives them: tenant, case, deadline, due. First the window
     * of the oldest from an instant on, then each of it by its key.
     */
    abstract Sql claimDue(String table, Optional<Instant> from, Instant now, Duration lease, int limit);

    /**
     * Claims waiting messages, of each case the first, from an id on, and gives them: id, the columns of {@link
     * Messages#COLUMNS}, until when the claim holds.
     */
    abstract Sql claimMessages(String table, Optional<Long> from, Instant now, Duration lease, int limit);

    /**
     * What makes a message the first of its case that is neither delivered nor given up. One that waits for open hours holds
     * up none of those behind it; the parameter is the present.
     */
    static String isFirst(String table) {
        return "NOT EXISTS (SELECT 1 FROM " + table + " e WHERE e.tenant = m.tenant AND e.case_id = m.case_id"
                + " AND e.given_up IS NULL AND (e.attempts > 0 OR e.not_before IS NULL OR e.not_before <= ?)"
                + " AND (e.entry, e.item) < (m.entry, m.item))";
    }

    /** The length of a lease in the unit of the columns. */
    static long micros(Duration lease) {
        return Math.addExact(Math.multiplyExact(lease.getSeconds(), 1_000_000L), lease.getNano() / 1000);
    }

    /** Runs a statement that changes rows and gives them. */
    abstract <T> List<T> changed(Database database, Sql sql, Database.Reading<T> reading);

    /** Parks a contact unless it is parked: tenant, id, case, instant, content, reason. */
    abstract String insertUnlessParked(String table);

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
