package io.redress.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.redress.spi.Commit;
import io.redress.spi.Posting;
import io.redress.spi.Register;
import io.redress.spi.RegisterKey;
import io.redress.spi.WhileFree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Work of the host's while registers are free, and postings without a case. */
abstract class WhileFreeChecks extends StoreChecks {
    private static final RegisterKey ORDER = register("order");
    private static final RegisterKey ITEM = register("order/item");
    private static final RegisterKey OTHER = register("order/other");
    private static final Set<RegisterKey> BOTH = Set.of(ORDER, ITEM);
    private static final int THREADS = 16;
    private static final int ROUNDS = 10;
    private static final long PATIENCE = 60;

    private final AtomicInteger runs = new AtomicInteger();

    private WhileFree<Integer> settle(Set<RegisterKey> keys) {
        return store.whileFree(keys, NOON, runs::incrementAndGet);
    }

    private void isFree(RegisterKey... keys) {
        Stream.of(keys).forEach(key -> assertThat(read(key)).isEmpty());
        assertThat(settle(Set.of(keys))).isInstanceOf(WhileFree.Done.class);
    }

    @Test
    void theWorkRunsOnceWhileAllAreFreeAndLeavesThemSo() {
        assertThat(settle(BOTH)).isEqualTo(new WhileFree.Done<>(1));
        assertThat(runs).hasValue(1);
        isFree(ORDER, ITEM);
        made(opening("c1").claiming(ORDER, "c1").claiming(ITEM, "c1"));
    }

    @Test
    void itDoesNotRunWhileOneIsTaken() {
        made(opening("c1").claiming(ITEM, "c1"));

        assertThat(settle(BOTH)).isEqualTo(new WhileFree.Taken<>(Proposal.held(ITEM, "c1")));
        assertThat(runs).hasValue(0);
        assertThat(read(ITEM)).contains(Proposal.held(ITEM, "c1"));
        isFree(ORDER, OTHER);
    }

    @Test
    void ofSeveralThatAreTakenTheFirstByItsNameIsTold() {
        made(opening("c1").claiming(OTHER, "c1").claiming(ITEM, "c2"));

        assertThat(settle(Set.of(OTHER, ORDER, ITEM))).isEqualTo(new WhileFree.Taken<>(Proposal.held(ITEM, "c2")));
    }

    @Test
    void aRegisterWhoseTimeIsOverIsFree() {
        made(opening("c1").claiming(ITEM, "c1", NOON, NOON.minusSeconds(1)));
        made(opening("c2").claiming(OTHER, "c2", NOON.plusSeconds(1), NOON));

        assertThat(settle(BOTH)).isInstanceOf(WhileFree.Done.class);
        assertThat(settle(Set.of(OTHER))).isInstanceOf(WhileFree.Taken.class);
    }

    @Test
    void workThatThrowsLeavesNoTraceAndItsOwnWordsPass() {
        for (Throwable thrown : List.of(new IllegalArgumentException("no money"), new AssertionError("no way"))) {
            assertThat(catchThrowable(() -> store.whileFree(BOTH, NOON, () -> {
                        throw as(RuntimeException.class, thrown);
                    })))
                    .isSameAs(thrown);
            isFree(ORDER, ITEM);
        }
        made(opening("c1").claiming(ITEM, "c1"));
    }

    @SuppressWarnings("unchecked") // what is thrown is not checked by anybody
    private static <E extends Throwable> E as(Class<E> unused, Throwable thrown) throws E {
        throw (E) thrown;
    }

    /** No language keeps a host from throwing what no signature names. */
    @Test
    void noneIsKeptWhateverTheWorkThrows() {
        assertThat(catchThrowable(() -> store.whileFree(BOTH, NOON, () -> {
                    throw as(RuntimeException.class, new Exception("checked"));
                })))
                .isNotNull();
        isFree(ORDER, ITEM);
    }

    @Test
    void theWorkMayRead() {
        made(opening("c1").claiming(OTHER, "c1"));

        assertThat(store.whileFree(
                        BOTH, NOON, () -> row("c1").isPresent() && read(OTHER).isPresent()))
                .isEqualTo(new WhileFree.Done<>(true));
    }

    @Test
    void registersOfAnotherTenantAreOthers() {
        made(Proposal.opening(RIVAL, "c1").claiming(new RegisterKey(RIVAL, ITEM.kind(), ITEM.key()), "c1"));

        assertThat(settle(BOTH)).isInstanceOf(WhileFree.Done.class);
    }

    /** Waiting is what a lock does; losing is what a condition does. Being made is neither. */
    @Test
    void whoeverClaimsWhileTheWorkRunsWaitsOrLoses() throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            List<Future<Commit>> claims = new ArrayList<>();
            store.whileFree(BOTH, NOON, () -> {
                Future<Commit> claim = thread.submit(() -> commit(opening("c1").claiming(ITEM, "c1")));
                claims.add(claim);
                assertThat(within(claim, 200)).isNotEqualTo(Optional.of(new Commit.Made()));
                return claim;
            });
            Commit claim = claims.get(0).get(PATIENCE, TimeUnit.SECONDS);
            if (claim instanceof Commit.Lost) {
                made(opening("c1").claiming(ITEM, "c1"));
            }
            assertThat(read(ITEM)).contains(Proposal.held(ITEM, "c1"));
        } finally {
            thread.shutdownNow();
        }
    }

    private static <T> Optional<T> within(Future<T> future, long milliseconds) {
        try {
            return Optional.of(future.get(milliseconds, TimeUnit.MILLISECONDS));
        } catch (TimeoutException waits) {
            return Optional.empty();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private static <T> List<T> together(List<Callable<T>> tasks) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> task : threads.invokeAll(tasks)) {
                results.add(task.get(PATIENCE, TimeUnit.SECONDS));
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void manyThatShareOneRegisterAllGetTheirTurn() throws Exception {
        List<Callable<WhileFree<Integer>>> tasks = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            RegisterKey own = register("order/" + i);
            tasks.add(() -> settle(Set.of(ORDER, own)));
        }
        assertThat(together(tasks)).allMatch(WhileFree.Done.class::isInstance);
        assertThat(runs).hasValue(THREADS);
    }

    /** Half of them take the item and give it back, half settle it: no work ever sees it taken, first or last. */
    @Test
    void neverIsTheWorkDoneWhileItIsTaken() throws Exception {
        AtomicInteger seen = new AtomicInteger();
        List<Callable<Integer>> tasks = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            String id = "c" + i;
            tasks.add(i % 2 == 0 ? () -> takeAndGiveBack(id) : () -> settleAndLook(seen));
        }
        int done = together(tasks).stream().mapToInt(count -> count).sum();

        assertThat(seen).as("works that saw it taken").hasValue(0);
        assertThat(done).isPositive();
        isFree(ORDER, ITEM);
    }

    private int takeAndGiveBack(String id) {
        for (int round = 0; round < ROUNDS; round++) {
            Proposal taking = opening(id + "-" + round).claiming(ITEM, id);
            if (commit(taking) instanceof Commit.Made) {
                made(Proposal.following(taking.change()).releasing(ITEM, id));
            }
        }
        return 0;
    }

    private int settleAndLook(AtomicInteger seen) {
        int done = 0;
        for (int round = 0; round < ROUNDS; round++) {
            WhileFree<Boolean> answer = store.whileFree(BOTH, NOON, () -> looks());
            done += answer.<Integer>fold(taken -> 1, by -> 0);
            seen.addAndGet(answer.<Integer>fold(taken -> taken ? 1 : 0, by -> 0));
        }
        return done;
    }

    private boolean looks() {
        return IntStream.range(0, 3).mapToObj(look -> isTaken()).toList().contains(true);
    }

    private boolean isTaken() {
        return read(ITEM).filter(register -> register.content().startsWith("c")).isPresent();
    }

    @Test
    void postingsWithoutACaseCountAllOrNone() {
        assertThat(store.post(List.of(claim(ORDER, "p1"), claim(ITEM, "p1")))).isEqualTo(new Commit.Made());
        assertThat(store.post(List.of(claim(OTHER, "p2"), claim(ITEM, "p2")))).isInstanceOf(Commit.Lost.class);
        assertThat(read(OTHER)).isEmpty();
        assertThat(read(ITEM)).contains(Proposal.held(ITEM, "p1"));
    }

    @Test
    void postingsOfOneRegisterCountInTheirOrder() {
        assertThat(store.post(List.of(claim(ORDER, "p1"), new Posting.Release(ORDER, "p1"), claim(ITEM, "p1"))))
                .isEqualTo(new Commit.Made());
        assertThat(read(ORDER)).isEmpty();
        assertThat(read(ITEM).map(Register::content)).contains("p1");
        assertThat(store.post(List.of(new Posting.Release(OTHER, "p1"), claim(OTHER, "p1"))))
                .isInstanceOf(Commit.Lost.class);
        assertThat(read(OTHER)).isEmpty();
    }

    @Test
    void whatIsDroppedGoesOnlyWithItsContentAndIsNoCondition() {
        made(opening("c1").claiming(ITEM, "c1").claiming(OTHER, "c2"));

        assertThat(store.post(List.of(
                        new Posting.Drop(ITEM, "c1"), new Posting.Drop(OTHER, "c1"), new Posting.Drop(ORDER, "c1"))))
                .isEqualTo(new Commit.Made());
        assertThat(read(ITEM)).isEmpty();
        assertThat(read(OTHER)).contains(Proposal.held(OTHER, "c2"));
        assertThat(read(ORDER)).isEmpty();
    }

    private static Posting claim(RegisterKey key, String content) {
        return new Posting.Claim(key, content, Optional.empty(), NOON);
    }
}
