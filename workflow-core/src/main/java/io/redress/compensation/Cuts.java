package io.redress.compensation;

import io.redress.money.Money;
import io.redress.remedy.Against;
import io.redress.remedy.ItemAmount;
import io.redress.remedy.Portion;
import io.redress.remedy.Remedy;
import io.redress.remedy.Remedy.Coupon;
import io.redress.remedy.Remedy.Payment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Makes remedies worth less, to the last minor unit. Goods and services are whole or not at all. */
final class Cuts {
    private Cuts() {}

    static boolean canCut(Remedy remedy) {
        return remedy instanceof Payment || remedy instanceof Coupon;
    }

    /** The same kind of remedy, worth just so much: above zero and at most what it was worth. */
    static Remedy to(Money amount, Remedy remedy) {
        if (remedy instanceof Payment payment) {
            return new Payment(amount, against(payment.against(), amount), payment.finality());
        }
        if (remedy instanceof Coupon coupon) {
            return new Coupon(face(coupon, amount), amount, coupon.validUntil(), coupon.reach());
        }
        return remedy;
    }

    private static Against against(Against against, Money amount) {
        if (!(against instanceof Against.Items items)) {
            return against;
        }
        List<Money> shares = amount.splitInProportionTo(
                items.parts().stream().map(ItemAmount::amount).toList());
        List<ItemAmount> parts = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            if (!shares.get(i).isZero()) {
                parts.add(new ItemAmount(items.parts().get(i).item(), shares.get(i)));
            }
        }
        return new Against.Items(parts);
    }

    /** A coupon keeps the proportion of what it is worth to what stands on it. */
    private static Money face(Coupon coupon, Money effective) {
        Portion kept = new Portion(
                BigDecimal.valueOf(effective.minorUnits()),
                BigDecimal.valueOf(coupon.effective().minorUnits()));
        return kept.of(coupon.face(), RoundingMode.UP);
    }
}
