package io.redress.store.jdbc;

import io.redress.spi.CaseStore.Settled;
import io.redress.spi.ClaimedMessage;
import io.redress.spi.DeadMessage;
import io.redress.spi.Message;
import io.redress.spi.MessageKey;
import io.redress.spi.Settlement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Messages that wait, are claimed, or were given up. */
final class Messages {
    private static final String COLUMNS =
            "m.tenant, m.case_id, m.entry, m.item, m.template, m.letter, m.only_in, m.written_at," + " m.attempts";

    private final Database database;

    Messages(Database database) {
        this.database = database;
    }

    private static Message message(Row row) throws SQLException {
        MessageKey key = new MessageKey(row.tenant(), row.caseId(), row.count(), row.number());
        String template = row.text();
        Letter letter = Letter.read(row.text());
        return new Message(key, template, letter.to(), letter.arguments(), row.maybeText(), row.instant());
    }

    private record Waiting(Message message, int attempts) {}

    /** A window of candidates first, then each by its key, if nobody else has taken it meanwhile. */
    List<ClaimedMessage> claim(Instant now, Instant leaseUntil, int limit) {
        String table = database.table("message");
        Sql window = new Sql("SELECT " + COLUMNS + " FROM " + table + " m WHERE m.given_up IS NULL"
                        + " AND (m.not_before IS NULL OR m.not_before <= ?)"
                        + " AND (m.leased_until IS NULL OR m.leased_until <= ?) AND NOT EXISTS (SELECT 1 FROM " + table
                        + " e WHERE e.tenant = m.tenant AND e.case_id = m.case_id AND e.given_up IS NULL"
                        + " AND (e.entry, e.item) < (m.entry, m.item))"
                        + " ORDER BY m.id LIMIT ?")
                .instant(now)
                .instant(now)
                .number(limit);
        return database.whole(connection -> {
            List<ClaimedMessage> claimed = new ArrayList<>();
            for (Waiting waiting : Database.list(
                    connection,
                    window.add(database.dialect().lockingFreeRows("m")),
                    row -> new Waiting(message(row), row.number()))) {
                Sql take = key(
                                new Sql("UPDATE " + table + " SET attempts = attempts + 1, leased_until = ?")
                                        .instant(leaseUntil),
                                waiting.message().key())
                        .add(" AND attempts = ? AND given_up IS NULL AND (leased_until IS NULL OR leased_until <= ?)")
                        .number(waiting.attempts())
                        .instant(now);
                if (Database.update(connection, take) == 1) {
                    claimed.add(new ClaimedMessage(waiting.message(), waiting.attempts() + 1, leaseUntil));
                }
            }
            return claimed;
        });
    }

    Settled settle(ClaimedMessage claim, Settlement settlement) {
        String table = database.table("message");
        Sql sql;
        if (settlement instanceof Settlement.Retry retry) {
            sql = new Sql("UPDATE " + table + " SET leased_until = NULL, not_before = ?").instant(retry.at());
        } else if (settlement instanceof Settlement.Dead given) {
            sql = new Sql("UPDATE " + table + " SET given_up = ?").text(given.reason());
        } else {
            sql = new Sql("DELETE FROM " + table);
        }
        key(sql, claim.message().key())
                .add(" AND attempts = ? AND leased_until = ? AND given_up IS NULL")
                .number(claim.attempt())
                .instant(claim.leaseUntil());
        return database.update(sql) == 1 ? Settled.RECORDED : Settled.CLAIM_LOST;
    }

    List<DeadMessage> dead(int limit) {
        Sql sql = new Sql("SELECT " + COLUMNS + ", m.given_up FROM " + database.table("message")
                        + " m WHERE m.given_up IS NOT NULL"
                        + " ORDER BY m.id LIMIT ?")
                .number(limit);
        return database.list(sql, row -> new DeadMessage(message(row), row.number(), row.text()));
    }

    void revive(MessageKey key, Instant now) {
        Sql sql = new Sql("UPDATE " + database.table("message")
                        + " SET given_up = NULL, attempts = 0, leased_until = NULL, not_before = ?")
                .instant(now);
        database.update(key(sql, key).add(" AND given_up IS NOT NULL"));
    }

    private static Sql key(Sql sql, MessageKey key) {
        return sql.add(" WHERE tenant = ? AND case_id = ? AND entry = ? AND item = ?")
                .text(key.tenant().value())
                .text(key.caseId().value())
                .number(key.entry())
                .number(key.index());
    }
}
