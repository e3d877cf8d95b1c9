package io.redress.fulfilment;

import static io.redress.fulfilment.PayDesk.cny;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.casefile.Flag;
import io.redress.id.CaseId;
import io.redress.remedy.Award;
import io.redress.remedy.Destination;
import io.redress.remedy.Fulfilment;
import io.redress.remedy.Handling.Stage;
import io.redress.spi.Payout;
import io.redress.testkit.RecordingFulfiller.Conduct;
import io.redress.testkit.RecordingFulfiller.Recall;
import io.redress.workflow.AwardAction;
import io.redress.workflow.CancelAward;
import io.redress.workflow.ClawBack;
import io.redress.workflow.PayingShop;
import io.redress.workflow.PayingShop.Give;
import io.redress.workflow.PayingShop.Lend;
import io.redress.workflow.RedirectAward;
import io.redress.workflow.RetryAward;
import io.redress.workflow.SettleAward;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people can do about an award, and what they cannot while something of it is in doubt. */
class ByHandTest {
    private static final Flag STUCK = Flag.of("award-stuck");

    private final PayDesk pay = new PayDesk();

    @AfterEach
    void everythingHolds() {
        pay.verify();
    }

    private CaseId refused() {
        pay.fulfiller.doing(Conduct.REFUSES);
        CaseId id = pay.awarded();
        pay.run();
        assertThat(pay.handling(id).stage()).isEqualTo(Stage.STUCK);
        return id;
    }

    private CaseId doubtful() {
        pay.fulfiller
                .doing(Conduct.PAYS_UNAWARE)
                .recalling(Stream.generate(() -> Recall.FORGETS).limit(9).toArray(Recall[]::new));
        CaseId id = pay.awarded();
        pay.runOut();
        assertThat(pay.handling(id).isInDoubt()).isTrue();
        assertThat(pay.handling(id).stage()).isEqualTo(Stage.STUCK);
        return id;
    }

    private CaseId pending() {
        pay.fulfiller.doing(Conduct.TAKES_ON);
        CaseId id = pay.awarded();
        pay.run();
        return id;
    }

    @Test
    void whatHasCertainlyFailedIsSentAnewUnderAnotherKey() {
        CaseId id = refused();
        pay.done(pay.fred, id, new RetryAward(1, "the account was opened"));
        assertThat(pay.file(id).has(STUCK)).isFalse();
        pay.run();

        assertThat(pay.handling(id).stage()).isEqualTo(Stage.SETTLED);
        assertThat(pay.fulfiller.handedOver()).extracting(Payout::key).containsExactly(id + "/1", id + "/1.2");
        assertThat(pay.file(id).state()).isEqualTo(PayingShop.Stage.CLOSED);
    }

    @Test
    void whatIsInDoubtIsAskedAboutWhenItIsRetried() {
        CaseId id = doubtful();
        pay.done(pay.fred, id, new RetryAward(1, "the line is mended"));
        pay.run();

        assertThat(pay.handling(id).stage()).isEqualTo(Stage.SETTLED);
        assertThat(pay.fulfiller.handedOver()).hasSize(1);
        assertThat(pay.paidFor(id)).isEqualTo(cny("10.00"));
    }

    @Test
    void doubtThatLastsGetsStuckAgainAndAgain() {
        CaseId id = doubtful();
        for (int i = 0; i < 3; i++) {
            pay.fulfiller.recalling(
                    Stream.generate(() -> Recall.CRASHES).limit(10).toArray(Recall[]::new));
            pay.done(pay.fred, id, new RetryAward(1, "perhaps now"));
            pay.runOut();
            assertThat(pay.handling(id).stage()).isEqualTo(Stage.STUCK);
        }
        assertThat(pay.fulfiller.handedOver()).hasSize(1);
        assertThat(pay.fulfiller.asked()).hasSize(39);
    }

    @Test
    void whatHasFailedCanGoElsewhere() {
        CaseId id = refused();
        pay.done(pay.fred, id, new RedirectAward(1, Destination.WALLET, "no such account"));
        pay.run();

        assertThat(pay.award(id).destination()).isEqualTo(Destination.WALLET);
        Payout last = pay.fulfiller.payments().get(0).payout();
        assertThat(last.destination()).isEqualTo(Destination.WALLET);
        assertThat(last.key()).isEqualTo(id + "/1.2");
        assertThat(pay.handling(id).stage()).isEqualTo(Stage.SETTLED);
    }

    @Test
    void whatWasNeverSentGoesElsewhereUnderItsFirstKeyOnItsDay() {
        CaseId id = pay.open();
        pay.done(pay.ann, id, new Give(cny("4.00"), 30));
        Optional<java.time.Instant> day = pay.handling(id).next();
        pay.done(pay.fred, id, new RedirectAward(1, Destination.WALLET, "as asked"));
        assertThat(pay.handling(id).next()).isEqualTo(day);
        assertThat(pay.refused(id, new RetryAward(1, "now"))).isEqualTo("award-moved-on");
        pay.runOut();
        assertThat(pay.fulfiller.handedOver()).extracting(Payout::key).containsExactly(id + "/1");
    }

    @Test
    void peopleWhoMadeSureEndADoubt() {
        CaseId id = doubtful();
        pay.done(pay.fred, id, new SettleAward(1, "statement of 24 November"));

        assertThat(pay.handling(id).stage()).isEqualTo(Stage.SETTLED);
        assertThat(pay.handling(id).paid()).isEqualTo(cny("10.00"));
        assertThat(pay.file(id).has(STUCK)).isFalse();
        assertThat(pay.file(id).state()).isEqualTo(PayingShop.Stage.CLOSED);
        pay.runOut();
        assertThat(pay.fulfiller.handedOver()).hasSize(1);
    }

    @Test
    void whatPeopleSettledIsNotUnsettledByALateAnswer() {
        CaseId id = pending();
        pay.done(pay.fred, id, new SettleAward(1, "seen"));
        pay.fulfiller.bounce();
        pay.runOut();
        assertThat(pay.handling(id).stage()).isEqualTo(Stage.SETTLED);
    }

    @Test
    void whatIsInDoubtIsNeitherTakenBackNorSentElsewhere() {
        for (CaseId id : List.of(doubtful(), pending())) {
            assertThat(pay.refused(id, new CancelAward(1, "too late"))).isEqualTo("award-in-doubt");
            assertThat(pay.refused(id, new RedirectAward(1, Destination.WALLET, "faster")))
                    .isEqualTo("award-in-doubt");
        }
        CaseId waits = pending();
        assertThat(pay.refused(waits, new RetryAward(1, "faster"))).isEqualTo("award-in-doubt");
    }

    @Test
    void whatWasNotPaidIsTakenBackAndWhatWasStays() {
        pay.fulfiller.doing(Conduct.PAYS_HALF, Conduct.REFUSES);
        CaseId id = pay.awarded();
        pay.run();
        pay.run();
        assertThat(pay.handling(id).stage()).isEqualTo(Stage.STUCK);
        pay.done(pay.fred, id, new CancelAward(1, "it was too much anyway"));

        assertThat(pay.handling(id).stage()).isEqualTo(Stage.CANCELLED);
        assertThat(pay.handling(id).paid()).isEqualTo(cny("5.00"));
        assertThat(pay.file(id).state()).isEqualTo(PayingShop.Stage.CLOSED);
        pay.runOut();
        assertThat(pay.paidFor(id)).isEqualTo(cny("5.00"));
    }

    @Test
    void whatIsOverStaysOver() {
        CaseId id = pay.awarded();
        pay.run();
        assertThat(List.of(
                        pay.refused(id, new RetryAward(1, "again")),
                        pay.refused(id, new RedirectAward(1, Destination.WALLET, "there")),
                        pay.refused(id, new SettleAward(1, "again")),
                        pay.refused(id, new CancelAward(1, "no"))))
                .containsOnly("award-over");
        assertThat(pay.refused(id, new ClawBack(1, "it was final"))).isEqualTo("not-recoverable");
        assertThat(pay.refused(id, new RetryAward(2, "which"))).isEqualTo("no-such-award");
    }

    @Test
    void provisionalMoneyIsTakenBackOnceByAnAwardOfItsOwn() {
        CaseId id = pay.open();
        pay.done(pay.ann, id, new Lend(cny("6.00")));
        assertThat(pay.refused(id, new ClawBack(1, "too early"))).isEqualTo("not-recoverable");
        pay.run();
        pay.done(pay.fred, id, new ClawBack(1, "the merchant was right"));
        assertThat(pay.refused(id, new ClawBack(1, "twice"))).isEqualTo("not-recoverable");
        pay.run();

        Award back = pay.file(id).remedies().award(2).orElseThrow();
        assertThat(back.recovers()).contains(1);
        assertThat(back.handling().stage()).isEqualTo(Stage.SETTLED);
        Payout payout = pay.fulfiller.handedOver().get(1);
        assertThat(payout.recovers()).contains(id + "/1");
        assertThat(payout.key()).isEqualTo(id + "/2");
        assertThat(payout.amount()).isEqualTo(cny("6.00"));
        assertThat(pay.refused(id, new ClawBack(2, "back and forth"))).isEqualTo("not-recoverable");
    }

    @Test
    void aClawBackThatWasCancelledCanBeTriedAnew() {
        CaseId id = pay.open();
        pay.done(pay.ann, id, new Lend(cny("6.00")));
        pay.run();
        pay.fulfiller.doing(Conduct.REFUSES);
        pay.done(pay.fred, id, new ClawBack(1, "the merchant was right"));
        pay.run();
        pay.done(pay.fred, id, new CancelAward(2, "not from there"));
        pay.done(pay.fred, id, new ClawBack(1, "once more"));
        pay.run();
        assertThat(pay.file(id).remedies().award(3).orElseThrow().handling().stage())
                .isEqualTo(Stage.SETTLED);
    }

    /** A node whose first call comes to the fulfiller so late that somebody has asked about it, and then this has happened. */
    private void runLate(Runnable late) {
        Queue<Runnable> first = new ArrayDeque<>(List.of(() -> {
            pay.clock.advance(Duration.ofMinutes(6));
            pay.desk.runDue(PayDesk.MANY);
            late.run();
        }));
        pay.clock.advance(Duration.ofMillis(1));
        pay.another(payout -> {
                    Optional.ofNullable(first.poll()).ifPresent(Runnable::run);
                    return pay.fulfiller.fulfil(payout);
                })
                .runDue(PayDesk.MANY);
    }

    @Test
    void whatNobodyHasHeardOfIsSentAgainUnderTheSameKey() {
        CaseId id = pay.awarded();
        runLate(() -> {
            assertThat(pay.handling(id).stage()).isEqualTo(Stage.READY);
            pay.done(pay.fred, id, new RetryAward(1, "the customer waits"));
            pay.run();
            assertThat(pay.handling(id).stage()).isEqualTo(Stage.SETTLED);
        });
        pay.runOut();

        assertThat(pay.fulfiller.handedOver()).extracting(Payout::key).containsExactly(id + "/1", id + "/1");
        assertThat(pay.paidFor(id)).isEqualTo(cny("10.00"));
    }

    @Test
    void whatNobodyHasHeardOfDoesNotGoElsewhere() {
        CaseId id = pay.awarded();
        runLate(() -> {
            assertThat(pay.refused(id, new RedirectAward(1, Destination.WALLET, "faster")))
                    .isEqualTo("award-in-doubt");
            pay.done(pay.fred, id, new CancelAward(1, "never mind"));
        });
        assertThat(pay.handling(id).stage()).isEqualTo(Stage.STUCK);
        pay.done(pay.fred, id, new SettleAward(1, "seen"));
    }

    @Test
    void whatWasNeverHeardOfTenTimesIsSentTenTimesMore() {
        pay.fulfiller.doing(Stream.generate(() -> Conduct.FORGETS).limit(19).toArray(Conduct[]::new));
        CaseId id = pay.awarded();
        pay.runOut();
        assertThat(pay.handling(id).stage()).isEqualTo(Stage.STUCK);
        assertThat(pay.fulfiller.handedOver()).hasSize(10);
        pay.done(pay.fred, id, new RetryAward(1, "the line is mended"));
        pay.runOut();

        assertThat(pay.handling(id).stage()).isEqualTo(Stage.SETTLED);
        assertThat(pay.fulfiller.handedOver())
                .hasSize(20)
                .extracting(Payout::key)
                .containsOnly(id + "/1");
        assertThat(pay.paidFor(id)).isEqualTo(cny("10.00"));
    }

    @Test
    void whatHasFailedAndIsHeardOfNoMoreKeepsItsKey() {
        pay.fulfiller.doing(Conduct.FAILS, Conduct.FORGETS);
        CaseId id = pay.awarded();
        pay.run();
        pay.clock.advance(Duration.ofMinutes(2));
        pay.run();
        pay.clock.advance(Duration.ofMinutes(6));
        pay.run();
        assertThat(pay.handling(id).stage()).isEqualTo(Stage.READY);
        pay.done(pay.fred, id, new RetryAward(1, "now"));
        pay.run();
        assertThat(pay.fulfiller.handedOver())
                .hasSize(3)
                .extracting(Payout::key)
                .containsOnly(id + "/1");
    }

    @Test
    void nobodyButTheSystemSendsOrReports() {
        CaseId id = pay.awarded();
        assertThat(pay.refused(id, new AwardAction.Send(1, 1, 1))).isEqualTo("not-permitted");
        assertThat(pay.refused(id, new AwardAction.Report(1, 1, 1, Fulfilment.settled("mine"))))
                .isEqualTo("not-permitted");
    }
}
