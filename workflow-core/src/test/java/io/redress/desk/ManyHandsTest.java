package io.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.casefile.Action;
import io.redress.desk.Shop.Accept;
import io.redress.desk.Shop.Decline;
import io.redress.desk.Shop.Offer;
import io.redress.desk.Shop.Remark;
import io.redress.desk.Shop.Take;
import io.redress.failure.LostRaceException;
import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.id.OrderId;
import io.redress.party.Actor;
import io.redress.party.PersonalText;
import io.redress.spi.CaseQuery;
import io.redress.spi.CaseQuery.Phase;
import io.redress.spi.Cursor;
import io.redress.timeline.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Sixteen threads at one desk. */
class ManyHandsTest {
    private static final int THREADS = 16;
    private static final int ROUNDS = 12;

    private final Office office = new Office();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    @AfterEach
    void sendHome() {
        threads.shutdownNow();
    }

    private <T> List<T> together(IntFunction<Callable<T>> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Future<T>> running = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Callable<T> own = work.apply(i);
            running.add(threads.submit(() -> {
                start.await(30, TimeUnit.SECONDS);
                return own.call();
            }));
        }
        List<T> results = new ArrayList<>();
        for (Future<T> one : running) {
            results.add(one.get(30, TimeUnit.SECONDS));
        }
        return results;
    }

    /** Acts until the action is judged; a bounded number of lost races is the caller's to repeat, with the same key. */
    private Outcome insist(Actor actor, CommandKey key, CaseId id, Action action) {
        while (true) {
            try {
                return office.desk.as(actor).act(key, id, action);
            } catch (LostRaceException again) {
                assertThat(again.caseId()).isEqualTo(id);
            }
        }
    }

    private Receipt insist(CommandKey key, String order) {
        while (true) {
            try {
                return office.desk
                        .as(office.ann)
                        .receive(key, Office.complaint(order).saying(key.value()));
            } catch (LostRaceException again) {
                assertThat(again.code()).isEqualTo("lost-race");
            }
        }
    }

    private void intact(CaseId id) {
        assertThat(office.desk.verify(Office.TENANT, id)).isEmpty();
        assertThat(office.store.due(Instant.MAX, Office.MANY).stream()
                        .filter(timer -> timer.caseId().equals(id)))
                .hasSameSizeAs(office.file(id).clocks());
    }

    @Test
    void noRemarkOfManyIsLost() throws Exception {
        CaseId id = office.open("o1");
        together(i -> () -> {
            for (int round = 0; round < ROUNDS; round++) {
                CommandKey key = CommandKey.of("k-" + i + "-" + round);
                assertThat(insist(office.ann, key, id, new Remark(key.value(), Office.START))
                                .isDone())
                        .isTrue();
            }
            return i;
        });

        List<Entry> entries = office.entries(id);
        assertThat(entries).hasSize(1 + THREADS * ROUNDS);
        Set<String> texts = new HashSet<>();
        entries.subList(1, entries.size()).forEach(entry -> texts.add(((Remark) entry.action()).text()));
        assertThat(texts).hasSize(THREADS * ROUNDS);
        office.desk.deliver(Office.MANY);
        assertThat(office.post.delivered()).hasSize(THREADS * ROUNDS);
        intact(id);
    }

    @RepeatedTest(3)
    void entriesAreWhatWasDoneAndWhatLapsed() throws Exception {
        CaseId id = office.open("o1");
        List<Integer> done = together(i -> () -> {
            int own = 0;
            for (int round = 0; round < ROUNDS; round++) {
                CommandKey key = CommandKey.of("k-" + i + "-" + round);
                Outcome outcome = switch ((i + round) % 5) {
                    case 0 -> insist(office.ann, key, id, new Take());
                    case 1 -> insist(office.ann, key, id, new Offer("a refund", PersonalText.of("Dear Carl")));
                    case 2 -> insist(office.carl, key, id, new Decline());
                    case 3 -> insist(office.lea, key, id, new Remark("text", Office.START));
                    default -> {
                        office.clock.advance(Duration.ofHours(5));
                        office.desk.runDue(3);
                        yield insist(office.carl, key, id, new Take());
                    }
                };
                own += outcome.isDone() ? 1 : 0;
            }
            return own;
        });
        office.desk.runDue(Office.MANY);

        List<Entry> entries = office.entries(id);
        long lapses = entries.stream().filter(entry -> entry.key().isEmpty()).count();
        int actions = done.stream().mapToInt(Integer::intValue).sum();
        assertThat(lapses).isPositive();
        assertThat(actions).isPositive();
        assertThat(entries).hasSize((int) (1 + actions + lapses));
        assertThat(entries).extracting(Entry::recordedAt).isSorted();
        intact(id);
    }

    @RepeatedTest(3)
    void anOrderHasOneOpenCaseHoweverManyContactsComeAtOnce() throws Exception {
        List<Receipt> receipts = together(i -> () -> insist(CommandKey.of("k" + i), "o1"));

        assertThat(receipts).filteredOn(Receipt.Opened.class::isInstance).hasSize(1);
        assertThat(receipts)
                .extracting(Receipt::caseId)
                .containsOnly(receipts.get(0).caseId());
        assertThat(office.links(receipts.get(0).caseId())).hasSize(THREADS);
        intact(receipts.get(0).caseId());
    }

    @RepeatedTest(2)
    void anOrderHasOneOpenCaseWhileCasesCloseAndOpen() throws Exception {
        OrderId order = OrderId.of("o1");
        together(i -> () -> {
            for (int round = 0; round < ROUNDS; round++) {
                String key = "k-" + i + "-" + round;
                CaseId id = insist(CommandKey.of(key), "o1").caseId();
                insist(office.ann, CommandKey.of(key + "-take"), id, new Take());
                insist(office.ann, CommandKey.of(key + "-offer"), id, new Offer("x", PersonalText.of("")));
                insist(office.carl, CommandKey.of(key + "-accept"), id, new Accept());
                assertThat(office.desk.as(office.ann).count(all -> all.about(order)))
                        .isLessThanOrEqualTo(1);
            }
            return i;
        });

        List<CaseId> all = casesAbout(order);
        assertThat(all).hasSizeGreaterThan(1);
        int contacts = all.stream()
                .flatMap(id -> office.entries(id).stream())
                .mapToInt(entry -> entry.action() instanceof io.redress.workflow.Correspond ? 1 : 0)
                .sum();
        assertThat(contacts).isEqualTo(THREADS * ROUNDS);
        all.forEach(this::intact);
    }

    private List<CaseId> casesAbout(OrderId order) {
        List<CaseId> ids = new ArrayList<>();
        Optional<Cursor> next = Optional.empty();
        do {
            Optional<Cursor> from = next;
            WorkList page = office.desk.as(office.ann).cases(cases -> {
                CaseQuery all = cases.within(Phase.ANY).about(order).atMost(CaseQuery.MOST);
                return from.map(all::from).orElse(all);
            });
            page.cases().forEach(view -> ids.add(view.id()));
            next = page.next();
        } while (next.isPresent());
        return ids;
    }

    @RepeatedTest(3)
    void oneCommandFromManyThreadsHasOneEffectAndOneAnswer() throws Exception {
        CaseId id = office.open("o1");
        CommandKey key = CommandKey.of("double-click");

        List<Outcome> outcomes = together(i -> () -> insist(office.ann, key, id, new Take()));
        assertThat(outcomes).containsOnly(new Outcome.Done(id, 2));
        assertThat(office.links(id)).hasSize(2);
    }

    @RepeatedTest(3)
    void manyRunnersGiveEachVerdictOnce() throws Exception {
        List<CaseId> ids =
                IntStream.range(0, 30).mapToObj(i -> office.open("o" + i)).toList();
        office.clock.advance(Duration.ofHours(25));

        together(i -> () -> {
            Ran ran;
            do {
                ran = office.desk.runDue(10);
            } while (ran.foundWork());
            return i;
        });
        ids.forEach(id -> {
            assertThat(office.file(id).verdicts())
                    .extracting(verdict -> verdict.cycle())
                    .containsExactly(1, 2, 3);
            intact(id);
        });
    }

    @RepeatedTest(3)
    void manyCouriersDeliverEachMessageOnceAndInOrder() throws Exception {
        List<CaseId> ids =
                IntStream.range(0, 10).mapToObj(i -> office.open("o" + i)).toList();
        for (CaseId id : ids) {
            for (int i = 0; i < 5; i++) {
                office.act(office.ann, id, new Remark("text", Office.START));
            }
        }

        together(i -> () -> office.desk.deliver(Office.MANY));
        office.desk.deliver(Office.MANY);
        for (CaseId id : ids) {
            assertThat(office.post.delivered())
                    .filteredOn(message -> message.key().caseId().equals(id))
                    .extracting(message -> message.key().entry())
                    .containsExactly(2L, 3L, 4L, 5L, 6L);
        }
    }
}
