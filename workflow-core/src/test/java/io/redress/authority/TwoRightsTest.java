package io.redress.authority;

import static io.redress.authority.House.cny;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.authority.House.Refund;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Somebody may decide in two rights: the same one counts each time, whatever the limits' balances need to be known. */
class TwoRightsTest {
    private final Bench bench = new Bench();

    @Test
    void aRollingLimitThatMovesOnDoesNotChangeTheRightThatCounts() {
        bench.done(bench.cem, bench.open(), new Refund(cny(30)));
        bench.clock.advance(Duration.ofHours(2));
        bench.done(bench.cem, bench.open(), new Refund(cny(40)));

        assertThat(bench.standing("agent-day/CNY/cem/2026-11-24")).contains(70L);
        assertThat(bench.standing("lead-day/CNY/cem/2026-11-24")).isEmpty();
    }
}
