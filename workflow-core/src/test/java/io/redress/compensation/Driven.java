package io.redress.compensation;

import static io.redress.testkit.contract.Matters.NOON;

import io.redress.casefile.Clock;
import io.redress.casefile.Target;
import io.redress.casefile.Verdict;
import io.redress.compensation.BillFacts.Owed;
import io.redress.compensation.CoverFacts.Cover;
import io.redress.compensation.CustomerFacts.Trust;
import io.redress.compensation.FindingFacts.Finding;
import io.redress.compensation.OrderFacts.Item;
import io.redress.contact.Evidence;
import io.redress.id.DeadlineName;
import io.redress.id.EvidenceId;
import io.redress.money.Money;
import io.redress.party.Relation;
import io.redress.remedy.Claim;
import io.redress.remedy.Funder;
import io.redress.remedy.Ground;
import io.redress.remedy.Portion;
import io.redress.remedy.Remedy.Coupon;
import io.redress.testkit.contract.Matters;
import io.redress.testkit.contract.PolicyContract.Growth;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A ready policy or combination with matters that it is made for.
 *
 * @param name what it is
 * @param policy the policy
 * @param matters what it is asked; the first one knows all facts it reads
 * @param growing pairs for which it promises not less
 */
record Driven(String name, Policy policy, List<Matter> matters, List<Growth> growing) {
    static final CouponTerms THREE_DAYS =
            new CouponTerms(cny("30"), cny("20"), Duration.ofDays(3), Coupon.Reach.LIMITED);

    static Money cny(String amount) {
        return Money.of("CNY", amount);
    }

    @Override
    public String toString() {
        return name;
    }

    /** Two items that are 30 hours late, and whatever the ready policies read. */
    static Matters late() {
        return late(Duration.ofHours(30));
    }

    static Matters late(Duration late) {
        Instant promised = NOON.minus(late);
        return knowing(Matters.of(
                Item.of("1", cny("30.10")).promisedBy(promised),
                Item.of("2", cny("215")).promisedBy(promised)));
    }

    static Matters knowing(Matters matters) {
        return matters.knowing(new BillFacts(List.of(Owed.of("1", cny("23.10")), Owed.of("2", cny("215")))))
                .knowing(new CoverFacts(List.of(Cover.of("1", cny("90.10")))))
                .knowing(CustomerFacts.of(Trust.TRUSTED))
                .knowing(new FindingFacts(Set.of(Finding.DECEPTION, Finding.UNSAFE_FOOD), Optional.of(cny("2000.01"))));
    }

    static Evidence photo() {
        return new Evidence(EvidenceId.of("photo"), "image/jpeg", "0".repeat(64));
    }

    static Verdict lapsed(String deadline) {
        Instant due = NOON.minusSeconds(60);
        Clock clock = Clock.starting(
                DeadlineName.of(deadline), 1, due.minusSeconds(60), Target.of(due, Optional.empty(), ""));
        return new Verdict(clock, Verdict.Ending.LAPSED, due, Duration.ofSeconds(60), Optional.empty());
    }

    private static Driven of(String name, Policy policy, Matters... matters) {
        return new Driven(
                name, policy, List.of(matters).stream().map(Matters::matter).toList(), List.of());
    }

    private Driven growing(Matters... ascending) {
        List<Growth> pairs = IntStream.range(1, ascending.length)
                .mapToObj(i -> new Growth(ascending[i - 1].matter(), ascending[i].matter()))
                .toList();
        return new Driven(name, policy, matters, pairs);
    }

    static List<Driven> all() {
        List<Driven> all = new ArrayList<>(ready());
        all.addAll(combined());
        return all;
    }

    static List<Driven> ready() {
        Claim part = Claim.of(Ground.UNDELIVERED, "2", Portion.of("5", "12"));
        Matters undelivered = late().claiming(Claim.of(Ground.UNDELIVERED, "1"));
        Matters nobody = late().claiming(Claim.of(Ground.NOBODYS_FAULT));
        Matters fraud = late().claiming(Claim.of(Ground.FRAUD, "2"));
        Matters food = late().claiming(Claim.of(Ground.UNSAFE_FOOD, "1"));
        Matters overcharged = late().claiming(Claim.of(Ground.OVERCHARGED));
        return List.of(
                of(
                                "item refund",
                                Policies.itemRefund(),
                                undelivered,
                                undelivered.left("1", cny("3")),
                                undelivered.left("1", cny("0")))
                        .growing(undelivered, late().claiming(Claim.of(Ground.DEFECTIVE, "1", "2"))),
                of("pro rata", Policies.proRata(), late().claiming(part))
                        .growing(portions("1", "2.5", "5", "5.01", "12")),
                of(
                                "undelivered part",
                                Policies.undeliveredPart(),
                                late().claiming(Claim.of(Ground.UNDELIVERED, "1")
                                        .and(part)),
                                late().claiming(Claim.of(Ground.UNDELIVERED)))
                        .growing(portions("0.01", "7", "11.99", "12")),
                of(
                        "purpose defeated",
                        Policies.purposeDefeated(),
                        late().claiming(Claim.of(Ground.PURPOSE_DEFEATED, "2")),
                        late(Duration.ZERO).claiming(Claim.of(Ground.PURPOSE_DEFEATED)),
                        knowing(Matters.of(Item.of("1", cny("1")))).claiming(Claim.of(Ground.PURPOSE_DEFEATED))),
                of(
                                "late beyond use",
                                Policies.lateBeyondUse(Duration.ofHours(24)),
                                late().claiming(Claim.of(Ground.LATE)))
                        .growing(waiting(Ground.LATE, 24, 25, 100)),
                of("provider fault", Policies.providerFault(), overcharged),
                of("price difference", Policies.priceDifference(), overcharged),
                of("cover cost", Policies.coverCost("promise"), late().claiming(Claim.of(Ground.COVER, "1"))),
                of(
                                "delay goodwill",
                                Policies.delayGoodwill(cny("0.5"), Duration.ofHours(1), cny("20")),
                                late().claiming(Claim.of(Ground.LATE)))
                        .growing(waiting(Ground.LATE, 1, 2, 39, 40, 41, 100_000)),
                of(
                                "broken promises",
                                Policies.brokenPromiseGoodwill(cny("5"), cny("12")),
                                late().after(lapsed("answer"), lapsed("decision")),
                                late())
                        .growing(
                                late(), late().after(lapsed("a")), late().after(lapsed("a"), lapsed("a"), lapsed("a"))),
                of("at discretion", Policies.atDiscretion(cny("10.01")), undelivered, undelivered.left("1", cny("10"))),
                of("resend", Policies.resend(), undelivered),
                of(
                        "resend in time",
                        Policies.resend(Duration.ofHours(31)),
                        undelivered,
                        undelivered.at(NOON.plusSeconds(3601))),
                of("replacement", Policies.replacement(), late().claiming(Claim.of(Ground.DEFECTIVE, "1"))),
                of(
                        "replacement in time",
                        Policies.replacement(Duration.ofHours(31)),
                        late().claiming(Claim.of(Ground.DEFECTIVE, "1"))),
                of("coupon", Policies.coupon(THREE_DAYS), undelivered),
                of("no fault", Policies.noFault(Relation.MERCHANT, Portion.of("1", "2"), cny("100.01")), nobody)
                        .growing(
                                late().claiming(Claim.of(Ground.NOBODYS_FAULT, "1", Portion.of("1", "9"))),
                                late().claiming(Claim.of(Ground.NOBODYS_FAULT, "1")),
                                nobody),
                of(
                                "fraud",
                                Policies.chinaFraudDamages(),
                                fraud,
                                fraud.knowing(FindingFacts.NONE),
                                fraud.knowing(found(Finding.NO_DECEPTION)))
                        .growing(late().claiming(Claim.of(Ground.FRAUD, "1")), fraud),
                of(
                        "unsafe food",
                        Policies.chinaUnsafeFoodDamages(),
                        food,
                        food.knowing(found(Finding.UNSAFE_FOOD, Finding.LABEL_FAULT_ONLY)),
                        food.knowing(found(Finding.UNSAFE_FOOD, Finding.SAFE_FOOD))));
    }

    static FindingFacts found(Finding... findings) {
        return new FindingFacts(Set.of(findings), Optional.empty());
    }

    static List<Driven> combined() {
        Policy refund = Policies.itemRefund();
        Policy waiting = Policies.delayGoodwill(cny("1"), Duration.ofHours(1), cny("20"));
        Policy coupon = Policies.coupon(THREE_DAYS, Ground.UNDELIVERED);
        Policy choice = Policies.choiceOf(Policies.resend(), Policies.sum(refund, coupon));
        Matters undelivered = late().claiming(Claim.of(Ground.UNDELIVERED, "1"));
        Matters both = late().claiming(Claim.of(Ground.UNDELIVERED, "1").and(Claim.of(Ground.LATE)));
        Matters seen = undelivered.showing(photo());
        return List.of(
                of("first of", Policies.firstOf(waiting, choice), undelivered, both),
                of("best of", Policies.bestOf(coupon, choice, refund), undelivered),
                of("choice of", choice, undelivered),
                of("too many", Policies.choiceOf(choices()), undelivered.claiming(Claim.of(Ground.LATE)), undelivered),
                of("sum", Policies.sum(choice, waiting), both),
                of("sum of the same", Policies.sum(refund, Policies.undeliveredPart()), undelivered),
                of("per item", Policies.perItem(Policies.firstOf(Policies.proRata(), refund)), undelivered, both),
                of("at most", Policies.sum(choice, waiting).atMost(cny("31")), both),
                of("at most next to nothing", choice.atMost(cny("0.01")), undelivered),
                of("at least", refund.atLeast(cny("50")), undelivered),
                of(
                        "only when",
                        refund.onlyWhen("gold", matter -> matter.claim().asked().isPresent()),
                        undelivered,
                        undelivered.claiming(Claim.of(Ground.UNDELIVERED, "1").asking(cny("1")))),
                of("coupons lifted", coupon.withCouponsOf(floor().lifting()), undelivered),
                of("coupons refused", Policies.choiceOf(coupon, refund).withCouponsOf(floor()), undelivered),
                of(
                        "evidence",
                        refund.waivingEvidence(EvidenceWaiver.upTo(cny("200"))),
                        undelivered,
                        seen,
                        undelivered.knowing(new CustomerFacts(Trust.TRUSTED, 1)),
                        undelivered.knowing(CustomerFacts.of(Trust.NEW)),
                        late().claiming(Claim.of(Ground.UNDELIVERED, "2"))),
                of(
                        "refund, or nothing at discretion",
                        Policies.firstOf(refund, Policies.atDiscretion(cny("0"))),
                        undelivered,
                        late().claiming(Claim.of(Ground.FRAUD, "2"))),
                of("provisional", Policies.sum(refund, coupon).provisionally(), undelivered),
                of("at the carrier's cost", refund.fundedBy(Funder.CARRIER).named("money"), undelivered));
    }

    private static Policy[] choices() {
        return IntStream.rangeClosed(0, Policies.MOST_ALTERNATIVES)
                .mapToObj(i -> Policies.coupon(THREE_DAYS, i == 0 ? Ground.LATE : Ground.UNDELIVERED)
                        .named("coupon " + i))
                .map(policy ->
                        Policies.firstOf(policy, Policies.undeliveredPart().named("money")))
                .toArray(Policy[]::new);
    }

    static CouponFloor floor() {
        return CouponFloor.of(Duration.ofDays(30)).worth(Portion.of("8", "10"));
    }

    private static Matters[] portions(String... parts) {
        return List.of(parts).stream()
                .map(part -> late().claiming(Claim.of(Ground.UNDELIVERED, "1", Portion.of(part, "12"))))
                .toArray(Matters[]::new);
    }

    private static Matters[] waiting(Ground ground, int... hours) {
        return IntStream.of(hours)
                .mapToObj(late -> late(Duration.ofHours(late)).claiming(Claim.of(ground)))
                .toArray(Matters[]::new);
    }
}
