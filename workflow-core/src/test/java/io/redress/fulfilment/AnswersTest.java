package io.redress.fulfilment;

import static io.redress.fulfilment.PayDesk.cny;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.casefile.Flag;
import io.redress.id.CaseId;
import io.redress.remedy.Handling;
import io.redress.remedy.Handling.Stage;
import io.redress.spi.Payout;
import io.redress.testkit.RecordingFulfiller.Conduct;
import io.redress.testkit.RecordingFulfiller.Recall;
import io.redress.timeline.Entry;
import io.redress.workflow.AwardAction;
import io.redress.workflow.PayingShop;
import io.redress.workflow.PayingShop.Arrived;
import io.redress.workflow.PayingShop.Give;
import io.redress.workflow.PayingShop.LookInto;
import io.redress.workflow.PayingShop.Shut;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a fulfiller can answer, and what becomes of the award then. */
class AnswersTest {
    private final PayDesk pay = new PayDesk();

    @AfterEach
    void everythingHolds() {
        pay.verify();
    }

    @Test
    void whatIsPaidAtOnceIsSettledAndTheCaseIsClosedInTheSameChange() {
        CaseId id = pay.awarded();
        pay.run();

        assertThat(pay.handling(id).stage()).isEqualTo(Stage.SETTLED);
        assertThat(pay.handling(id).reference()).contains("book-1");
        assertThat(pay.file(id).state()).isEqualTo(PayingShop.Stage.CLOSED);
        List<Entry> entries = pay.entries(id);
        List<Entry> last = entries.subList(entries.size() - 3, entries.size());
        assertThat(last)
                .extracting(entry -> entry.action().getClass().getSimpleName())
                .containsExactly("Send", "Report", "Arrived");
        assertThat(last.get(2).action()).isEqualTo(new Arrived(1));
        assertThat(last.get(2).key()).isEmpty();
        assertThat(pay.desk.nextDue()).isEmpty();
    }

    @Test
    void theFulfillerGetsEverythingUnderAStableKey() {
        pay.fulfiller.doing(Conduct.FAILS, Conduct.FAILS);
        CaseId id = pay.awarded();
        pay.runOut();

        List<Payout> payouts = pay.fulfiller.handedOver();
        assertThat(payouts).hasSize(3).containsOnly(payouts.get(0));
        assertThat(payouts.get(0).key()).isEqualTo(id + "/1");
        assertThat(payouts.get(0).amount()).isEqualTo(cny("10.00"));
        assertThat(payouts.get(0).tenant()).isEqualTo(PayDesk.TENANT);
        assertThat(payouts.get(0).recovers()).isEmpty();
        assertThat(pay.handling(id).stage()).isEqualTo(Stage.SETTLED);
        assertThat(pay.handling(id).tries()).isEqualTo(3);
    }

    @Test
    void itIsOnRecordAsSentBeforeTheFulfillerHasIt() {
        CaseId id = pay.awarded();
        pay.clock.advance(Duration.ofMillis(1));
        pay.another(payout -> {
                    assertThat(pay.handling(id).stage()).isEqualTo(Stage.SENT);
                    return pay.fulfiller.fulfil(payout);
                })
                .runDue(PayDesk.MANY);
        assertThat(pay.handling(id).stage()).isEqualTo(Stage.SETTLED);
    }

    @Test
    void aPartIsCountedAndTheRestIsSentUnderAnotherKey() {
        pay.fulfiller.doing(Conduct.PAYS_HALF, Conduct.PAYS_HALF);
        CaseId id = pay.awarded();
        pay.runOut();

        assertThat(pay.fulfiller.handedOver())
                .extracting(Payout::key, Payout::amount)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(id + "/1", cny("10.00")),
                        org.assertj.core.groups.Tuple.tuple(id + "/1.2", cny("5.00")),
                        org.assertj.core.groups.Tuple.tuple(id + "/1.3", cny("2.50")));
        assertThat(pay.handling(id).stage()).isEqualTo(Stage.SETTLED);
        assertThat(pay.handling(id).paid()).isEqualTo(cny("10.00"));
    }

    @Test
    void whatIsOnItsWayIsAskedAboutAndNotSentAgain() {
        pay.fulfiller.doing(Conduct.TAKES_ON);
        CaseId id = pay.awarded();
        pay.runner.run(Duration.ofHours(5));
        assertThat(pay.handling(id).stage()).isEqualTo(Stage.PENDING);
        assertThat(pay.fulfiller.asked()).hasSize(4);
        assertThat(pay.file(id).state()).isEqualTo(PayingShop.Stage.PAYING);

        pay.fulfiller.arrive();
        pay.runner.run(Duration.ofHours(2));
        assertThat(pay.handling(id).stage()).isEqualTo(Stage.SETTLED);
        assertThat(pay.fulfiller.handedOver()).hasSize(1);
    }

    @Test
    void whatComesBackGetsStuckAndSomebodyIsTold() {
        pay.fulfiller.doing(Conduct.TAKES_ON);
        CaseId id = pay.awarded();
        pay.run();
        pay.fulfiller.bounce();
        pay.runOut();

        Handling handling = pay.handling(id);
        assertThat(handling.stage()).isEqualTo(Stage.STUCK);
        assertThat(handling.trouble()).contains("it came back");
        assertThat(handling.isInDoubt()).isFalse();
        assertThat(pay.file(id).has(Flag.of("award-stuck"))).isTrue();
        assertThat(pay.file(id).state()).isEqualTo(PayingShop.Stage.TROUBLED);
        assertThat(pay.entries(id)).extracting(Entry::action).contains(new LookInto(1));
        assertThat(pay.post.templates()).containsExactly("award-stuck");
    }

    @Test
    void aPaymentCanComeBackAfterTheCaseWasClosed() {
        pay.fulfiller.doing(Conduct.TAKES_ON);
        CaseId id = pay.awarded();
        pay.run();
        pay.done(pay.ann, id, new Shut());
        pay.verify();
        pay.fulfiller.bounce();
        pay.runOut();

        assertThat(pay.file(id).isOpen()).isFalse();
        assertThat(pay.file(id).clocks()).isEmpty();
        assertThat(pay.handling(id).stage()).isEqualTo(Stage.STUCK);
        assertThat(pay.file(id).has(Flag.of("award-stuck"))).isTrue();
        assertThat(pay.post.templates()).containsExactly("award-stuck");
    }

    @Test
    void aClosedCaseIsPaidToo() {
        CaseId id = pay.awarded();
        pay.done(pay.ann, id, new Shut());
        pay.run();

        assertThat(pay.handling(id).stage()).isEqualTo(Stage.SETTLED);
        assertThat(pay.file(id).isOpen()).isFalse();
    }

    @Test
    void whatFailsForGoodIsNotTriedAgain() {
        pay.fulfiller.doing(Conduct.REFUSES);
        CaseId id = pay.awarded();
        pay.runOut();

        assertThat(pay.fulfiller.handedOver()).hasSize(1);
        assertThat(pay.handling(id).stage()).isEqualTo(Stage.STUCK);
        assertThat(pay.handling(id).trouble()).contains("no such account");
        assertThat(pay.desk.nextDue()).isPresent().get().isNotEqualTo(pay.clock.instant());
    }

    @Test
    void anInstalmentWaitsForItsDay() {
        CaseId id = pay.open();
        pay.done(pay.ann, id, new Give(cny("3.00"), 0));
        pay.done(pay.ann, id, new Give(cny("4.00"), 30));
        pay.runner.run(Duration.ofDays(29));
        assertThat(pay.paidFor(id)).isEqualTo(cny("3.00"));
        assertThat(pay.file(id).state()).isEqualTo(PayingShop.Stage.PAYING);

        pay.runner.run(Duration.ofDays(2));
        assertThat(pay.paidFor(id)).isEqualTo(cny("7.00"));
        assertThat(pay.entries(id)).extracting(Entry::action).contains(new Arrived(2));
    }

    /** It paid, and said something that cannot be true, or nothing: nobody trusts that, and the book is asked. */
    @ParameterizedTest
    @EnumSource(
            value = Conduct.class,
            names = {
                "PAYS_UNAWARE",
                "CRASHES_AFTER",
                "IS_INTERRUPTED",
                "COLLAPSES",
                "ANSWERS_NOTHING",
                "CLAIMS_TOO_MUCH",
                "CLAIMS_OTHER_CURRENCY",
                "CLAIMS_LESS_THAN_NOTHING",
                "DENIES"
            })
    void aFulfillerThatPaidAndDidNotSaySoIsAskedAndNotPaidAgain(Conduct conduct) {
        pay.fulfiller.doing(conduct);
        CaseId id = pay.awarded();
        pay.run();
        assertThat(pay.handling(id).stage()).isEqualTo(Stage.SENT);
        assertThat(pay.handling(id).trouble()).isPresent();
        assertThat(Thread.interrupted()).isEqualTo(conduct == Conduct.IS_INTERRUPTED);
        pay.verify();

        pay.runOut();
        assertThat(pay.handling(id).stage()).isEqualTo(Stage.SETTLED);
        assertThat(pay.handling(id).trouble()).isEmpty();
        assertThat(pay.fulfiller.handedOver()).hasSize(1);
        assertThat(pay.paidFor(id)).isEqualTo(cny("10.00"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Conduct.class,
            names = {"FORGETS", "CRASHES_BEFORE"})
    void whatNeverArrivedThereIsSentAgainAfterItWasAsked(Conduct conduct) {
        pay.fulfiller.doing(conduct);
        CaseId id = pay.awarded();
        pay.run();
        assertThat(pay.handling(id).stage()).isEqualTo(Stage.SENT);
        pay.runOut();

        assertThat(pay.fulfiller.asked()).hasSize(1);
        assertThat(pay.fulfiller.handedOver()).hasSize(2);
        assertThat(pay.paidFor(id)).isEqualTo(cny("10.00"));
        assertThat(pay.handling(id).stage()).isEqualTo(Stage.SETTLED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Recall.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"LOOKS"})
    void whatStaysUnknownEndsStuckAndIsNeverPaidAgainByItself(Recall recall) {
        pay.fulfiller
                .doing(Conduct.PAYS_UNAWARE)
                .recalling(Stream.generate(() -> recall).limit(9).toArray(Recall[]::new));
        CaseId id = pay.awarded();
        pay.runOut();

        assertThat(pay.fulfiller.handedOver()).hasSize(1);
        assertThat(pay.fulfiller.asked()).hasSize(9);
        assertThat(pay.handling(id).stage()).isEqualTo(Stage.STUCK);
        assertThat(pay.handling(id).isInDoubt()).isTrue();
        assertThat(pay.file(id).has(Flag.of("award-stuck"))).isTrue();
    }

    @Test
    void aFulfillerThatCannotLookUpLeavesDoubtToPeople() {
        CaseId id = pay.awarded();
        pay.clock.advance(Duration.ofMillis(1));
        // A fulfiller of one method has no find.
        var desk = pay.another(payout -> {
            pay.fulfiller.fulfil(payout);
            throw new IllegalStateException("the line broke");
        });
        new io.redress.testkit.ManualRunner(desk, pay.clock).run(Duration.ofDays(3));

        assertThat(pay.fulfiller.handedOver()).hasSize(1);
        assertThat(pay.handling(id).stage()).isEqualTo(Stage.STUCK);
        assertThat(pay.handling(id).trouble()).contains("it cannot be looked up");
    }

    @Test
    void twoAwardsOfACaseArePaidEachOnItsOwn() {
        pay.fulfiller.doing(Conduct.FAILS);
        CaseId id = pay.open();
        pay.done(pay.ann, id, new Give(cny("3.00"), 0));
        pay.done(pay.ann, id, new Give(cny("4.00"), 0));
        pay.run();
        assertThat(pay.file(id).remedies().awards())
                .extracting(award -> award.handling().stage())
                .containsExactly(Stage.READY, Stage.SETTLED);
        assertThat(pay.file(id).state()).isEqualTo(PayingShop.Stage.PAYING);
        pay.runOut();
        assertThat(pay.file(id).state()).isEqualTo(PayingShop.Stage.CLOSED);
        assertThat(pay.entries(id).stream().filter(entry -> entry.action() instanceof AwardAction.Send))
                .hasSize(3);
    }
}
