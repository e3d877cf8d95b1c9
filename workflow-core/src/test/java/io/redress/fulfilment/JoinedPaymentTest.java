package io.redress.fulfilment;

import static io.redress.fulfilment.PayDesk.cny;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.desk.ComplaintDesk;
import io.redress.id.CaseId;
import io.redress.remedy.Handling.Stage;
import io.redress.store.jdbc.ConnectionSource;
import io.redress.store.jdbc.Databases;
import io.redress.store.jdbc.JdbcCaseStore;
import io.redress.store.jdbc.JdbcSchema;
import io.redress.testkit.RecordingFulfiller.Conduct;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A store in the host's transaction: the fulfiller is called after the host's commit, never within. */
class JoinedPaymentTest {
    private final DataSource database = Databases.postgres();
    private final JdbcSchema schema = Databases.freshSchema();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private final Connection transaction;
    private final PayDesk pay;
    private final ComplaintDesk host;

    JoinedPaymentTest() throws SQLException {
        schema.install(database);
        transaction = database.getConnection();
        transaction.setAutoCommit(false);
        pay = new PayDesk(JdbcCaseStore.owning(database, schema));
        host = ComplaintDesk.running(PayDesk.SHOP)
                .storing(JdbcCaseStore.joining(new Present(), schema))
                .timedBy(pay.clock)
                .notifying(pay.post)
                .fulfilling(pay.fulfiller)
                .open();
    }

    /** The one transaction that this host is in. */
    private final class Present implements ConnectionSource {
        @Override
        public Connection get() {
            return transaction;
        }

        @Override
        public void giveBack(Connection connection) {}

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
        pay.verify();
    }

    private void run() {
        pay.clock.advance(Duration.ofMillis(1));
        host.runDue(PayDesk.MANY);
    }

    private void commit() throws SQLException {
        transaction.commit();
        List<Runnable> now = List.copyOf(afterCommit);
        afterCommit.clear();
        now.forEach(Runnable::run);
    }

    private void rollBack() throws SQLException {
        transaction.rollback();
        afterCommit.clear();
    }

    @Test
    void itIsHandedOverAfterTheCommitAndReportedByTheNextRun() throws SQLException {
        CaseId id = pay.awarded();
        run();
        assertThat(pay.fulfiller.handedOver()).isEmpty();
        commit();
        assertThat(pay.fulfiller.handedOver()).hasSize(1);
        assertThat(pay.handling(id).stage()).isEqualTo(Stage.SENT);

        run();
        commit();
        assertThat(pay.handling(id).stage()).isEqualTo(Stage.SETTLED);
        run();
        commit();
        assertThat(pay.fulfiller.handedOver()).hasSize(1);
    }

    @Test
    void whatTheHostRollsBackWasNeverSent() throws SQLException {
        CaseId id = pay.awarded();
        run();
        rollBack();
        assertThat(pay.fulfiller.handedOver()).isEmpty();
        assertThat(pay.handling(id).stage()).isEqualTo(Stage.READY);
    }

    @Test
    void anAnswerWhoseReportIsRolledBackIsReportedAgain() throws SQLException {
        CaseId id = pay.awarded();
        run();
        commit();
        run();
        rollBack();
        assertThat(pay.handling(id).stage()).isEqualTo(Stage.SENT);
        run();
        commit();
        assertThat(pay.handling(id).stage()).isEqualTo(Stage.SETTLED);
        assertThat(pay.fulfiller.asked()).isEmpty();
    }

    @Test
    void doubtIsAskedAboutAfterACommitToo() throws SQLException {
        pay.fulfiller.doing(Conduct.CRASHES_AFTER);
        CaseId id = pay.awarded();
        run();
        commit();
        run();
        commit();
        assertThat(pay.handling(id).trouble()).isPresent();

        pay.clock.advance(Duration.ofMinutes(2));
        run();
        assertThat(pay.fulfiller.asked()).isEmpty();
        commit();
        assertThat(pay.fulfiller.asked()).hasSize(1);
        run();
        commit();
        assertThat(pay.handling(id).stage()).isEqualTo(Stage.SETTLED);
        assertThat(pay.paidFor(id)).isEqualTo(cny("10.00"));
    }

    @Test
    void anAnswerThatDiedWithItsProcessIsAskedFor() throws SQLException {
        CaseId id = pay.awarded();
        run();
        commit();
        pay.runner.run(Duration.ofMinutes(10));
        assertThat(pay.handling(id).stage()).isEqualTo(Stage.SETTLED);
        assertThat(pay.fulfiller.handedOver()).hasSize(1);
        assertThat(pay.fulfiller.asked()).hasSize(1);
        run();
        commit();
    }
}
