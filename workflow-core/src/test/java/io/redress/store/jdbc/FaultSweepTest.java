package io.redress.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.desk.Office;
import io.redress.failure.StoreFailedException;
import io.redress.spi.CaseQuery;
import io.redress.spi.Message;
import io.redress.spi.MessageKey;
import io.redress.spi.StoredCase;
import io.redress.store.jdbc.BrokenConnections.Break;
import io.redress.testkit.Invariants;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every call to the database breaks under every command, on H2 in each of three ways, on PostgreSQL in one of them or with
 * {@code -Dredress.faults=all} in each: a case is then as before or as after, and the same command again has the effect it
 * would have had.
 */
class FaultSweepTest {
    private static final int STEP = "all".equals(System.getProperty("redress.faults")) ? 1 : 3;
    private static int faults;

    @AfterAll
    static void total() {
        System.out.println("faults tried: " + faults);
    }

    @ParameterizedTest
    @EnumSource
    void onH2(Life command) {
        sweep(Databases.h2(), command, 1);
    }

    @ParameterizedTest
    @EnumSource
    void onPostgres(Life command) {
        sweep(Databases.postgres(), command, STEP);
    }

    private static void sweep(DataSource source, Life command, int step) {
        JdbcSchema schema = Databases.freshSchema();
        schema.install(source);
        BrokenConnections connections = new BrokenConnections(source);
        Scene unbroken = new Scene(source, schema, connections);
        command.prepare(unbroken);
        unbroken.look();
        connections.mend();
        Object answer = command.run(unbroken);
        int calls = connections.calls().size();
        unbroken.look();
        int first = 1;
        for (Break way : Break.values()) {
            for (int number = first; number <= calls; number += step) {
                Scene scene = new Scene(source, schema, connections);
                command.prepare(scene);
                connections.breakAt(number, way);
                new Trial(scene, command, connections, unbroken.seen(), wording(answer))
                        .run(command + ", " + way + " at call " + number + " of " + calls);
                faults++;
            }
            first = first % step + 1;
        }
    }

    /** What a command answers, without the number of the case. */
    private static String wording(Object answer) {
        return answer.toString().replaceAll("\\b[0-9a-z]{16}\\b", "the case");
    }

    /** One command with one fault. */
    private record Trial(
            Scene scene, Life command, BrokenConnections connections, List<Census> allowed, String answer) {

        void run(String what) {
            boolean failed = false;
            try {
                Object given = command.run(scene);
                if (command.answersAgain()) {
                    assertThat(wording(given)).as(what).isEqualTo(answer);
                }
            } catch (StoreFailedException told) {
                failed = true;
            }
            assertThat(connections.calls().stream().map(BrokenConnections.Call::method))
                    .as(what)
                    .isNotEmpty();
            connections.mend();
            whole(what);
            assertThat(scene.busy()).as(what + ", what nobody works on").isZero();
            Census expected = allowed.get(allowed.size() - 1);
            if (!failed && command.answersAgain()) {
                assertThat(scene.look().cases()).as(what).isEqualTo(expected.cases());
            }
            if (command == Life.DELIVERING) {
                scene.pass(Duration.ofHours(1));
            }
            if (failed) {
                scene.endClaims();
            }
            Object again = command.run(scene);
            if (command.answersAgain()) {
                assertThat(wording(again)).as(what + ", again").isEqualTo(answer);
            }
            whole(what + ", again");
            assertThat(scene.busy()).as(what + ", what nobody works on").isZero();
            Census end = scene.look();
            assertThat(end.cases()).as(what + ", again").isEqualTo(expected.cases());
            assertThat(end.parked()).as(what + ", again").isEqualTo(expected.parked());
            // Each try of a refused command is an attempt, and one whose answer is lost leaves its note.
            assertThat(end.attempts()).as(what + ", again").isBetween(expected.attempts(), 2 * expected.attempts());
            if (command == Life.DELIVERING) {
                Map<MessageKey, Long> times = scene.office.post.delivered().stream()
                        .collect(Collectors.groupingBy(Message::key, Collectors.counting()));
                assertThat(times).as(what).hasSize(2);
                assertThat(times.values().stream().mapToLong(Long::longValue).sum())
                        .as(what)
                        .isBetween(2L, 3L);
            }
        }

        /** Nothing is half: each case is as it was at some step of the unbroken run. */
        private void whole(String what) {
            Office office = scene.office;
            Census now = scene.look();
            now.cases()
                    .forEach((order, rows) -> assertThat(allowed.stream()
                                    .map(census -> census.cases().getOrDefault(order, List.of())))
                            .as(what + ", order " + order)
                            .contains(rows));
            Set<String> always = allowed.get(0).cases().keySet();
            assertThat(now.cases().keySet()).as(what).containsAll(always);
            CaseQuery all = CaseQuery.of(Office.TENANT).within(CaseQuery.Phase.ANY);
            for (StoredCase row : office.store.cases(all).cases()) {
                assertThat(office.desk.verify(Office.TENANT, row.id())).as(what).isEmpty();
            }
            assertThat(Invariants.of(office.store, office.workflow)
                            .timedBy(office.clock)
                            .check(Office.TENANT))
                    .as(what)
                    .isEmpty();
        }
    }
}
