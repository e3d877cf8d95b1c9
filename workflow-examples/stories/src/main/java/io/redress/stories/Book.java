package io.redress.stories;

import io.redress.id.CaseId;
import io.redress.remedy.Award;
import io.redress.remedy.Handling;
import io.redress.remedy.Remedies;
import io.redress.remedy.Remedy;
import io.redress.testkit.RecordingFulfiller.Payment;
import java.util.List;

/** What the shop has awarded, and what stands in the book of whoever pays: two books, kept by two sides. */
final class Book {
    private Book() {}

    static List<Award> awards(ShopFloor shop, CaseId id) {
        return shop.view(id).remedies().or(Remedies.NONE).awards();
    }

    /** How far each award is, in their order. */
    static List<Handling.Stage> stages(ShopFloor shop, CaseId id) {
        return awards(shop, id).stream().map(award -> award.handling().stage()).toList();
    }

    /** What money was paid to whom, and where, in the payer's own book; of one case. */
    static List<String> paid(ShopFloor shop, CaseId id) {
        return shop.bank().payments().stream()
                .filter(payment -> payment.payout().caseId().equals(id))
                .filter(payment -> payment.state() == Payment.State.ARRIVED)
                .filter(payment -> payment.payout().remedy() instanceof Remedy.Payment)
                .map(payment -> payment.amount() + " to " + payment.payout().payee() + ", "
                        + payment.payout().destination())
                .toList();
    }

    /** How often it was told to pay, repeats included; of one case. */
    static long tries(ShopFloor shop, CaseId id) {
        return shop.bank().handedOver().stream()
                .filter(payout -> payout.caseId().equals(id))
                .count();
    }
}
