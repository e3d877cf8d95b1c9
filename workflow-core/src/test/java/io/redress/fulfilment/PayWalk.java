package io.redress.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.casefile.CaseFile;
import io.redress.desk.ComplaintDesk;
import io.redress.failure.RedressException;
import io.redress.id.CaseId;
import io.redress.money.Money;
import io.redress.remedy.Award;
import io.redress.remedy.Destination;
import io.redress.remedy.Fulfilment;
import io.redress.remedy.Handling;
import io.redress.remedy.Handling.Stage;
import io.redress.remedy.Remedy;
import io.redress.spi.CaseStore;
import io.redress.spi.Change;
import io.redress.spi.Commit;
import io.redress.spi.Fulfiller;
import io.redress.spi.Payout;
import io.redress.store.ForwardingStore;
import io.redress.testkit.RecordingFulfiller.Conduct;
import io.redress.testkit.RecordingFulfiller.Payment;
import io.redress.testkit.RecordingFulfiller.Recall;
import io.redress.workflow.CancelAward;
import io.redress.workflow.ClawBack;
import io.redress.workflow.PayingShop.Give;
import io.redress.workflow.PayingShop.Lend;
import io.redress.workflow.PayingShop.Refund;
import io.redress.workflow.PayingShop.Shut;
import io.redress.workflow.RedirectAward;
import io.redress.workflow.RetryAward;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A walk through everything that can happen to awards: two nodes, a store that breaks, a fulfiller that breaks, is late, lies
 * and forgets, and people who retry, redirect, cancel and take back; with money against the items of orders that have several
 * cases one after the other, and with money beyond that.
 */
final class PayWalk {
    private static final Conduct[] CONDUCTS = Conduct.values();
    private static final Recall[] RECALLS = Recall.values();
    private static final List<String> ORDERS = List.of("o1", "o2");

    private final Random random;
    private final PayDesk pay;
    private final List<ComplaintDesk> nodes;
    private final List<CaseId> cases = new ArrayList<>();
    private boolean mayBreak;
    private int depth;

    PayWalk(CaseStore store, long seed) {
        random = new Random(seed);
        pay = PayDesk.refunding(new ForwardingStore(store) {
            @Override
            public List<Commit> commit(List<Change> changes) {
                int fate = mayBreak ? random.nextInt(20) : 9;
                if (fate == 0) {
                    throw new IllegalStateException("told to break down before");
                }
                List<Commit> results = super.commit(changes);
                if (fate == 1) {
                    throw new IllegalStateException("told to break down after");
                }
                return results;
            }
        });
        Fulfiller late = new Fulfiller() {
            @Override
            public Fulfilment fulfil(Payout payout) throws Exception {
                dawdle(payout);
                Fulfilment said = pay.fulfiller.fulfil(payout);
                dawdle(payout);
                return said;
            }

            @Override
            public Fulfilment find(Payout payout) throws Exception {
                Fulfilment said = pay.fulfiller.find(payout);
                dawdle(payout);
                return said;
            }
        };
        nodes = List.of(pay.another(late), pay.another(late));
    }

    /**
     * Sometimes so long that others have asked and sent again meanwhile, and people have lost patience; before it is handed
     * over, too.
     */
    private void dawdle(Payout payout) {
        if (depth < 2 && random.nextInt(6) == 0) {
            pay.clock.advance(Duration.ofMinutes(random.nextInt(8)));
            depth++;
            run();
            if (mayBreak && random.nextBoolean()) {
                CaseId id = payout.caseId();
                pay.file(id).remedies().awards().stream()
                        .filter(award -> award.key(id).equals(payout.key()))
                        .forEach(award -> people(id, award.number()));
            }
            depth--;
        }
    }

    private void run() {
        endClaims();
        try {
            nodes.get(random.nextInt(nodes.size())).runDue(5);
        } catch (RedressException broken) {
            assertThat(broken.code()).isEqualTo("store-failed");
        }
        Thread.interrupted();
    }

    /** Claims end by a clock that stands still here; they keep nobody from anything anyway. */
    private void endClaims() {
        pay.store.release(pay.store.due(pay.clock.instant().plus(Duration.ofDays(1)), PayDesk.MANY));
    }

    void walk(int steps) {
        mayBreak = true;
        for (int i = 0; i < steps; i++) {
            step();
            pay.verify();
        }
        mayBreak = false;
        endClaims();
        end();
        agree();
    }

    private void step() {
        switch (random.nextInt(12)) {
            case 0 -> give();
            case 1 -> pay.fulfiller.arrive();
            case 2 -> pay.fulfiller.bounce();
            case 3, 4 -> people();
            case 5 -> pay.clock.advance(Duration.ofHours(random.nextInt(20)));
            default -> {
                pay.fulfiller.doing(CONDUCTS[random.nextInt(CONDUCTS.length)]);
                if (random.nextBoolean()) {
                    pay.fulfiller.recalling(RECALLS[random.nextInt(RECALLS.length)]);
                }
                pay.clock.advance(Duration.ofMinutes(random.nextInt(7)).plusMillis(1));
                run();
            }
        }
    }

    private void give() {
        try {
            if (cases.isEmpty() || (cases.size() < 6 && random.nextBoolean())) {
                CaseId opened = pay.open(ORDERS.get(random.nextInt(ORDERS.size())));
                if (!cases.contains(opened)) {
                    cases.add(opened);
                }
            }
            CaseId id = cases.get(random.nextInt(cases.size()));
            Money amount = Money.of("CNY", 1 + random.nextInt(20) + ".00");
            pay.act(
                    pay.ann,
                    id,
                    switch (random.nextInt(9)) {
                        case 0, 1 -> new Lend(amount);
                        case 2 -> new Shut();
                        case 3, 4 -> new Refund(20 + random.nextInt(81), Remedy.Payment.Finality.FINAL);
                        case 5 -> new Refund(20 + random.nextInt(81), Remedy.Payment.Finality.PROVISIONAL);
                        default -> new Give(amount, random.nextInt(3));
                    });
        } catch (RedressException broken) {
            assertThat(broken.code()).isEqualTo("store-failed");
        }
    }

    private void people() {
        if (cases.isEmpty()) {
            return;
        }
        people(cases.get(random.nextInt(cases.size())), 1 + random.nextInt(6));
    }

    private void people(CaseId id, int number) {
        try {
            pay.act(
                    pay.fred,
                    id,
                    switch (random.nextInt(5)) {
                        case 0 -> new CancelAward(number, "walk");
                        case 1 -> new RedirectAward(number, Destination.of("place-" + random.nextInt(3)), "walk");
                        case 2 -> new ClawBack(number, "walk");
                        default -> new RetryAward(number, "walk");
                    });
        } catch (RedressException broken) {
            assertThat(broken.code()).isEqualTo("store-failed");
        }
    }

    /** Nothing breaks any more, what is on its way arrives, and people retry what is stuck. */
    private void end() {
        pay.fulfiller.forget();
        for (int round = 0; round < 4; round++) {
            pay.runner.run(Duration.ofDays(35));
            pay.fulfiller.arrive();
            pay.runner.run(Duration.ofDays(35));
            for (CaseId id : cases) {
                pay.file(id).remedies().awards().stream()
                        .filter(award -> award.handling().stage() == Stage.STUCK)
                        .forEach(award -> pay.done(pay.fred, id, new RetryAward(award.number(), "at last")));
            }
            pay.verify();
        }
        pay.runner.run(Duration.ofDays(35));
    }

    private void agree() {
        for (CaseId id : cases) {
            CaseFile file = pay.file(id);
            for (Award award : file.remedies().awards()) {
                Handling handling = award.handling();
                assertThat(handling.isOver())
                        .as("%s/%s: %s", id, award.number(), handling)
                        .isTrue();
                assertThat(inTheBook(id, award))
                        .as("%s/%s: %s", id, award.number(), handling)
                        .isEqualTo(handling.paid());
            }
        }
        assertThat(pay.fulfiller.payments()).doesNotHaveDuplicates();
        pay.verify();
    }

    private Money inTheBook(CaseId id, Award award) {
        String whole = id + "/" + award.number();
        return pay.fulfiller.payments().stream()
                .filter(payment -> payment.state() == Payment.State.ARRIVED)
                .filter(payment -> payment.payout().key().equals(whole)
                        || payment.payout().key().startsWith(whole + "."))
                .map(Payment::amount)
                .reduce(Money.of("CNY", "0.00"), Money::plus);
    }
}
