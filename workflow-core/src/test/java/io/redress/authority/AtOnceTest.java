package io.redress.authority;

import static io.redress.authority.House.cny;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.authority.House.Refund;
import io.redress.authority.House.Replace;
import io.redress.authority.House.TakeBack;
import io.redress.casefile.Action;
import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.id.RequestId;
import io.redress.party.Actor;
import io.redress.permission.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Two decide at once: tried in every order in which their reads and writes can come. */
class AtOnceTest {
    private static final RequestId FIRST = RequestId.of("r1");

    private static Callable<String> act(Bench bench, Actor actor, CaseId id, Action action) {
        CommandKey key = bench.key();
        return () ->
                bench.desk.as(actor).act(key, id, action).fold(done -> "done", waiting -> "waiting", Refusal::code);
    }

    private static Callable<String> approve(Bench bench, Actor actor, CaseId id) {
        CommandKey key = bench.key();
        return () ->
                bench.desk.as(actor).approve(key, id, FIRST).fold(done -> "done", waiting -> "waiting", Refusal::code);
    }

    private static Callable<String> withdraw(Bench bench, Actor actor, CaseId id) {
        CommandKey key = bench.key();
        return () ->
                bench.desk.as(actor).withdraw(key, id, FIRST).fold(done -> "done", waiting -> "waiting", Refusal::code);
    }

    /** Tries every order. Even those who only write once have more than a handful. */
    private static void everyOrder(
            Function<Bench, List<Callable<String>>> commands, BiConsumer<Bench, List<String>> judge) throws Exception {
        int orders = 0;
        Optional<List<Integer>> next = Optional.of(List.of());
        while (next.isPresent()) {
            Interleaving interleaving = new Interleaving(next.get());
            Bench bench = new Bench(interleaving::gated);
            List<String> answers = interleaving.run(commands.apply(bench));
            assertThat(bench.faults()).as("%s", interleaving).isEmpty();
            judge.accept(bench, answers);
            next = interleaving.next();
            orders++;
        }
        assertThat(orders).isGreaterThan(5);
    }

    @Test
    void theLastRoomOfALimitGoesToOneOfThem() throws Exception {
        everyOrder(
                bench -> {
                    bench.done(bench.ann, bench.open(), new Refund(cny(100)));
                    bench.done(bench.hal, bench.open(), new Refund(cny(100)));
                    bench.done(bench.cem, bench.open(), new Refund(cny(80)));
                    return List.of(
                            act(bench, bench.ann, bench.open(), new Refund(cny(50))),
                            act(bench, bench.hal, bench.open(), new Refund(cny(50))));
                },
                (bench, answers) -> {
                    assertThat(answers).containsExactlyInAnyOrder("done", "waiting");
                    assertThat(bench.standing("three-days/CNY/carl")).contains(330L);
                });
    }

    @Test
    void bothFitIntoARollingLimitThatMovesOn() throws Exception {
        everyOrder(
                bench -> {
                    bench.done(bench.ann, bench.open(), new Refund(cny(100)));
                    bench.clock.advance(Duration.ofHours(2));
                    bench.done(bench.hal, bench.open(), new Refund(cny(100)));
                    bench.clock.advance(Duration.ofDays(3));
                    return List.of(
                            act(bench, bench.ann, bench.open(), new Refund(cny(90))),
                            act(bench, bench.hal, bench.open(), new Refund(cny(80))));
                },
                (bench, answers) -> {
                    assertThat(answers).containsExactly("done", "done");
                    assertThat(bench.standing("three-days/CNY/carl")).contains(270L);
                });
    }

    @Test
    void anAmountIsTakenWhileAnotherIsGivenBack() throws Exception {
        everyOrder(
                bench -> {
                    CaseId first = bench.open();
                    bench.done(bench.ann, first, new Refund(cny(100)));
                    bench.clock.advance(Duration.ofHours(70));
                    CaseId second = bench.open();
                    bench.done(bench.hal, second, new Refund(cny(60)));
                    bench.clock.advance(Duration.ofHours(4));
                    return List.of(
                            act(bench, bench.ann, second, new TakeBack()),
                            act(bench, bench.dee, first, new Replace(cny(30))));
                },
                (bench, answers) -> {
                    assertThat(answers).containsExactly("done", "done");
                    assertThat(bench.standing("three-days/CNY/carl")).contains(30L);
                });
    }

    @Test
    void twoAmountsOfYesterdayAreCreditedTodayAtOnce() throws Exception {
        everyOrder(
                bench -> {
                    CaseId first = bench.open();
                    CaseId second = bench.open();
                    bench.done(bench.dee, first, new Refund(cny(200)));
                    bench.done(bench.dee, second, new Refund(cny(200)));
                    bench.clock.advance(Duration.ofDays(1));
                    bench.done(bench.dee, bench.open(), new Refund(cny(300)));
                    return List.of(
                            act(bench, bench.ann, first, new TakeBack()),
                            act(bench, bench.hal, second, new TakeBack()));
                },
                (bench, answers) -> {
                    assertThat(answers).containsExactly("done", "done");
                    assertThat(bench.standing("lead-day/CNY/dee/2026-11-25")).contains(0L);
                });
    }

    @Test
    void aRequestIsGrantedOnceHoweverManyAgree() throws Exception {
        everyOrder(
                bench -> {
                    CaseId id = asked(bench);
                    return List.of(approve(bench, bench.dee, id), approve(bench, bench.gus, id));
                },
                (bench, answers) -> {
                    assertThat(answers).containsExactlyInAnyOrder("done", Refusal.NO_SUCH_REQUEST);
                    assertThat(bench.standing("budget/CNY/2026-11")).contains(300L);
                });
    }

    @Test
    void aRequestIsGrantedOrTakenBack() throws Exception {
        everyOrder(
                bench -> {
                    CaseId id = asked(bench);
                    return List.of(approve(bench, bench.dee, id), withdraw(bench, bench.ann, id));
                },
                (bench, answers) -> {
                    assertThat(answers).containsExactlyInAnyOrder("done", Refusal.NO_SUCH_REQUEST);
                    assertThat(bench.standing("budget/CNY/2026-11").orElse(0L))
                            .isEqualTo(answers.get(0).equals("done") ? 300L : 0L);
                });
    }

    /** A case on which a refund waits for somebody to agree. */
    private static CaseId asked(Bench bench) {
        CaseId id = bench.open();
        assertThat(bench.desk
                        .as(bench.ann)
                        .act(bench.key(), id, new Refund(cny(300)))
                        .isDone())
                .isFalse();
        return id;
    }
}
