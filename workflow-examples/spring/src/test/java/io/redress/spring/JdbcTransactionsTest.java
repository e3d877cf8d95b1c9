package io.redress.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.redress.failure.StoreFailedException;
import io.redress.id.CaseId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/** A host on plain JDBC. Nested transactions work: what is done after the commit knows of savepoints too. */
class JdbcTransactionsTest extends TransactionContract {
    private static final DataSource DATABASE = pool();

    JdbcTransactionsTest() {
        super(DATABASE, new JdbcTransactionManager(DATABASE));
    }

    static DataSource pool() {
        DataSource pool =
                DataSourceBuilder.create().url(Postgres.freshDatabase()).build();
        new ResourceDatabasePopulator(new ClassPathResource("schema.sql")).execute(pool);
        return pool;
    }

    @Override
    void writeHostRow(String id) {
        new JdbcTemplate(database).update("insert into shop_order (id, paid) values (?, 'CNY 245.10')", id);
    }

    @Test
    void aNestedTransactionThatIsRolledBackLeavesTheOuterOneWhole() {
        List<CaseId> opened = new ArrayList<>();
        transaction.executeWithoutResult(status -> {
            opened.add(complain());
            propagating(TransactionDefinition.PROPAGATION_NESTED).executeWithoutResult(inner -> {
                writeHostRow(order);
                assertThat(refund(opened.get(0)).isDone()).isTrue();
                inner.setRollbackOnly();
            });
            writeHostRow(order + "-after");
        });

        assertThat(hostRowIsThere(order)).isFalse();
        assertThat(hostRowIsThere(order + "-after")).isTrue();
        assertThat(entries(opened.get(0))).isEqualTo(1);
        assertThat(sealed).containsExactly(opened.get(0) + "/1");
    }

    @Test
    void aNestedTransactionThatIsNotRolledBackCommitsWithTheOuterOne() {
        List<CaseId> opened = new ArrayList<>();
        transaction.executeWithoutResult(status -> {
            opened.add(complain());
            propagating(TransactionDefinition.PROPAGATION_NESTED).executeWithoutResult(inner -> refund(opened.get(0)));
        });

        assertThat(entries(opened.get(0))).isEqualTo(2);
        assertThat(sealed).containsExactly(opened.get(0) + "/1", opened.get(0) + "/2");
    }

    /** Such a pool rolls back what nobody commits, so a change outside a transaction would be lost without a word. */
    @Test
    void onAPoolWithoutAutoCommitAChangeOutsideATransactionIsRefused() {
        DataSource withoutAutoCommit = new DelegatingDataSource(DATABASE) {
            @Override
            public Connection getConnection() throws SQLException {
                Connection connection = super.getConnection();
                connection.setAutoCommit(false);
                return connection;
            }
        };
        TransactionContract host =
                new TransactionContract(withoutAutoCommit, new JdbcTransactionManager(withoutAutoCommit)) {
                    @Override
                    void writeHostRow(String id) {}
                };

        assertThatExceptionOfType(StoreFailedException.class)
                .isThrownBy(host::complain)
                .withStackTraceContaining("the host has none here");
        CaseId id = host.transaction.execute(status -> host.complain());
        assertThat(host.entries(id)).isEqualTo(1);
    }
}
