package io.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.redress.id.CaseId;
import io.redress.spi.Delivery;
import io.redress.spi.DeskListener;
import io.redress.spi.Lapsed;
import io.redress.spi.Timer;
import io.redress.store.ForwardingStore;
import io.redress.store.MemoryCaseStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A thread that nobody has to remember to call. */
@Timeout(30)
@SuppressWarnings("try") // a runner needs no calls: it runs until it is closed
class BackgroundRunnerTest {
    private static final Pace EAGER = new Pace(10, Duration.ofMillis(2));
    private static final Pace SLEEPY = new Pace(10, Duration.ofDays(1));

    private final BlockingQueue<String> news = new LinkedBlockingQueue<>();
    private final DeskListener listener = new DeskListener() {
        @Override
        public void lapsed(Lapsed lapse) {
            news.add("lapsed " + lapse.deadline());
        }

        @Override
        public void delivered(Delivery delivery) {
            news.add("delivered " + delivery.template());
        }
    };

    private Office office(ForwardingStore store) {
        return new Office(store, desk -> desk.heardBy(listener));
    }

    private static ForwardingStore memory() {
        return new ForwardingStore(new MemoryCaseStore()) {};
    }

    private String next() throws InterruptedException {
        return news.poll(20, TimeUnit.SECONDS);
    }

    @Test
    void deadlinesLapseByThemselves() throws InterruptedException {
        Office office = office(memory());
        office.open("o1");
        office.clock.advance(Duration.ofHours(9));
        try (BackgroundRunner runner = office.desk.startRunner(EAGER)) {
            assertThat(next()).isEqualTo("lapsed answer");
            assertThat(next()).isEqualTo("delivered overdue");
            office.clock.advance(Duration.ofHours(8));
            assertThat(next()).isEqualTo("lapsed answer");
        }
        assertThat(office.desk.as(office.ann).count(all -> all.breached())).isEqualTo(1);
    }

    @Test
    void whatIsWrittenWakesIt() throws InterruptedException {
        Office office = office(memory());
        CaseId id = office.open("o1");
        try (BackgroundRunner runner = office.desk.startRunner(SLEEPY)) {
            for (int i = 0; i < 5; i++) {
                office.act(office.ann, id, new Shop.Remark("again", Office.START));
                assertThat(next()).isEqualTo("delivered remark");
            }
        }
    }

    @Test
    void aBacklogIsDoneInBatches() throws InterruptedException {
        AtomicInteger widest = new AtomicInteger();
        Office office = office(new ForwardingStore(new MemoryCaseStore()) {
            @Override
            public List<Timer> claimDue(Instant now, Duration lease, int limit) {
                List<Timer> claimed = super.claimDue(now, lease, limit);
                widest.accumulateAndGet(claimed.size(), Math::max);
                return claimed;
            }
        });
        for (int i = 0; i < 35; i++) {
            office.open("o" + i);
        }
        office.clock.advance(Duration.ofHours(9));
        try (BackgroundRunner runner = office.desk.startRunner(SLEEPY)) {
            for (int i = 0; i < 70; i++) {
                assertThat(next()).isIn("lapsed answer", "delivered overdue");
            }
        }
        assertThat(widest).hasValue(10);
        assertThat(news).isEmpty();
    }

    @Test
    void aStoreThatFailsForAWhileDoesNotEndIt() throws InterruptedException {
        AtomicInteger failures = new AtomicInteger(1);
        Office office = office(new ForwardingStore(new MemoryCaseStore()) {
            @Override
            public List<Timer> claimDue(Instant now, Duration lease, int limit) {
                if (failures.getAndDecrement() > 0) {
                    throw new IllegalStateException("not now");
                }
                return super.claimDue(now, lease, limit);
            }
        });
        office.open("o1");
        office.clock.advance(Duration.ofHours(9));
        try (BackgroundRunner runner = office.desk.startRunner(SLEEPY)) {
            assertThat(next()).isEqualTo("lapsed answer");
        }
    }

    @Test
    void onceClosedItDoesNothingMore() {
        Office office = office(memory());
        CaseId id = office.open("o1");
        BackgroundRunner runner = office.desk.startRunner(EAGER);
        runner.close();
        runner.close();
        office.act(office.ann, id, new Shop.Remark("unheard", Office.START));

        assertThat(news).isEmpty();
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("redress-runner");
    }

    @Test
    void aStoreThatJoinsTheHostsTransactionsCannotHaveOne() {
        Office office = new Office(new ForwardingStore(new MemoryCaseStore()) {
            @Override
            public boolean joins() {
                return true;
            }
        });

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> office.desk.startRunner(Pace.USUAL))
                .withMessageContaining("scheduler of yours");
    }

    @Test
    void anAlarmBeforeItsTimeWakesAndALaterOneDoesNot() throws InterruptedException {
        Alarm alarm = new Alarm();
        alarm.ringBefore(Office.START.plusSeconds(9));
        alarm.sleep(Office.START, Duration.ofDays(1));

        Thread sleeper = new Thread(() -> alarm.sleep(Office.START, Duration.ofDays(1)));
        sleeper.start();
        while (sleeper.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        alarm.ringBefore(Office.START.plus(Duration.ofDays(2)));
        sleeper.join(200);
        assertThat(sleeper.isAlive()).as("it sleeps on").isTrue();
        alarm.ringBefore(Office.START.plusSeconds(1));
        sleeper.join();
    }

    @Test
    void nonsensicalPacesAreRefused() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Pace(0, Duration.ofSeconds(1)))
                .withMessageContaining("0");
        for (Duration sleep : List.of(Duration.ZERO, Duration.ofSeconds(-1), Duration.ofDays(2))) {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> new Pace(1, sleep))
                    .withMessageContaining(sleep.toString());
        }
    }
}
