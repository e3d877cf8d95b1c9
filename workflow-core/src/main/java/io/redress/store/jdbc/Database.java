package io.redress.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs statements, in whoever's transaction, and turns rows into values. */
final class Database {
    private final Access access;
    private final JdbcSchema schema;
    private volatile @Nullable Dialect dialect;

    /** Makes a value of a row. */
    interface Reading<T> {
        T of(Row row) throws SQLException;
    }

    Database(Access access, JdbcSchema schema) {
        this.access = access;
        this.schema = schema;
    }

    Access access() {
        return access;
    }

    /** Found at the first use, together with whether the tables are those this release knows. */
    Dialect dialect() {
        Dialect known = dialect;
        if (known == null) {
            known = single(connection -> {
                schema.check(connection);
                return Dialect.of(connection);
            });
            dialect = known;
        }
        return known;
    }

    String table(String name) {
        return schema.tables().table(name);
    }

    Tables tables() {
        return schema.tables();
    }

    <T> List<T> list(Sql sql, Reading<T> reading) {
        return single(connection -> list(connection, sql, reading));
    }

    static <T> List<T> list(Connection connection, Sql sql, Reading<T> reading) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
            sql.bind(statement, 1);
            try (ResultSet results = statement.executeQuery()) {
                List<T> values = new ArrayList<>();
                while (results.next()) {
                    values.add(reading.of(new Row(results)));
                }
                return values;
            }
        }
    }

    int update(Sql sql) {
        return single(connection -> update(connection, sql));
    }

    static int update(Connection connection, Sql sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
            sql.bind(statement, 1);
            return statement.executeUpdate();
        }
    }

    <T> T single(Access.Work<T> work) {
        try {
            return access.single(work);
        } catch (SQLException failed) {
            throw new JdbcFailedException(failed);
        }
    }

    <T> T whole(Access.Work<T> work) {
        try {
            return access.whole(work);
        } catch (SQLException failed) {
            throw new JdbcFailedException(failed);
        }
    }
}
