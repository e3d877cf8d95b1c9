package io.redress.store.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * What stands in the tables, case by case, without what differs from run to run: salts, hashes, numbers of cases.
 *
 * @param cases the rows about each case, by its order
 * @param parked how many contacts are put aside
 * @param attempts how many refusals are noted
 */
record Census(Map<String, List<String>> cases, int parked, int attempts) {
    private static final Map<String, String> ROWS = new LinkedHashMap<>(Map.of(
            "case",
            "state, severity, gravity, version, team, assignee, customer, labels, opened_at, updated_at, closed_at,"
                    + " next_due, entries FROM ${table}case WHERE id = '${id}'",
            "label",
            "kind, name FROM ${table}label WHERE case_id = '${id}' ORDER BY kind, name",
            "entry",
            "number, recorded_at FROM ${table}entry WHERE case_id = '${id}' ORDER BY number",
            "words",
            "COUNT(*) FROM ${table}words WHERE case_id = '${id}'",
            "timer",
            "deadline, due, parked_at FROM ${table}timer WHERE case_id = '${id}' ORDER BY deadline",
            "register",
            "kind, name, until FROM ${table}register WHERE content LIKE '%${id}%' ORDER BY kind, name",
            "message",
            "entry, item, template, only_in FROM ${table}message WHERE case_id = '${id}' ORDER BY entry, item"));

    static Census of(DataSource source, Tables tables) {
        try (Connection connection = source.getConnection()) {
            Map<String, List<String>> cases = new TreeMap<>();
            for (String both : rows(connection, tables, "", "id, order_id FROM ${table}case")) {
                String[] parts = both.strip().split("\\|", -1);
                List<String> about = new ArrayList<>();
                for (Map.Entry<String, String> part : new TreeMap<>(ROWS).entrySet()) {
                    about.addAll(rows(
                            connection, tables, part.getKey(), part.getValue().replace("${id}", parts[1])));
                }
                cases.merge(parts[2], about, (one, other) -> List.of("two cases for one order"));
            }
            return new Census(
                    cases,
                    rows(connection, tables, "", "id FROM ${table}parked").size(),
                    rows(connection, tables, "", "id FROM ${table}attempt").size());
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<String> rows(Connection connection, Tables tables, String name, String query)
            throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery("SELECT " + tables.into(query))) {
            while (results.next()) {
                StringBuilder row = new StringBuilder(name);
                for (int i = 1; i <= results.getMetaData().getColumnCount(); i++) {
                    row.append('|').append(results.getString(i));
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }

    /** Empties the tables for the next run. */
    static void clear(DataSource source, Tables tables) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String name :
                    List.of("case", "label", "entry", "words", "timer", "register", "message", "parked", "attempt")) {
                statement.executeUpdate("DELETE FROM " + tables.table(name));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
