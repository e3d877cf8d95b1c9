package io.redress.authority;

import static io.redress.authority.House.cny;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.authority.House.Refund;
import io.redress.desk.Outcome;
import io.redress.id.CaseId;
import io.redress.id.RequestId;
import org.junit.jupiter.api.Test;

/** Somebody agreed as the first of two and left before the second did: that consent counts no more. */
class ApproverLeavesTest {
    private static final RequestId FIRST = RequestId.of("r1");

    private final Bench bench = new Bench();

    @Test
    void anotherHasToAgreeInTheirPlace() {
        CaseId id = bench.open();
        bench.desk.as(bench.ann).act(bench.key(), id, new Refund(cny(500)));
        assertThat(bench.desk.as(bench.dee).approve(bench.key(), id, FIRST)).isInstanceOf(Outcome.Waiting.class);
        bench.staff.leaves(bench.dee.id());

        assertThat(bench.desk.as(bench.gus).approve(bench.key(), id, FIRST)).isInstanceOf(Outcome.Waiting.class);
        assertThat(bench.standing("budget/CNY/2026-11")).isEmpty();
    }
}
