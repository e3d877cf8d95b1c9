package io.redress.store.jdbc;

import io.redress.spi.CaseStore.Settled;
import io.redress.spi.ClaimedMessage;
import io.redress.spi.DeadMessage;
import io.redress.spi.Message;
import io.redress.spi.MessageKey;
import io.redress.spi.Settlement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Messages that wait, are claimed, or were given up. */
final class Messages {
    static final String COLUMNS =
            "m.tenant, m.case_id, m.entry, m.item, m.template, m.letter, m.only_in, m.written_at, m.attempts";

    private final Database database;
    private final LowWater<Long> mark = new LowWater<>();

    Messages(Database database) {
        this.database = database;
    }

    private static Message message(Row row) throws SQLException {
        MessageKey key = new MessageKey(row.tenant(), row.caseId(), row.count(), row.number());
        String template = row.text();
        Letter letter = Letter.read(row.text());
        return new Message(
                key,
                template,
                letter.to(),
                letter.arguments(),
                row.maybeText(),
                letter.onlyAt(),
                row.instant(),
                letter.notBefore());
    }

    /** A claimed message and its place among all. */
    private record Taken(long id, ClaimedMessage message) {}

    List<ClaimedMessage> claim(Instant now, Duration lease, int limit) {
        return oldestFirst(mark.claim(limit, (from, most) -> claimFrom(from, now, lease, most), Taken::id)).stream()
                .map(Taken::message)
                .toList();
    }

    private List<Taken> claimFrom(Optional<Long> from, Instant now, Duration lease, int limit) {
        Sql sql = database.dialect().claimMessages(database.table("message"), from, now, lease, limit);
        return oldestFirst(database.dialect()
                .changed(
                        database,
                        sql,
                        row -> new Taken(row.count(), new ClaimedMessage(message(row), row.number(), row.instant()))));
    }

    private static List<Taken> oldestFirst(List<Taken> taken) {
        return taken.stream().sorted(Comparator.comparingLong(Taken::id)).toList();
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
