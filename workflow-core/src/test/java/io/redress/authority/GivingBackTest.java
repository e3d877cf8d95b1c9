package io.redress.authority;

import static io.redress.authority.House.cny;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.authority.House.Refund;
import io.redress.authority.House.Replace;
import io.redress.authority.House.TakeBack;
import io.redress.id.CaseId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What was reserved is given back to limits that have gone on meanwhile. */
class GivingBackTest {
    private final Bench bench = new Bench();

    @Test
    void twoAmountsOfYesterdayNeverGiveTodayMoreThanStandsThere() {
        CaseId first = bench.open();
        bench.done(bench.dee, first, new Refund(cny(300)));
        bench.done(bench.dee, first, new Refund(cny(300)));
        bench.clock.advance(Duration.ofDays(1));
        bench.done(bench.dee, bench.open(), new Refund(cny(100)));

        bench.done(bench.dee, first, new TakeBack());
        assertThat(bench.standing("lead-day/CNY/dee/2026-11-24")).contains(600L);
        assertThat(bench.standing("lead-day/CNY/dee/2026-11-25")).contains(0L);
    }

    @Test
    void whatYesterdayWasCreditedTodayIsNotGivenBackAgain() {
        CaseId first = bench.open();
        bench.done(bench.dee, first, new Refund(cny(300)));
        bench.clock.advance(Duration.ofDays(1));
        CaseId second = bench.open();
        bench.done(bench.dee, second, new Refund(cny(200)));

        bench.done(bench.dee, first, new TakeBack());
        bench.done(bench.dee, second, new TakeBack());
        assertThat(bench.standing("lead-day/CNY/dee/2026-11-25")).contains(0L);
    }

    @Test
    void anAmountThatIsReplacedAfterItLeftARollingLimitLeavesItOnce() {
        CaseId first = bench.open();
        bench.done(bench.ann, first, new Refund(cny(90)));
        bench.clock.advance(Duration.ofDays(1));
        bench.done(bench.hal, bench.open(), new Refund(cny(80)));
        bench.clock.advance(Duration.ofHours(50));

        bench.done(bench.dee, first, new Replace(cny(50)));
        assertThat(bench.standing("three-days/CNY/carl")).contains(130L);
    }
}
