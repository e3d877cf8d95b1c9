package io.redress.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.desk.Office;
import io.redress.desk.Ran;
import io.redress.id.CaseId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The database takes every change but those of one case, as a constraint of the host's own might. */
class OneBadCaseTest {
    private static final String RULE =
            " ADD CONSTRAINT ${index}picky CHECK (order_id IS NULL OR order_id <> 'o2' OR entries < 2)";

    private static void rule(DataSource source, JdbcSchema schema) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(schema.tables().into("ALTER TABLE ${table}case" + RULE));
        }
    }

    private static void due(Office office) {
        for (int i = 1; i <= 3; i++) {
            office.open("o" + i);
        }
        office.clock.advance(Duration.ofHours(9));
    }

    private static void onlyTheOthersLapse(DataSource source) throws SQLException {
        JdbcSchema schema = Databases.freshSchema();
        schema.install(source);
        rule(source, schema);
        Office office = new Office(JdbcCaseStore.owning(source, schema));
        due(office);

        assertThat(office.desk.runDue(Office.MANY)).isEqualTo(new Ran(2, 2, 0, 0, 1));
        assertThat(office.desk.runDue(Office.MANY).foundWork()).isFalse();
        assertThat(office.desk.parked(Office.MANY)).isEmpty();
    }

    @Test
    void onH2TheOthersLapse() throws SQLException {
        onlyTheOthersLapse(Databases.h2());
    }

    @Test
    void onPostgresTheOthersLapse() throws SQLException {
        onlyTheOthersLapse(Databases.postgres());
    }

    private static ConnectionSource within(Connection transaction) {
        return new ConnectionSource() {
            @Override
            public Connection get() {
                return transaction;
            }

            @Override
            public void giveBack(Connection connection) {}

            @Override
            public void afterCommit(Runnable action) {}
        };
    }

    @Test
    void insideTheHostsTransactionTheOthersLapseToo() throws SQLException {
        DataSource source = Databases.postgres();
        JdbcSchema schema = Databases.freshSchema();
        schema.install(source);
        rule(source, schema);
        Office others = new Office(JdbcCaseStore.owning(source, schema));
        due(others);
        try (Connection transaction = source.getConnection()) {
            transaction.setAutoCommit(false);
            Office host =
                    new Office(JdbcCaseStore.joining(within(transaction), schema), desk -> desk.timedBy(others.clock));

            assertThat(host.desk.runDue(Office.MANY)).isEqualTo(new Ran(2, 2, 0, 0, 1));
            transaction.commit();
        }
        for (CaseId id : others.desk.as(others.ann).cases(all -> all).cases().stream()
                .map(view -> view.id())
                .toList()) {
            assertThat(others.desk.verify(Office.TENANT, id)).isEmpty();
        }
        assertThat(others.desk.as(others.ann).count(all -> all.breached())).isEqualTo(2);
    }
}
