package io.redress.stories.walk;

import io.redress.money.Money;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the shop offers, on paper: for whole items that never came, and at somebody's discretion. */
final class PaperOffers {
    /** Really worth four fifths of the thirty that stand on it. */
    private static final Money TROUBLE = Money.of("CNY", "24.00");

    private static final Money BELIEVED = Money.of("CNY", "200.00");
    private static final Duration DINNER = Duration.ofHours(2);

    private PaperOffers() {}

    /** What can be chosen, or why there is nothing. */
    record Proposed(Optional<String> refused, List<PaperAlternative> alternatives) {
        static Proposed no(String code) {
            return new Proposed(Optional.of(code), List.of());
        }

        static Proposed of(List<PaperAlternative> alternatives) {
            return new Proposed(Optional.empty(), alternatives);
        }

        Optional<Money> cost() {
            return alternatives.stream().map(PaperAlternative::worth).max(Comparator.naturalOrder());
        }
    }

    /** The money back with a coupon, or the same again while dinner is dinner; all of the money to whoever was in danger. */
    static Proposed policy(PaperCase at) {
        if (at.remedies.claim.isEmpty()) {
            return Proposed.no("nothing-due");
        }
        if (at.remedies.isAboutBill) {
            return shown(at, bill(at));
        }
        if (at.marks.contains("carrier DENIES")) {
            return Proposed.no("needs-person");
        }
        Map<String, Money> left = left(at, at.remedies.claim.get());
        left.values().removeIf(Money::isZero);
        return shown(at, Proposed.of(alternatives(at, at.remedies.claim.get(), left)));
    }

    /** What was billed too high goes back, as far as it is not back yet. */
    static Proposed bill(PaperCase at) {
        if (at.remedies.claim.isEmpty() || !at.remedies.isAboutBill) {
            return Proposed.no("nothing-due");
        }
        Money over = left(at, at.remedies.claim.get())
                .getOrDefault(Orders.BILLED_ANEW.name(), Orders.BILLED_ANEW.paid())
                .minus(Orders.BILLED_ANEW.paid());
        return over.isPositive()
                ? Proposed.of(List.of(new PaperAlternative(
                        "provider-fault", List.of(PaperPart.payment(Map.of(Orders.BILLED_ANEW.name(), over))))))
                : Proposed.no("nothing-due");
    }

    /** Without a photo the customer is believed up to a sum. */
    private static Proposed shown(PaperCase at, Proposed all) {
        if (all.refused().isPresent()) {
            return all;
        }
        Money cost = at.remedies.awards.stream()
                .filter(award -> !award.isCancelled())
                .map(PaperAward::worth)
                .reduce(all.cost().orElseThrow(), Money::plus);
        return at.photoKnown || cost.isAtMost(BELIEVED) ? all : Proposed.no("needs-person");
    }

    private static List<PaperAlternative> alternatives(PaperCase at, List<String> claimed, Map<String, Money> left) {
        if (at.marks.contains("unsafe") && !left.isEmpty()) {
            return List.of(new PaperAlternative("item-refund", List.of(PaperPart.payment(left))));
        }
        List<PaperPart> money = new ArrayList<>(List.of(PaperPart.of("Coupon", TROUBLE)));
        if (!left.isEmpty()) {
            money.add(PaperPart.payment(left));
        }
        List<PaperAlternative> all = new ArrayList<>(List.of(new PaperAlternative("money", money)));
        List<Orders.Line> lines =
                lines(at).stream().filter(line -> claimed.contains(line.name())).toList();
        boolean isUntouched = lines.stream().allMatch(line -> line.paid().equals(left.get(line.name())));
        if (isUntouched && !at.present.isAfter(at.openedAt.plus(DINNER))) {
            Money worth =
                    lines.stream().map(Orders.Line::paid).reduce(Money::plus).orElseThrow();
            all.add(new PaperAlternative(
                    "resend", List.of(new PaperPart("Goods", worth, Map.of(), Optional.of(at.openedAt.plus(DINNER))))));
        }
        return all;
    }

    /** Spread over what is left of the claimed items, or of those that contacts named, or of all. */
    static Proposed byHand(PaperCase at, Money amount) {
        List<String> about = at.remedies.claim.orElseGet(() -> at.order.orElseThrow().items().stream()
                .map(item -> item.value())
                .toList());
        Map<String, Money> left = left(at, about);
        left.values().removeIf(Money::isZero);
        Optional<Money> sum = left.values().stream().reduce(Money::plus);
        if (sum.isEmpty()) {
            return Proposed.no("nothing-due");
        }
        if (!amount.isAtMost(sum.get())) {
            return Proposed.no("needs-person");
        }
        return Proposed.of(
                List.of(new PaperAlternative("at-discretion", List.of(PaperPart.payment(spread(amount, left))))));
    }

    /** To the cent: what rounding down leaves goes to the largest fractions. */
    private static Map<String, Money> spread(Money amount, Map<String, Money> over) {
        List<String> names = List.copyOf(over.keySet());
        List<BigInteger> weights = over.values().stream()
                .map(weight -> BigInteger.valueOf(weight.minorUnits()))
                .toList();
        BigInteger sum = weights.stream().reduce(BigInteger::add).orElseThrow();
        List<BigInteger[]> shares = weights.stream()
                .map(weight ->
                        weight.multiply(BigInteger.valueOf(amount.minorUnits())).divideAndRemainder(sum))
                .toList();
        long rest = amount.minorUnits()
                - shares.stream().mapToLong(share -> share[0].longValueExact()).sum();
        List<Integer> lucky = IntStream.range(0, names.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> shares.get(i)[1]).reversed())
                .limit(rest)
                .toList();
        Map<String, Money> spread = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            long cents = shares.get(i)[0].longValueExact() + (lucky.contains(i) ? 1 : 0);
            spread.put(names.get(i), new Money(amount.currency(), cents));
        }
        return spread;
    }

    private static List<Orders.Line> lines(PaperCase at) {
        return Orders.lines(at.order.orElseThrow());
    }

    /** What may still be given back of some items, or of all where none is named. */
    private static Map<String, Money> left(PaperCase at, List<String> items) {
        Map<String, Money> left = new LinkedHashMap<>();
        lines(at).stream()
                .filter(line -> items.isEmpty() || items.contains(line.name()))
                .forEach(line -> left.put(line.name(), left(at, line)));
        return left;
    }

    private static Money left(PaperCase at, Orders.Line line) {
        return line.paid().minus(at.purse.spent(at.shop, account(at, line.name()), line.paid()));
    }

    /** What was given back for an item, over all cases of the order. */
    static PaperAccount account(PaperCase at, String item) {
        Orders.Line line = lines(at).stream()
                .filter(one -> one.name().equals(item))
                .findFirst()
                .orElseThrow();
        String order = at.order.orElseThrow().id().value();
        return new PaperAccount("given-back/" + order + "/" + item, line.paid().amount());
    }
}
