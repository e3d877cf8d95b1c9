package io.redress.compensation;

import io.redress.casefile.Fact;
import io.redress.compensation.CouponFloor.Treatment;
import io.redress.money.Money;
import io.redress.remedy.Alternative;
import io.redress.remedy.Part;
import io.redress.remedy.Portion;
import io.redress.remedy.Reason;
import io.redress.remedy.Remedy.Coupon;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Offers no coupon below a floor. */
record GoodCoupons(Policy inner, CouponFloor floor) implements Policy {
    static final String RULE = "coupon-floor";

    @Override
    public Set<Class<? extends Fact>> reads() {
        return inner.reads();
    }

    @Override
    public Proposal propose(Matter matter) {
        Instant least = Instants.after(matter.now(), floor.validFor());
        return inner.propose(matter).fold(offers -> good(offers, least), person -> person, nothing -> nothing);
    }

    private Proposal good(Proposal.Offers offers, Instant least) {
        Sieve sieve = new Sieve();
        for (Alternative one : offers.alternatives()) {
            Optional<Coupon> bad = one.parts().stream()
                    .flatMap(part -> coupon(part).stream())
                    .filter(coupon -> !lifted(coupon, least).equals(coupon))
                    .findFirst();
            if (bad.isPresent() && floor.treatment() == Treatment.REFUSE) {
                sieve.drop(reason("coupon-floor.left-out", bad.get(), least).finding("left out: " + one.name()));
            } else {
                sieve.keep(Changed.parts(part -> lifted(part, least)).apply(one));
            }
        }
        return sieve.proposal();
    }

    private static Optional<Coupon> coupon(Part part) {
        return part.remedy() instanceof Coupon coupon ? Optional.of(coupon) : Optional.empty();
    }

    private Part lifted(Part part, Instant least) {
        return coupon(part)
                .map(before -> {
                    Coupon after = lifted(before, least);
                    return after.equals(before)
                            ? part
                            : part.replacedBy(
                                    after,
                                    reason("coupon-floor.lifted", before, least)
                                            .with("until", after.validUntil().orElse(least))
                                            .with("worth", after.effective())
                                            .finding(after));
                })
                .orElse(part);
    }

    /** The coupon itself when it is good. */
    private Coupon lifted(Coupon coupon, Instant least) {
        Instant until =
                coupon.validUntil().filter(last -> !last.isBefore(least)).orElse(least);
        Coupon.Reach reach = floor.reach() == Coupon.Reach.STORE_WIDE ? floor.reach() : coupon.reach();
        Money face = coupon.face().max(floor.least().orElse(coupon.face()));
        Money worth = coupon.effective().max(floor.least().orElse(coupon.effective()));
        if (floor.share().isPresent()) {
            Portion share = floor.share().get();
            worth = worth.max(share.of(face, RoundingMode.UP));
        }
        return new Coupon(face, worth, Optional.of(until), reach);
    }

    private Reason reason(String key, Coupon coupon, Instant least) {
        return Reason.of(RULE, key)
                .with("face", coupon.face())
                .seeing("coupon", coupon)
                .seeing("least until", least)
                .seeing("least reach", floor.reach())
                .seeing("least worth", floor.least().map(Money::toString).orElse("any"))
                .seeing("least share", floor.share().map(Portion::toString).orElse("any"));
    }
}
