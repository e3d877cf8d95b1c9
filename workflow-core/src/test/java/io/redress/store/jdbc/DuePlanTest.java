package io.redress.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.spi.Timer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How PostgreSQL finds due deadlines among many: 50,000 of them, or as many as {@code -Dredress.timers} says. What a claim
 * reads is told in pages, which do not depend on how busy the machine is. The rows lie in no order, as they do in life.
 */
class DuePlanTest {
    private static final int TIMERS = Integer.getInteger("redress.timers", 50_000);
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Pattern BUFFERS = Pattern.compile("shared (?:hit=(\\d+))?(?: ?read=(\\d+))?");

    private final DataSource source = Databases.postgres();
    private final JdbcSchema schema = Databases.freshSchema();
    private final String table = schema.tables().table("timer");

    @BeforeEach
    void fill() throws SQLException {
        schema.install(source);
        run("INSERT INTO " + table + " (tenant, case_id, deadline, due) SELECT 't' || i % 10, 'c' || i, 'answer',"
                + " timestamptz '2026-11-23T12:00:00Z' + (i - " + TIMERS / 2 + ") * interval '1 second'"
                + " FROM generate_series(1, " + TIMERS + ") i ORDER BY md5(i::text)");
        run("VACUUM ANALYZE " + table);
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The plan of a claim with what it really read; nothing is changed. */
    private String plan(Optional<Instant> from) throws SQLException {
        Sql claim = new Postgres().claimDue(table, from, NOW, LEASE, 100);
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement =
                    connection.prepareStatement("EXPLAIN (ANALYZE, BUFFERS, TIMING OFF) " + claim.text())) {
                claim.bind(statement, 1);
                StringBuilder plan = new StringBuilder();
                try (ResultSet lines = statement.executeQuery()) {
                    while (lines.next()) {
                        plan.append(lines.getString(1)).append('\n');
                    }
                }
                return plan.toString();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /** How many pages the scan of the due index touched. */
    private static long pagesOfTheScan(String plan) {
        String scan = plan.substring(plan.indexOf("timer_due"));
        MatchResult buffers = BUFFERS.matcher(scan).results().findFirst().orElseThrow();
        return count(buffers.group(1)) + count(buffers.group(2));
    }

    private static long count(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    @Test
    void aClaimReadsItsWindowAndNoMore() throws SQLException {
        String plan = plan(Optional.empty());

        assertThat(plan).contains("Index").contains("timer_due").contains("timer_pkey");
        assertThat(plan).doesNotContain("Seq Scan");
        assertThat(pagesOfTheScan(plan)).isLessThan(1_000);
    }

    @Test
    void whileAnOldSnapshotIsHeldTheMarkSkipsWhatIsDone() throws SQLException {
        int done = TIMERS / 4;
        Instant mark = NOW.plusSeconds(done - TIMERS / 2);
        try (Connection old = source.getConnection()) {
            old.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            old.setAutoCommit(false);
            try (Statement look = old.createStatement()) {
                look.execute("SELECT count(*) FROM " + table);
            }
            run("DELETE FROM " + table + " WHERE due <= timestamptz '" + mark + "'");
            run("VACUUM " + table);

            long fromTheBeginning = pagesOfTheScan(plan(Optional.empty()));
            long fromTheMark = pagesOfTheScan(plan(Optional.of(mark)));
            System.out.printf(
                    "%,d timers, %,d done beside an old snapshot: %,d pages from the beginning, %,d from the mark%n",
                    TIMERS, done, fromTheBeginning, fromTheMark);
            assertThat(fromTheMark * 10).isLessThan(fromTheBeginning);
            old.rollback();
        }
    }

    @Test
    void claimsInARowTakeTheOldestFirst() {
        Timers timers = new Timers(new Database(new Owning(source), schema));
        List<Timer> first = timers.claim(NOW, LEASE, 100);
        List<Timer> second = timers.claim(NOW, LEASE, 100);

        assertThat(first).isSortedAccordingTo((one, other) -> one.due().compareTo(other.due()));
        assertThat(second.get(0).due()).isAfter(first.get(99).due());
    }
}
