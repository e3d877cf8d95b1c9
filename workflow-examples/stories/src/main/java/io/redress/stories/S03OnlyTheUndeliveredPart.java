package io.redress.stories;

import static io.redress.stories.Terms.cny;
import static io.redress.stories.Terms.offered;
import static io.redress.stories.Terms.part;
import static io.redress.stories.Terms.remedies;
import static io.redress.stories.Terms.stage;
import static io.redress.stories.shop.Promises.DECISION;

import io.redress.compensation.OrderFacts.Item;
import io.redress.failure.InvalidInputException;
import io.redress.id.CaseId;
import io.redress.party.PersonalText;
import io.redress.permission.Refusal;
import io.redress.remedy.Claim;
import io.redress.remedy.Ground;
import io.redress.remedy.Part;
import io.redress.remedy.Portion;
import io.redress.stories.shop.Cause;
import io.redress.stories.shop.CustomerAction.Accept;
import io.redress.stories.shop.CustomerAction.Appeal;
import io.redress.stories.shop.CustomerAction.Complain;
import io.redress.stories.shop.CustomerAction.CounterClaim;
import io.redress.stories.shop.StaffAction.Decline;
import io.redress.stories.shop.StaffAction.FindUnsafe;
import io.redress.stories.shop.StaffAction.MakeOffer;
import io.redress.stories.shop.StaffAction.NameCause;
import io.redress.stories.shop.Stage;
import io.redress.timeline.EntryView;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A part is a part to the cent, and whoever wants more gets a reason, and another person. */
final class S03OnlyTheUndeliveredPart implements Story {
    private static final Claim FIVE_KILOMETRES = Claim.of(Ground.UNDELIVERED, "fare", Portion.of("5", "22"));
    private static final Decline NO = new Decline("17 of 22 kilometres were driven");

    @Override
    public String title() {
        return "S03 Only the undelivered part.";
    }

    @Override
    public void tell(Telling it) {
        it.facts("Dropped 5 km short, she is offered the part of the fare for the part of the way that was not driven,"
                + " about 7 to 8 yuan. She wants all of it.");
        ShopFloor shop = ShopFloor.from("2018-09-14T10:00");
        shop.orders().has("ride-03", Item.of("fare", cny("33.60")).promisedBy(Hours.of("2018-09-08T20:10")));
        CaseId id = Terms.callWithPhoto(shop, "ride-03", "He left us 5 km short");
        thePart(it, shop, id);
        allOfIt(it, shop, id);
        somebodyElse(it, shop, id);
        theEnd(it, shop, id);
        it.rule(
                "What was not delivered goes back to the cent, with the reckoning. Whoever claims more gets a decision"
                        + " with grounds and may appeal once, to somebody who had no part in it. Danger makes it all of"
                        + " the price.",
                "a policy over the claim and the order; a clock for the decision; a bar for everybody who has decided;"
                        + " a flag that the policy reads");
    }

    private static void thePart(Telling it, ShopFloor shop, CaseId id) {
        it.happens(shop.now(), "Lin claims 5 of 22 km of a fare of CNY 33.60. Ann offers what the policy says.");
        it.done("the claim", shop.act(Cast.LIN, id, new Complain(FIVE_KILOMETRES)));
        it.done("the offer", shop.act(Cast.ANN, id, new MakeOffer()));
        Part part = part(offered(shop, id, "money"), "pro-rata");
        it.check("money back", part.worth(), cny("7.64"));
        it.check("reckoned from", Terms.seen(part, "pro-rata", "portion"), "5 of 22");
        it.holds("Lin reads how it was reckoned", Terms.told(part).contains("for 5 of 22 of item fare"));
    }

    private static void allOfIt(Telling it, ShopFloor shop, CaseId id) {
        shop.until("2018-09-14T11:00");
        it.happens(shop.now(), "Lin turns it down and asks for CNY 33.60.");
        it.done("the counter-claim", shop.act(Cast.LIN, id, new CounterClaim(FIVE_KILOMETRES.asking(cny("33.60")))));
        it.check("what she asks for", remedies(shop, id).claim().flatMap(Claim::asked), Optional.of(cny("33.60")));
        it.check("the offer that stands", remedies(shop, id).offer(), Optional.empty());
        it.check("a decision on it is due", shop.due(id, DECISION), Hours.of("2018-09-20T18:00"));
        it.fails(
                "a no without grounds, by Mei",
                InvalidInputException.class,
                () -> shop.act(Cast.MEI, id, new Decline(" ")));
        it.refused("a no while nobody knows why he stopped, by Mei", shop.act(Cast.MEI, id, NO), "unexplained");
        it.done("the cause, by Ann", shop.act(Cast.ANN, id, new NameCause(Cause.LOGISTICS, "driver-88")));
        it.done("the no with its grounds, by Mei", shop.act(Cast.MEI, id, NO));
        it.holds(
                "it is on record as a decision",
                last(shop, id).events().or(List.of()).contains("decided"));
    }

    private static void somebodyElse(Telling it, ShopFloor shop, CaseId id) {
        shop.until("2018-09-15T10:00");
        it.holds("Lin was told of the no", shop.told().contains("declined to lin"));
        it.happens(shop.now(), "Lin appeals: six people sat in that car, on five seats.");
        Appeal appeal = new Appeal(PersonalText.of("Six of us in five seats, and he had an accident"));
        it.done("the appeal", shop.act(Cast.LIN, id, appeal));
        it.check("on the list of", shop.team(id), "team-lead");
        it.check(
                "who decides no more",
                remedies(shop, id).appeal().map(open -> open.barred()).orElse(Set.of()),
                Set.of(Cast.ANN.id(), Cast.MEI.id()));
        it.refused("another decision by Mei", shop.act(Cast.MEI, id, new MakeOffer()), Refusal.SEPARATED);
        it.refused("one by Ann", shop.act(Cast.ANN, id, new MakeOffer()), Refusal.SEPARATED);
        it.check(
                "what He could offer as it stands",
                shop.as(Cast.HE)
                        .quote(id, new MakeOffer())
                        .best()
                        .map(best -> part(best, "pro-rata").worth()),
                Optional.of(cny("7.64")));
        it.refused(
                "a finding of danger by Ann, who may not",
                shop.act(Cast.ANN, id, new FindUnsafe("six people on five seats")),
                Refusal.NOT_PERMITTED);
        it.done("the finding by Song", shop.act(Cast.SONG, id, new FindUnsafe("six people on five seats")));
        it.done("the offer by He", shop.act(Cast.HE, id, new MakeOffer()));
        it.check("it is", offered(shop, id, "item-refund").worth(), cny("33.60"));
    }

    private static void theEnd(Telling it, ShopFloor shop, CaseId id) {
        it.done("Lin accepts", shop.act(Cast.LIN, id, new Accept(2)));
        shop.until("2018-09-15T10:01");
        it.check("what has arrived", Terms.given(shop), List.of(cny("33.60")));
        it.check("the case is", stage(shop, id), Stage.CLOSED);
        it.refused(
                "a second appeal",
                shop.act(Cast.LIN, id, new Appeal(PersonalText.of("I want more"))),
                Refusal.APPEALED_ALREADY);
        it.check("faults in what is stored", shop.faults(), List.of());
    }

    private static EntryView last(ShopFloor shop, CaseId id) {
        List<EntryView> timeline = shop.as(Cast.MEI).timeline(id);
        return timeline.get(timeline.size() - 1);
    }
}
