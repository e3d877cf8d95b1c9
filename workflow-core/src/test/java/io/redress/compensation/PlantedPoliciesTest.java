package io.redress.compensation;

import static io.redress.compensation.Driven.cny;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.casefile.Fact;
import io.redress.compensation.OrderFacts.Item;
import io.redress.id.ItemId;
import io.redress.money.Money;
import io.redress.remedy.Alternative;
import io.redress.remedy.Claim;
import io.redress.remedy.Ground;
import io.redress.remedy.ItemAmount;
import io.redress.remedy.Part;
import io.redress.remedy.Reason;
import io.redress.remedy.Remedy.Coupon;
import io.redress.remedy.Remedy.Payment;
import io.redress.testkit.contract.Matters;
import io.redress.testkit.contract.PolicyContract;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToLongBiFunction;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract of policies finds what is wrong with a policy, and says what it is. */
class PlantedPoliciesTest {
    private static final Reason WHY = Reason.of("planted", "nothing.free").finding("something");

    /** The contract, with its checks to be called by hand. */
    private static class Planted extends PolicyContract {
        private final Policy policy;
        private final List<Matter> matters;
        private final List<Growth> growing;

        Planted(Policy policy, List<Matter> matters, List<Growth> growing) {
            this.policy = policy;
            this.matters = matters;
            this.growing = growing;
        }

        @Override
        protected Policy policy() {
            return policy;
        }

        @Override
        protected List<Matter> matters() {
            return matters;
        }

        @Override
        protected List<Growth> growing() {
            return growing;
        }

        Map<String, ThrowingCallable> checks() {
            return Map.ofEntries(
                    Map.entry("offers", this::offersSomethingForOneOfItsMatters),
                    Map.entry("reads", this::readsOnlyFactsThatItDeclares),
                    Map.entry("awkward", this::answersAwkwardMattersWithoutFailing),
                    Map.entry("same", this::answersTheSameEachTime),
                    Map.entry("threads", this::answersTheSameInTwoThreads),
                    Map.entry("unchanged", this::changesNothingThatItIsGiven),
                    Map.entry("chosen", this::offersWhatCanBeChosenAndAddedUp),
                    Map.entry("bounded", this::givesBackNoMoreThanIsLeft),
                    Map.entry("useful", this::offersNothingThatIsOfNoUseAnyMore),
                    Map.entry("explained", this::explainsWhatItSays),
                    Map.entry("growing", this::offersNoLessWhereThePolicySaysSo));
        }
    }

    private static Matters matters() {
        return Matters.of(Item.of("1", cny("30"))).claiming(Claim.of(Ground.UNDELIVERED, "1"));
    }

    private static void fails(String check, Policy policy, String message) {
        assertThatThrownBy(new Planted(policy, List.of(matters().matter()), List.of())
                        .checks()
                        .get(check))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(message);
    }

    private static Alternative money(String name, Money amount, Reason why) {
        return new Alternative(name, List.of(Part.of(Payment.beyondPrice(amount, "planted"), why)));
    }

    private static Policy paying(Money amount) {
        return matter -> Proposal.offering(money("money", amount, WHY));
    }

    @Test
    void aGoodPolicyPasses() {
        Planted good = new Planted(paying(cny("1")), List.of(matters().matter()), List.of());

        good.checks().values().forEach(check -> assertThatCode(check).doesNotThrowAnyException());
        assertThat(good.checks()).as("all checks of the contract").hasSize((int)
                List.of(PolicyContract.class.getDeclaredMethods()).stream()
                        .filter(method -> method.isAnnotationPresent(Test.class))
                        .count());
    }

    @Test
    void onePolicyThatNeverOffers() {
        fails("offers", matter -> Proposal.nothing(WHY), "offers something");
    }

    @Test
    void oneThatCounts() {
        AtomicInteger times = new AtomicInteger();

        fails("same", matter -> Proposal.offering(money("m", cny("" + times.incrementAndGet()), WHY)), "second answer");
    }

    @Test
    void oneThatRemembersWhatItWasAskedAndMindsTheOrderOfMaps() {
        fails(
                "same",
                matter -> Proposal.offering(money("m" + System.identityHashCode(matter.left()), cny("1"), WHY)),
                "answer");
    }

    @Test
    void oneThatIsNotSafeForThreads() {
        ThreadLocal<Integer> asked =
                ThreadLocal.withInitial(() -> Thread.currentThread().getName().contains("pool") ? 1 : 2);

        fails("threads", matter -> Proposal.offering(money("m", cny("" + asked.get()), WHY)), "two threads");
    }

    @Test
    void oneThatReadsAFactItDoesNotDeclare() {
        Policy undeclared = matter -> {
            matter.fact(CustomerFacts.class);
            return Proposal.nothing(WHY);
        };
        Matter known =
                matters().knowing(CustomerFacts.of(CustomerFacts.Trust.NEW)).matter();

        assertThatThrownBy(new Planted(undeclared, List.of(known), List.of())
                        .checks()
                        .get("reads"))
                .hasMessageContaining("name CustomerFacts in reads()");
    }

    @Test
    void oneWhoseTestForgetsAFact() {
        Policy reading = new Policy() {
            @Override
            public Set<Class<? extends Fact>> reads() {
                return Set.of(CustomerFacts.class);
            }

            @Override
            public Proposal propose(Matter matter) {
                return Proposal.nothing(WHY);
            }
        };

        fails("reads", reading, "facts that the first of matters() knows");
    }

    /** A fact of a host that did not copy its list. */
    private record Ledger(List<String> lines) implements Fact {}

    @Test
    void oneThatWritesIntoWhatItIsGiven() {
        Policy scribbling = new Policy() {
            @Override
            public Set<Class<? extends Fact>> reads() {
                return Set.of(Ledger.class);
            }

            @Override
            public Proposal propose(Matter matter) {
                matter.fact(Ledger.class).lines().add("seen");
                return Proposal.nothing(WHY);
            }
        };
        Matter open = matters().knowing(new Ledger(new ArrayList<>())).matter();

        assertThatThrownBy(new Planted(scribbling, List.of(open), List.of())
                        .checks()
                        .get("unchanged"))
                .hasMessageContaining("after it was judged");
    }

    @Test
    void oneThatFailsOnAnItemThatTheOrderDoesNotHave() {
        fails(
                "awkward",
                matter -> {
                    List<Item> items = matter.claim().items().stream()
                            .map(item -> matter.order().item(item).orElseThrow())
                            .toList();
                    return items.isEmpty() ? Proposal.nothing(WHY) : Proposal.needsPerson(WHY);
                },
                "the policy failed on");
    }

    @Test
    void oneThatMultipliesWithoutALimit() {
        fails(
                "awkward",
                matter -> {
                    List<Money> tenfold = matter.order().items().stream()
                            .map(item -> item.paid().times(10))
                            .toList();
                    return tenfold.isEmpty() ? Proposal.nothing(WHY) : Proposal.needsPerson(WHY);
                },
                "the policy failed on");
    }

    /** It looks at nothing but its boxes, and fails on what may come in with one. */
    private record Boxes(ToLongBiFunction<Item, Matter> reckoning) implements Policy {
        static final Item BOX = Item.of("box-1", cny("30")).promisedBy(Matters.NOON.minus(Duration.ofDays(4)));

        static Matter late() {
            return Matters.of(BOX)
                    .claiming(Claim.of(Ground.UNDELIVERED, "box-1"))
                    .matter();
        }

        @Override
        public Proposal propose(Matter matter) {
            List<ItemId> boxes = matter.claim().items().stream()
                    .filter(item -> item.value().startsWith("box-"))
                    .toList();
            if (boxes.isEmpty()) {
                return Proposal.nothing(WHY);
            }
            long sum = boxes.stream()
                    .mapToLong(box ->
                            reckoning.applyAsLong(matter.order().item(box).orElse(BOX), matter))
                    .sum();
            return Proposal.offering(money("m", cny("1"), WHY.seeing("sum", sum)));
        }
    }

    @Test
    void oneThatFailsOnlyOnItsOwnItems() {
        Map<String, ToLongBiFunction<Item, Matter>> faults = Map.of(
                "too large", (box, matter) -> box.paid().times(10).minorUnits(),
                "free", (box, matter) -> 100 / box.paid().minorUnits(),
                "too long", (box, matter) -> waited(box, matter).toNanos(),
                "long ago",
                        (box, matter) -> "*"
                                .repeat(Math.toIntExact(
                                        Math.min(waited(box, matter).toDays(), 9)))
                                .length(),
                "unpromised", (box, matter) -> box.promisedBy().orElseThrow().getEpochSecond(),
                "used up", (box, matter) -> 100 / matter.left(box).minorUnits(),
                "never entered",
                        (box, matter) -> Optional.ofNullable(matter.left().get(box.id()))
                                .orElseThrow()
                                .minorUnits(),
                "foreign", (box, matter) -> box.paid().minus(matter.left(box)).minorUnits(),
                "unknown",
                        (box, matter) -> matter.claim().items().stream()
                                .filter(item -> item.value().startsWith("box-"))
                                .map(item -> matter.order().item(item).orElseThrow())
                                .count());

        faults.forEach((name, fault) -> assertThatThrownBy(
                        new Planted(new Boxes(fault), List.of(Boxes.late()), List.of())
                                .checks()
                                .get("awkward"))
                .as(name)
                .hasMessageContaining("the policy failed on"));
        assertThatCode(new Planted(
                                new Boxes((box, matter) -> box.paid().minorUnits()), List.of(Boxes.late()), List.of())
                        .checks()
                        .get("awkward"))
                .doesNotThrowAnyException();
    }

    private static Duration waited(Item box, Matter matter) {
        return Duration.between(box.promisedBy().orElse(matter.now()), matter.now());
    }

    @Test
    void oneThatMixesCurrencies() {
        fails(
                "chosen",
                matter -> Proposal.offering(money("yuan", cny("1"), WHY), money("yen", Money.of("JPY", "1"), WHY)),
                "currencies");
    }

    @Test
    void oneWhoseAlternativesHaveOneName() {
        fails("chosen", matter -> Proposal.offering(money("m", cny("1"), WHY), money("m", cny("2"), WHY)), "names");
    }

    @Test
    void oneWhoseAmountsCannotBeAddedUp() {
        Money most = new Money(cny("1").currency(), Money.MAX_MINOR_UNITS);
        Part part = Part.of(Payment.beyondPrice(most, "planted"), WHY);

        fails("chosen", matter -> Proposal.offering(new Alternative("m", List.of(part, part))), "cannot be added up");
    }

    @Test
    void oneThatGivesBackMoreThanIsLeftInTwoParts() {
        fails(
                "bounded",
                matter -> {
                    List<ItemAmount> all = matter.order().items().stream()
                            .map(item -> new ItemAmount(item.id(), matter.left(item)))
                            .filter(one -> one.amount().minorUnits() < 100_000)
                            .toList();
                    if (all.isEmpty()) {
                        return Proposal.nothing(WHY);
                    }
                    Part part = Part.of(Payment.back(all), WHY);
                    return Proposal.offering(new Alternative("twice", List.of(part, part)));
                },
                "of which CNY 30.00 is left");
    }

    @Test
    void oneThatOffersWhatIsOfNoUse() {
        fails(
                "useful",
                matter -> Proposal.offering(new Alternative(
                        "yesterday",
                        List.of(Part.of(
                                new Coupon(
                                        cny("1"),
                                        cny("1"),
                                        Optional.of(Matters.NOON.minus(Duration.ofDays(1))),
                                        Coupon.Reach.STORE_WIDE),
                                WHY)))),
                "was of use last");
    }

    @Test
    void oneWithoutARuleAResultOrAText() {
        Reason nameless = Reason.of(" ", "nothing.free").finding("x");
        Reason unfinished = Reason.of("planted", "nothing.free");
        Reason unheard = Reason.of("planted", "planted.unheard-of").finding("x");
        Reason incomplete = Reason.of("planted", "given.item").with("item", "1").finding("x");

        fails("explained", matter -> Proposal.needsPerson(nameless), "the rule of");
        fails("explained", matter -> Proposal.nothing(unfinished), "the result of");
        fails("explained", matter -> Proposal.offering(money("m", cny("1"), unheard)), "a text in en for");
        fails(
                "explained",
                matter -> Proposal.offering(money("m", cny("1"), incomplete)),
                "whose arguments are all given");
    }

    @ParameterizedTest
    @CsvSource({
        "'{amount,money}', '{amount,money}!', true",
        "'{amount,money}', '{amuont,money}!', false",
        "'{amount,money}', , false",
        "'{amuont,money}', '{amount,money}!', false"
    })
    void oneWithoutATextInALanguageOfItsCustomers(String english, @Nullable String chinese, boolean isGood) {
        Reason why =
                Reason.of("planted", "planted.given").with("amount", cny("1")).finding("x");
        Planted speaking = new Planted(
                matter -> Proposal.needsPerson(why), List.of(matters().matter()), List.of()) {
            @Override
            protected Explanations explanations() {
                return Explanations.shipped()
                        .and(locale -> bundle(locale.getLanguage().equals("zh") ? chinese : english));
            }

            @Override
            protected List<Locale> languages() {
                return List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);
            }
        };

        if (isGood) {
            assertThatCode(speaking.checks().get("explained")).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(speaking.checks().get("explained"))
                    .hasMessageContaining(
                            chinese == null || chinese.contains("amuont") ? "text in zh-CN" : "text in en");
        }
    }

    private static ResourceBundle bundle(@Nullable String text) {
        return new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return text == null ? new Object[0][] : new Object[][] {{"planted.given", text}};
            }
        };
    }

    @Test
    void oneThatGivesLessToWhoSuffersMore() {
        Policy stingy = matter -> Proposal.offering(
                money("m", cny("" + (10 - matter.claim().heads().size())), WHY));
        Policy mute = matter -> matter.claim().heads().size() > 1
                ? Proposal.nothing(WHY)
                : Proposal.offering(money("m", cny("1"), WHY));
        PolicyContract.Growth pair = new PolicyContract.Growth(
                matters().matter(),
                matters().claiming(Claim.of(Ground.UNDELIVERED, "1", "1")).matter());

        for (Policy bad : List.of(stingy, mute)) {
            assertThatThrownBy(new Planted(bad, List.of(matters().matter()), List.of(pair))
                            .checks()
                            .get("growing"))
                    .hasMessageContaining("larger of");
        }
    }
}
