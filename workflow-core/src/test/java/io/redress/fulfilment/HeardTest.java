package io.redress.fulfilment;

import static io.redress.fulfilment.PayDesk.cny;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.desk.ComplaintDesk;
import io.redress.desk.Ran;
import io.redress.id.CaseId;
import io.redress.remedy.Fulfilment;
import io.redress.remedy.Handling.Stage;
import io.redress.spi.DeskListener;
import io.redress.spi.Handled;
import io.redress.spi.Parked;
import io.redress.testkit.RecordingFulfiller.Conduct;
import io.redress.workflow.PayingShop;
import io.redress.workflow.PayingShop.Give;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a host hears of awards, and what it sees when its own rules fail. */
class HeardTest {
    private final PayDesk pay = new PayDesk();
    private final List<String> heard = new ArrayList<>();
    private final ComplaintDesk desk = pay.another(
            pay.fulfiller,
            builder -> builder.heardBy(new DeskListener() {
                @Override
                public void handled(Handled handled) {
                    heard.add(handled.award().number() + " "
                            + handled.award().handling().stage());
                }

                @Override
                public void scheduled(Instant due) {
                    heard.add("due in " + Duration.between(pay.clock.instant(), due));
                }
            }));

    @Test
    void everyStepIsHeardWhenItIsFinal() {
        pay.fulfiller.doing(Conduct.FAILS, Conduct.REFUSES);
        pay.awarded();
        pay.clock.advance(Duration.ofMillis(1));
        desk.runDue(PayDesk.MANY);
        pay.clock.advance(Duration.ofMinutes(2));
        desk.runDue(PayDesk.MANY);

        assertThat(heard)
                .containsExactly(
                        "1 SENT",
                        "due in PT5M",
                        "1 READY",
                        "due in PT1M",
                        "1 SENT",
                        "due in PT5M",
                        "1 STUCK",
                        "due in" + " PT9599H57M59.999S");
    }

    @Test
    void aRunSaysOnHowManyCasesItPaid() {
        pay.awarded();
        CaseId both = pay.open();
        pay.done(pay.ann, both, new Give(cny("1.00"), 0));
        pay.done(pay.ann, both, new Give(cny("2.00"), 0));
        pay.clock.advance(Duration.ofMillis(1));
        assertThat(desk.runDue(PayDesk.MANY)).isEqualTo(new Ran(0, 2, 0, 0, 0));
        assertThat(desk.runDue(PayDesk.MANY).foundWork()).isFalse();
    }

    @Test
    void whatTheHostsOwnRuleCannotTakeIsParkedAndPaidOnce() {
        CaseId id = pay.awarded();
        pay.clock.advance(Duration.ofMillis(1));
        ComplaintDesk faulty = ComplaintDesk.running(PayingShop.faulty())
                .storing(pay.store)
                .timedBy(pay.clock)
                .fulfilling(pay.fulfiller)
                .open();
        assertThat(faulty.runDue(PayDesk.MANY).parked()).isEqualTo(1);
        assertThat(faulty.runDue(PayDesk.MANY).foundWork()).isFalse();
        pay.verify();

        List<Parked> parked = faulty.parked(PayDesk.MANY);
        assertThat(parked).extracting(Parked::content).containsExactly("award/1");
        pay.desk.unpark(parked.get(0));
        pay.runner.run(Duration.ofHours(1));
        assertThat(pay.handling(id).stage()).isEqualTo(Stage.SETTLED);
        assertThat(pay.fulfiller.handedOver()).hasSize(1);
        pay.verify();
    }

    @Test
    void whatAFulfillerSaysIsKeptClean() {
        pay.awarded();
        String wild = "a\u0000b\nc" + "\ud800" + "x".repeat(600);
        pay.clock.advance(Duration.ofMillis(1));
        pay.another(payout -> Fulfilment.impossible(wild)).runDue(PayDesk.MANY);
        pay.verify();
        assertThat(Fulfilment.impossible(wild)).isEqualTo(Fulfilment.impossible("a b c " + "x".repeat(600)));
        assertThat(Fulfilment.settled(" r\n")).isEqualTo(Fulfilment.settled("r"));
    }
}
