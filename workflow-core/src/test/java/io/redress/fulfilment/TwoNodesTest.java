package io.redress.fulfilment;

import static io.redress.fulfilment.PayDesk.cny;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.desk.ComplaintDesk;
import io.redress.id.CaseId;
import io.redress.remedy.Handling.Stage;
import io.redress.spi.Change;
import io.redress.spi.Commit;
import io.redress.store.ForwardingStore;
import io.redress.store.MemoryCaseStore;
import io.redress.testkit.RecordingFulfiller.Conduct;
import io.redress.workflow.CancelAward;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two nodes at one award, each step of one between two steps of the other. */
class TwoNodesTest {
    private final List<Runnable> beforeCommits = new ArrayList<>();
    private final PayDesk pay = new PayDesk(new ForwardingStore(new MemoryCaseStore()) {
        @Override
        public List<Commit> commit(List<Change> changes) {
            if (!beforeCommits.isEmpty()) {
                beforeCommits.remove(0).run();
            }
            return super.commit(changes);
        }
    });
    private final ComplaintDesk other = pay.another(pay.fulfiller);

    @AfterEach
    void everythingHolds() {
        pay.verify();
    }

    @Test
    void ofTwoThatWantToSendItOnlyOneHandsItOver() {
        CaseId id = pay.awarded();
        pay.clock.advance(Duration.ofMinutes(2));
        // The other one comes between, although the first has claimed the timer: claims are a courtesy.
        beforeCommits.add(() -> {
            release(id);
            other.runDue(PayDesk.MANY);
        });
        pay.desk.runDue(PayDesk.MANY);

        assertThat(pay.fulfiller.handedOver()).hasSize(1);
        assertThat(pay.handling(id).stage()).isEqualTo(Stage.SETTLED);
        assertThat(pay.handling(id).tries()).isEqualTo(1);
    }

    private void release(CaseId id) {
        pay.store.release(List.of(new io.redress.spi.Timer(
                PayDesk.TENANT,
                id,
                pay.award(id).timer(),
                pay.handling(id).next().orElseThrow())));
    }

    @Test
    void whileOneWaitsForTheFulfillerTheOtherLeavesItAlone() {
        CaseId id = pay.awarded();
        ComplaintDesk slow = pay.another(payout -> {
            pay.clock.advance(Duration.ofMinutes(4));
            other.runDue(PayDesk.MANY);
            return pay.fulfiller.fulfil(payout);
        });
        pay.clock.advance(Duration.ofMillis(1));
        slow.runDue(PayDesk.MANY);

        assertThat(pay.fulfiller.handedOver()).hasSize(1);
        assertThat(pay.fulfiller.asked()).isEmpty();
        assertThat(pay.handling(id).stage()).isEqualTo(Stage.SETTLED);
    }

    @Test
    void anAnswerAfterAllPatienceIsNotCountedTwice() {
        CaseId id = pay.awarded();
        ComplaintDesk slow = pay.another(payout -> {
            // The other one asks, hears that nothing came there, and sends it again under the same key.
            for (int i = 0; i < 3; i++) {
                pay.clock.advance(Duration.ofMinutes(6));
                other.runDue(PayDesk.MANY);
            }
            return pay.fulfiller.fulfil(payout);
        });
        pay.clock.advance(Duration.ofMillis(1));
        slow.runDue(PayDesk.MANY);

        assertThat(pay.fulfiller.asked()).hasSize(1);
        assertThat(pay.fulfiller.handedOver()).hasSize(2);
        assertThat(pay.paidFor(id)).isEqualTo(cny("10.00"));
        assertThat(pay.handling(id).stage()).isEqualTo(Stage.SETTLED);
        assertThat(pay.handling(id).paid()).isEqualTo(cny("10.00"));
    }

    @Test
    void aLateYesCountsWhereTheOtherHasOnlyHeardThatNothingCame() {
        CaseId id = pay.awarded();
        ComplaintDesk slow = pay.another(payout -> {
            pay.clock.advance(Duration.ofMinutes(6));
            other.runDue(PayDesk.MANY);
            assertThat(pay.handling(id).stage()).isEqualTo(Stage.READY);
            return pay.fulfiller.fulfil(payout);
        });
        pay.clock.advance(Duration.ofMillis(1));
        slow.runDue(PayDesk.MANY);

        assertThat(pay.handling(id).stage()).isEqualTo(Stage.SETTLED);
        pay.runOut();
        assertThat(pay.fulfiller.handedOver()).hasSize(1);
    }

    @Test
    void whatWasTakenBackAndIsPaidAllTheSameIsForPeopleToSee() {
        CaseId id = pay.awarded();
        ComplaintDesk slow = pay.another(payout -> {
            pay.clock.advance(Duration.ofMinutes(6));
            other.runDue(PayDesk.MANY);
            pay.done(pay.fred, id, new CancelAward(1, "nothing came there"));
            return pay.fulfiller.fulfil(payout);
        });
        pay.clock.advance(Duration.ofMillis(1));
        slow.runDue(PayDesk.MANY);

        assertThat(pay.handling(id).stage()).isEqualTo(Stage.STUCK);
        assertThat(pay.handling(id).isInDoubt()).isTrue();
        assertThat(pay.handling(id).trouble()).get().asString().startsWith("it was taken back");
    }

    @Test
    void twoThatAskAtOnceRecordOneAnswer() {
        pay.fulfiller.doing(Conduct.PAYS_UNAWARE);
        CaseId id = pay.awarded();
        pay.run();
        pay.clock.advance(Duration.ofMinutes(2));
        beforeCommits.add(() -> {
            release(id);
            other.runDue(PayDesk.MANY);
        });
        pay.desk.runDue(PayDesk.MANY);

        assertThat(pay.fulfiller.asked()).hasSize(2);
        assertThat(pay.handling(id).stage()).isEqualTo(Stage.SETTLED);
        assertThat(pay.handling(id).paid()).isEqualTo(cny("10.00"));
    }
}
