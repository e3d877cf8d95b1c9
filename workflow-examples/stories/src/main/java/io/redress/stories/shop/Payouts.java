package io.redress.stories.shop;

import static io.redress.party.Affiliation.SYSTEM;
import static io.redress.party.Relation.CUSTOMER;
import static io.redress.stories.shop.OnlineShop.FINANCE;
import static io.redress.stories.shop.Promises.PAYOUT;
import static io.redress.stories.shop.Stage.CLOSED;
import static io.redress.stories.shop.Stage.PAYING;
import static io.redress.stories.shop.Stage.REVIEW;

import io.redress.casefile.Severity;
import io.redress.remedy.Award;
import io.redress.remedy.Remedies;
import io.redress.stories.shop.StaffAction.MakeOffer;
import io.redress.stories.shop.StaffAction.MendBill;
import io.redress.stories.shop.StaffAction.Offer;
import io.redress.stories.shop.SystemAction.ChasePayout;
import io.redress.stories.shop.SystemAction.Paid;
import io.redress.workflow.RedirectAward;
import io.redress.workflow.RetryAward;
import io.redress.workflow.SettleAward;
import io.redress.workflow.TransitionBuilder;
import io.redress.workflow.WorkflowBuilder;

/** How what was promised arrives; what gets stuck is finance's to look at. */
final class Payouts {
    private Payouts() {}

    static void define(WorkflowBuilder<Stage> shop) {
        shop.fulfilling(awards -> awards.onceArrived(Paid.class, Payouts::paid).tellingOf("award-stuck", FINANCE));
        // The money is there; the case closes with it, unless nobody has said yet what went wrong.
        paid(shop)
                .when("unexplained", "a cause, and whoever is responsible for it", Rules::isExplained)
                .to(CLOSED);
        paid(shop).to(REVIEW);
        shop.on(ChasePayout.class)
                .in(PAYING)
                .by(SYSTEM)
                .handingTo(FINANCE)
                .raisingTo(Severity.HIGH)
                .notifying("payout-late", CUSTOMER);
        shop.on(RetryAward.class).in(PAYING).by(FINANCE);
        shop.on(RedirectAward.class).in(PAYING).by(FINANCE);
        shop.on(SettleAward.class).in(PAYING).by(FINANCE);
        shop.keepingApart(Offer.class, SettleAward.class);
        shop.keepingApart(MakeOffer.class, SettleAward.class);
        shop.keepingApart(MendBill.class, SettleAward.class);
    }

    private static TransitionBuilder<Stage, Paid> paid(WorkflowBuilder<Stage> shop) {
        return shop.on(Paid.class)
                .in(PAYING)
                .by(SYSTEM)
                .when("not-arrived", "everything that was awarded, at its destination", Rules::hasArrived)
                .meeting(PAYOUT)
                .confirming(Offer.class)
                .confirming(MakeOffer.class)
                .notifying("paid", CUSTOMER);
    }

    /** The last of its payments names it. */
    private static Paid paid(Remedies remedies) {
        return new Paid(remedies.awards().stream()
                .map(Award::handling)
                .flatMap(handling -> handling.reference().stream())
                .reduce((first, last) -> last)
                .orElse("nothing"));
    }
}
