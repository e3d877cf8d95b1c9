package io.redress.store.jdbc;

import io.redress.id.ActorId;
import io.redress.id.OrderId;
import io.redress.party.Role;
import io.redress.spi.CaseQuery;
import io.redress.spi.CaseQuery.Phase;
import io.redress.spi.Cursor;
import io.redress.spi.Index.Punctuality;
import io.redress.spi.Page;
import io.redress.spi.Sort;
import io.redress.spi.StoredCase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads work lists. The tenant is in every statement. */
final class WorkLists {
    private final Database database;

    WorkLists(Database database) {
        this.database = database;
    }

    Page page(CaseQuery query) {
        Sql sql = new Sql("SELECT " + CaseColumns.ALL + " FROM " + database.table("case") + " c");
        filters(sql, query);
        query.after().ifPresent(cursor -> behind(sql, query.sort(), cursor));
        sql.add(" ORDER BY " + order(query.sort()) + " LIMIT ?").number(query.limit() + 1);
        List<StoredCase> rows = database.list(sql, CaseColumns::read);
        if (rows.size() <= query.limit()) {
            return new Page(rows, Optional.empty());
        }
        List<StoredCase> shown = rows.subList(0, query.limit());
        return new Page(shown, Optional.of(query.sort().place(shown.get(shown.size() - 1))));
    }

    long count(CaseQuery query) {
        Sql sql = new Sql("SELECT COUNT(*) FROM " + database.table("case") + " c");
        filters(sql, query);
        return database.list(sql, Row::count).get(0);
    }

    private void filters(Sql sql, CaseQuery query) {
        sql.add(" WHERE c.tenant = ?").text(query.tenant().value());
        if (query.phase() != Phase.ANY) {
            sql.add(query.phase() == Phase.OPEN ? " AND closed_at IS NULL" : " AND closed_at IS NOT NULL");
        }
        if (!query.states().isEmpty()) {
            sql.add(" AND state IN " + Sql.rows(1, query.states().size()));
            query.states().stream().sorted().forEach(sql::text);
        }
        equal(sql, "assignee", query.assignee().map(ActorId::value));
        equal(sql, "team", query.team().map(Role::name));
        equal(sql, "order_id", query.order().map(OrderId::value));
        labelled(sql, "party", query.marks().party().map(ActorId::value).stream());
        labelled(sql, "flag", query.marks().flag().map(flag -> flag.name()).stream());
        labelled(
                sql,
                "awaiting",
                query.marks().awaiting().stream().map(Role::name).sorted());
        labelled(sql, "asker", query.marks().askedBy().map(ActorId::value).stream());
        query.dueBefore().ifPresent(limit -> sql.add(" AND next_due < ?").instant(limit));
        equal(sql, "punctuality", query.punctuality().map(Punctuality::name));
    }

    private static void equal(Sql sql, String column, Optional<String> value) {
        value.ifPresent(given -> sql.add(" AND " + column + " = ?").text(given));
    }

    /** Cases with one of some labels, unless there are none to look for. */
    private void labelled(Sql sql, String kind, Stream<String> wanted) {
        List<String> names = wanted.toList();
        if (!names.isEmpty()) {
            sql.add(" AND EXISTS (SELECT 1 FROM " + database.table("label")
                            + " l WHERE l.tenant = c.tenant AND l.kind = ? AND l.name IN "
                            + Sql.rows(1, names.size()) + " AND l.case_id = c.id)")
                    .text(kind);
            names.forEach(sql::text);
        }
    }

    private static String order(Sort sort) {
        return switch (sort) {
            case OPENED -> "opened_at, id";
            case DUE -> "next_due NULLS LAST, id";
            case SEVERITY -> "gravity DESC, opened_at, id";
            case UPDATED -> "updated_at DESC, id";
        };
    }

    private static void behind(Sql sql, Sort sort, Cursor cursor) {
        Sort.Place place = sort.read(cursor);
        String id = cursor.id().value();
        Optional<Instant> at = place.instant();
        switch (sort) {
            case OPENED -> sql.add(" AND (opened_at, id) > (?, ?)").instant(at).text(id);
            case DUE -> {
                if (at.isEmpty()) {
                    sql.add(" AND next_due IS NULL AND id > ?").text(id);
                } else {
                    sql.add(" AND (next_due IS NULL OR (next_due, id) > (?, ?))")
                            .instant(at)
                            .text(id);
                }
            }
            case SEVERITY ->
                sql.add(" AND gravity <= ? AND (gravity < ? OR (opened_at, id) > (?, ?))")
                        .number(place.gravity())
                        .number(place.gravity())
                        .instant(at)
                        .text(id);
            case UPDATED ->
                sql.add(" AND updated_at <= ? AND (updated_at < ? OR id > ?)")
                        .instant(at)
                        .instant(at)
                        .text(id);
        }
    }
}
