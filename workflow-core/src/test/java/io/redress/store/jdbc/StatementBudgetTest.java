package io.redress.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.desk.Office;
import io.redress.desk.Till;
import io.redress.id.CaseId;
import io.redress.store.jdbc.BrokenConnections.Call;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each command costs on PostgreSQL: round trips, and the statements in them. One more needs a reason. */
class StatementBudgetTest {
    private final DataSource source = Databases.postgres();
    private final JdbcSchema schema = Databases.freshSchema();
    private final BrokenConnections connections = new BrokenConnections(source);
    private final Scene scene;

    StatementBudgetTest() {
        schema.install(source);
        scene = new Scene(source, schema, connections);
    }

    /**
     * What went over the wire.
     *
     * @param executions calls that carry statements
     * @param commits commits
     * @param statements the statements in all executions
     */
    private record Cost(int executions, int commits, int statements) {
        static Cost of(List<Call> calls) {
            List<String> carried = calls.stream()
                    .filter(call -> call.method().startsWith("execute"))
                    .map(Call::sql)
                    .toList();
            long commits = calls.stream()
                    .filter(call -> call.method().equals("commit"))
                    .count();
            assertThat(calls).extracting(Call::method).doesNotContain("rollback", "setSavepoint");
            return new Cost(
                    carried.size(),
                    (int) commits,
                    carried.stream()
                            .mapToInt(sql -> sql.split(";\n", -1).length)
                            .sum());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "OPENING, 2, 1, 8",
        "JOINING, 3, 1, 6",
        "ACTING, 2, 1, 8",
        "ACTING_LATE, 2, 1, 6",
        "HANDING_OVER, 2, 1, 4",
        "BEING_REFUSED, 2, 0, 2",
        "CLOSING, 2, 1, 6",
        "ERASING, 5, 2, 9",
        "PARKING, 1, 0, 1",
        "DELIVERING, 4, 0, 4",
        "LAPSING, 4, 1, 15",
        "SETTLING, 2, 1, 4",
        "PERMITTING, 2, 1, 6",
    })
    void aCommandCosts(Life command, int executions, int commits, int statements) {
        command.prepare(scene);
        connections.mend();
        command.run(scene);
        assertThat(Cost.of(connections.calls())).isEqualTo(new Cost(executions, commits, statements));
    }

    @Test
    void anAmountWithinALimitCostsNoRoundTripMore() {
        Till till = new Till(JdbcCaseStore.owning(connections.source(), schema));
        CaseId id = till.open();
        till.act(till.ann, id, Till.Refund.of("10"));
        connections.mend();
        till.act(till.ann, id, Till.Refund.of("10"));
        assertThat(Cost.of(connections.calls())).isEqualTo(new Cost(2, 1, 7));
    }

    @Test
    void aCaseIsLoadedAtOnce() {
        CaseId id = scene.open("o1");
        connections.mend();
        scene.office.store.load(Office.TENANT, Optional.of(id), Set.of());
        assertThat(Cost.of(connections.calls())).isEqualTo(new Cost(1, 0, 1));
    }

    @Test
    void twentyCasesLapseInOneTransaction() {
        for (int i = 0; i < 20; i++) {
            scene.open("o" + i);
        }
        scene.pass(Duration.ofHours(9));
        connections.mend();
        scene.office.desk.runDue(Office.MANY);
        assertThat(Cost.of(connections.calls())).isEqualTo(new Cost(5, 1, 83));
    }
}
