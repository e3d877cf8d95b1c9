package io.redress.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.id.CaseId;
import io.redress.spi.Change;
import io.redress.spi.ClaimedMessage;
import io.redress.spi.Commit;
import io.redress.spi.Loaded;
import io.redress.spi.Register;
import io.redress.spi.RegisterKey;
import io.redress.spi.StoredCase;
import io.redress.spi.Timer;
import io.redress.timeline.ChainLink;
import java.time.Instant;
import java.util.ArrayList;
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
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Many threads at once. */
abstract class RaceChecks extends StoreChecks {
    private static final int THREADS = 32;
    private static final int ROUNDS = 20;
    private static final long PATIENCE = 60;

    /** Lets all threads run at the same instant and gathers what each gives. */
    private static <T> List<T> together(ExecutorService threads, IntFunction<Callable<T>> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Future<T>> running = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Callable<T> own = work.apply(i);
            running.add(threads.submit(() -> {
                start.await(PATIENCE, TimeUnit.SECONDS);
                return own.call();
            }));
        }
        List<T> results = new ArrayList<>();
        for (Future<T> one : running) {
            results.add(one.get(PATIENCE, TimeUnit.SECONDS));
        }
        return results;
    }

    private interface Race {
        void run(ExecutorService threads) throws Exception;
    }

    private static void race(Race race) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            race.run(threads);
        } finally {
            threads.shutdownNow();
        }
    }

    private static long made(List<Commit> results) {
        return results.stream().filter(Commit.Made.class::isInstance).count();
    }

    /** The room is for a third of them: that many get it, whoever comes first, and not one more. */
    @Test
    void aSumIsNeverOverAndNoRoomIsLostUnderConcurrency() throws Exception {
        int room = THREADS / 3;
        race(threads -> {
            for (int round = 0; round < ROUNDS; round++) {
                RegisterKey day = register("day-" + round);
                String name = "sum-" + round + "-";
                List<Commit> results = together(threads, i -> () -> untilDecided(name + i, day, room));

                assertThat(made(results)).isEqualTo(room);
                assertThat(read(day).map(Register::amount)).contains((long) room);
            }
        });
    }

    /** Some databases lose a race for the first row of a sum, though there is room: then one decides again. */
    private Commit untilDecided(String id, RegisterKey day, int room) {
        Commit commit = commit(opening(id).adding(day, 1, room));
        while (commit instanceof Commit.Lost && read(day).map(Register::amount).orElse(0L) < room) {
            commit = commit(opening(id).adding(day, 1, room));
        }
        return commit;
    }

    @Test
    void ofManyChangesOnOneHeadExactlyOneIsMade() throws Exception {
        made(opening("c1"));
        race(threads -> {
            for (int round = 0; round < ROUNDS; round++) {
                StoredCase row = row("c1").orElseThrow();
                List<Commit> results = together(
                        threads,
                        i -> () -> commit(Proposal.following(row)
                                .filed("{\"by\":" + i + "}")
                                .saying("{\"by\":" + i + "}")));

                assertThat(made(results)).isEqualTo(1);
                int winner = results.indexOf(new Commit.Made());
                assertThat(row("c1").map(StoredCase::body)).contains("{\"by\":" + winner + "}");
            }
        });

        List<ChainLink> links = store.timeline(SHOP, CaseId.of("c1"), 0, MANY);
        assertThat(links)
                .extracting(ChainLink::number)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, ROUNDS + 1).boxed().toList());
        assertThat(links.get(ROUNDS).json()).isEqualTo(row("c1").orElseThrow().body());
    }

    @Test
    void ofManyWhoOpenACaseExactlyOneDoes() throws Exception {
        race(threads -> {
            for (int round = 0; round < ROUNDS; round++) {
                String id = "c" + round;
                List<Commit> results =
                        together(threads, i -> () -> commit(opening(id).filed("{\"by\":" + i + "}")));

                assertThat(made(results)).isEqualTo(1);
                assertThat(store.timeline(SHOP, CaseId.of(id), 0, MANY)).hasSize(1);
            }
        });
    }

    @Test
    void ofManyWhoClaimARegisterExactlyOneGetsIt() throws Exception {
        race(threads -> {
            for (int round = 0; round < ROUNDS; round++) {
                String prefix = "r" + round + "-";
                RegisterKey key = register("r" + round);
                List<Commit> results =
                        together(threads, i -> () -> commit(opening(prefix + i).claiming(key, prefix + i)));

                assertThat(made(results)).isEqualTo(1);
                String winner = prefix + results.indexOf(new Commit.Made());
                assertThat(read(key)).contains(Proposal.held(key, winner));
                for (int i = 0; i < THREADS; i++) {
                    assertThat(row(prefix + i).isPresent()).isEqualTo(winner.equals(prefix + i));
                }
            }
        });
    }

    @Test
    void ofManyWhoTakeOverARegisterThatEndedExactlyOneGetsIt() throws Exception {
        RegisterKey key = register("r");
        made(opening("first").claiming(key, "first", NOON, NOON.minusSeconds(1)));
        race(threads -> {
            List<Commit> results = together(
                    threads, i -> () -> commit(opening("c" + i).claiming(key, "c" + i, NOON.plusSeconds(9), NOON)));

            assertThat(made(results)).isEqualTo(1);
            assertThat(read(key).map(register -> register.content()))
                    .contains("c" + results.indexOf(new Commit.Made()));
        });
    }

    @Test
    void changesOfDifferentCasesDoNotDisturbEachOther() throws Exception {
        race(threads -> {
            List<Commit> results = together(threads, i -> () -> {
                Change change = opening("c" + i).change();
                Commit last = store.commit(List.of(change)).get(0);
                for (int round = 0; round < ROUNDS; round++) {
                    change = Proposal.following(change).change();
                    last = store.commit(List.of(change)).get(0);
                }
                return last;
            });

            assertThat(made(results)).isEqualTo(THREADS);
            for (int i = 0; i < THREADS; i++) {
                assertThat(row("c" + i).orElseThrow().head().number()).isEqualTo(ROUNDS + 1);
            }
        });
    }

    @Test
    void noMessageIsClaimedTwice() throws Exception {
        for (int i = 0; i < 100; i++) {
            made(opening("c" + i).telling("hello"));
        }
        race(threads -> {
            List<List<ClaimedMessage>> claims = together(threads, i -> () -> store.claimMessages(NOON, HOUR, 7));

            assertThat(claims.stream()
                            .flatMap(List::stream)
                            .map(claim -> claim.message().key())
                            .toList())
                    .doesNotHaveDuplicates();
            claims.forEach(some -> assertThat(some.size()).isLessThanOrEqualTo(7));
        });
    }

    @Test
    void noDueTimerIsClaimedTwice() throws Exception {
        for (int i = 0; i < 100; i++) {
            made(opening("c" + i).timer("answer", NOON.plusSeconds(i)));
        }
        Instant later = NOON.plusSeconds(1000);
        race(threads -> {
            List<List<Timer>> claims = together(threads, i -> () -> store.claimDue(later, HOUR, 7));

            assertThat(claims.stream().flatMap(List::stream).toList()).doesNotHaveDuplicates();
            claims.forEach(some -> assertThat(some.size()).isLessThanOrEqualTo(7));
        });
    }

    /** Odd entries take a register and even ones free it again: whoever reads both at once finds them in step. */
    @Test
    void nobodyReadsHalfAChange() throws Exception {
        RegisterKey key = register("odd");
        CaseId id = CaseId.of("c1");
        made(opening("c1").claiming(key, "c1"));
        race(threads -> {
            List<Integer> torn = together(threads, i -> () -> {
                int halves = 0;
                for (int round = 0; round < ROUNDS; round++) {
                    Loaded loaded = store.load(SHOP, Optional.of(id), Set.of(key));
                    StoredCase row = loaded.found().orElseThrow();
                    boolean isOdd = row.head().number() % 2 == 1;
                    halves += loaded.registers().isEmpty() == isOdd ? 1 : 0;
                    Proposal next = Proposal.following(row);
                    commit(isOdd ? next.releasing(key, "c1") : next.claiming(key, "c1"));
                }
                return halves;
            });

            assertThat(torn).containsOnly(0);
        });
    }
}
