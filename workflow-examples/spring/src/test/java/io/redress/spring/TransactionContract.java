package io.redress.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.redress.contact.Channel;
import io.redress.contact.Contact;
import io.redress.contact.OrderRef;
import io.redress.desk.ComplaintDesk;
import io.redress.desk.Outcome;
import io.redress.failure.LostRaceException;
import io.redress.failure.StoreFailedException;
import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.id.OrderId;
import io.redress.money.Money;
import io.redress.party.Actor;
import io.redress.party.Party;
import io.redress.party.Relation;
import io.redress.spi.CaseQuery;
import io.redress.spring.ShopComplaints.Refund;
import io.redress.spring.ShopComplaints.Refundable;
import io.redress.store.jdbc.JdbcCaseStore;
import io.redress.store.jdbc.JdbcSchema;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What a host may expect of a case and a row of its own in one transaction, whichever manager runs it. */
abstract class TransactionContract {
    static final Actor LEAD = Actor.inHouse(ShopComplaints.SHOP, "tim", ShopComplaints.TEAM_LEAD);
    private static final Actor CARL = Actor.customer(ShopComplaints.SHOP, "carl");
    private static final Refund REFUND = new Refund(Money.of("CNY", "30"), "one of eight is missing");

    final DataSource database;
    final PlatformTransactionManager transactions;
    final TransactionTemplate transaction;
    final String order = "order-" + UUID.randomUUID();

    /** Cases whose seal was told, that is: what ran after a commit. */
    final List<String> sealed = new ArrayList<>();

    /** What happens between the desk's look and its write: it asks for facts then, or for a new case's number. */
    Meanwhile meanwhile = () -> {};

    final ComplaintDesk desk;
    private final ComplaintDesk others;

    /** Something that happens while a command is under way. */
    interface Meanwhile {
        void happen() throws Exception;
    }

    TransactionContract(DataSource database, PlatformTransactionManager transactions) {
        this.database = database;
        this.transactions = transactions;
        transaction = new TransactionTemplate(transactions);
        JdbcSchema.usual().install(database);
        desk = ComplaintDesk.running(ShopComplaints.workflow())
                .storing(JdbcCaseStore.joining(new SpringConnections(database)))
                .knowing(Refundable.class, request -> {
                    meanwhile.happen();
                    return new Refundable(Money.of("CNY", "245.10"));
                })
                .numberedBy(() -> {
                    try {
                        meanwhile.happen();
                    } catch (Exception failed) {
                        throw new IllegalStateException(failed);
                    }
                    return UUID.randomUUID().toString();
                })
                .sealedBy((tenant, caseId, head, at) -> sealed.add(caseId + "/" + head.number()))
                .open();
        others = ComplaintDesk.running(ShopComplaints.workflow())
                .storing(JdbcCaseStore.owning(database))
                .knowing(Refundable.class, request -> new Refundable(Money.of("CNY", "245.10")))
                .open();
    }

    /** Writes a row of the host in the present transaction. */
    abstract void writeHostRow(String id);

    CaseId complain() {
        return complain(desk);
    }

    private CaseId complain(ComplaintDesk where) {
        Contact contact = Contact.inbound(Channel.APP, Party.verified("carl", Relation.CUSTOMER))
                .about(OrderRef.of(order))
                .saying("one of eight is missing");
        return where.as(CARL).receive(key(), contact).caseId();
    }

    static CommandKey key() {
        return CommandKey.of(UUID.randomUUID().toString());
    }

    Outcome refund(CaseId id) {
        return desk.as(LEAD).act(key(), id, REFUND);
    }

    private void othersChange(CaseId id) {
        assertThat(others.as(LEAD)
                        .handOver(key(), id, ShopComplaints.TEAM_LEAD, "others were faster")
                        .isDone())
                .isTrue();
    }

    /** How many entries others see on the case's timeline; none when there is no such case. */
    int entries(CaseId id) {
        List<CaseId> seen =
                others.as(LEAD).cases(all -> all.about(OrderId.of(order)).within(CaseQuery.Phase.ANY)).cases().stream()
                        .map(view -> view.id())
                        .toList();
        return seen.contains(id) ? others.as(LEAD).timeline(id).size() : 0;
    }

    boolean hostRowIsThere(String id) {
        Long rows = new JdbcTemplate(database)
                .queryForObject("select count(*) from shop_order where id = ?", Long.class, id);
        return rows != null && rows == 1;
    }

    private TransactionTemplate with(int isolation, int propagation) {
        TransactionTemplate other = new TransactionTemplate(transactions);
        other.setIsolationLevel(isolation);
        other.setPropagationBehavior(propagation);
        return other;
    }

    TransactionTemplate propagating(int propagation) {
        return with(TransactionDefinition.ISOLATION_DEFAULT, propagation);
    }

    /** What the host throws to have its transaction rolled back. */
    static final class ChangedMindException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Test
    void aCommitStoresTheCaseAndTheHostsRow() {
        CaseId id = transaction.execute(status -> {
            writeHostRow(order);
            CaseId opened = complain();
            assertThat(refund(opened).isDone()).isTrue();
            assertThat(entries(opened)).isZero();
            assertThat(sealed).isEmpty();
            return opened;
        });

        assertThat(hostRowIsThere(order)).isTrue();
        assertThat(entries(id)).isEqualTo(2);
        assertThat(sealed).containsExactly(id + "/1", id + "/2");
        assertThat(others.verify(ShopComplaints.SHOP, id)).isEmpty();
    }

    @Test
    void aRollbackTakesBackBothAndNothingRunsAfterwards() {
        List<CaseId> opened = new ArrayList<>();
        assertThatExceptionOfType(ChangedMindException.class)
                .isThrownBy(() -> transaction.executeWithoutResult(status -> {
                    opened.add(complain());
                    writeHostRow(order);
                    throw new ChangedMindException();
                }));

        assertThat(hostRowIsThere(order)).isFalse();
        assertThat(entries(opened.get(0))).isZero();
        assertThat(sealed).isEmpty();
    }

    @Test
    void aRefusalLeavesItsAttemptWithTheHostsRow() {
        CaseId id = complain(others);
        Actor agent = Actor.inHouse(ShopComplaints.SHOP, "agent-" + order, ShopComplaints.AGENT);
        transaction.executeWithoutResult(status -> {
            writeHostRow(order);
            assertThat(desk.as(agent).act(key(), id, REFUND).isDone()).isFalse();
        });

        assertThat(hostRowIsThere(order)).isTrue();
        assertThat(others.attempts(ShopComplaints.SHOP, 100))
                .anySatisfy(attempt -> assertThat(attempt.actor()).isEqualTo(agent.id()));
    }

    @Test
    void aNewTransactionStaysWhenTheOuterOneIsRolledBack() {
        List<CaseId> opened = new ArrayList<>();
        transaction.executeWithoutResult(status -> {
            writeHostRow(order);
            propagating(TransactionDefinition.PROPAGATION_REQUIRES_NEW)
                    .executeWithoutResult(inner -> opened.add(complain()));
            assertThat(sealed).hasSize(1);
            status.setRollbackOnly();
        });

        assertThat(hostRowIsThere(order)).isFalse();
        assertThat(entries(opened.get(0))).isEqualTo(1);
    }

    @Test
    void anOuterTransactionStaysWhenTheNewOneIsRolledBack() {
        List<CaseId> opened = new ArrayList<>();
        transaction.executeWithoutResult(status -> {
            writeHostRow(order);
            propagating(TransactionDefinition.PROPAGATION_REQUIRES_NEW).executeWithoutResult(inner -> {
                opened.add(complain());
                inner.setRollbackOnly();
            });
        });

        assertThat(hostRowIsThere(order)).isTrue();
        assertThat(entries(opened.get(0))).isZero();
        assertThat(sealed).isEmpty();
    }

    @Test
    void aReadOnlyTransactionReadsAndChangesNothing() {
        CaseId id = complain(others);
        TransactionTemplate reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);

        reading.executeWithoutResult(status -> {
            assertThat(desk.as(LEAD).view(id).state().toString()).isEqualTo("NEW");
            assertThat(desk.as(LEAD).cases(all -> all.about(OrderId.of(order))).cases())
                    .hasSize(1);
            assertThat(desk.as(LEAD).timeline(id)).hasSize(1);
        });
        assertThatExceptionOfType(StoreFailedException.class)
                .isThrownBy(() -> reading.executeWithoutResult(status -> refund(id)))
                .withStackTraceContaining("read-only transaction");
        assertThat(entries(id)).isEqualTo(1);
        assertThat(refundInOne(id)).isTrue();
    }

    private boolean refundInOne(CaseId id) {
        return Boolean.TRUE.equals(transaction.execute(status -> refund(id).isDone()));
    }

    @Test
    void withoutATransactionCasesAreReadAndNotChanged() {
        CaseId id = complain(others);

        assertThat(desk.as(LEAD).view(id).state().toString()).isEqualTo("NEW");
        assertThatExceptionOfType(StoreFailedException.class)
                .isThrownBy(() -> refund(id))
                .withStackTraceContaining("the host has none here");
        assertThat(entries(id)).isEqualTo(1);
    }

    @Test
    void underRepeatableReadALostRaceEndsTheTransactionAndTheHostTriesAgain() {
        CaseId id = complain(others);
        TransactionTemplate repeatable =
                with(TransactionDefinition.ISOLATION_REPEATABLE_READ, TransactionDefinition.PROPAGATION_REQUIRED);
        meanwhile = () -> othersChange(id);

        assertThatExceptionOfType(StoreFailedException.class)
                .isThrownBy(() -> repeatable.executeWithoutResult(status -> {
                    writeHostRow(order);
                    refund(id);
                }))
                .withStackTraceContaining("could not serialize access");
        assertThat(hostRowIsThere(order)).isFalse();
        assertThat(entries(id)).isEqualTo(2);

        meanwhile = () -> {};
        repeatable.executeWithoutResult(status -> {
            writeHostRow(order);
            assertThat(refund(id).isDone()).isTrue();
        });
        assertThat(hostRowIsThere(order)).isTrue();
        assertThat(entries(id)).isEqualTo(3);
    }

    /** Both look before either writes. Whoever writes second waits for the first one's commit, and has lost. */
    @Test
    void ofTwoThatRaceOneLosesAndItsTransactionGoesOn() throws Exception {
        CaseId id = complain(others);

        assertThat(racing(() -> {
                    boolean won = wins(() -> refund(id));
                    writeHostRow(order + (won ? "-won" : "-lost"));
                    return won;
                }))
                .containsExactlyInAnyOrder(true, false);
        assertThat(hostRowIsThere(order + "-won")).isTrue();
        assertThat(hostRowIsThere(order + "-lost")).isTrue();
        assertThat(entries(id)).isEqualTo(2);
        assertThat(others.verify(ShopComplaints.SHOP, id)).isEmpty();
    }

    @Test
    void ofTwoContactsAboutOneOrderOneOpensTheCaseAndTheOtherJoinsItInTheSameTransaction() throws Exception {
        List<CaseId> cases = racing(() -> {
            List<CaseId> found = new ArrayList<>();
            if (!wins(() -> found.add(complain()))) {
                found.add(complain());
            }
            return found.get(0);
        });

        assertThat(cases.get(0)).isEqualTo(cases.get(1));
        assertThat(entries(cases.get(0))).isEqualTo(2);
    }

    private static boolean wins(Runnable command) {
        try {
            command.run();
            return true;
        } catch (LostRaceException lost) {
            assertThat(lost.tries()).isEqualTo(1);
            return false;
        }
    }

    /** Runs the same in two transactions at once; both look before either writes. */
    private <T> List<T> racing(Callable<T> work) throws Exception {
        CyclicBarrier bothHaveLooked = new CyclicBarrier(2);
        meanwhile = () -> bothHaveLooked.await(20, TimeUnit.SECONDS);
        Callable<T> racer = () -> Objects.requireNonNull(transaction.execute(status -> {
            try {
                return work.call();
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        }));
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> race : threads.invokeAll(List.of(racer, racer), 60, TimeUnit.SECONDS)) {
                results.add(race.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void theConnectionStaysAsTheHostSetIt() {
        CaseId id = complain(others);
        with(TransactionDefinition.ISOLATION_SERIALIZABLE, TransactionDefinition.PROPAGATION_REQUIRED)
                .executeWithoutResult(status -> {
                    Connection connection = DataSourceUtils.getConnection(database);
                    try {
                        Savepoint own = connection.setSavepoint("own");
                        assertThat(refund(id).isDone()).isTrue();
                        assertThat(connection.getAutoCommit()).isFalse();
                        assertThat(connection.isReadOnly()).isFalse();
                        assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_SERIALIZABLE);
                        connection.rollback(own);
                        writeHostRow(order);
                    } catch (SQLException failed) {
                        throw new AssertionError(failed);
                    } finally {
                        DataSourceUtils.releaseConnection(connection, database);
                    }
                });

        assertThat(hostRowIsThere(order)).isTrue();
        assertThat(entries(id)).isEqualTo(1);
    }
}
