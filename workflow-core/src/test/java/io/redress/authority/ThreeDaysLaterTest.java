package io.redress.authority;

import static io.redress.authority.House.cny;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.authority.House.Refund;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What a rolling limit counted counts for the whole of its time, and leaves a sixtieth of that later at the latest. */
class ThreeDaysLaterTest {
    private final Bench bench = new Bench();

    @Test
    void anAmountCountsForThreeDaysAndThenMakesRoom() {
        Instant start = bench.clock.instant();
        bench.done(bench.ann, bench.open(), new Refund(cny(100)));
        bench.done(bench.hal, bench.open(), new Refund(cny(100)));
        bench.done(bench.cem, bench.open(), new Refund(cny(100)));

        bench.clock.set(start.plus(Duration.ofDays(3)).minus(Duration.ofMinutes(1)));
        assertThat(bench.desk
                        .as(bench.ann)
                        .act(bench.key(), bench.open(), new Refund(cny(80)))
                        .isDone())
                .isFalse();

        bench.clock.set(start.plus(Duration.ofDays(3)).plus(Duration.ofMinutes(73)));
        bench.done(bench.ann, bench.open(), new Refund(cny(80)));
        assertThat(bench.standing("three-days/CNY/carl")).contains(80L);
    }
}
