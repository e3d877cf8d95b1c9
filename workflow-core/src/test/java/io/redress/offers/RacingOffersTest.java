package io.redress.offers;

import static io.redress.offers.Market.CARL;
import static io.redress.offers.Market.LEA;
import static io.redress.offers.Market.LIU;
import static io.redress.offers.Stall.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.authority.Interleaving;
import io.redress.authority.Staff;
import io.redress.casefile.Action;
import io.redress.casefile.RemedyEvent.OfferEnded;
import io.redress.casefile.RemedyEvent.OfferEnded.Ending;
import io.redress.compensation.OrderFacts;
import io.redress.desk.ComplaintDesk;
import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.money.Money;
import io.redress.offers.Stall.Appeal;
import io.redress.offers.Stall.Complain;
import io.redress.offers.Stall.Finish;
import io.redress.offers.Stall.Give;
import io.redress.offers.Stall.MakeOffer;
import io.redress.offers.Stall.OfferByHand;
import io.redress.offers.Stall.Take;
import io.redress.party.Actor;
import io.redress.permission.Refusal;
import io.redress.remedy.Award;
import io.redress.remedy.Claim;
import io.redress.remedy.Ground;
import io.redress.remedy.Handling;
import io.redress.spi.CaseStore;
import io.redress.store.MemoryCaseStore;
import io.redress.store.jdbc.Databases;
import io.redress.testkit.RecordingFulfiller;
import io.redress.workflow.Workflow;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two sessions come to one remedy at once: tried on every store in every order in which their reads and writes can come. */
class RacingOffersTest {
    private static final int MOST = 10;
    private static final DataSource H2 = Databases.h2();

    private static final boolean LONG = Integer.getInteger("redress.walks", 1) > 1;

    /** A store, and how many orders are tried on it: on a database some of them, with {@code redress.walks} all. */
    private record Place(Supplier<CaseStore> stores, int orders) {}

    static Stream<Named<Place>> stores() {
        int some = LONG ? Integer.MAX_VALUE : 8;
        return Stream.of(
                Named.of("memory", new Place(MemoryCaseStore::new, Integer.MAX_VALUE)),
                Named.of("H2", new Place(() -> Databases.storeOn(H2), some)),
                Named.of("PostgreSQL", new Place(() -> Databases.storeOn(Databases.postgres()), some)));
    }

    /** One race: what comes at once, and what has to be true afterwards. */
    private interface Race {
        List<Callable<String>> commands();

        void judge(List<String> answers);
    }

    /** Sets a race up. */
    private interface Setting {
        Race on(Market market);
    }

    /** Tries every order, or some of them, and gives every answer that there was. */
    private static Set<List<String>> everyOrder(Place place, Setting setting) throws Exception {
        Workflow workflow = Stall.offering(Deals.refund());
        Set<List<String>> seen = new HashSet<>();
        Random some = new Random(17);
        int orders = 0;
        Optional<List<Integer>> next = Optional.of(List.of());
        while (next.isPresent() && orders < place.orders()) {
            Interleaving interleaving = new Interleaving(next.get());
            Market market =
                    new Market(workflow, interleaving.gated(place.stores().get()));
            Race race = setting.on(market);
            List<String> answers = interleaving.run(race.commands());
            try {
                race.judge(answers);
                market.isWhole();
            } catch (AssertionError wrong) {
                throw new AssertionError(interleaving + " answered " + answers, wrong);
            }
            boolean isAll = place.orders() == Integer.MAX_VALUE;
            next = isAll
                    ? interleaving.next()
                    : Optional.of(some.ints(20, 0, 2).boxed().toList());
            seen.add(answers);
            orders++;
        }
        assertThat(orders).isGreaterThan(2);
        return seen;
    }

    private static Callable<String> act(Market market, Actor actor, CaseId id, Action action) {
        CommandKey key = market.key();
        return () ->
                market.desk.as(actor).act(key, id, action).fold(done -> "done", waiting -> "waiting", Refusal::code);
    }

    /** A case on which an offer for the duck stands. */
    private static CaseId offered(Market market, String amount) {
        CaseId id = market.claiming("o1", "duck");
        assertThat(market.act(LEA, id, new OfferByHand("duck", yuan(amount))).isDone())
                .isTrue();
        return id;
    }

    private static List<Ending> endings(Market market, CaseId id) {
        return market.events(id).stream()
                .filter(OfferEnded.class::isInstance)
                .map(event -> ((OfferEnded) event).ending())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("stores")
    void ofTwoRefundsOfOneItemOneIsGiven(Place place) throws Exception {
        Set<List<String>> seen = everyOrder(place, market -> new Race() {
            private final CaseId id = market.claiming("o1", "duck");

            @Override
            public List<Callable<String>> commands() {
                return List.of(act(market, LEA, id, new Give()), act(market, LIU, id, new Give()));
            }

            @Override
            public void judge(List<String> answers) {
                // Whoever reads what is left only after the other's change finds nothing due; else the case has moved
                // on.
                assertThat(answers).containsOnlyOnce("done");
                assertThat(answers).containsAnyOf(Refusal.WRONG_STATE, Refusal.NOTHING_DUE);
                assertThat(market.awards(id)).hasSize(1);
                assertThat(Market.total(market.awards(id))).isEqualTo(yuan("88.10"));
            }
        });
        assertThat(seen.stream().map(answers -> answers.indexOf("done"))).contains(0, 1);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void ofAnOldCaseAndANewOneThatClaimTheSameItemOneIsOpen(Place place) throws Exception {
        Set<List<String>> seen = everyOrder(place, market -> new Race() {
            private final CaseId old = offered(market, "50");
            private CaseId other = old;

            @Override
            public List<Callable<String>> commands() {
                market.act(CARL, old, new Take("by-hand"));
                market.act(LEA, old, new Finish());
                return List.of(
                        () -> {
                            other = market.open("o1", "duck");
                            return other.equals(old) ? "joined" : "opened";
                        },
                        act(market, CARL, old, new Appeal()));
            }

            @Override
            public void judge(List<String> answers) {
                // Whichever it is: of 88.10 it gives what the first refund has left.
                market.act(CARL, other, new Complain(Claim.of(Ground.UNDELIVERED, "duck")));
                assertThat(market.act(LIU, other, new MakeOffer()).isDone()).isTrue();
                int offer = market.file(other).remedies().offer().orElseThrow().number();
                assertThat(market.act(CARL, other, new Take(offer, "money")).isDone())
                        .isTrue();
                Money given = Stream.of(old, other)
                        .distinct()
                        .map(id -> Market.total(market.awards(id)))
                        .reduce(yuan("0"), Money::plus);
                assertThat(given).isEqualTo(yuan("88.10"));
            }
        });

        assertThat(seen).containsExactlyInAnyOrder(List.of("opened", Refusal.ORDER_TAKEN), List.of("joined", "done"));
    }

    @ParameterizedTest
    @MethodSource("stores")
    void anOfferIsAcceptedOrHasExpired(Place place) throws Exception {
        Set<List<String>> seen = everyOrder(place, market -> new Race() {
            private final CaseId id = offered(market, "50");

            @Override
            public List<Callable<String>> commands() {
                market.clock.advance(Duration.ofDays(2));
                Callable<String> take = act(market, CARL, id, new Take("by-hand"));
                return List.of(take, () -> {
                    // A read like others: the offer's last instant passes before, during or after the taking of it.
                    market.file(id);
                    market.clock.advance(Duration.ofSeconds(1));
                    market.desk.runDue(MOST);
                    return "ran";
                });
            }

            @Override
            public void judge(List<String> answers) {
                boolean isTaken = answers.get(0).equals("done");
                assertThat(endings(market, id)).containsExactly(isTaken ? Ending.ACCEPTED : Ending.EXPIRED);
                assertThat(market.awards(id)).hasSize(isTaken ? 1 : 0);
                assertThat(answers.get(0)).isIn("done", Refusal.WRONG_STATE);
            }
        });

        assertThat(seen).containsExactlyInAnyOrder(List.of("done", "ran"), List.of(Refusal.WRONG_STATE, "ran"));
    }

    @ParameterizedTest
    @MethodSource("stores")
    void anOfferIsAcceptedOrAppealedAgainst(Place place) throws Exception {
        Set<List<String>> seen = everyOrder(place, market -> new Race() {
            private final CaseId id = offered(market, "50");

            @Override
            public List<Callable<String>> commands() {
                return List.of(act(market, CARL, id, new Take("by-hand")), act(market, CARL, id, new Appeal()));
            }

            @Override
            public void judge(List<String> answers) {
                // Whoever reads what is left only after the other's change finds nothing due; else the case has moved
                // on.
                assertThat(answers).containsOnlyOnce("done");
                assertThat(answers).containsAnyOf(Refusal.WRONG_STATE, Refusal.NOTHING_DUE);
                boolean isTaken = answers.get(0).equals("done");
                assertThat(endings(market, id)).containsExactly(isTaken ? Ending.ACCEPTED : Ending.DECLINED);
                assertThat(market.awards(id)).hasSize(isTaken ? 1 : 0);
                assertThat(market.file(id).remedies().appeal().isPresent()).isNotEqualTo(isTaken);
            }
        });

        assertThat(seen)
                .containsExactlyInAnyOrder(List.of("done", Refusal.WRONG_STATE), List.of(Refusal.WRONG_STATE, "done"));
    }

    @ParameterizedTest
    @MethodSource("stores")
    void whatIsPaidDuringAnAppealIsPaidOnceAndCountsAfterIt(Place place) throws Exception {
        Set<List<String>> seen = everyOrder(place, market -> new Race() {
            private final RecordingFulfiller bank = new RecordingFulfiller();
            private final ComplaintDesk payer = paying(market, bank);
            private final CaseId id = offered(market, "88.10");

            @Override
            public List<Callable<String>> commands() {
                market.act(CARL, id, new Take("by-hand"));
                market.act(LEA, id, new Finish());
                market.clock.advance(Duration.ofSeconds(1));
                return List.of(act(market, CARL, id, new Appeal()), () -> {
                    payer.runDue(MOST);
                    return "ran";
                });
            }

            @Override
            public void judge(List<String> answers) {
                market.clock.advance(Duration.ofMinutes(6));
                payer.runDue(MOST);
                assertThat(answers.get(0)).isEqualTo("done");
                assertThat(bank.payments()).hasSize(1);
                assertThat(bank.handedOver()).hasSize(1);
                assertThat(market.awards(id))
                        .extracting(Award::handling)
                        .extracting(Handling::stage)
                        .containsExactly(Handling.Stage.SETTLED);
                assertThat(Market.refused(market.act(LIU, id, new MakeOffer())).code())
                        .isEqualTo(Refusal.NOTHING_DUE);
            }
        });

        assertThat(seen).containsExactlyInAnyOrder(List.of("done", "ran"));
    }

    /** Another node on the same store, which pays. */
    private static ComplaintDesk paying(Market market, RecordingFulfiller bank) {
        return ComplaintDesk.running(market.workflow)
                .storing(market.store)
                .timedBy(market.clock)
                .notifying(message -> {})
                .staffedBy(new Staff(LEA))
                .knowing(
                        OrderFacts.class,
                        asked -> new OrderFacts(
                                asked.file().order().orElseThrow().id(), Market.EIGHT))
                .fulfilling(bank)
                .open();
    }
}
