package io.redress.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.spi.Change;
import io.redress.spi.Register;
import io.redress.spi.RegisterKey;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Registers that add up: what is spent on limits. */
abstract class SumChecks extends StoreChecks {
    private static final RegisterKey DAY = register("agent-day/CNY/ann/2026-11-28");
    private static final RegisterKey BUDGET = register("budget/CNY");

    private long amount(RegisterKey key) {
        return read(key).map(Register::amount).orElse(0L);
    }

    @Test
    void aSumBeginsAtZeroAndAddsUp() {
        made(opening("c1").adding(DAY, 150, 200));
        made(opening("c2").adding(DAY, 50, 200));

        assertThat(read(DAY)).contains(new Register(DAY, "", 200, Optional.empty()));
    }

    @Test
    void aSumNeverLeavesItsBounds() {
        lost(opening("c1").adding(DAY, 201, 200));
        Change change = made(opening("c3").adding(DAY, 200, 200));

        lost(opening("c4").adding(DAY, 1, 200));
        lost(Proposal.following(change).adding(DAY, -201, 200));
        assertThat(amount(DAY)).isEqualTo(200);
    }

    @Test
    void whatIsTakenOffOneThatWasForgottenLeavesNothing() {
        made(opening("c1").adding(DAY, -70, 200));

        assertThat(amount(DAY)).isZero();
        lost(opening("c2").adding(DAY, -1, 200));
        made(opening("c3").adding(DAY, 200, 200));
    }

    @Test
    void theBoundIsThatOfEachPosting() {
        made(opening("c1").adding(DAY, 150, 200));

        lost(opening("c2").adding(DAY, 1, 100));
        made(opening("c3").adding(DAY, -20, Long.MAX_VALUE));
        made(opening("c4").adding(DAY, 500, 1_000));
        assertThat(amount(DAY)).isEqualTo(630);
    }

    @Test
    void nothingIsEnteredWhenOneSumHasNoRoom() {
        made(opening("c1").adding(BUDGET, 90, 100));

        lost(opening("c2").adding(DAY, 20, 200).adding(BUDGET, 20, 100));
        assertThat(read(DAY)).isEmpty();
        assertThat(row("c2")).isEmpty();
    }

    @Test
    void ofSeveralInOneChangeEachSeesThoseBefore() {
        made(opening("c1").adding(DAY, 150, 200).adding(DAY, -100, 200).adding(DAY, 150, 200));
        assertThat(amount(DAY)).isEqualTo(200);

        lost(opening("c2").adding(DAY, -50, 200).adding(DAY, 51, 200));
        assertThat(amount(DAY)).isEqualTo(200);
    }

    @Test
    void aMarkIsComparedAndMoved() {
        made(opening("c1").summing(BUDGET, "7", "7", 30, 100));
        lost(opening("c2").summing(BUDGET, "6", "8", 1, 100));
        made(opening("c3").summing(BUDGET, "7", "8", -30 + 50, 100));
        lost(opening("c4").summing(BUDGET, "7", "8", 1, 100));

        assertThat(read(BUDGET)).contains(new Register(BUDGET, "8", 50, Optional.empty()));
    }

    @Test
    void aSumCountsTheSameUntilItIsForgotten() {
        Instant end = NOON.plusSeconds(60);
        made(opening("c1").summing(DAY, 30, 100, end));
        made(opening("c2").summing(DAY, 30, 100, end.plusSeconds(60)));

        assertThat(store.expire(end, MANY)).isZero();
        lost(opening("c3").summing(DAY, 41, 100, end));
        assertThat(store.expire(end.plusSeconds(60), MANY)).isEqualTo(1);
        assertThat(read(DAY)).isEmpty();
        made(opening("c4").summing(DAY, 41, 100, end));
    }

    @Test
    void hugeSumsAreExactAndLongNamesAreKept() {
        long huge = 999_999_999_999_999_999L;
        RegisterKey name = register("l".repeat(40) + "/CNY/" + "顾".repeat(100) + "/2026-11-28#12345678");
        made(opening("c1").adding(name, huge, huge));

        lost(opening("c2").adding(name, 1, huge));
        made(opening("c3").adding(name, -1, huge));
        assertThat(amount(name)).isEqualTo(huge - 1);
    }
}
