package io.redress.offers;

import static io.redress.offers.Market.ANN;
import static io.redress.offers.Market.BO;
import static io.redress.offers.Market.CARL;
import static io.redress.offers.Market.LEA;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.casefile.Action;
import io.redress.casefile.Event;
import io.redress.casefile.RemedyEvent;
import io.redress.compensation.OrderFacts.Item;
import io.redress.desk.Outcome;
import io.redress.desk.Quote;
import io.redress.id.CaseId;
import io.redress.id.RequestId;
import io.redress.money.Money;
import io.redress.offers.Stall.Appeal;
import io.redress.offers.Stall.Complain;
import io.redress.offers.Stall.Counter;
import io.redress.offers.Stall.Finish;
import io.redress.offers.Stall.Give;
import io.redress.offers.Stall.MakeOffer;
import io.redress.offers.Stall.OfferByHand;
import io.redress.offers.Stall.Refuse;
import io.redress.offers.Stall.Take;
import io.redress.offers.Stall.WithdrawOffer;
import io.redress.party.Actor;
import io.redress.remedy.Against;
import io.redress.remedy.Alternative;
import io.redress.remedy.Award;
import io.redress.remedy.Claim;
import io.redress.remedy.Ground;
import io.redress.remedy.Offer;
import io.redress.remedy.Remedy;
import io.redress.remedy.Remedy.Payment;
import io.redress.testkit.RecordingFulfiller.Conduct;
import io.redress.testkit.RecordingFulfiller.Recall;
import io.redress.workflow.RequestAction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * Claims, offers, choices, appeals and payments at random on several cases of two orders, with a fulfiller that crashes,
 * forgets and lies. After each step no item has got back more than was paid, the book of the fulfiller has each key once, and
 * what a quote said is what happened. {@code redress.walks} multiplies the walks.
 */
class RemedyWalkProperties {
    private static final int WALKS = 30 * Integer.getInteger("redress.walks", 1);
    private static int walks;
    private static final Set<String> SEEN = new HashSet<>();
    private static final List<String> ORDERS = List.of("o1", "o2");
    private static final List<String> ITEMS = List.of("rice", "duck", "wine");
    private static final List<Actor> PEOPLE = List.of(ANN, ANN, BO, LEA, LEA, CARL, CARL, CARL);

    /** Stands for the number of the offer that was made last. */
    private static final int STANDING = -1;

    private static final List<Function<List<String>, Action>> ACTIONS = List.of(
            items -> new Complain(Claim.of(Ground.UNDELIVERED, items.toArray(String[]::new))),
            items -> new Complain(Claim.of(Ground.UNDELIVERED, "goose")),
            items -> new MakeOffer(),
            items -> new MakeOffer(),
            items -> new MakeOffer(),
            items -> new OfferByHand(items.get(0), Stall.yuan("7.35")),
            items -> new OfferByHand(items.get(0), Stall.yuan("90")),
            items -> new Give(),
            items -> new Take(STANDING, "money"),
            items -> new Take(STANDING, "money"),
            items -> new Take(STANDING, "goods"),
            items -> new Take(STANDING, "by-hand"),
            items -> new Take("money"),
            items -> new Counter(Claim.of(Ground.UNDELIVERED, items.get(0))),
            items -> new WithdrawOffer(),
            items -> new Refuse("no"),
            items -> new Appeal(),
            items -> new Finish(),
            items -> new RequestAction.Approve(RequestId.of("r1")),
            items -> new RequestAction.Approve(RequestId.of("r2")));

    /** Somebody does something with the latest case of an order, some time later. */
    record Step(
            String order, Actor actor, int action, List<String> items, int minutes, Conduct conduct, Recall recall) {}

    @Provide
    Arbitrary<List<Step>> walks() {
        return Combinators.combine(
                        Arbitraries.of(ORDERS),
                        Arbitraries.of(PEOPLE),
                        Arbitraries.integers().between(0, ACTIONS.size() - 1),
                        Arbitraries.of(ITEMS).set().ofMinSize(1).map(List::copyOf),
                        Arbitraries.of(0, 1, 7, 60, 300),
                        Arbitraries.of(Conduct.class),
                        Arbitraries.of(Recall.class))
                .as(Step::new)
                .list()
                .ofSize(60);
    }

    @Property(tries = 900, edgeCases = EdgeCasesMode.NONE)
    void nothingIsGivenTwiceOrBeyondWhatWasPaid(@ForAll("walks") List<Step> walk) {
        if (walks++ >= WALKS) {
            return;
        }
        // Chance alone seldom gets an award stuck for good.
        boolean refuses = walks % 5 == 0;
        Market market = new Market(Deals.moneyOrGoods());
        ORDERS.forEach(order -> market.orders.put(order, Market.EIGHT));
        List<CaseId> cases = new ArrayList<>();
        Map<String, CaseId> latest = new HashMap<>();
        for (Step step : walk) {
            market.clock.advance(Duration.ofMinutes(step.minutes()));
            CaseId id = latest.get(step.order());
            if (id == null || (!market.file(id).isOpen() && !step.actor().equals(CARL))) {
                id = market.open(step.order());
                latest.put(step.order(), id);
                cases.add(id);
            }
            quotedAndTaken(market, id, step);
            market.bank.doing(refuses ? Conduct.REFUSES : step.conduct()).recalling(step.recall());
            market.desk.runDue(100);
            market.isWhole();
            booksAgree(market, cases);
        }
        // In the end the fulfiller behaves, and whatever is not stuck arrives.
        market.bank.forget();
        market.bank.arrive();
        for (int i = 0; i < 40; i++) {
            market.clock.advance(Duration.ofHours(7));
            market.desk.runDue(100);
            market.bank.arrive();
        }
        market.isWhole();
        booksAgree(market, cases);
        cases.stream().flatMap(id -> market.awards(id).stream()).forEach(award -> {
            SEEN.add(award.handling().stage().name());
            assertThat(award.handling().stage().name()).isIn("SETTLED", "STUCK");
        });
    }

    private static void quotedAndTaken(Market market, CaseId id, Step step) {
        Action action = numbered(market, id, ACTIONS.get(step.action()).apply(step.items()));
        Quote quote = market.quote(step.actor(), id, action);
        Outcome outcome = market.act(step.actor(), id, action);
        String said = quote.fold(
                free -> "done", consent -> "waiting", no -> no.refusal().code());
        String done = outcome.fold(did -> "done", waiting -> "waiting", refusal -> refusal.code());
        assertThat(said).as("%s by %s", action, step.actor().id()).isEqualTo(done);
        SEEN.add(action.getClass().getSimpleName() + ": " + done);
        if (outcome.isDone() && action instanceof MakeOffer) {
            Offer offer = market.file(id).remedies().offer().orElseThrow();
            List<Alternative> quoted =
                    quote.fold(Quote.Free::alternatives, Quote.NeedsConsent::alternatives, no -> List.of());
            assertThat(offer.alternatives()).isEqualTo(quoted);
        }
    }

    private static Action numbered(Market market, CaseId id, Action action) {
        return action instanceof Take take && take.offer() == STANDING
                ? new Take(market.file(id).remedies().offered(), take.alternative())
                : action;
    }

    /** Reckoned from the timelines and from the book of the fulfiller alone. */
    private static void booksAgree(Market market, List<CaseId> cases) {
        Map<String, Long> perItem = new HashMap<>();
        Map<String, Money> awarded = new HashMap<>();
        for (CaseId id : cases) {
            String order = market.file(id).order().orElseThrow().id().value();
            for (Event event : market.events(id)) {
                if (event instanceof RemedyEvent.Awarded given) {
                    Award award = given.award();
                    awarded.put(id + "/" + award.number(), award.remedy().worth());
                    items(award.remedy()).forEach((item, units) -> perItem.merge(order + " " + item, units, Long::sum));
                }
            }
        }
        for (String order : ORDERS) {
            for (Item item : Market.EIGHT) {
                assertThat(perItem.getOrDefault(order + " " + item.id(), 0L))
                        .as("given back for %s of %s", item.id(), order)
                        .isLessThanOrEqualTo(item.paid().minorUnits());
            }
        }
        Map<String, Money> paid = new HashMap<>();
        market.bank.payments().forEach(payment -> {
            String award = payment.payout().key().replaceFirst("\\.[0-9]+$", "");
            paid.merge(award, payment.amount(), Money::plus);
        });
        paid.forEach((award, sum) -> {
            Money most = awarded.getOrDefault(award, Stall.yuan("0"));
            assertThat(sum.isAtMost(most))
                    .as("%s paid of %s for %s", sum, most, award)
                    .isTrue();
        });
    }

    private static Map<String, Long> items(Remedy remedy) {
        Map<String, Long> items = new HashMap<>();
        if (remedy instanceof Payment payment && payment.against() instanceof Against.Items against) {
            against.parts()
                    .forEach(part ->
                            items.merge(part.item().value(), part.amount().minorUnits(), Long::sum));
        }
        return items;
    }

    /** The walks are worth something. */
    @AfterContainer
    static void muchWasSeen() {
        assertThat(SEEN)
                .contains(
                        "MakeOffer: done",
                        "MakeOffer: waiting",
                        "MakeOffer: nothing-due",
                        "OfferByHand: done",
                        "Give: done",
                        "Take: done",
                        "Complain: no-such-item",
                        "Counter: done",
                        "Appeal: done",
                        "SETTLED",
                        "STUCK");
    }
}
