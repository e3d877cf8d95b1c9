package io.redress.stories.walk;

import static io.redress.stories.walk.People.FINANCE;

import io.redress.casefile.Action;
import io.redress.id.ItemId;
import io.redress.money.Money;
import io.redress.remedy.Claim;
import io.redress.remedy.Ground;
import io.redress.stories.shop.Cause;
import io.redress.stories.shop.CustomerAction;
import io.redress.stories.shop.StaffAction;
import io.redress.workflow.CancelAward;
import io.redress.workflow.RedirectAward;
import io.redress.workflow.RetryAward;
import io.redress.workflow.SettleAward;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What follows for claims, offers, awards and payments. */
final class PaperRemedyDeeds {
    private PaperRemedyDeeds() {}

    /** Tells whether the action is about them at all. */
    static boolean carryOut(PaperCase on, Action action, Person person, Instant now) {
        PaperRemedies remedies = on.remedies;
        if (action instanceof CustomerAction.Complain said) {
            claim(on, said.claim());
        } else if (action instanceof CustomerAction.CounterClaim said) {
            claim(on, said.claim());
        } else if (action instanceof StaffAction.MendBill) {
            mendBill(on, person, now);
        } else if (action instanceof StaffAction.Offer || action instanceof StaffAction.MakeOffer) {
            remedies.offer(person.id(), PaperRemedyRules.proposed(on, action).alternatives());
        } else if (action instanceof StaffAction.ArrangeHelp help) {
            remedies.service(help.worth(), on.parties.customers().get(0), now);
        } else if (action instanceof StaffAction.Decline) {
            remedies.deciders.add(person.id());
        } else if (action instanceof CustomerAction.Accept accept) {
            accept(on, accept, now);
        } else if (action instanceof StaffAction.EndHelp end) {
            if (end.ending() == StaffAction.EndHelp.Help.FAILED) {
                on.marks.add("failed-help");
            }
        } else {
            return pay(on, action, person, now);
        }
        return true;
    }

    private static void claim(PaperCase on, Claim claim) {
        on.disputing(
                claim.heads().stream().flatMap(head -> head.item().stream()).toList());
        on.remedies.claim = Optional.of(items(claim));
        on.remedies.isAboutBill = claim.heads().get(0).ground().equals(Ground.OVERCHARGED);
    }

    private static void mendBill(PaperCase on, Person person, Instant now) {
        award(on, PaperOffers.bill(on).alternatives().get(0), "original", now);
        on.remedies.deciders.add(person.id());
        on.books.tookPart("mend-bill", Set.of(person.id()));
        on.nameCause(Cause.SYSTEM + " billing");
        on.handTo(FINANCE);
        on.tellCustomers("bill-mended");
        on.mail.write(PaperLetter.of("cause", "engineering"));
    }

    private static List<String> items(Claim claim) {
        return claim.heads().stream()
                .map(head -> head.item().map(ItemId::value).orElseThrow())
                .toList();
    }

    private static void accept(PaperCase on, CustomerAction.Accept accept, Instant now) {
        PaperAlternative chosen =
                on.remedies.offer.orElseThrow().named(accept.alternative()).orElseThrow();
        on.remedies.offer = Optional.empty();
        award(on, chosen, accept.destination().name(), now);
    }

    private static void award(PaperCase on, PaperAlternative chosen, String destination, Instant now) {
        String payee = on.parties.customers().get(0);
        chosen.parts().forEach(part -> on.remedies.award(part, payee, destination, now));
        chosen.parts().forEach(part -> part.back().forEach((item, amount) -> give(on, item, amount)));
    }

    private static void give(PaperCase on, String item, Money amount) {
        on.books.spend(amount, List.of(PaperOffers.account(on, item)));
    }

    private static boolean pay(PaperCase on, Action action, Person person, Instant now) {
        if (action instanceof RetryAward retry) {
            on.handle(on.remedies.award(retry.award()).orElseThrow().anew(now));
        } else if (action instanceof RedirectAward redirect) {
            PaperAward before = on.remedies.award(redirect.award()).orElseThrow();
            PaperAward elsewhere = before.to(redirect.to().name());
            on.handle(before.isReady() && before.tries() == 0 ? elsewhere : elsewhere.anew(now));
        } else if (action instanceof SettleAward settle) {
            on.handle(on.remedies.award(settle.award()).orElseThrow().settled());
            on.books.tookPart("settle-award", Set.of(person.id()));
        } else if (action instanceof CancelAward cancel) {
            cancel(on, cancel.award());
        } else {
            return false;
        }
        return true;
    }

    /** What was given for an item may be given again. */
    private static void cancel(PaperCase on, int number) {
        on.handle(on.remedies.award(number).orElseThrow().cancelled());
        on.remedies.back(number).forEach((item, amount) -> give(on, item, amount.negated()));
    }
}
