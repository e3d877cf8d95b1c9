package io.redress.store.jdbc.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.redress.authority.House;
import io.redress.authority.House.Refund;
import io.redress.casefile.CaseFile;
import io.redress.casefile.Event;
import io.redress.casefile.Event.RequestSettled.Ending;
import io.redress.spi.CaseQuery;
import io.redress.spi.CaseStore;
import io.redress.spi.Register;
import io.redress.spi.RegisterKey;
import io.redress.spi.StoredCase;
import io.redress.store.jdbc.JdbcCaseStore;
import io.redress.store.jdbc.JdbcSchema;
import io.redress.testkit.Invariants;
import io.redress.timeline.Entry;
import io.redress.workflow.Workflow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Processes that are killed between a request, its consents and what was asked for, and between a silence and what comes of
 * it: a request waits still or was carried out once. Three kills, and with {@code redress.kills} of 28 or more one before
 * and one after each commit.
 */
class KilledRequestsTest {
    private static final boolean IS_LONG = Integer.getInteger("redress.kills", 5) >= 2 * Consents.COMMITS;
    private static final Workflow HOUSE = House.workflow();

    @TempDir
    static Path directory;

    private static PostgresServer postgres;

    @BeforeAll
    static void start() {
        postgres = new PostgresServer(directory.resolve("postgres"));
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    /** On which database. */
    enum Where {
        POSTGRES,
        H2
    }

    /**
     * One kill.
     *
     * @param where on which database
     * @param commit at which commit
     * @param when before or after it
     */
    record Kill(Where where, int commit, String when) {}

    static Stream<Kill> kills() {
        return IS_LONG
                ? Arrays.stream(Where.values())
                        .flatMap(where -> IntStream.rangeClosed(1, Consents.COMMITS)
                                .boxed()
                                .flatMap(commit ->
                                        Stream.of("before", "after").map(when -> new Kill(where, commit, when))))
                : Stream.of(
                        new Kill(Where.POSTGRES, 10, "before"),
                        new Kill(Where.POSTGRES, 12, "after"),
                        new Kill(Where.H2, 14, "before"));
    }

    @ParameterizedTest
    @MethodSource
    void kills(Kill kill) throws Exception {
        Path place = Files.createDirectory(directory.resolve(kill.where() + "-" + kill.commit() + kill.when()));
        check(kill, kill.where() == Where.POSTGRES ? postgres : new H2File(place.resolve("cases")), place);
    }

    private static void check(Kill kill, Site site, Path place) throws SQLException {
        String prefix = kill.when() + kill.commit() + "_";
        JdbcSchema schema = JdbcSchema.prefixed(prefix);
        try (HikariDataSource pool = Site.pool(site.url(), site.user())) {
            schema.install(pool);
        }
        Child child =
                Child.start(Teller.class, place, site.url(), site.user(), prefix, kill.commit() + "", kill.when());
        assertThat(child.line()).isEqualTo("stopped");
        child.kill();
        site.settle();
        try (HikariDataSource pool = Site.pool(site.url(), site.user())) {
            // What the dead process had claimed becomes free by itself after a minute; here it does at once.
            try (Connection connection = pool.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.executeUpdate("UPDATE " + prefix + "timer SET leased_until = NULL");
            }
            CaseStore store = JdbcCaseStore.owning(pool, schema);
            rows(store).forEach(row -> onceOrWaiting(store, row));
            assertThat(Invariants.of(store, HOUSE).check(Consents.TENANT)).isEmpty();

            Consents again = new Consents(store);
            again.tell();
            assertThat(Invariants.of(store, HOUSE).timedBy(again.clock).check(Consents.TENANT))
                    .isEmpty();
            assertThat(rows(store)).hasSize(4);
            assertThat(rows(store).stream()
                            .mapToInt(row -> onceOrWaiting(store, row))
                            .sum())
                    .as("refunds")
                    .isEqualTo(3);
            assertThat(rows(store)).allMatch(row -> file(row).books().requests().isEmpty());
            assertThat(standing(store, "budget/CNY/2026-11")).isEqualTo(802_00);
            assertThat(standing(store, "silence/CNY/2026-11")).isEqualTo(101_00);
            assertThat(standing(store, "lead-day/CNY/dee/2026-11-24")).isEqualTo(300_00);
        }
    }

    private static List<StoredCase> rows(CaseStore store) {
        return store.cases(CaseQuery.of(Consents.TENANT)).cases();
    }

    private static CaseFile file(StoredCase row) {
        return HOUSE.codec().read(row.body(), CaseFile.class).value();
    }

    /** Looks at the request of a case; tells how often it was carried out. */
    private static int onceOrWaiting(CaseStore store, StoredCase row) {
        List<Entry> entries = store.timeline(Consents.TENANT, row.id(), 0, 100).stream()
                .map(link -> HOUSE.codec().read(link.json(), Entry.class).value())
                .toList();
        List<Event> events =
                entries.stream().flatMap(entry -> entry.events().stream()).toList();
        long asked = events.stream().filter(Event.Requested.class::isInstance).count();
        List<Ending> endings = events.stream()
                .filter(Event.RequestSettled.class::isInstance)
                .map(event -> ((Event.RequestSettled) event).ending())
                .toList();
        int waiting = file(row).books().requests().size();
        assertThat(waiting + endings.size()).as("case %s: %s", row.id(), events).isEqualTo((int) asked);
        int granted = (int) endings.stream()
                .filter(ending -> ending == Ending.GRANTED || ending == Ending.GRANTED_BY_SILENCE)
                .count();
        long carriedOut = entries.stream()
                .filter(entry -> entry.key().isEmpty() && entry.action() instanceof Refund)
                .count();
        long charged = events.stream().filter(Event.Charged.class::isInstance).count();
        assertThat(List.of(carriedOut, charged)).as("case %s", row.id()).containsOnly((long) granted);
        return granted;
    }

    private static long standing(CaseStore store, String account) {
        RegisterKey key = new RegisterKey(Consents.TENANT, "limit", account);
        return Optional.ofNullable(store.load(Consents.TENANT, Optional.empty(), Set.of(key))
                        .registers()
                        .get(key))
                .map(Register::amount)
                .orElse(0L);
    }
}
