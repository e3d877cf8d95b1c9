package io.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.desk.Shop.Offer;
import io.redress.desk.Shop.Remark;
import io.redress.desk.Shop.Take;
import io.redress.id.CaseId;
import io.redress.party.PersonalText;
import io.redress.spi.DeadMessage;
import io.redress.spi.Message;
import io.redress.spi.Notifier;
import io.redress.store.MemoryCaseStore;
import io.redress.testkit.SettableClock;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Messages go out at least once, of one case in order; what fails is tried again, and set aside in the end. */
class CourierTest {
    private static final int TRIES = 10;
    private static final Offer OFFER = new Offer("a refund", PersonalText.of("Dear Carl"));

    /** Delivers unless told that a case's messages bounce. */
    private static final class Letterbox implements Notifier {
        private final Set<CaseId> bouncing = new HashSet<>();
        private final List<Message> delivered = new ArrayList<>();
        private int tries;

        @Override
        public void deliver(Message message) throws IOException {
            tries++;
            if (bouncing.contains(message.key().caseId())) {
                throw new IOException("no such address");
            }
            delivered.add(message);
        }

        private List<String> told(CaseId id) {
            return delivered.stream()
                    .filter(message -> message.key().caseId().equals(id))
                    .map(message -> message.template() + " " + message.key().entry())
                    .toList();
        }
    }

    private final Letterbox letterbox = new Letterbox();
    private final SettableClock sharedClock = new SettableClock(Office.START);
    private final Office office = new Office(new MemoryCaseStore(sharedClock), desk -> desk.notifying(letterbox));

    private CaseId remarked(String order, int times) {
        CaseId id = office.open(order);
        for (int i = 0; i < times; i++) {
            office.act(office.ann, id, new Remark("text", Office.START));
        }
        return id;
    }

    private Delivered deliver() {
        return office.desk.deliver(Office.MANY);
    }

    @Test
    void messagesOfACaseGoOutInTheOrderInWhichTheyWereWritten() {
        CaseId first = remarked("o1", 3);
        CaseId second = remarked("o2", 2);
        office.act(office.ann, first, new Remark("text", Office.START));

        assertThat(deliver()).isEqualTo(new Delivered(6, 0, 0, 0));
        assertThat(letterbox.told(first)).containsExactly("remark 2", "remark 3", "remark 4", "remark 5");
        assertThat(letterbox.told(second)).containsExactly("remark 2", "remark 3");
        assertThat(deliver()).isEqualTo(new Delivered(0, 0, 0, 0));
    }

    @Test
    void aMessageSaysWhatItIsAboutAndToWhom() {
        CaseId id = office.open("o1");
        office.act(office.ann, id, new Take());
        office.act(office.ann, id, OFFER);
        deliver();

        Message message = letterbox.delivered.get(0);
        assertThat(message.template()).isEqualTo("offer");
        assertThat(message.to().person()).contains(office.carl.id());
        assertThat(message.arguments()).containsEntry("case", id.value());
        assertThat(message.key()).hasToString("t1/" + id + "/3/" + message.key().index());
        assertThat(message.writtenAt()).isEqualTo(Office.START);
    }

    @Test
    void noMoreGoOutThanTheLimitAllows() {
        remarked("o1", 3);
        remarked("o2", 3);

        assertThat(office.desk.deliver(1).delivered()).isEqualTo(1);
        assertThat(office.desk.deliver(4).delivered()).isEqualTo(4);
        assertThat(office.desk.deliver(4).delivered()).isEqualTo(1);
    }

    @Test
    void aMessageThatFailsWaitsTwiceAsLongEachTimeAndIsSetAsideAfterTenTries() {
        CaseId id = remarked("o1", 1);
        letterbox.bouncing.add(id);

        List<Duration> pauses = new ArrayList<>();
        Instant last = office.clock.instant();
        while (office.desk.deadMessages(Office.MANY).isEmpty()) {
            int before = letterbox.tries;
            deliver();
            if (letterbox.tries > before) {
                pauses.add(Duration.between(last, office.clock.instant()));
                last = office.clock.instant();
            }
            office.clock.advance(Duration.ofSeconds(10));
        }
        assertThat(letterbox.tries).isEqualTo(TRIES);
        assertThat(pauses).hasSize(TRIES).startsWith(Duration.ZERO);
        for (int i = 1; i < TRIES; i++) {
            assertThat(pauses.get(i)).isEqualTo(Duration.ofSeconds(10L << (i - 1)));
        }
        DeadMessage dead = office.desk.deadMessages(Office.MANY).get(0);
        assertThat(dead.attempts()).isEqualTo(TRIES);
        assertThat(dead.reason()).contains("no such address");
        assertThat(dead.message().key().caseId()).isEqualTo(id);
    }

    @Test
    void aCaseThatFailsHoldsUpNoOther() {
        CaseId bad = remarked("o1", 2);
        CaseId good = remarked("o2", 2);
        letterbox.bouncing.add(bad);

        assertThat(deliver()).isEqualTo(new Delivered(2, 0, 1, 0));
        assertThat(letterbox.told(good)).hasSize(2);
        assertThat(letterbox.told(bad)).isEmpty();
    }

    private void giveUp(CaseId id) {
        letterbox.bouncing.add(id);
        for (int i = 0; i < TRIES; i++) {
            office.desk.deliver(1);
            office.clock.advance(Duration.ofHours(2));
        }
        letterbox.bouncing.remove(id);
    }

    @Test
    void laterMessagesGoOnBehindADeadOne() {
        CaseId id = remarked("o1", 2);
        giveUp(id);

        assertThat(office.desk.deadMessages(Office.MANY)).hasSize(1);
        deliver();
        assertThat(letterbox.told(id)).containsExactly("remark 3");
    }

    @Test
    void aRevivedMessageGetsTenMoreTries() {
        CaseId id = remarked("o1", 1);
        giveUp(id);
        DeadMessage dead = office.desk.deadMessages(Office.MANY).get(0);

        office.desk.revive(dead.message().key());
        assertThat(office.desk.deadMessages(Office.MANY)).isEmpty();
        letterbox.bouncing.add(id);
        assertThat(deliver()).isEqualTo(new Delivered(0, 0, 1, 0));
        letterbox.bouncing.remove(id);
        office.clock.advance(Duration.ofHours(2));
        assertThat(deliver()).isEqualTo(new Delivered(1, 0, 0, 0));
        assertThat(letterbox.told(id)).containsExactly("remark 2");
    }

    @Test
    void anAlarmIsDroppedWhenItsCaseHasMovedOn() {
        CaseId moved = office.open("o1");
        CaseId stuck = office.open("o2");
        office.clock.advance(Duration.ofHours(9));
        office.desk.runDue(Office.MANY);
        office.act(office.ann, moved, new Take());

        assertThat(deliver()).isEqualTo(new Delivered(1, 1, 0, 0));
        assertThat(letterbox.told(stuck)).containsExactly("overdue 2");
        assertThat(letterbox.told(moved)).isEmpty();
    }

    @Test
    void anAlarmIsLookedAtAgainEachTimeItIsTried() {
        CaseId id = office.open("o1");
        office.clock.advance(Duration.ofHours(9));
        office.desk.runDue(Office.MANY);
        letterbox.bouncing.add(id);
        assertThat(deliver().retried()).isEqualTo(1);

        office.act(office.ann, id, new Take());
        letterbox.bouncing.remove(id);
        office.clock.advance(Duration.ofMinutes(1));
        assertThat(deliver()).isEqualTo(new Delivered(0, 1, 0, 0));
    }

    @Test
    void aMessageThatOneNodeHoldsIsNotDeliveredByAnother() {
        CaseId id = remarked("o1", 1);
        List<Delivered> other = new ArrayList<>();
        Office nested = new Office(office.store, desk -> desk.notifying(message -> other.add(deliver())));

        assertThat(nested.desk.deliver(Office.MANY).delivered()).isEqualTo(1);
        assertThat(other).containsExactly(new Delivered(0, 0, 0, 0));
        assertThat(letterbox.told(id)).isEmpty();
    }

    @Test
    void aNodeThatDiedHoldsItsMessagesForFiveMinutes() {
        CaseId id = remarked("o1", 1);
        office.store.claimMessages(Office.START, Duration.ofMinutes(5), 1);

        sharedClock.advance(Duration.ofMinutes(5).minusNanos(1000));
        office.clock.advance(Duration.ofDays(1));
        assertThat(deliver().delivered()).isZero();
        sharedClock.advance(Duration.ofNanos(1000));
        assertThat(deliver().delivered()).isEqualTo(1);
        assertThat(letterbox.told(id)).hasSize(1);
    }

    @Test
    void withoutANotifierMessagesAreKept() {
        Office silent = new Office();
        CaseId id = silent.open("o1");
        ComplaintDesk deaf = ComplaintDesk.running(silent.workflow)
                .storing(silent.store)
                .timedBy(silent.clock)
                .knowing(Shop.Parcel.class, request -> new Shop.Parcel("door"))
                .open();
        deaf.as(silent.ann).act(silent.key(), id, new Remark("text", Office.START));

        assertThat(deaf.deliver(Office.MANY).delivered()).isZero();
        silent.clock.advance(Duration.ofHours(1));
        assertThat(silent.desk.deliver(Office.MANY).delivered()).isEqualTo(1);
    }

    @Test
    void aLimitIsAtLeastOne() {
        org.assertj.core.api.Assertions.assertThatIllegalArgumentException().isThrownBy(() -> office.desk.deliver(0));
        org.assertj.core.api.Assertions.assertThatIllegalArgumentException().isThrownBy(() -> office.desk.runDue(-1));
    }
}
