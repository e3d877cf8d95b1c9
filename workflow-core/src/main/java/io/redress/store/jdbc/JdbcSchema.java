package io.redress.store.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalInt;
import javax.sql.DataSource;

/**
 * The tables that a store needs: how they are called, and how they are created. The scripts lie beside this class, in a
 * folder for each database, named as Flyway names them; {@code ${table}} in them stands for schema and prefix, {@code
 * ${index}} for the prefix alone. Immutable.
 */
public final class JdbcSchema {
    /** The version of the tables that this release reads and writes. */
    public static final int VERSION = 1;

    /** In one process one installs at a time: H2 commits every table by itself. */
    private static final Object INSTALLING = new Object();

    private final Tables tables;

    private JdbcSchema(Tables tables) {
        this.tables = tables;
    }

    /**
     * Tables that begin with {@code redress_}, in the connection's own schema.
     *
     * @return the usual tables
     */
    public static JdbcSchema usual() {
        return prefixed("redress_");
    }

    /**
     * Tables with another prefix.
     *
     * @param prefix how their names begin: 1 to 40 lower-case letters, digits and underscores
     * @return those tables, in the connection's own schema
     * @throws IllegalArgumentException when the prefix is anything else
     */
    public static JdbcSchema prefixed(String prefix) {
        return new JdbcSchema(Tables.prefixed(prefix));
    }

    /**
     * The same tables in a certain schema of the database.
     *
     * @param schema its name: 1 to 40 lower-case letters, digits and underscores; it has to exist
     * @return those tables
     * @throws IllegalArgumentException when the name is anything else
     */
    public JdbcSchema in(String schema) {
        return new JdbcSchema(tables.in(schema));
    }

    Tables tables() {
        return tables;
    }

    /**
     * Creates the tables, unless they exist already. Hosts that manage their schema with a tool run the scripts instead.
     *
     * @param source the database
     * @throws IllegalStateException when the tables exist in another version, or cannot be created
     */
    public void install(DataSource source) {
        Access access = new Owning(source);
        try {
            synchronized (INSTALLING) {
                if (!access.single(this::isComplete)) {
                    create(access);
                }
            }
            access.single(connection -> {
                check(connection);
                return this;
            });
        } catch (SQLException failed) {
            throw new IllegalStateException("the tables " + tables.table("*") + " cannot be created", failed);
        }
    }

    /** Of several processes that come at once, all but one fail here and find the tables of that one. */
    private void create(Access access) throws SQLException {
        try {
            access.whole(connection -> {
                run(connection, script(Dialect.of(connection)));
                return this;
            });
        } catch (SQLException failed) {
            if (!access.single(this::isComplete)) {
                throw failed;
            }
        }
    }

    /** The version is written last, so that what broke before is begun again. */
    private boolean isComplete(Connection connection) throws SQLException {
        return exists(connection) && version(connection).isPresent();
    }

    /** Only names that are written in lower case in the scripts are asked for; databases fold them as they like. */
    private boolean exists(Connection connection) throws SQLException {
        String[] path = tables.table("schema").split("\\.", -1);
        String table = path[path.length - 1];
        String schema = path.length > 1 ? path[0] : connection.getSchema();
        try (var statement = connection.prepareStatement("SELECT COUNT(*) FROM information_schema.tables"
                + " WHERE lower(table_name) = ? AND lower(table_schema) = lower(?)")) {
            statement.setString(1, table);
            statement.setString(2, schema);
            try (ResultSet results = statement.executeQuery()) {
                results.next();
                return results.getInt(1) > 0;
            }
        }
    }

    void check(Connection connection) throws SQLException {
        if (!exists(connection)) {
            throw new IllegalStateException("the tables " + tables.table("*") + " do not exist: run V1__redress.sql, or"
                    + " JdbcSchema.install, before the store is opened");
        }
        int version = version(connection).orElse(0);
        if (version != VERSION) {
            throw new IllegalStateException("the tables " + tables.table("*") + " have version " + version
                    + ", this release needs version " + VERSION);
        }
    }

    private OptionalInt version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery("SELECT MAX(version) FROM " + tables.table("schema"))) {
            results.next();
            int version = results.getInt(1);
            return results.wasNull() ? OptionalInt.empty() : OptionalInt.of(version);
        }
    }

    private String script(Dialect dialect) {
        String name = dialect.scripts() + "/V1__redress.sql";
        try (InputStream in = JdbcSchema.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the script " + name + " is missing from the jar");
            }
            return tables.into(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void run(Connection connection, String script) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String one : script.split(";\\s*\n", -1)) {
                if (!one.isBlank()) {
                    statement.execute(one);
                }
            }
        }
    }
}
