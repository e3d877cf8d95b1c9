package io.redress.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.redress.desk.Office;
import io.redress.desk.Outcome;
import io.redress.desk.Shop;
import io.redress.failure.LostRaceException;
import io.redress.failure.StoreFailedException;
import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.spi.Change;
import io.redress.spi.Commit;
import io.redress.spi.DeskListener;
import io.redress.store.ForwardingStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A store in the host's transaction: nothing is final before the host says so, and nothing is tried twice. */
class JoiningTest {
    private final DataSource database = Databases.postgres();
    private final JdbcSchema schema = installed(database);
    private final List<Runnable> afterCommit = new ArrayList<>();
    private final List<String> sealed = new ArrayList<>();
    private final List<Instant> wakes = new ArrayList<>();
    private final Connection transaction = begun(database);
    private final Office others = new Office(JdbcCaseStore.owning(database, schema));
    private final Office host = new Office(
            JdbcCaseStore.joining(new Present(), schema),
            desk -> desk.sealedBy((tenant, caseId, head, at) -> sealed.add(caseId + "/" + head.number()))
                    .heardBy(new DeskListener() {
                        @Override
                        public void scheduled(Instant due) {
                            wakes.add(due);
                        }
                    }));

    private static JdbcSchema installed(DataSource database) {
        JdbcSchema fresh = Databases.freshSchema();
        fresh.install(database);
        return fresh;
    }

    private static Connection begun(DataSource database) {
        try {
            Connection connection = database.getConnection();
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The one transaction that this host is in. */
    private final class Present implements ConnectionSource {
        @Override
        public Connection get() {
            return transaction;
        }

        @Override
        public void giveBack(Connection connection) {
            assertThat(connection).isSameAs(transaction);
        }

        @Override
        public void afterCommit(Runnable action) {
            afterCommit.add(action);
        }
    }

    @AfterEach
    void end() throws SQLException {
        transaction.rollback();
        transaction.setAutoCommit(true);
        transaction.close();
    }

    private void commit() throws SQLException {
        transaction.commit();
        afterCommit.forEach(Runnable::run);
        afterCommit.clear();
    }

    private boolean isSeenByOthers(CaseId id) {
        return others.store
                .load(Office.TENANT, Optional.of(id), Set.of())
                .found()
                .isPresent();
    }

    @Test
    void nothingIsSeenBeforeTheHostCommits() throws SQLException {
        CaseId id = host.open("o1");
        assertThat(host.act(host.ann, id, new Shop.Take()).isDone()).isTrue();
        assertThat(isSeenByOthers(id)).isFalse();
        assertThat(sealed).isEmpty();

        commit();
        assertThat(isSeenByOthers(id)).isTrue();
        assertThat(sealed).containsExactly(id + "/1", id + "/2");
        assertThat(others.desk.verify(Office.TENANT, id)).isEmpty();
    }

    @Test
    void whoeverCallsRunDueIsWokenAfterTheHostsCommit() throws SQLException {
        host.open("o1");
        assertThat(wakes).isEmpty();

        commit();
        assertThat(wakes).containsExactly(Office.START.plus(Duration.ofHours(8)));
    }

    @Test
    void nothingIsLeftOfWhatTheHostRollsBack() throws SQLException {
        CaseId id = host.open("o1");
        transaction.rollback();

        assertThat(isSeenByOthers(id)).isFalse();
        assertThat(others.open("o1")).isNotEqualTo(id);
    }

    @Test
    void autoCommitAndIsolationStayAsTheHostSetThem() throws SQLException {
        transaction.rollback();
        transaction.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        CaseId id = host.open("o1");
        host.act(host.carl, id, new Shop.Take());

        assertThat(transaction.getAutoCommit()).isFalse();
        assertThat(transaction.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_REPEATABLE_READ);
        commit();
        transaction.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        assertThat(isSeenByOthers(id)).isTrue();
    }

    /** Others change the case between the host's look at it and the host's write. */
    private Office overtaken(CaseId id) {
        return new Office(new ForwardingStore(JdbcCaseStore.joining(new Present(), schema)) {
            @Override
            public List<Commit> commit(List<Change> changes) {
                others.desk.as(others.ann).act(CommandKey.of("others"), id, new Shop.Remark("first", Office.START));
                return super.commit(changes);
            }

            @Override
            public boolean joins() {
                return true;
            }
        });
    }

    @Test
    void aLostRaceIsReportedAtOnceAndTheHostMayGoOn() throws SQLException {
        CaseId id = others.open("o1");
        Office late = overtaken(id);

        assertThatExceptionOfType(LostRaceException.class)
                .isThrownBy(() -> late.desk.as(late.ann).act(CommandKey.of("late"), id, new Shop.Take()));
        assertThat(others.links(id)).hasSize(2);
        assertThat(host.desk.as(host.ann).act(CommandKey.of("again"), id, new Shop.Take()))
                .isEqualTo(new Outcome.Done(id, 3));
        commit();
        assertThat(others.desk.verify(Office.TENANT, id)).isEmpty();
    }

    @Test
    void underRepeatableReadALostRaceSpoilsTheTransactionAndSaysSo() throws SQLException {
        CaseId id = others.open("o1");
        transaction.rollback();
        transaction.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        Office late = overtaken(id);

        assertThatExceptionOfType(StoreFailedException.class)
                .isThrownBy(() -> late.desk.as(late.ann).act(CommandKey.of("late"), id, new Shop.Take()))
                .withStackTraceContaining("could not serialize access");
        transaction.rollback();
        transaction.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        assertThat(others.links(id)).hasSize(2);
    }

    @Test
    void withoutATransactionNothingIsChanged() throws SQLException {
        transaction.setAutoCommit(true);

        assertThatExceptionOfType(StoreFailedException.class)
                .isThrownBy(() -> host.open("o1"))
                .withStackTraceContaining("the host has none here");
        transaction.setAutoCommit(false);
        assertThat(others.desk.as(others.ann).count(all -> all)).isZero();
    }

    @Test
    void inAReadOnlyTransactionNothingIsChanged() throws SQLException {
        transaction.rollback();
        transaction.setReadOnly(true);

        assertThatExceptionOfType(StoreFailedException.class).isThrownBy(() -> host.open("o1"));
        transaction.rollback();
        transaction.setReadOnly(false);
        assertThat(others.desk.as(others.ann).count(all -> all)).isZero();
    }
}
