package io.redress.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** PostgreSQL, where a script goes over the wire in one piece. No statement here ever fails in the normal course of things. */
final class Postgres extends Dialect {

    @Override
    String scripts() {
        return "postgresql";
    }

    @Override
    String insertNew(String table, String columns, String key, int rows) {
        int width = columns.split(",", -1).length;
        return "INSERT INTO " + table + " (" + columns + ") VALUES " + Sql.rows(rows, width) + " ON CONFLICT (" + key
                + ") DO NOTHING";
    }

    @Override
    Sql claim(String table) {
        return new Sql("INSERT INTO " + table + " AS r (tenant, kind, name, content, until) VALUES (?, ?, ?, ?, ?)"
                + " ON CONFLICT (tenant, kind, name) DO UPDATE SET content = excluded.content, until = excluded.until"
                + " WHERE r.until <= ?");
    }

    @Override
    Sql beginSum(String table) {
        return new Sql(
                "INSERT INTO " + table + " (tenant, kind, name, content, amount, until) VALUES (?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT DO NOTHING");
    }

    @Override
    String putTimers(String table, int rows) {
        return "INSERT INTO " + table + " AS t (tenant, case_id, deadline, due) VALUES " + Sql.rows(rows, 4)
                + " ON CONFLICT (tenant, case_id, deadline) DO UPDATE SET due = excluded.due, leased_until = NULL,"
                + " parked_as = NULL, parked_at = NULL, parked_reason = NULL WHERE t.due <> excluded.due"
                + " OR t.leased_until IS NOT NULL OR t.parked_at IS NOT NULL";
    }

    @Override
    String unlessItExists() {
        return " ON CONFLICT DO NOTHING";
    }

    private static final String FREE = "(leased_until IS NULL OR leased_until <= statement_timestamp())";
    private static final String LEASE = "statement_timestamp() + ? * interval '1 microsecond'";

    /**
     * The window is wider than what is taken, so that nodes which come at the same moment find something each. The limits
     * are part of the text: a plan made without them would be one for a tenth of the table.
     */
    @Override
    Sql claimDue(String table, Optional<Instant> from, Instant now, Duration lease, int limit) {
        Sql sql = new Sql("WITH oldest AS MATERIALIZED (SELECT tenant, case_id, deadline FROM " + table
                        + " WHERE parked_at IS NULL AND due < ? AND " + FREE)
                .instant(now);
        from.ifPresent(place -> sql.add(" AND due >= ?").instant(place));
        return sql.add(" ORDER BY due, tenant, case_id, deadline LIMIT " + limit * 4L + "), free AS MATERIALIZED ("
                        + "SELECT taken.* FROM oldest CROSS JOIN LATERAL (SELECT t.tenant, t.case_id, t.deadline FROM "
                        + table + " t WHERE t.tenant = oldest.tenant AND t.case_id = oldest.case_id"
                        + " AND t.deadline = oldest.deadline AND " + FREE + " FOR UPDATE SKIP LOCKED) taken LIMIT "
                        + limit + ") UPDATE " + table + " t SET leased_until = " + LEASE
                        + " FROM free WHERE t.tenant = free.tenant AND t.case_id = free.case_id"
                        + " AND t.deadline = free.deadline RETURNING t.tenant, t.case_id, t.deadline, t.due")
                .number(micros(lease));
    }

    @Override
    Sql claimMessages(String table, Optional<Long> from, Instant now, Duration lease, int limit) {
        Sql sql = new Sql("WITH free AS MATERIALIZED (SELECT m.tenant, m.case_id, m.entry, m.item FROM " + table
                        + " m WHERE m.given_up IS NULL AND (m.not_before IS NULL OR m.not_before <= ?) AND "
                        + FREE.replace("leased", "m.leased") + " AND " + isFirst(table))
                .instant(now)
                .instant(now);
        from.ifPresent(id -> sql.add(" AND m.id >= ?").number(id));
        return sql.add(" ORDER BY m.id LIMIT " + limit + " FOR UPDATE OF m SKIP LOCKED) UPDATE " + table
                        + " m SET attempts = m.attempts + 1, leased_until = " + LEASE
                        + " FROM free WHERE m.tenant = free.tenant AND m.case_id = free.case_id"
                        + " AND m.entry = free.entry AND m.item = free.item RETURNING m.id, " + Messages.COLUMNS
                        + ", m.leased_until")
                .number(micros(lease));
    }

    @Override
    <T> List<T> changed(Database database, Sql sql, Database.Reading<T> reading) {
        return database.list(sql, reading);
    }

    @Override
    String insertUnlessParked(String table) {
        return "INSERT INTO " + table + " (tenant, id, case_id, parked_at, content, reason) VALUES " + Sql.rows(1, 6)
                + " ON CONFLICT (tenant, id) DO NOTHING";
    }

    @Override
    void run(Connection connection, Script script) throws SQLException {
        List<Script.Step> steps = script.steps();
        String text = steps.stream().map(step -> step.sql().text()).collect(Collectors.joining(";\n"));
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            int position = 1;
            for (Script.Step step : steps) {
                position = step.sql().bind(statement, position);
            }
            statement.execute();
            for (Script.Step step : steps) {
                Script.check(step, statement.getUpdateCount());
                statement.getMoreResults();
            }
        }
    }

    @Override
    boolean isLostRace(SQLException failed) {
        return String.valueOf(failed.getSQLState()).startsWith("40");
    }
}
