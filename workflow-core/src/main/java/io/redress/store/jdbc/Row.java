package io.redress.store.jdbc;

import io.redress.id.CaseId;
import io.redress.id.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** One row of a result, read column by column in order. */
final class Row {
    private final ResultSet results;
    private int column;

    Row(ResultSet results) {
        this.results = results;
    }

    Row from(int first) {
        column = first - 1;
        return this;
    }

    String text() throws SQLException {
        return results.getString(++column);
    }

    Optional<String> maybeText() throws SQLException {
        return Optional.ofNullable(results.getString(++column));
    }

    int number() throws SQLException {
        return results.getInt(++column);
    }

    long count() throws SQLException {
        return results.getLong(++column);
    }

    boolean flag() throws SQLException {
        return results.getBoolean(++column);
    }

    Instant instant() throws SQLException {
        return results.getObject(++column, OffsetDateTime.class).toInstant();
    }

    Optional<Instant> maybeInstant() throws SQLException {
        return Optional.ofNullable(results.getObject(++column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    TenantId tenant() throws SQLException {
        return TenantId.of(text());
    }

    CaseId caseId() throws SQLException {
        return CaseId.of(text());
    }
}
