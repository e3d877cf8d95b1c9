package io.redress.offers;

import io.redress.compensation.Matter;
import io.redress.compensation.Policy;
import io.redress.compensation.Proposal;
import io.redress.id.ItemId;
import io.redress.money.Money;
import io.redress.remedy.Alternative;
import io.redress.remedy.Instalments;
import io.redress.remedy.ItemAmount;
import io.redress.remedy.Part;
import io.redress.remedy.Reason;
import io.redress.remedy.Remedy;
import io.redress.remedy.Remedy.Coupon;
import io.redress.remedy.Remedy.Coupon.Reach;
import io.redress.remedy.Remedy.Goods;
import io.redress.remedy.Remedy.Payment;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Policies as a host would write them, for tests. */
final class Deals {
    static final Reason BECAUSE = new Reason("test", "because", Map.of(), Map.of(), "so");

    private Deals() {}

    /** All that is left of each claimed item. */
    static Policy refund() {
        return matter -> refund(matter)
                .<Proposal>map(payment -> offer("money", payment))
                .orElseGet(() -> new Proposal.Nothing(BECAUSE));
    }

    /** Money, or the goods once more within two hours. */
    static Policy moneyOrGoods() {
        return matter -> refund(matter)
                .<Proposal>map(payment -> new Proposal.Offers(List.of(
                        alternative("money", payment),
                        alternative(
                                "goods",
                                new Goods(
                                        Goods.Kind.RESEND,
                                        List.copyOf(matter.claim().items()),
                                        payment.amount(),
                                        Optional.of(matter.now().plus(Duration.ofHours(2))))))))
                .orElseGet(() -> new Proposal.Nothing(BECAUSE));
    }

    /** What is left, in instalments a month apart. */
    static Policy inInstalments(int count) {
        return matter -> refund(matter)
                .<Proposal>map(payment -> new Proposal.Offers(List.of(new Alternative(
                        "slowly", List.of(Part.of(payment, BECAUSE).in(new Instalments(count, 30)))))))
                .orElseGet(() -> new Proposal.Nothing(BECAUSE));
    }

    /** What is left, until it is decided. */
    static Policy lending() {
        return matter -> refund(matter)
                .<Proposal>map(payment -> offer("lent", payment.provisional()))
                .orElseGet(() -> new Proposal.Nothing(BECAUSE));
    }

    static Policy coupon(Optional<Duration> validFor) {
        return matter -> offer(
                "coupon",
                new Coupon(Stall.yuan("30"), Stall.yuan("20"), validFor.map(matter.now()::plus), Reach.STORE_WIDE));
    }

    static Proposal back(String item, Money amount) {
        return offer("by-hand", Payment.back(List.of(new ItemAmount(ItemId.of(item), amount))));
    }

    static Proposal offer(String name, Remedy remedy) {
        return new Proposal.Offers(List.of(alternative(name, remedy)));
    }

    static Alternative alternative(String name, Remedy remedy) {
        return new Alternative(name, List.of(Part.of(remedy, BECAUSE)));
    }

    private static Optional<Payment> refund(Matter matter) {
        List<ItemAmount> parts = matter.claim().items().stream()
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .flatMap(item -> Optional.ofNullable(matter.left().get(item)).stream()
                        .filter(Money::isPositive)
                        .map(left -> new ItemAmount(item, left)))
                .toList();
        return parts.isEmpty() ? Optional.empty() : Optional.of(Payment.back(parts));
    }
}
