package io.redress.store.jdbc;

import static io.redress.desk.HoldingShop.FIRST;
import static io.redress.desk.HoldingShop.ORDER;
import static io.redress.desk.HoldingShop.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.redress.desk.HoldingShop;
import io.redress.desk.Office;
import io.redress.desk.Settling;
import io.redress.id.CaseId;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The host's payout and the customer's dispute of the same item at the same moment, on two sessions, step by step. */
class SettlingTest {

    @ParameterizedTest
    @EnumSource
    void whatIsSettledFirstIsSettledAndTheDisputeComesAfterTheHostsCommit(TwoSessions.On on) throws Exception {
        try (TwoSessions two = new TwoSessions(on)) {
            assertThat(two.payInTransaction(FIRST)).isEqualTo(new Settling.Free<>(1));
            Future<CaseId> dispute = two.meanwhile(() -> two.others.dispute("item-1"));
            two.waits(dispute);

            two.commit();
            CaseId id = two.done(dispute);
            assertThat(two.paid()).isEqualTo(1);
            assertThat(two.others.pay(FIRST)).isEqualTo(new Settling.Held<>(id));
            two.others.whole();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsDisputedFirstIsNotSettled(TwoSessions.On on) throws Exception {
        try (TwoSessions two = new TwoSessions(on)) {
            CaseId id = two.host.dispute("item-1");
            Future<Settling<Integer>> payout = two.meanwhile(() -> two.others.pay(FIRST));
            two.waits(payout);

            two.commit();
            assertThat(two.done(payout)).isEqualTo(new Settling.Held<>(id));
            assertThat(two.others.payouts).isEmpty();
            two.others.whole();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDisputeThatIsRolledBackHoldsNothing(TwoSessions.On on) throws Exception {
        try (TwoSessions two = new TwoSessions(on)) {
            two.host.dispute("item-1");
            Future<Settling<Integer>> payout = two.meanwhile(() -> two.others.pay(FIRST));
            two.waits(payout);

            two.rollback();
            assertThat(two.done(payout)).isEqualTo(new Settling.Free<>(1));
            two.others.whole();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSettlementThatIsRolledBackLeavesTheItemToTheDispute(TwoSessions.On on) throws Exception {
        try (TwoSessions two = new TwoSessions(on)) {
            two.payInTransaction(FIRST);
            Future<CaseId> dispute = two.meanwhile(() -> two.others.dispute("item-1"));
            two.waits(dispute);

            two.rollback();
            two.done(dispute);
            assertThat(two.paid()).isZero();
            two.others.whole();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRefusedSettlementLeavesTheHostsTransactionUsable(TwoSessions.On on) throws Exception {
        try (TwoSessions two = new TwoSessions(on)) {
            CaseId id = two.others.dispute("item-1");
            two.write("before");
            assertThat(two.payInTransaction(FIRST)).isEqualTo(new Settling.Held<>(id));
            assertThat(two.payInTransaction(SECOND)).isEqualTo(new Settling.Free<>(2));
            two.commit();

            assertThat(two.paid()).isEqualTo(2);
            two.others.whole();
        }
    }

    @ParameterizedTest
    @EnumSource
    void workThatThrowsTakesBackItsOwnAndNoMore(TwoSessions.On on) throws Exception {
        try (TwoSessions two = new TwoSessions(on)) {
            two.write("before");
            assertThatExceptionOfType(ArithmeticException.class)
                    .isThrownBy(() -> two.host.desk.settle(Office.TENANT, ORDER, FIRST, () -> {
                        two.write("half of it");
                        throw new ArithmeticException("no money");
                    }));
            two.commit();

            assertThat(two.paid()).isEqualTo(1);
            assertThat(two.others.pay(FIRST)).isEqualTo(new Settling.Free<>(1));
        }
    }

    @ParameterizedTest
    @EnumSource
    void twoLinesOfOneOrderBothSettle(TwoSessions.On on) throws Exception {
        try (TwoSessions two = new TwoSessions(on)) {
            two.payInTransaction(FIRST);
            Future<Settling<Integer>> other = two.meanwhile(() -> two.others.pay(SECOND));
            two.payInTransaction(SECOND);
            two.commit();

            assertThat(two.done(other)).isEqualTo(new Settling.Free<>(1));
            assertThat(two.paid()).isEqualTo(2);
        }
    }

    /** In the host's own transaction there is nobody to wait for. */
    @ParameterizedTest
    @EnumSource
    void inOneTransactionTheHostSettlesAndThenDisputesAndTheOtherWayRound(TwoSessions.On on) throws Exception {
        try (TwoSessions two = new TwoSessions(on)) {
            two.payInTransaction(FIRST);
            CaseId id = two.host.dispute("item-1");
            assertThat(two.payInTransaction(FIRST)).isEqualTo(new Settling.Held<>(id));
            two.host.close(id);
            assertThat(two.payInTransaction(FIRST)).isEqualTo(new Settling.Free<>(2));
            two.commit();

            two.others.whole();
        }
    }

    /** What the work does with the desk counts with it, where both are in the host's transaction. */
    @ParameterizedTest
    @EnumSource
    void withinTheHostsTransactionTheWorkMayGiveCommands(TwoSessions.On on) throws Exception {
        try (TwoSessions two = new TwoSessions(on)) {
            HoldingShop host = two.host;
            Settling<CaseId> settled = host.desk.settle(Office.TENANT, ORDER, FIRST, () -> host.dispute("item-2"));
            two.commit();

            CaseId id = settled.fold(opened -> opened, held -> held);
            assertThat(settled).isEqualTo(new Settling.Free<>(id));
            assertThat(two.others.pay(SECOND)).isEqualTo(new Settling.Held<>(id));
            two.others.whole();
        }
    }
}
