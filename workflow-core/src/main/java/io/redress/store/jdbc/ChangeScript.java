package io.redress.store.jdbc;

import io.redress.id.CaseId;
import io.redress.id.DeadlineName;
import io.redress.id.TenantId;
import io.redress.party.Commitment;
import io.redress.spi.Basis;
import io.redress.spi.Change;
import io.redress.spi.Index;
import io.redress.spi.KeptText;
import io.redress.spi.Message;
import io.redress.spi.StoredCase;
import io.redress.spi.Timer;
import io.redress.timeline.ChainHead;
import io.redress.timeline.ChainLink;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * The statements of one change. First the fence, which locks the case's row; then the registers in the order of their
 * keys, so that no two changes ever wait for each other; then what belongs to the case alone.
 */
final class ChangeScript {
    /** By how much the clock of one node may run ahead of another's. */
    private static final Duration AHEAD = Duration.ofHours(1);

    private final Dialect dialect;
    private final Tables tables;
    private final Change change;
    private final TenantId tenant;
    private final CaseId id;
    private final Script script = new Script();

    private ChangeScript(Dialect dialect, Tables tables, Change change) {
        this.dialect = dialect;
        this.tables = tables;
        this.change = change;
        tenant = change.after().tenant();
        id = change.after().id();
    }

    static Script of(Dialect dialect, Tables tables, Change change) {
        ChangeScript writing = new ChangeScript(dialect, tables, change);
        writing.fence();
        PostingScript.add(writing.script, dialect, tables, change.postings());
        writing.labels();
        writing.entries();
        writing.timers();
        writing.words();
        writing.messages();
        return writing.script;
    }

    private void fence() {
        StoredCase row = change.after();
        ChainHead expected = change.expected();
        String otherwise = "case " + id + " is not at entry " + expected.number();
        if (expected.equals(ChainHead.START)) {
            Sql insert = new Sql("INSERT INTO " + tables.table("case") + " (" + CaseColumns.ALL + ") VALUES "
                    + Sql.rows(1, CaseColumns.COUNT) + dialect.unlessItExists());
            script.require(1, otherwise, CaseColumns.bind(CaseColumns.bindKey(insert, row), row));
            return;
        }
        Sql update = new Sql("UPDATE " + tables.table("case") + " SET " + CaseColumns.ASSIGNED
                + " WHERE tenant = ? AND id = ? AND entries = ? AND chain = ?");
        CaseColumns.bindKey(CaseColumns.bind(update, row), row)
                .number(expected.number())
                .text(expected.hash());
        script.require(1, otherwise, update);
    }

    /** Begins a statement about rows of this case. */
    private Sql about(String text) {
        return new Sql(text).text(tenant.value()).text(id.value());
    }

    private <T> void insert(String text, List<T> rows, BiConsumer<Sql, T> columns) {
        if (!rows.isEmpty()) {
            script.add(rows(text, rows, columns));
        }
    }

    /** An insert behind the fence: where the fence held, no key can exist; where it did not, nothing must fail. */
    private <T> void insertAll(String text, List<T> rows, BiConsumer<Sql, T> columns) {
        if (!rows.isEmpty()) {
            Sql sql = rows(text, rows, columns).add(dialect.unlessItExists());
            script.require(rows.size(), "case " + id + " has these entries already", sql);
        }
    }

    private <T> Sql rows(String text, List<T> rows, BiConsumer<Sql, T> columns) {
        Sql sql = new Sql(text);
        for (T row : rows) {
            sql.text(tenant.value()).text(id.value());
            columns.accept(sql, row);
        }
        return sql;
    }

    private record Label(String kind, String name) {}

    private static List<Label> labels(Index index) {
        return Stream.of(
                        index.parties().stream().map(party -> new Label("party", party.value())),
                        index.flags().stream().map(flag -> new Label("flag", flag.name())),
                        index.awaiting().stream().map(role -> new Label("awaiting", role.name())),
                        index.askers().stream().map(asker -> new Label("asker", asker.value())))
                .flatMap(labels -> labels)
                .sorted(Comparator.comparing(Label::kind).thenComparing(Label::name))
                .toList();
    }

    private void labels() {
        List<Label> labels = labels(change.after().index());
        List<Label> before =
                change.basis().map(Basis::index).map(ChangeScript::labels).orElse(List.of());
        String table = tables.table("label");
        if (isDoubtful()) {
            deleteAllBut(
                    table,
                    "(kind, name)",
                    labels,
                    2,
                    (sql, label) -> sql.text(label.kind()).text(label.name()));
        } else {
            List<Label> gone = without(before, labels);
            delete(
                    table,
                    "(kind, name)",
                    gone,
                    2,
                    (sql, label) -> sql.text(label.kind()).text(label.name()));
        }
        List<Label> fresh = without(labels, before);
        insert(
                dialect.insertNew(table, "tenant, case_id, kind, name", "tenant, case_id, kind, name", fresh.size()),
                fresh,
                (sql, label) -> sql.text(label.kind()).text(label.name()));
    }

    /** Whether there are rows of the case of which nobody says what they are. */
    private boolean isDoubtful() {
        return change.basis().isEmpty() && !change.expected().equals(ChainHead.START);
    }

    private static <T> List<T> without(List<T> all, List<T> some) {
        return all.stream().filter(one -> !some.contains(one)).toList();
    }

    private <T> void delete(String table, String key, List<T> rows, int width, BiConsumer<Sql, T> values) {
        if (!rows.isEmpty()) {
            Sql sql = about("DELETE FROM " + table + " WHERE tenant = ? AND case_id = ? AND " + key + " IN ("
                    + Sql.rows(rows.size(), width) + ")");
            rows.forEach(row -> values.accept(sql, row));
            script.add(sql);
        }
    }

    private <T> void deleteAllBut(String table, String key, List<T> rows, int width, BiConsumer<Sql, T> values) {
        Sql sql = about("DELETE FROM " + table + " WHERE tenant = ? AND case_id = ?");
        if (!rows.isEmpty()) {
            sql.add(" AND " + key + " NOT IN (" + Sql.rows(rows.size(), width) + ")");
            rows.forEach(row -> values.accept(sql, row));
        }
        script.add(sql);
    }

    private void entries() {
        List<ChainLink> links = change.links();
        insertAll(
                "INSERT INTO " + tables.table("entry") + " (tenant, case_id, number, recorded_at, json, hash) VALUES "
                        + Sql.rows(links.size(), 6),
                links,
                (sql, link) -> sql.number(link.number())
                        .instant(link.recordedAt())
                        .text(link.json())
                        .text(link.hash()));
    }

    /**
     * A timer that stays is left alone, unless a node whose clock runs ahead might have claimed or parked it already: the
     * timers of a case that changes are nobody's, and due.
     */
    private void timers() {
        String table = tables.table("timer");
        List<Timer> timers = change.timers();
        List<Timer> before = change.basis().map(Basis::timers).orElse(List.of());
        BiConsumer<Sql, DeadlineName> name = (sql, deadline) -> sql.text(deadline.value());
        List<DeadlineName> names = timers.stream().map(Timer::deadline).toList();
        if (isDoubtful()) {
            deleteAllBut(table, "deadline", names, 1, name);
        } else {
            delete(
                    table,
                    "deadline",
                    without(before.stream().map(Timer::deadline).toList(), names),
                    1,
                    name);
        }
        Instant reach = change.after().index().updatedAt().plus(AHEAD);
        List<Timer> fresh = without(
                timers,
                before.stream().filter(timer -> timer.due().isAfter(reach)).toList());
        insert(
                dialect.putTimers(table, fresh.size()),
                fresh,
                (sql, timer) -> sql.text(timer.deadline().value()).instant(timer.due()));
    }

    private void words() {
        String table = tables.table("words");
        List<KeptText> texts = change.texts();
        insert(
                dialect.insertNew(
                        table, "tenant, case_id, commitment, salt, words", "tenant, case_id, commitment", texts.size()),
                texts,
                (sql, text) ->
                        sql.text(text.commitment().hex()).text(text.salt()).text(text.words()));
        List<String> erased =
                change.erased().stream().map(Commitment::hex).sorted().toList();
        if (!erased.isEmpty()) {
            Sql delete = about("DELETE FROM " + table + " WHERE tenant = ? AND case_id = ? AND commitment IN "
                    + Sql.rows(1, erased.size()));
            erased.forEach(delete::text);
            script.add(delete);
        }
    }

    private void messages() {
        List<Message> messages = change.messages();
        insertAll(
                "INSERT INTO " + tables.table("message") + " (tenant, case_id, entry, item, template, letter, only_in,"
                        + " written_at, not_before, attempts) VALUES " + Sql.rows(messages.size(), 10),
                messages,
                (sql, message) -> sql.number(message.key().entry())
                        .number(message.key().index())
                        .text(message.template())
                        .text(Letter.of(message).json())
                        .text(message.onlyIn())
                        .instant(message.writtenAt())
                        .instant(message.notBefore())
                        .number(0));
    }
}
