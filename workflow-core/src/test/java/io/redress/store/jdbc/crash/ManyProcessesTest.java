package io.redress.store.jdbc.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.redress.desk.Office;
import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.store.jdbc.JdbcCaseStore;
import io.redress.store.jdbc.JdbcSchema;
import io.redress.timeline.Entry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Several processes that let the same deadlines lapse on one PostgreSQL. {@code redress.drain} says how many deadlines,
 * {@code redress.drain.processes} by how many processes in turn.
 */
class ManyProcessesTest {
    private static final int DEADLINES = Integer.getInteger("redress.drain", 400);
    private static final String PROCESSES = System.getProperty("redress.drain.processes", "2");

    @TempDir
    static Path directory;

    private static PostgresServer postgres;

    @BeforeAll
    static void start() {
        postgres = new PostgresServer(directory.resolve("postgres"));
        System.out.println("drains on PostgreSQL " + postgres.settings());
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    static Stream<Integer> processes() {
        return Arrays.stream(PROCESSES.split(",", -1)).map(Integer::valueOf);
    }

    @ParameterizedTest
    @MethodSource("processes")
    void eachDeadlineLapsesOnce(int processes) {
        String prefix = "drain" + processes + "_";
        try (HikariDataSource pool = postgres.pool()) {
            JdbcSchema schema = JdbcSchema.prefixed(prefix);
            schema.install(pool);
            Office office = new Office(JdbcCaseStore.owning(pool, schema));
            List<CaseId> cases = IntStream.range(0, DEADLINES)
                    .parallel()
                    .mapToObj(i -> office.desk
                            .as(office.ann)
                            .receive(CommandKey.of("contact-" + i), Office.complaint("order-" + i))
                            .caseId())
                    .toList();
            // Each has eight hours for its answer, begun anew by the lapse.
            office.clock.advance(Duration.ofHours(9));
            assertThat(office.store.due(office.clock.instant(), 2 * DEADLINES)).hasSize(DEADLINES);

            List<Child> children = IntStream.range(0, processes)
                    .mapToObj(i -> Child.start(
                            Drain.class,
                            directory,
                            postgres.url(),
                            postgres.user(),
                            prefix,
                            office.clock.instant().toString()))
                    .toList();
            children.forEach(child -> assertThat(child.line()).isEqualTo("ready"));
            long begun = System.nanoTime();
            children.forEach(child -> child.tell("begin"));
            List<String> said = children.stream().map(Child::line).toList();
            long millis = (System.nanoTime() - begun) / 1_000_000;
            children.forEach(Child::await);
            System.out.printf(
                    "%d deadlines, %d processes: %d ms, %d per second; lapses and lost races of each: %s%n",
                    DEADLINES, processes, millis, DEADLINES * 1_000L / Math.max(1, millis), said);

            int lapses = said.stream()
                    .mapToInt(line -> Integer.parseInt(line.split(" ", -1)[0]))
                    .sum();
            assertThat(lapses).as("lapses of all processes").isEqualTo(DEADLINES);
            assertThat(office.store.due(office.clock.instant(), 1)).isEmpty();
            cases.parallelStream().forEach(id -> lapsedOnce(office, id));
        }
    }

    private static void lapsedOnce(Office office, CaseId id) {
        List<Entry> entries = office.entries(id);
        assertThat(entries).as("case %s", id).hasSize(2);
        assertThat(entries.get(1).key()).as("nobody's command").isEqualTo(Optional.empty());
        assertThat(entries.get(1).effectiveAt()).isEqualTo(Office.START.plus(Duration.ofHours(8)));
        assertThat(office.desk.verify(Office.TENANT, id)).isEmpty();
    }
}
