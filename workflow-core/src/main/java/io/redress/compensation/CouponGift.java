package io.redress.compensation;

import io.redress.remedy.Alternative;
import io.redress.remedy.Ground;
import io.redress.remedy.Part;
import io.redress.remedy.Reason;
import io.redress.remedy.Remedy.Coupon;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A coupon of fixed terms for claims on some grounds. */
record CouponGift(CouponTerms terms, Set<Ground> grounds) implements Policy {
    static final String RULE = "coupon";

    @Override
    public Proposal propose(Matter matter) {
        if (!grounds.isEmpty() && matter.claim().on(grounds).isEmpty()) {
            return Proposal.nothing(Reason.of(RULE, "nothing.not-claimed")
                    .seeing("grounds", Grounds.text(matter.claim()))
                    .finding("no head fits"));
        }
        Instant until = Instants.after(matter.now(), terms.validFor());
        Coupon coupon = new Coupon(terms.face(), terms.effective(), Optional.of(until), terms.reach());
        return Proposal.offering(new Alternative(
                RULE,
                List.of(Part.of(
                        coupon,
                        Reason.of(RULE, "coupon.given")
                                .with("face", coupon.face())
                                .with("until", until)
                                .seeing("face", coupon.face())
                                .seeing("effective", coupon.effective())
                                .seeing("reach", coupon.reach())
                                .finding(coupon.effective())))));
    }
}
