package io.redress.store.jdbc;

import io.redress.id.CaseId;
import io.redress.id.TenantId;
import io.redress.party.Commitment;
import io.redress.spi.DefinitionCount;
import io.redress.spi.KeptText;
import io.redress.spi.Loaded;
import io.redress.spi.Register;
import io.redress.spi.RegisterKey;
import io.redress.spi.StoredCase;
import io.redress.timeline.ChainLink;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads cases, registers, timelines and words. */
final class Cases {
    /**
     * Each register by the whole of its key: a list of keys may be planned as a scan of all the tenant's, as long as the
     * database knows nothing of how many there are.
     */
    private static final String UNION = " UNION ALL ";

    private final Database database;

    Cases(Database database) {
        this.database = database;
    }

    /** One statement, so that case and registers are those of one moment. */
    Loaded load(TenantId tenant, Optional<CaseId> caseId, Set<RegisterKey> registers) {
        if (caseId.isEmpty() && registers.isEmpty()) {
            return new Loaded(Optional.empty(), Map.of());
        }
        Sql sql = new Sql("");
        caseId.ifPresent(id -> sql.add("SELECT " + CaseColumns.ALL
                        + ", CAST(NULL AS varchar(100)), CAST(NULL AS varchar(100)),"
                        + " body, entries, closed_at FROM " + database.table("case") + " WHERE tenant = ? AND id = ?")
                .text(tenant.value())
                .text(id.value()));
        // Without a case the empty columns stay away: nothing would tell the database their types.
        String empty =
                caseId.isEmpty() ? "" : String.join(", ", Collections.nCopies(CaseColumns.COUNT - 1, "NULL")) + ", ";
        String glue = caseId.isEmpty() ? "" : UNION;
        for (RegisterKey key : registers) {
            sql.add(glue + "SELECT tenant, " + empty + "kind, name, content, amount, until FROM "
                            + database.table("register") + " WHERE tenant = ? AND kind = ? AND name = ?")
                    .text(tenant.value())
                    .text(key.kind())
                    .text(key.key());
            glue = UNION;
        }
        int firstOfRegister = caseId.isEmpty() ? 2 : CaseColumns.COUNT + 1;
        return database.single(connection -> loaded(connection, sql, firstOfRegister));
    }

    private static Loaded loaded(Connection connection, Sql sql, int firstOfRegister) throws SQLException {
        Optional<StoredCase> found = Optional.empty();
        Map<RegisterKey, Register> registers = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
            sql.bind(statement, 1);
            try (ResultSet results = statement.executeQuery()) {
                while (results.next()) {
                    Row row = new Row(results);
                    Optional<String> kind = row.from(firstOfRegister).maybeText();
                    if (kind.isEmpty()) {
                        found = Optional.of(CaseColumns.read(row.from(1)));
                    } else {
                        RegisterKey key = new RegisterKey(TenantId.of(results.getString(1)), kind.get(), row.text());
                        registers.put(key, new Register(key, row.text(), row.count(), row.maybeInstant()));
                    }
                }
            }
        }
        return new Loaded(found, registers);
    }

    List<StoredCase> loadAll(TenantId tenant, Set<CaseId> caseIds) {
        if (caseIds.isEmpty()) {
            return List.of();
        }
        Sql sql = new Sql("SELECT " + CaseColumns.ALL + " FROM " + database.table("case")
                        + " WHERE tenant = ? AND id IN " + Sql.rows(1, caseIds.size()))
                .text(tenant.value());
        caseIds.forEach(id -> sql.text(id.value()));
        return database.list(sql, CaseColumns::read);
    }

    List<ChainLink> timeline(TenantId tenant, CaseId caseId, long after, int limit) {
        Sql sql = new Sql("SELECT tenant, case_id, number, recorded_at, json, hash FROM " + database.table("entry")
                        + " WHERE tenant = ? AND case_id = ? AND number > ? ORDER BY number LIMIT ?")
                .text(tenant.value())
                .text(caseId.value())
                .number(after)
                .number(limit);
        return database.list(
                sql,
                row -> new ChainLink(row.tenant(), row.caseId(), row.count(), row.instant(), row.text(), row.text()));
    }

    List<KeptText> texts(TenantId tenant, CaseId caseId) {
        Sql sql = new Sql("SELECT commitment, salt, words FROM " + database.table("words")
                        + " WHERE tenant = ? AND case_id = ?")
                .text(tenant.value())
                .text(caseId.value());
        return database.list(sql, row -> new KeptText(new Commitment(row.text()), row.text(), row.text()));
    }

    List<DefinitionCount> definitions() {
        Sql sql = new Sql("SELECT workflow, version, COUNT(*) FROM " + database.table("case")
                + " WHERE closed_at IS NULL GROUP BY workflow, version ORDER BY workflow, version");
        return database.list(sql, row -> new DefinitionCount(row.text(), row.number(), row.count()));
    }

    int expire(Instant now, int limit) {
        String table = database.table("register");
        Sql sql = new Sql("DELETE FROM " + table + " WHERE (tenant, kind, name) IN (SELECT tenant, kind, name FROM "
                        + table + " WHERE until <= ? ORDER BY until LIMIT ?)")
                .instant(now)
                .number(limit);
        return database.update(sql);
    }
}
