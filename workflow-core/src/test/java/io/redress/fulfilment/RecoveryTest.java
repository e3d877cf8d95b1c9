package io.redress.fulfilment;

import static io.redress.fulfilment.PayDesk.cny;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.failure.RedressException;
import io.redress.id.CaseId;
import io.redress.remedy.Handling.Stage;
import io.redress.spi.Change;
import io.redress.spi.Commit;
import io.redress.store.ForwardingStore;
import io.redress.store.MemoryCaseStore;
import io.redress.testkit.RecordingFulfiller.Conduct;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The store breaks down around each commit, and the fulfiller around each payment: afterwards the two books agree. */
class RecoveryTest {
    private int commits;
    private int breaksAt;
    private When when = When.NEVER;

    private final PayDesk pay = new PayDesk(new ForwardingStore(new MemoryCaseStore()) {
        @Override
        public List<Commit> commit(List<Change> changes) {
            commits++;
            if (commits == breaksAt && when == When.BEFORE) {
                throw new IllegalStateException("told to break down");
            }
            List<Commit> results = super.commit(changes);
            if (commits == breaksAt && when == When.AFTER) {
                throw new IllegalStateException("told to break down");
            }
            return results;
        }
    });

    /** When a commit breaks. */
    enum When {
        NEVER,
        BEFORE,
        AFTER
    }

    /**
     * One breakdown.
     *
     * @param conduct what the fulfiller does first
     * @param commit which commit of the payment breaks
     * @param when before or after it
     */
    record Breakdown(Conduct conduct, int commit, When when) {}

    static Stream<Breakdown> breakdowns() {
        return Stream.of(Conduct.values())
                .filter(conduct -> conduct != Conduct.REFUSES)
                .flatMap(conduct -> IntStream.rangeClosed(1, 4)
                        .boxed()
                        .flatMap(commit ->
                                Stream.of(When.BEFORE, When.AFTER).map(when -> new Breakdown(conduct, commit, when))));
    }

    @ParameterizedTest
    @MethodSource("breakdowns")
    void theBooksAgreeAfterwards(Breakdown breakdown) {
        CaseId id = pay.awarded();
        pay.fulfiller.doing(breakdown.conduct());
        when = breakdown.when();
        breaksAt = commits + breakdown.commit();
        for (int i = 0; i < 3; i++) {
            try {
                pay.run();
            } catch (RedressException broken) {
                assertThat(broken.code()).isEqualTo("store-failed");
            }
            Thread.interrupted();
            pay.verify();
        }
        try {
            pay.runner.run(Duration.ofDays(1));
        } catch (RedressException broken) {
            pay.runner.run(Duration.ofDays(1));
        }
        pay.fulfiller.arrive();
        pay.runOut();
        Thread.interrupted();

        assertThat(pay.handling(id).stage()).isEqualTo(Stage.SETTLED);
        assertThat(pay.handling(id).paid()).isEqualTo(cny("10.00"));
        assertThat(pay.paidFor(id)).isEqualTo(cny("10.00"));
        pay.verify();
    }
}
