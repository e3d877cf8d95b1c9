package io.redress.compensation;

import static io.redress.compensation.Driven.cny;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.compensation.OrderFacts.Item;
import io.redress.compensation.Proposal.Offers;
import io.redress.id.ItemId;
import io.redress.money.Money;
import io.redress.party.Relation;
import io.redress.remedy.Against;
import io.redress.remedy.Alternative;
import io.redress.remedy.Claim;
import io.redress.remedy.Funder;
import io.redress.remedy.Ground;
import io.redress.remedy.ItemAmount;
import io.redress.remedy.Part;
import io.redress.remedy.Portion;
import io.redress.remedy.Remedy;
import io.redress.remedy.Remedy.Coupon;
import io.redress.remedy.Remedy.Payment;
import io.redress.testkit.contract.Matters;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What holds of policies whatever the matter. */
class PolicyProperties {
    private static final List<Driven> ALL = Driven.all();

    @Property(tries = 150)
    void nothingThrowsAndNothingGoesBackTwice(@ForAll("matters") Matter matter) {
        for (Driven driven : ALL) {
            Proposal said = driven.policy().propose(matter);
            if (said instanceof Offers offers) {
                for (Alternative one : offers.alternatives()) {
                    assertThat(one.worth().isNegative()).as(driven.name()).isFalse();
                    back(one)
                            .forEach((item, amount) -> assertThat(amount)
                                    .as("%s: %s", driven.name(), item)
                                    .isLessThanOrEqualTo(matter.left().get(item)));
                }
            }
        }
    }

    @Property(tries = 300)
    void refundsTellJustWhatTheyGive(@ForAll("matters") Matter matter) {
        List<Policy> refunds = List.of(
                Policies.itemRefund(),
                Policies.proRata(),
                Policies.undeliveredPart(),
                Policies.purposeDefeated(),
                Policies.lateBeyondUse(Duration.ofHours(24)));
        for (Policy policy : refunds) {
            if (policy.propose(matter) instanceof Offers offers) {
                Alternative one = offers.alternatives().get(0);
                Money told = one.parts().get(0).reasons().stream()
                        .filter(reason -> reason.key().matches("given\\.(part-of-)?(item|order)"))
                        .map(reason ->
                                Money.parse(String.valueOf(reason.arguments().get("amount"))))
                        .reduce(Money::plus)
                        .orElseThrow();
                assertThat(told).isEqualTo(one.worth());
            }
        }
    }

    @Property(tries = 150)
    void theOrderOfWhatIsAddedOrComparedNeverMatters(
            @ForAll("matters") Matter matter, @ForAll("subsets") List<Policy> policies, @ForAll long seed) {
        List<Policy> shuffled = new ArrayList<>(policies);
        Collections.shuffle(shuffled, new Random(seed));
        Policy[] one = policies.toArray(Policy[]::new);
        Policy[] other = shuffled.toArray(Policy[]::new);

        assertThat(Policies.sum(other).propose(matter))
                .isEqualTo(Policies.sum(one).propose(matter));
        assertThat(Policies.bestOf(other).propose(matter))
                .isEqualTo(Policies.bestOf(one).propose(matter));
    }

    @Property(tries = 150)
    void aSumGivesBackNoMoreThanIsLeftWhoeverPays(
            @ForAll("matters") Matter matter, @ForAll("subsets") List<Policy> policies) {
        List<Policy> twice = new ArrayList<>(policies);
        policies.forEach(policy -> twice.add(policy.fundedBy(Funder.MERCHANT)));
        if (Policies.sum(twice.toArray(Policy[]::new)).propose(matter) instanceof Offers offers) {
            for (Alternative one : offers.alternatives()) {
                back(one)
                        .forEach((item, amount) -> assertThat(amount)
                                .isLessThanOrEqualTo(matter.left().get(item)));
            }
        }
    }

    @Property(tries = 150)
    void theBestIsWorthAtLeastAsMuchAsEachAlternative(
            @ForAll("matters") Matter matter, @ForAll("subsets") List<Policy> policies) {
        if (Policies.bestOf(policies.toArray(Policy[]::new)).propose(matter) instanceof Offers best) {
            Money most = Canonical.forCustomer(best.alternatives().get(0));
            for (Policy policy : policies) {
                if (policy.propose(matter) instanceof Offers offers) {
                    for (Alternative one : offers.alternatives()) {
                        assertThat(Canonical.forCustomer(one)).isLessThanOrEqualTo(most);
                    }
                }
            }
        }
    }

    @Property(tries = 150)
    void capsHoldAndCutNoMoreThanTheyMust(
            @ForAll("matters") Matter matter,
            @ForAll("subsets") List<Policy> policies,
            @ForAll @LongRange(min = 0, max = 200_000) long units) {
        Money cap = new Money(cny("0").currency(), units);
        Policy sum = Policies.sum(policies.toArray(Policy[]::new));
        if (sum.atMost(cap).propose(matter) instanceof Offers capped && sum.propose(matter) instanceof Offers before) {
            for (Alternative one : capped.alternatives()) {
                assertThat(one.worth()).isLessThanOrEqualTo(cap);
                Alternative whole = before.alternatives().stream()
                        .filter(other -> other.name().equals(one.name()))
                        .findFirst()
                        .orElseThrow();
                assertThat(one.worth()).isEqualTo(whole.worth().min(cap));
                // What costs nothing, such as goods that were free, stays; nothing is cut down to nothing and kept.
                List<Remedy> free = whole.parts().stream()
                        .map(Part::remedy)
                        .filter(remedy -> remedy.worth().isZero())
                        .toList();
                assertThat(one.parts())
                        .map(Part::remedy)
                        .allSatisfy(remedy -> assertThat(remedy.worth().isPositive() || free.contains(remedy))
                                .isTrue());
            }
        }
    }

    @Property(tries = 150)
    void floorsHold(@ForAll("matters") Matter matter, @ForAll("subsets") List<Policy> policies) {
        Money floor = cny("123.45");
        Policy sum = Policies.sum(policies.toArray(Policy[]::new)).atLeast(floor);
        if (sum.propose(matter) instanceof Offers offers) {
            assertThat(offers.alternatives())
                    .allSatisfy(one -> assertThat(Canonical.forCustomer(one)).isGreaterThanOrEqualTo(floor));
        }
    }

    @Property(tries = 150)
    void noCouponIsBelowTheFloor(
            @ForAll("matters") Matter matter,
            @ForAll @IntRange(min = 1, max = 90) int days,
            @ForAll @IntRange(min = 1, max = 3000) int effective,
            @ForAll boolean lifting) {
        Money worth = new Money(cny("0").currency(), effective);
        CouponTerms terms = new CouponTerms(cny("30"), worth, Duration.ofDays(days), Coupon.Reach.LIMITED);
        CouponFloor floor = Driven.floor().worth(cny("25"));
        Policy policy = Policies.choiceOf(Policies.coupon(terms), Policies.itemRefund());
        if (policy.withCouponsOf(lifting ? floor.lifting() : floor).propose(matter) instanceof Offers offers) {
            offers.alternatives().stream()
                    .flatMap(one -> one.parts().stream())
                    .filter(part -> part.remedy() instanceof Coupon)
                    .forEach(part -> {
                        Coupon coupon = (Coupon) part.remedy();
                        assertThat(coupon.reach()).isEqualTo(Coupon.Reach.STORE_WIDE);
                        assertThat(coupon.validUntil().orElseThrow())
                                .isAfterOrEqualTo(Instants.after(matter.now(), floor.validFor()));
                        assertThat(coupon.effective()).isGreaterThanOrEqualTo(cny("25"));
                        assertThat(coupon.effective().minorUnits() * 10)
                                .isGreaterThanOrEqualTo(coupon.face().minorUnits() * 8);
                    });
        }
    }

    @Property
    void aPortionIsRoundedUpByLessThanAMinorUnitAndGrowsWithItsPart(
            @ForAll @LongRange(min = 1, max = Money.MAX_MINOR_UNITS) long price,
            @ForAll @IntRange(min = 1, max = 1_000_000) int part,
            @ForAll @IntRange(min = 0, max = 1_000) int more,
            @ForAll @IntRange(min = 0, max = 1_000_000) int rest) {
        BigDecimal whole = BigDecimal.valueOf((long) part + more + rest);
        Money paid = new Money(cny("0").currency(), price);
        Money small = proRata(paid, new Portion(BigDecimal.valueOf(part), whole));
        Money large = proRata(paid, new Portion(BigDecimal.valueOf(part + more), whole));

        BigInteger error = BigInteger.valueOf(small.minorUnits())
                .multiply(whole.toBigInteger())
                .subtract(BigInteger.valueOf(price).multiply(BigInteger.valueOf(part)));
        assertThat(error.signum()).isGreaterThanOrEqualTo(0);
        assertThat(error).isLessThan(whole.toBigInteger());
        assertThat(large).isGreaterThanOrEqualTo(small);
        assertThat(large).isLessThanOrEqualTo(paid);
    }

    private static Money proRata(Money paid, Portion portion) {
        Matter matter = Matters.of(Item.of("1", paid))
                .claiming(Claim.of(Ground.UNDELIVERED, "1", portion))
                .matter();
        Offers offers = (Offers) Policies.proRata().propose(matter);
        return offers.alternatives().get(0).worth();
    }

    @Property
    void anAwardWithoutFaultIsSplitToTheLastUnit(
            @ForAll @LongRange(min = 1, max = 1_000_000) long price,
            @ForAll @LongRange(min = 1, max = 1_000_000) long second,
            @ForAll @LongRange(min = 1, max = 1_500_000) long most,
            @ForAll @IntRange(min = 1, max = 100) int percent) {
        Money zero = cny("0");
        Money cap = new Money(zero.currency(), most);
        Money paid = new Money(zero.currency(), price);
        Money also = new Money(zero.currency(), second);
        Matter matter = Matters.of(Item.of("1", paid), Item.of("2", also))
                .claiming(Claim.of(Ground.NOBODYS_FAULT))
                .matter();
        Portion share = new Portion(BigDecimal.valueOf(percent), BigDecimal.valueOf(100));
        Offers offers = (Offers) Policies.noFault(Relation.MERCHANT, share, cap).propose(matter);
        Alternative one = offers.alternatives().get(0);
        Money pool = paid.plus(also).min(cap);

        assertThat(one.worth()).isEqualTo(pool);
        long exact = pool.minorUnits() * percent;
        assertThat(Canonical.forCustomer(one).minorUnits()).isEqualTo((exact + 99) / 100);
    }

    private static Map<ItemId, Money> back(Alternative one) {
        Map<ItemId, Money> sums = new HashMap<>();
        for (Part part : one.parts()) {
            if (part.remedy() instanceof Payment payment && payment.against() instanceof Against.Items items) {
                for (ItemAmount amount : items.parts()) {
                    sums.merge(amount.item(), amount.amount(), Money::plus);
                }
            }
        }
        return sums;
    }

    @Provide
    Arbitrary<Matter> matters() {
        return RandomMatters.any();
    }

    @Provide
    Arbitrary<List<Policy>> subsets() {
        return Arbitraries.of(ALL).map(Driven::policy).list().ofMinSize(1).ofMaxSize(5);
    }
}
