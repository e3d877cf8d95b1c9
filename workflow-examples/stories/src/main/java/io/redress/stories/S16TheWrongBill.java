package io.redress.stories;

import static io.redress.stories.Terms.cny;
import static io.redress.stories.Terms.remedies;
import static io.redress.stories.Terms.stage;
import static io.redress.stories.shop.Promises.DECISION;

import io.redress.casefile.Verdict;
import io.redress.compensation.BillFacts.Owed;
import io.redress.compensation.CustomerFacts;
import io.redress.compensation.CustomerFacts.Trust;
import io.redress.compensation.OrderFacts.Item;
import io.redress.id.CaseId;
import io.redress.permission.Refusal;
import io.redress.remedy.Claim;
import io.redress.remedy.Ground;
import io.redress.remedy.Portion;
import io.redress.stories.shop.Cause;
import io.redress.stories.shop.Causes;
import io.redress.stories.shop.CustomerAction.Complain;
import io.redress.stories.shop.Limits;
import io.redress.stories.shop.StaffAction.MakeOffer;
import io.redress.stories.shop.StaffAction.MendBill;
import io.redress.stories.shop.StaffAction.Offer;
import io.redress.stories.shop.Stage;
import java.util.List;

/** Our own error goes back in full, at once, by whoever takes the call. */
final class S16TheWrongBill implements Story {
    private static final Claim TOO_MUCH = Claim.of(Ground.OVERCHARGED, "plan");

    @Override
    public String title() {
        return "S16 The wrong bill.";
    }

    @Override
    public void tell(Telling it) {
        it.facts("An operator bills its customer wrong: its own error.");
        ShopFloor shop = ShopFloor.from("2018-09-10T09:00");
        shop.orders().has("o-16", Item.of("plan", cny("1299.00")));
        shop.orders().customer(CustomerFacts.of(Trust.NEW));
        CaseId id = shop.call(Cast.ANN, "o-16", "You took CNY 1299 from me");
        theClaim(it, shop, id);
        theRefund(it, shop, id);
        once(it, shop);
        it.rule(
                "An error of ours is mended in full and at once by the front line: nobody agrees, nobody proves anything,"
                        + " nobody chooses.",
                "an action without limits whose amount comes from the corrected bill alone; a right that state and role"
                        + " give; an award in the same write");
    }

    private static void theClaim(Telling it, ShopFloor shop, CaseId id) {
        it.happens(shop.now(), "Lin, a new customer, was charged CNY 1299. She asks for one of twelve months.");
        it.done(
                "the claim",
                shop.act(Cast.LIN, id, new Complain(Claim.of(Ground.OVERCHARGED, "plan", Portion.of("1", "12")))));
        it.refused(
                "mending before billing has looked, by Ann",
                shop.act(Cast.ANN, id, new MendBill()),
                Refusal.NEEDS_PERSON);
        it.waits(
                "CNY 1200 at Ann's discretion",
                shop.act(Cast.ANN, id, new Offer(cny("1200.00"), "we billed it wrong")));
        it.done("taking that back", shop.as(Cast.ANN).withdraw(shop.key(), id, shop.asking(id)));
        it.refused(
                "an offer by the usual policy, without a photo",
                shop.act(Cast.ANN, id, new MakeOffer()),
                Refusal.NEEDS_PERSON);
    }

    private static void theRefund(Telling it, ShopFloor shop, CaseId id) {
        shop.orders().owes(Owed.of("plan", cny("99.00")));
        it.happens(shop.now(), "Billing has reckoned anew: CNY 99 were owed. Ann is still on the telephone.");
        it.done("mending by Ann, alone", shop.act(Cast.ANN, id, new MendBill()));
        it.check("requests that wait", shop.view(id).requests().map(List::size).or(9), 0);
        it.check("taken from Ann's day, whose limit is 200 at once", shop.spent(Limits.AGENT_DAY, Cast.ANN), cny("0"));
        it.check("the decision", shop.verdicts(id, DECISION).get(0).ending(), Verdict.Ending.MET);
        shop.until("2018-09-10T09:01");
        it.check("what has arrived, all of it", Terms.given(shop), List.of(cny("1200.00")));
        it.check("the case is", stage(shop, id), Stage.CLOSED);
        it.check(
                "whose error it was",
                shop.view(id)
                        .attributes()
                        .or(List.of())
                        .contains(new Causes(List.of(new Causes.Found(Cause.SYSTEM, "billing")))),
                true);
        it.holds("engineering hears of it", shop.told().contains("cause to engineering"));
        it.check("awards", remedies(shop, id).awards().size(), 1);
    }

    private static void once(Telling it, ShopFloor shop) {
        shop.until("2018-09-11T09:00");
        CaseId again = shop.call(Cast.ANN, "o-16", "You took CNY 1299 from me");
        it.happens(shop.now(), "Lin calls about the same bill again.");
        it.done("the claim", shop.act(Cast.LIN, again, new Complain(TOO_MUCH)));
        it.refused("mending it twice", shop.act(Cast.ANN, again, new MendBill()), Refusal.NOTHING_DUE);
        it.check("what has arrived", Terms.given(shop), List.of(cny("1200.00")));
        it.refused("mending by a contractor", shop.act(Cast.WU, again, new MendBill()), Refusal.NOT_PERMITTED);
        it.check("faults in what is stored", shop.faults(), List.of());
    }
}
