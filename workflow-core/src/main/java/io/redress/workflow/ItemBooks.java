package io.redress.workflow;

import io.redress.id.ItemId;
import io.redress.id.OrderId;
import io.redress.money.Money;
import io.redress.permission.Account;
import io.redress.permission.Booking;
import io.redress.remedy.Award;
import io.redress.remedy.Handling.Stage;
import io.redress.remedy.ItemAmount;
import io.redress.remedy.Remedies;
import io.redress.remedy.Remedy.Payment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How the awards of a case count against the items of its order. What is awarded counts whether it has arrived or not, what
 * was cancelled only as far as it was paid, and what is back, all or a part of it, counts no more. A part of a payment is
 * spread over its items in proportion, to the minor unit.
 */
record ItemBooks(Remedies remedies) {

    /**
     * What has to be booked after awards got further or back. It holds even where more than was paid stands there then: it
     * has happened.
     */
    static List<Booking> changes(OrderId order, Remedies before, Remedies after) {
        Map<Account, Long> changes = new ItemBooks(after).counted(order);
        new ItemBooks(before).counted(order).forEach((account, sum) -> changes.merge(account, -sum, Long::sum));
        return changes.entrySet().stream()
                .filter(change -> change.getValue() != 0)
                .map(change -> new Booking(
                        change.getKey(), "", "", change.getValue(), Money.MAX_MINOR_UNITS, Optional.empty()))
                .toList();
    }

    private Map<Account, Long> counted(OrderId order) {
        Map<Account, Long> sums = new LinkedHashMap<>();
        remedies.awards().stream()
                .filter(award -> award.recovers().isEmpty())
                .forEach(given -> standing(given)
                        .forEach((item, amount) -> sums.merge(
                                PaidSoFar.account(
                                        order.value(), item, amount.currency().getCurrencyCode()),
                                amount.minorUnits(),
                                Long::sum)));
        return sums;
    }

    /** What an award gives for each item, less what of that is back; never less than nothing, whatever came back twice. */
    private Map<ItemId, Money> standing(Award given) {
        boolean isCancelled = given.handling().stage() == Stage.CANCELLED;
        Map<ItemId, Money> standing = spread(
                given, isCancelled ? given.handling().paid() : given.remedy().worth());
        recoveries(given)
                .forEach(recovery -> spread(recovery, back(recovery))
                        .forEach(
                                (item, amount) -> standing.computeIfPresent(item, (same, left) -> left.minus(amount))));
        standing.replaceAll((item, left) -> left.max(Money.zero(left.currency())));
        return standing;
    }

    private Stream<Award> recoveries(Award given) {
        return remedies.awards().stream().filter(award -> award.recovers().equals(Optional.of(given.number())));
    }

    /** Counts once nothing more comes of it. */
    private static Money back(Award recovery) {
        Money paid = recovery.handling().paid();
        return recovery.handling().isOver() ? paid : Money.zero(paid.currency());
    }

    /** What may still be taken back of an award; nothing before it is over, or while something of it is being taken back. */
    Optional<Payment> recoverable(Award given) {
        if (!(given.remedy() instanceof Payment payment)
                || payment.finality() != Payment.Finality.PROVISIONAL
                || given.recovers().isPresent()
                || !given.handling().isOver()
                || !recoveries(given).allMatch(recovery -> recovery.handling().isOver())) {
            return Optional.empty();
        }
        Money left =
                recoveries(given).map(ItemBooks::back).reduce(given.handling().paid(), Money::minus);
        return left.isPositive() ? Optional.of(back(left, payment, standing(given))) : Optional.empty();
    }

    private static Payment back(Money left, Payment given, Map<ItemId, Money> standing) {
        if (standing.isEmpty()) {
            return new Payment(left, given.against(), Payment.Finality.FINAL);
        }
        List<ItemId> items = List.copyOf(standing.keySet());
        List<Money> shares = left.splitInProportionTo(List.copyOf(standing.values()));
        return Payment.back(IntStream.range(0, shares.size())
                .filter(i -> shares.get(i).isPositive())
                .mapToObj(i -> new ItemAmount(items.get(i), shares.get(i)))
                .toList());
    }

    private static Map<ItemId, Money> spread(Award award, Money part) {
        Map<ItemId, Money> shares = new LinkedHashMap<>();
        List<ItemAmount> items = award.remedy().givesBack();
        if (part.isPositive() && !items.isEmpty()) {
            List<Money> amounts = part.splitInProportionTo(
                    items.stream().map(ItemAmount::amount).toList());
            for (int i = 0; i < amounts.size(); i++) {
                shares.merge(items.get(i).item(), amounts.get(i), Money::plus);
            }
        }
        return shares;
    }
}
