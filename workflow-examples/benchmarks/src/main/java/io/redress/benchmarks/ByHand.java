package io.redress.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The floor: the least that keeps the same data as safe. Each command reads the case with its timers, and sends everything
 * it writes at once: the case with a check of its version, an entry, timers that change, the command's key. No rights, no
 * validation, no chain, no index for any list but that of due timers.
 */
final class ByHand implements Life {
    private static final Duration TO_ANSWER = Duration.ofHours(8);
    private static final Duration TO_DECIDE = Duration.ofDays(3);
    private static final Duration KEYS_KEPT = Duration.ofDays(30);
    private static final String TENANT = "t1";

    private static final List<String> TABLES = List.of(
            "CREATE TABLE floor_case (tenant varchar(100) NOT NULL, id varchar(100) NOT NULL, state varchar(20) NOT NULL,"
                    + " assignee varchar(100), customer varchar(100) NOT NULL, order_id varchar(100) NOT NULL,"
                    + " opened_at timestamptz NOT NULL, updated_at timestamptz NOT NULL, closed_at timestamptz,"
                    + " version bigint NOT NULL, PRIMARY KEY (tenant, id))",
            "CREATE UNIQUE INDEX floor_case_order ON floor_case (tenant, order_id) WHERE closed_at IS NULL",
            "CREATE TABLE floor_entry (tenant varchar(100) NOT NULL, case_id varchar(100) NOT NULL, number bigint NOT NULL,"
                    + " recorded_at timestamptz NOT NULL, actor varchar(100) NOT NULL, action varchar(20) NOT NULL,"
                    + " content text NOT NULL, PRIMARY KEY (tenant, case_id, number))",
            "CREATE TABLE floor_timer (tenant varchar(100) NOT NULL, case_id varchar(100) NOT NULL,"
                    + " deadline varchar(20) NOT NULL, due timestamptz NOT NULL, PRIMARY KEY (tenant, case_id, deadline))",
            "CREATE INDEX floor_timer_due ON floor_timer (due)",
            "CREATE TABLE floor_command (tenant varchar(100) NOT NULL, name varchar(100) NOT NULL,"
                    + " case_id varchar(100) NOT NULL, entry bigint NOT NULL, until timestamptz NOT NULL,"
                    + " PRIMARY KEY (tenant, name))");

    private static final String READ = "SELECT c.state, c.version, t.deadline, t.due FROM floor_case c"
            + " LEFT JOIN floor_timer t ON t.tenant = c.tenant AND t.case_id = c.id WHERE c.tenant = ? AND c.id = ?";
    private static final String OPEN =
            "INSERT INTO floor_case (tenant, id, state, customer, order_id, opened_at, updated_at, version)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String SCHEDULE =
            "INSERT INTO floor_timer (tenant, case_id, deadline, due) VALUES (?, ?, ?, ?), (?, ?, ?, ?)";
    private static final String MOVE =
            "UPDATE floor_case SET state = ?, assignee = coalesce(?, assignee), updated_at = ?,"
                    + " closed_at = ?, version = version + 1 WHERE tenant = ? AND id = ? AND version = ?";
    private static final String WRITE =
            "INSERT INTO floor_entry (tenant, case_id, number, recorded_at, actor, action, content) VALUES (?, ?, ?, ?, ?, ?, ?)";
    private static final String RESTART =
            "UPDATE floor_timer SET due = ? WHERE tenant = ? AND case_id = ? AND deadline = ?";
    private static final String STOP = "DELETE FROM floor_timer WHERE tenant = ? AND case_id = ?";
    private static final String REMEMBER =
            "INSERT INTO floor_command (tenant, name, case_id, entry, until) VALUES (?, ?, ?, ?, ?)";

    @Override
    public String name() {
        return "by hand";
    }

    @Override
    public String prefix() {
        return "floor_";
    }

    @Override
    public void install(DataSource source) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute(table);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public Running on(DataSource source) {
        return number -> live(source, number);
    }

    private static void live(DataSource source, long number) {
        String agent = "ann-" + number % 50;
        String customer = "customer-" + number;
        open(source, number, agent, customer);
        act(source, number, 1, new Step("WORKING", agent, "take", "", Timers.UNCHANGED));
        act(source, number, 2, new Step("WAITING", agent, "ask", Words.QUESTION, Timers.RESTARTED));
        act(source, number, 3, new Step("WORKING", customer, "tell", Words.ANSWER, Timers.UNCHANGED));
        act(source, number, 4, new Step("OFFERED", agent, "offer", Words.REMEDY, Timers.RESTARTED));
        act(source, number, 5, new Step("CLOSED", customer, "accept", "", Timers.STOPPED));
    }

    private enum Timers {
        UNCHANGED,
        RESTARTED,
        STOPPED
    }

    private record Step(String state, String actor, String action, String content, Timers timers) {}

    private static String id(long number) {
        return "case-" + String.format("%011d", number);
    }

    private static void open(DataSource source, long number, String agent, String customer) {
        OffsetDateTime now = now();
        Writing writing = new Writing();
        writing.add(OPEN, TENANT, id(number), "NEW", customer, "order-" + number, now, now, 1L);
        writing.add(WRITE, TENANT, id(number), 1L, now, agent, "receive", Words.COMPLAINT);
        writing.add(
                SCHEDULE,
                TENANT,
                id(number),
                "answer",
                now.plus(TO_ANSWER),
                TENANT,
                id(number),
                "decision",
                now.plus(TO_DECIDE));
        writing.add(REMEMBER, TENANT, "key-" + number + "-0", id(number), 1L, now.plus(KEYS_KEPT));
        within(source, writing::run);
    }

    private static void act(DataSource source, long number, int command, Step step) {
        within(source, connection -> {
            long version = version(connection, number);
            OffsetDateTime now = now();
            boolean isClosed = step.timers() == Timers.STOPPED;
            Writing writing = new Writing();
            writing.add(
                    MOVE,
                    step.state(),
                    step.action().equals("take") ? step.actor() : null,
                    now,
                    isClosed ? now : null,
                    TENANT,
                    id(number),
                    version);
            writing.add(WRITE, TENANT, id(number), version + 1, now, step.actor(), step.action(), step.content());
            switch (step.timers()) {
                case UNCHANGED -> {}
                case RESTARTED -> writing.add(RESTART, now.plus(TO_ANSWER), TENANT, id(number), "answer");
                case STOPPED -> writing.add(STOP, TENANT, id(number));
            }
            writing.add(
                    REMEMBER, TENANT, "key-" + number + "-" + command, id(number), version + 1, now.plus(KEYS_KEPT));
            writing.run(connection);
        });
    }

    /** What the case is now; a timer that has passed would be handled here. */
    private static long version(Connection connection, long number) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setString(1, TENANT);
            statement.setString(2, id(number));
            try (ResultSet results = statement.executeQuery()) {
                long version = 0;
                while (results.next()) {
                    version = results.getLong(2);
                    if (results.getObject(4, OffsetDateTime.class).toInstant().isBefore(Instant.now())) {
                        throw new IllegalStateException("no deadline passes in so short a time");
                    }
                }
                return version;
            }
        }
    }

    private static OffsetDateTime now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    private static void within(DataSource source, Work work) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            work.on(connection);
            connection.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Statements that go over the wire in one piece; each has to touch a row. */
    private static final class Writing {
        private final List<String> texts = new ArrayList<>();
        private final List<@Nullable Object> values = new ArrayList<>();

        void add(String text, @Nullable Object... arguments) {
            texts.add(text);
            values.addAll(Arrays.asList(arguments));
        }

        void run(Connection connection) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(String.join(";\n", texts))) {
                for (int i = 0; i < values.size(); i++) {
                    statement.setObject(i + 1, values.get(i));
                }
                statement.execute();
                for (String text : texts) {
                    if (statement.getUpdateCount() < 1) {
                        throw new IllegalStateException("nothing was touched by " + text);
                    }
                    statement.getMoreResults();
                }
            }
        }
    }
}
