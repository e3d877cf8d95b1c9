package io.redress.store.jdbc;

import io.redress.id.CaseId;
import io.redress.id.DeadlineName;
import io.redress.id.TenantId;
import io.redress.spi.Parked;
import io.redress.spi.Timer;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Due deadlines, and everything that is put aside. */
final class Timers {
    private static final Comparator<Timer> OLDEST_FIRST = Comparator.comparing(Timer::due);

    private final Database database;
    private final LowWater<Instant> mark = new LowWater<>();

    Timers(Database database) {
        this.database = database;
    }

    List<Timer> due(Instant now, int limit) {
        Sql sql = new Sql("SELECT tenant, case_id, deadline, due FROM " + database.table("timer")
                        + " WHERE parked_at IS NULL AND due < ? ORDER BY due, tenant, case_id, deadline LIMIT ?")
                .instant(now)
                .number(limit);
        return database.list(sql, Timers::timer);
    }

    private static Timer timer(Row row) throws SQLException {
        return new Timer(row.tenant(), row.caseId(), DeadlineName.of(row.text()), row.instant());
    }

    private List<Timer> claimFrom(Optional<Instant> from, Instant now, Duration lease, int limit) {
        Sql sql = database.dialect().claimDue(database.table("timer"), from, now, lease, limit);
        return oldestFirst(database.dialect().changed(database, sql, Timers::timer));
    }

    private static List<Timer> oldestFirst(List<Timer> timers) {
        return timers.stream().sorted(OLDEST_FIRST).toList();
    }

    List<Timer> claim(Instant now, Duration lease, int limit) {
        return oldestFirst(mark.claim(limit, (from, most) -> claimFrom(from, now, lease, most), Timer::due));
    }

    void release(List<Timer> timers) {
        if (timers.isEmpty()) {
            return;
        }
        Sql sql =
                new Sql("UPDATE " + database.table("timer") + " SET leased_until = NULL WHERE leased_until IS NOT NULL"
                        + " AND (tenant, case_id, deadline, due) IN (" + Sql.rows(timers.size(), 4) + ")");
        for (Timer timer : timers) {
            sql.text(timer.tenant().value())
                    .text(timer.caseId().value())
                    .text(timer.deadline().value())
                    .instant(timer.due());
        }
        database.update(sql);
    }

    Optional<Instant> nextDue() {
        Sql sql = new Sql("SELECT due FROM " + database.table("timer")
                + " WHERE parked_at IS NULL ORDER BY due, tenant, case_id, deadline LIMIT 1");
        return database.list(sql, Row::instant).stream().findFirst();
    }

    /** A parked timer is a mark on its own row, which a change of the case takes away; all else has a row of its own. */
    void park(Parked parked) {
        if (parked.kind() == Parked.Kind.TIMER) {
            String caseId = parked.caseId()
                    .orElseThrow(() -> new IllegalArgumentException("a timer without case: " + parked))
                    .value();
            database.update(new Sql("UPDATE " + database.table("timer")
                            + " SET parked_as = ?, parked_at = ?, parked_reason = ?, leased_until = NULL"
                            + " WHERE tenant = ? AND case_id = ? AND deadline = ? AND parked_at IS NULL")
                    .text(parked.id())
                    .instant(parked.at())
                    .text(parked.reason())
                    .text(parked.tenant().value())
                    .text(caseId)
                    .text(parked.content()));
            return;
        }
        database.update(new Sql(database.dialect().insertUnlessParked(database.table("parked")))
                .text(parked.tenant().value())
                .text(parked.id())
                .text(parked.caseId().map(id -> id.value()))
                .instant(parked.at())
                .text(parked.content())
                .text(parked.reason()));
    }

    List<Parked> parked(int limit) {
        return parked("", sql -> sql, limit);
    }

    List<Parked> parked(TenantId tenant, CaseId caseId) {
        UnaryOperator<Sql> values = sql -> sql.text(tenant.value()).text(caseId.value());
        return parked(" AND tenant = ? AND case_id = ?", values, Integer.MAX_VALUE);
    }

    private List<Parked> parked(String condition, UnaryOperator<Sql> values, int limit) {
        Sql sql = new Sql("SELECT tenant, id, kind, case_id, parked_at, content, reason FROM ("
                + "SELECT tenant, id, 'CONTACT' AS kind, case_id, parked_at, content, reason FROM "
                + database.table("parked") + " WHERE parked_at IS NOT NULL" + condition);
        values.apply(sql)
                .add(" UNION ALL SELECT tenant, parked_as, 'TIMER', case_id, parked_at, deadline, parked_reason FROM "
                        + database.table("timer") + " WHERE parked_at IS NOT NULL" + condition);
        values.apply(sql).add(") p ORDER BY parked_at, tenant, id LIMIT ?").number(limit);
        return database.list(
                sql,
                row -> new Parked(
                        row.tenant(),
                        row.text(),
                        Parked.Kind.valueOf(row.text()),
                        row.maybeText().map(CaseId::of),
                        row.instant(),
                        row.text(),
                        row.text()));
    }

    void unpark(TenantId tenant, String id) {
        Script script = new Script();
        script.add(new Sql("DELETE FROM " + database.table("parked") + " WHERE tenant = ? AND id = ?")
                .text(tenant.value())
                .text(id));
        script.add(new Sql("UPDATE " + database.table("timer")
                        + " SET parked_as = NULL, parked_at = NULL, parked_reason = NULL"
                        + " WHERE tenant = ? AND parked_as = ?")
                .text(tenant.value())
                .text(id));
        database.whole(connection -> {
            database.dialect().run(connection, script);
            return id;
        });
    }
}
