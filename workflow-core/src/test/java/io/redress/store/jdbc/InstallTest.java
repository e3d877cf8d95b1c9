package io.redress.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.redress.store.jdbc.BrokenConnections.Break;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Tables are there after an installation, whatever came in between. */
class InstallTest {
    private static final int NODES = 8;
    /** Getting the connection, looking for the tables, and beginning to create them. */
    private static final int BEFORE_THE_FIRST_TABLE = 4;

    private static void works(DataSource source, JdbcSchema schema) {
        assertThat(JdbcCaseStore.owning(source, schema).definitions()).isEmpty();
    }

    private static List<String> calls(DataSource source) {
        BrokenConnections connections = new BrokenConnections(source);
        Databases.freshSchema().install(connections.source());
        return connections.calls().stream().map(BrokenConnections.Call::method).toList();
    }

    private static void breaks(DataSource source, int step) {
        int calls = calls(source).size();
        for (Break way : Break.values()) {
            for (int number = 1; number <= calls; number += step) {
                JdbcSchema schema = Databases.freshSchema();
                BrokenConnections connections = new BrokenConnections(source);
                connections.breakAt(number, way);
                try {
                    schema.install(connections.source());
                } catch (IllegalStateException failed) {
                    connections.mend();
                    assertThatCode(() -> schema.install(connections.source()))
                            .as(way + " at call " + number + " of " + calls)
                            .doesNotThrowAnyException();
                }
                works(source, schema);
            }
        }
    }

    @Test
    void whatBrokeOnH2IsFinished() {
        breaks(Databases.h2(), 1);
    }

    @Test
    void whatBrokeOnPostgresIsBegunAgain() {
        breaks(Databases.postgres(), 5);
    }

    private static void overtaken(DataSource source, int lastCall) {
        for (int number = 1; number <= lastCall; number++) {
            JdbcSchema schema = Databases.freshSchema();
            BrokenConnections connections = new BrokenConnections(source);
            connections.letIn(number, () -> schema.install(source));
            schema.install(connections.source());
            works(source, schema);
        }
    }

    @Test
    void anotherNodeMayBeFasterOnH2() {
        DataSource source = Databases.h2();
        overtaken(source, calls(source).indexOf("commit"));
    }

    @Test
    void anotherNodeMayBeFasterOnPostgres() {
        overtaken(Databases.postgres(), BEFORE_THE_FIRST_TABLE + 2);
    }

    private static void together(DataSource source) throws Exception {
        JdbcSchema schema = Databases.freshSchema();
        CyclicBarrier start = new CyclicBarrier(NODES);
        Callable<String> node = () -> {
            start.await();
            schema.install(source);
            return "installed";
        };
        ExecutorService nodes = Executors.newFixedThreadPool(NODES);
        try {
            List<Future<String>> results = nodes.invokeAll(
                    IntStream.range(0, NODES).mapToObj(i -> node).toList());
            for (Future<String> result : results) {
                assertThat(result.get()).isEqualTo("installed");
            }
        } finally {
            nodes.shutdown();
        }
        works(source, schema);
    }

    @Test
    void manyNodesStartTogetherOnH2() throws Exception {
        together(Databases.h2());
    }

    @Test
    void manyNodesStartTogetherOnPostgres() throws Exception {
        together(Databases.postgres());
    }
}
