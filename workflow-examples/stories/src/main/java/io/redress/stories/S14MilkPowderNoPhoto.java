package io.redress.stories;

import static io.redress.stories.Terms.cny;
import static io.redress.stories.Terms.offered;
import static io.redress.stories.Terms.stage;
import static io.redress.stories.shop.OnlineShop.TEAM_LEAD;

import io.redress.compensation.CustomerFacts;
import io.redress.compensation.CustomerFacts.Trust;
import io.redress.compensation.OrderFacts.Item;
import io.redress.desk.Outcome;
import io.redress.id.CaseId;
import io.redress.permission.Refusal;
import io.redress.remedy.Claim;
import io.redress.remedy.Ground;
import io.redress.stories.shop.Cause;
import io.redress.stories.shop.CustomerAction.Accept;
import io.redress.stories.shop.CustomerAction.Complain;
import io.redress.stories.shop.StaffAction.MakeOffer;
import io.redress.stories.shop.StaffAction.NameCause;
import io.redress.stories.shop.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A good customer's word is enough, up to an amount. */
final class S14MilkPowderNoPhoto implements Story {
    private static final Claim LUMPS = Claim.of(Ground.DEFECTIVE, "tin-3", "tin-5");

    @Override
    public String title() {
        return "S14 Milk powder, no photo.";
    }

    @Override
    public void tell(Telling it) {
        it.facts("Lumps in several tins of milk powder. The money came back at once, and nobody asked for a photo.");
        atOnce(it);
        aCentMore(it);
        lessKnown(it);
        it.rule(
                "Up to 200 yuan the word of a customer who is known well is enough; a cent more, or somebody less known,"
                        + " needs a photo or a person.",
                "a waiver around the policy, by amount and trust, on facts that are fetched and recorded");
    }

    private static void atOnce(Telling it) {
        ShopFloor shop = milk("100.00", Trust.TRUSTED);
        Instant call = shop.now();
        CaseId id = claimed(it, shop, "Lin, who has bought here for years, calls. Two tins of CNY 100 are lumpy.");
        it.check("photos", shop.view(id).evidence().map(List::size).or(9), 0);
        it.done("the offer, by Ann alone", shop.act(Cast.ANN, id, new MakeOffer()));
        it.check("Lin can choose", Terms.choice(shop, id), List.of("money", "replacement"));
        it.check("the money", offered(shop, id, "money").worth(), cny("200.00"));
        it.holds(
                "she reads that her word is enough",
                Terms.told(offered(shop, id, "money").parts().get(0)).contains("We take your word for it"));
        it.done("the cause", shop.act(Cast.ANN, id, new NameCause(Cause.MERCHANT, "merchant-14")));
        it.done("she takes the money", shop.act(Cast.LIN, id, new Accept(1, "money")));
        shop.until("2018-09-10T09:01");
        it.check("what has arrived", Terms.given(shop), List.of(cny("200.00")));
        it.check("from call to money", Duration.between(call, shop.now()), Duration.ofMinutes(1));
        it.check("the case is", stage(shop, id), Stage.CLOSED);
        it.check("faults in what is stored", shop.faults(), List.of());
    }

    private static void aCentMore(Telling it) {
        ShopFloor shop = milk("100.01", Trust.TRUSTED);
        CaseId id = claimed(it, shop, "The same with tins that cost a cent more each.");
        Refusal refusal = it.refused("the offer", shop.act(Cast.ANN, id, new MakeOffer()), Refusal.NEEDS_PERSON);
        it.check("by the rule", refusal.known().getOrDefault("rule", "nothing"), "evidence-waiver");
        it.check("of", refusal.known().getOrDefault("waived up to", "nothing"), "CNY 200.00");
        Terms.callWithPhoto(shop, "o-14", "Here is a photo");
        it.happens(shop.now(), "Lin sends a photo. What is waived is the photo, not Ann's limit.");
        Outcome.Waiting waiting = it.waits("the offer", shop.act(Cast.ANN, id, new MakeOffer()));
        it.check("it waits for", waiting.approvers().who(), List.of(TEAM_LEAD));
    }

    private static void lessKnown(Telling it) {
        for (Trust trust : List.of(Trust.NEW, Trust.KNOWN)) {
            ShopFloor shop = milk("5.00", trust);
            CaseId id = claimed(it, shop, "Tins of CNY 5, and a customer who is " + trust + ".");
            it.refused("the offer", shop.act(Cast.ANN, id, new MakeOffer()), Refusal.NEEDS_PERSON);
            Terms.callWithPhoto(shop, "o-14", "Here is a photo");
            it.done("the offer with a photo", shop.act(Cast.ANN, id, new MakeOffer()));
        }
    }

    private static ShopFloor milk(String price, Trust trust) {
        ShopFloor shop = ShopFloor.from("2018-09-10T09:00");
        shop.orders().has("o-14", Item.of("tin-3", cny(price)), Item.of("tin-5", cny(price)));
        shop.orders().customer(CustomerFacts.of(trust));
        return shop;
    }

    private static CaseId claimed(Telling it, ShopFloor shop, String happening) {
        it.happens(shop.now(), happening);
        CaseId id = shop.call(Cast.ANN, "o-14", "There are lumps in two tins");
        it.done("the claim", shop.act(Cast.LIN, id, new Complain(LUMPS)));
        return id;
    }
}
