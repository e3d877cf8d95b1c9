package io.redress.store.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** One statement with its values, put together piece by piece. Values never become part of the text. */
final class Sql {
    private static final List<String> ONE_ROW =
            IntStream.range(0, 32).mapToObj(Sql::row).toList();

    private final StringBuilder text = new StringBuilder(256);
    private final List<Value> values = new ArrayList<>();

    private interface Value {
        void bind(PreparedStatement statement, int position) throws SQLException;
    }

    Sql(String text) {
        this.text.append(text);
    }

    /** Adds to the text; {@code piece} holds as many question marks as values follow. */
    Sql add(String piece) {
        text.append(piece);
        return this;
    }

    Sql text(String value) {
        values.add((statement, position) -> statement.setString(position, value));
        return this;
    }

    Sql text(Optional<String> value) {
        return value.map(this::text).orElseGet(() -> empty(Types.VARCHAR));
    }

    Sql number(long value) {
        values.add((statement, position) -> statement.setLong(position, value));
        return this;
    }

    Sql number(int value) {
        values.add((statement, position) -> statement.setInt(position, value));
        return this;
    }

    Sql flag(boolean value) {
        values.add((statement, position) -> statement.setBoolean(position, value));
        return this;
    }

    Sql instant(Instant value) {
        OffsetDateTime utc = value.atOffset(ZoneOffset.UTC);
        values.add((statement, position) -> statement.setObject(position, utc));
        return this;
    }

    Sql instant(Optional<Instant> value) {
        return value.map(this::instant).orElseGet(() -> empty(Types.TIMESTAMP_WITH_TIMEZONE));
    }

    private Sql empty(int type) {
        values.add((statement, position) -> statement.setNull(position, type));
        return this;
    }

    String text() {
        return text.toString();
    }

    /** Binds the values from {@code first} on, and gives the position after the last. */
    int bind(PreparedStatement statement, int first) throws SQLException {
        int position = first;
        for (Value value : values) {
            value.bind(statement, position++);
        }
        return position;
    }

    /** "(?, ?), (?, ?)" for two rows of two values each. */
    static String rows(int rows, int columns) {
        if (rows == 1 && columns < ONE_ROW.size()) {
            return ONE_ROW.get(columns);
        }
        return String.join(", ", Collections.nCopies(rows, row(columns)));
    }

    private static String row(int columns) {
        return "(" + String.join(", ", Collections.nCopies(columns, "?")) + ")";
    }
}
