package io.redress.store.jdbc;

import io.redress.id.ActorId;
import io.redress.id.CommandKey;
import io.redress.id.TenantId;
import io.redress.spi.Attempt;
import java.util.List;

/** Refused commands. */
final class Attempts {
    private final Database database;

    Attempts(Database database) {
        this.database = database;
    }

    void note(Attempt attempt) {
        database.update(new Sql("INSERT INTO " + database.table("attempt")
                        + " (tenant, case_id, command_key, actor, action, code, attempted_at) VALUES " + Sql.rows(1, 7))
                .text(attempt.tenant().value())
                .text(attempt.caseId().value())
                .text(attempt.key().value())
                .text(attempt.actor().value())
                .text(attempt.action())
                .text(attempt.code())
                .instant(attempt.at()));
    }

    List<Attempt> latest(TenantId tenant, int limit) {
        Sql sql = new Sql("SELECT tenant, case_id, command_key, actor, action, code, attempted_at FROM "
                        + database.table("attempt") + " WHERE tenant = ? ORDER BY id DESC LIMIT ?")
                .text(tenant.value())
                .number(limit);
        return database.list(
                sql,
                row -> new Attempt(
                        row.tenant(),
                        row.caseId(),
                        CommandKey.of(row.text()),
                        ActorId.of(row.text()),
                        row.text(),
                        row.text(),
                        row.instant()));
    }
}
