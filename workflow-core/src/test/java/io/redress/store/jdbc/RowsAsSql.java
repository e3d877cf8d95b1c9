package io.redress.store.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/** All rows of the tables as INSERT statements that every database understands. */
final class RowsAsSql {
    private static final List<String> TABLES =
            List.of("case", "label", "entry", "words", "timer", "register", "message", "parked", "attempt");

    private RowsAsSql() {}

    static String of(DataSource source, Tables tables) {
        StringBuilder sql = new StringBuilder();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                try (ResultSet rows =
                        statement.executeQuery("SELECT * FROM " + tables.table(table) + " ORDER BY 1, 2, 3")) {
                    while (rows.next()) {
                        sql.append(insert(table, rows));
                    }
                }
            }
        } catch (SQLException failed) {
            throw new JdbcFailedException(failed);
        }
        return sql.toString();
    }

    private static String insert(String table, ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            if (!columns.isAutoIncrement(i)) {
                names.add(columns.getColumnName(i).toLowerCase(Locale.ROOT));
                values.add(literal(rows, i));
            }
        }
        return "INSERT INTO ${table}" + table + " (" + String.join(", ", names) + ") VALUES ("
                + String.join(", ", values) + ");\n";
    }

    private static String literal(ResultSet rows, int column) throws SQLException {
        Object value = rows.getObject(column);
        if (value == null) {
            return "NULL";
        }
        if (value instanceof OffsetDateTime instant) {
            return "timestamp with time zone '"
                    + instant.toInstant().toString().replace('T', ' ').replace("Z", "+00") + "'";
        }
        if (value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        return "'" + rows.getString(column).replace("'", "''") + "'";
    }

    /** Runs such statements; texts may hold line ends, but no statement ends inside one. */
    static void into(DataSource source, Tables tables, String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String insert : tables.into(sql).split(";\n(?=INSERT|$)", -1)) {
                if (!insert.isBlank()) {
                    statement.execute(insert);
                }
            }
        } catch (SQLException failed) {
            throw new JdbcFailedException(failed);
        }
    }
}
