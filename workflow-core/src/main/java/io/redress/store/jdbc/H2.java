package io.redress.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** H2, which runs in the same process, so that one statement after the other costs no round trips. */
final class H2 extends Dialect {

    @Override
    String scripts() {
        return "h2";
    }

    @Override
    String insertNew(String table, String columns, String key, int rows) {
        int width = columns.split(",", -1).length;
        return "MERGE INTO " + table + " (" + columns + ") KEY (" + key + ") VALUES " + Sql.rows(rows, width);
    }

    @Override
    Sql claim(String table) {
        return new Sql("MERGE INTO " + table + " r USING (VALUES (CAST(? AS varchar), CAST(? AS varchar),"
                + " CAST(? AS varchar), CAST(? AS character large object), CAST(? AS timestamp(6) with time zone),"
                + " CAST(? AS timestamp(6) with time zone))) n (tenant, kind, name, content, until, present)"
                + " ON r.tenant = n.tenant AND r.kind = n.kind AND r.name = n.name"
                + " WHEN MATCHED AND r.until <= n.present THEN UPDATE SET content = n.content, until = n.until"
                + " WHEN NOT MATCHED THEN INSERT (tenant, kind, name, content, until)"
                + " VALUES (n.tenant, n.kind, n.name, n.content, n.until)");
    }

    @Override
    Sql beginSum(String table) {
        return new Sql("INSERT INTO " + table + " (tenant, kind, name, content, amount, until) SELECT * FROM (VALUES"
                + " (CAST(? AS varchar), CAST(? AS varchar), CAST(? AS varchar), CAST(? AS character large object),"
                + " CAST(? AS bigint), CAST(? AS timestamp(6) with time zone))) n (tenant, kind, name, content, amount, until)"
                + " WHERE NOT EXISTS"
                + " (SELECT 1 FROM " + table + " r WHERE r.tenant = n.tenant AND r.kind = n.kind AND r.name = n.name)");
    }

    @Override
    String putTimers(String table, int rows) {
        return "MERGE INTO " + table + " (tenant, case_id, deadline, due, leased_until, parked_as, parked_at,"
                + " parked_reason) KEY (tenant, case_id, deadline) VALUES "
                + Sql.rows(rows, 4).replace("?)", "?, NULL, NULL, NULL, NULL)");
    }

    /** Nothing: here a key that exists is a failure, which means a lost race and spoils no transaction. */
    @Override
    String unlessItExists() {
        return "";
    }

    private static final String FREE = "(leased_until IS NULL OR leased_until <= CURRENT_TIMESTAMP(6))";
    private static final String LEASE = "DATEADD(MICROSECOND, ?, CURRENT_TIMESTAMP(6))";

    /** The condition stands twice, because somebody else may have claimed a row of the window meanwhile. */
    @Override
    Sql claimDue(String table, Optional<Instant> from, Instant now, Duration lease, int limit) {
        Sql sql = new Sql("SELECT tenant, case_id, deadline, due FROM FINAL TABLE (UPDATE " + table
                        + " SET leased_until = " + LEASE + " WHERE " + FREE
                        + " AND (tenant, case_id, deadline) IN (SELECT tenant, case_id, deadline FROM " + table
                        + " WHERE parked_at IS NULL AND due < ? AND " + FREE)
                .number(micros(lease))
                .instant(now);
        from.ifPresent(place -> sql.add(" AND due >= ?").instant(place));
        return sql.add(" ORDER BY due, tenant, case_id, deadline LIMIT ?))").number(limit);
    }

    @Override
    Sql claimMessages(String table, Optional<Long> from, Instant now, Duration lease, int limit) {
        String ready = "(not_before IS NULL OR not_before <= ?) AND " + FREE;
        Sql sql = new Sql("SELECT id, " + Messages.COLUMNS + ", leased_until FROM FINAL TABLE (UPDATE " + table
                        + " SET attempts = attempts + 1, leased_until = " + LEASE + " WHERE " + ready
                        + " AND id IN (SELECT id FROM " + table + " m WHERE given_up IS NULL AND " + ready + " AND "
                        + isFirst(table))
                .number(micros(lease))
                .instant(now)
                .instant(now)
                .instant(now);
        from.ifPresent(id -> sql.add(" AND id >= ?").number(id));
        return sql.add(" ORDER BY id LIMIT ?)) m").number(limit);
    }

    /** In a transaction of its own: with auto-commit, what a FINAL TABLE changes is not on disk until something else is committed. */
    @Override
    <T> List<T> changed(Database database, Sql sql, Database.Reading<T> reading) {
        return database.whole(connection -> Database.list(connection, sql, reading));
    }

    @Override
    String insertUnlessParked(String table) {
        return "MERGE INTO " + table + " p USING (VALUES (CAST(? AS varchar), CAST(? AS varchar), CAST(? AS varchar),"
                + " CAST(? AS timestamp(6) with time zone), CAST(? AS character large object),"
                + " CAST(? AS character large object))) n (tenant, id, case_id, parked_at, content, reason)"
                + " ON p.tenant = n.tenant AND p.id = n.id WHEN NOT MATCHED THEN INSERT (tenant, id, case_id, parked_at, content, reason)"
                + " VALUES (n.tenant, n.id, n.case_id, n.parked_at, n.content, n.reason)";
    }

    @Override
    void run(Connection connection, Script script) throws SQLException {
        runEach(connection, script);
    }

    @Override
    boolean isLostRace(SQLException failed) {
        String state = String.valueOf(failed.getSQLState());
        // A key that exists by now, a deadlock, a lock that did not come in time, a row changed under our hands.
        return state.startsWith("23505") || state.startsWith("40") || state.equals("HYT00") || state.equals("90131");
    }
}
