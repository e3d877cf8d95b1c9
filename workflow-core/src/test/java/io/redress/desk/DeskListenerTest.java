package io.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.redress.failure.UnknownCaseException;
import io.redress.id.CaseId;
import io.redress.spi.Commanded;
import io.redress.spi.Delivery;
import io.redress.spi.DeskListener;
import io.redress.spi.Lapsed;
import io.redress.spi.Parked;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a desk did is heard, and hearing it disturbs nothing. */
class DeskListenerTest {
    private final List<String> heard = new ArrayList<>();

    /** Writes down what it hears. */
    private final DeskListener listener = new DeskListener() {
        @Override
        public void commanded(Commanded command) {
            assertThat(command.took()).isPositive();
            heard.add(command.action() + ": " + command.result());
        }

        @Override
        public void lapsed(Lapsed lapse) {
            heard.add(lapse.deadline() + " lapsed into " + lapse.action() + ", seen after " + lapse.behind());
        }

        @Override
        public void delivered(Delivery delivery) {
            heard.add(delivery.template() + ": " + delivery.fate() + " at try " + delivery.attempt());
        }

        @Override
        public void parked(Parked parked) {
            heard.add("parked " + parked.kind());
        }

        @Override
        public void scheduled(Instant due) {
            heard.add("due in " + Duration.between(Office.START, due));
        }
    };

    private final Office office = new Office(desk -> desk.heardBy(listener));

    @Test
    void everyEndOfACommandIsHeard() {
        CaseId id = office.open("o1");
        office.desk.as(office.ann).receive(office.key(), Office.complaint("o1"));
        office.desk.as(office.ann).receive(office.key(), Office.complaint("o1").saying("x".repeat(20_001)));
        office.act(office.ann, id, new Shop.Take());
        office.act(office.ann, id, new Shop.Refund("5"));
        office.act(office.carl, id, new Shop.Take());
        assertThatExceptionOfType(UnknownCaseException.class)
                .isThrownBy(() -> office.act(office.ann, CaseId.of("none"), new Shop.Take()));

        assertThat(heard)
                .containsExactly(
                        "due in PT8H",
                        "receive: opened",
                        "due in PT8H",
                        "receive: joined",
                        "parked CONTACT",
                        "receive: parked",
                        "due in PT8H",
                        "take/1: done",
                        "refund/1: needs-cosigner",
                        "take/1: wrong-state",
                        "take/1: unknown-case");
    }

    @Test
    void lapsesAreHeardWhoeverBringsThemToLight() {
        CaseId id = office.open("o1");
        office.open("o2");
        heard.clear();
        office.clock.advance(Duration.ofHours(9));
        office.act(office.ann, id, new Shop.Take());
        office.desk.runDue(Office.MANY);

        assertThat(heard)
                .containsExactly(
                        "answer lapsed into escalate/1, seen after PT1H",
                        "due in PT16H",
                        "take/1: done",
                        "answer lapsed into escalate/1, seen after PT1H",
                        "due in PT16H");
    }

    @Test
    void aClosedCaseSchedulesNothing() {
        CaseId id = office.open("o1");
        office.act(office.ann, id, new Shop.Take());
        heard.clear();
        office.act(office.ann, id, new Shop.Arrived());

        assertThat(heard).containsExactly("arrived/1: done");
    }

    @Test
    void deliveriesAreHeard() {
        CaseId id = office.open("o1");
        office.act(office.ann, id, new Shop.Remark("seen", Office.START));
        heard.clear();
        office.desk.deliver(Office.MANY);

        assertThat(heard).containsExactly("remark: DELIVERED at try 1");
    }

    @Test
    void aListenerThatFailsDisturbsNeitherTheWorkNorTheOthers() {
        DeskListener broken = new DeskListener() {
            @Override
            public void commanded(Commanded command) {
                throw new IllegalStateException("no counter");
            }

            @Override
            public void scheduled(Instant due) {
                throw new IllegalStateException("no scheduler");
            }
        };
        Office both = new Office(desk -> desk.heardBy(broken).heardBy(listener));

        assertThat(both.act(both.ann, both.open("o1"), new Shop.Take()).isDone())
                .isTrue();
        assertThat(heard).containsExactly("due in PT8H", "receive: opened", "due in PT8H", "take/1: done");
    }
}
