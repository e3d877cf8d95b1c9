package io.redress.stories;

import static io.redress.contact.Channel.PHONE;
import static io.redress.stories.Terms.cny;
import static io.redress.stories.Terms.offered;
import static io.redress.stories.Terms.part;
import static io.redress.stories.Terms.stage;
import static io.redress.stories.shop.Adverts.ADVERTISED;
import static io.redress.stories.shop.Promises.DECISION;

import io.redress.casefile.Attribute;
import io.redress.casefile.Verdict;
import io.redress.compensation.OrderFacts.Item;
import io.redress.id.CaseId;
import io.redress.money.Money;
import io.redress.permission.Refusal;
import io.redress.remedy.Alternative;
import io.redress.remedy.Claim;
import io.redress.remedy.Ground;
import io.redress.stories.shop.Advertised;
import io.redress.stories.shop.Cause;
import io.redress.stories.shop.Causes;
import io.redress.stories.shop.CustomerAction.Accept;
import io.redress.stories.shop.CustomerAction.Complain;
import io.redress.stories.shop.CustomerAction.NeedBy;
import io.redress.stories.shop.StaffAction.Conclude;
import io.redress.stories.shop.StaffAction.Expedite;
import io.redress.stories.shop.StaffAction.MakeOffer;
import io.redress.stories.shop.StaffAction.NameCause;
import io.redress.stories.shop.StaffAction.NoteAdvert;
import io.redress.stories.shop.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What is advertised is promised, and a present is of no use the day after. */
final class S20TheBirthday implements Story {
    private static final Instant TOMORROW = Hours.of("2018-09-04T10:00");
    private static final Complain USELESS = new Complain(Claim.of(Ground.PURPOSE_DEFEATED, "cake"));

    @Override
    public String title() {
        return "S20 The birthday.";
    }

    @Override
    public void tell(Telling it) {
        it.facts(
                "A birthday present, advertised for delivery within a day, is not there after two. Expediting is agreed,"
                        + " and it is late all the same.");
        ShopFloor shop = ShopFloor.from("2018-09-03T11:00");
        shop.orders().has("o-20", Item.of("cake", cny("168.00")).promisedBy(TOMORROW));
        CaseId id = Terms.callWithPhoto(shop, "o-20", "The page says it comes within a day. Will it?");
        theAdvert(it, shop, id);
        theBreach(it, shop, id);
        theMoney(it, shop, id);
        theCauses(it, shop, id);
        it.rule(
                "What is advertised stands on the case as a promise with its source, and breaks by the clock. What is of no"
                        + " use any more goes back in full when the customer says so. A claim ends with its causes.",
                "a deadline due at the advertised date and an attribute that keeps the source; a policy over promise,"
                        + " delivery and ground; a condition on every way to the end");
    }

    private static void theAdvert(Telling it, ShopFloor shop, CaseId id) {
        it.happens(shop.now(), "Lin ordered at 10:00. Ann enters what the listing says, and by when it is needed.");
        it.done("the advertised day", shop.act(Cast.ANN, id, new NoteAdvert(TOMORROW, "listing 8812: within a day")));
        it.done("the birthday", shop.act(Cast.LIN, id, new NeedBy(LocalDate.of(2018, 9, 5))));
        it.check("the goods are due", shop.due(id, ADVERTISED), TOMORROW);
        it.check(
                "because of",
                attribute(shop, id, Advertised.class).map(Advertised::source),
                Optional.of("listing 8812: within a day"));
        it.done("a claim that it is of no use any more", shop.act(Cast.LIN, id, USELESS));
        it.refused("an offer while there is time", shop.act(Cast.ANN, id, new MakeOffer()), Refusal.NOTHING_DUE);
        it.done("a claim for lateness", shop.act(Cast.LIN, id, new Complain(Claim.of(Ground.LATE, "cake"))));
    }

    private static void theBreach(Telling it, ShopFloor shop, CaseId id) {
        shop.until("2018-09-04T11:00");
        it.happens(shop.now(), "It is not there.");
        Verdict verdict = shop.verdicts(id, ADVERTISED).get(0);
        it.check("what was advertised", verdict.ending(), Verdict.Ending.LAPSED);
        it.check("broken at", verdict.endedAt(), TOMORROW);
        it.holds("Lin is told, by nobody's hand", shop.told().contains("advertised-and-not-kept to lin"));
        it.refused("expediting by Ann", shop.act(Cast.ANN, id, new Expedite("a birthday")), Refusal.NOT_PERMITTED);
        it.done("expediting by Mei", shop.act(Cast.MEI, id, new Expedite("a birthday")));
        it.check("something is decided by", shop.due(id, DECISION), Hours.of("2018-09-04T15:00"));
        it.done("a call by Ann", shop.write(Cast.ANN, id, PHONE, Cast.lin(), "We have expedited it"));
        it.check(
                "what was advertised is still owed",
                shop.verdicts(id, ADVERTISED).get(0).isOwed(),
                true);
    }

    private static void theMoney(Telling it, ShopFloor shop, CaseId id) {
        shop.until("2018-09-06T09:00");
        it.happens(shop.now(), "The birthday is over, and nothing has come.");
        it.check("the expedited decision", shop.verdicts(id, DECISION).get(0).ending(), Verdict.Ending.LAPSED);
        it.check("for waiting alone Lin would get", best(shop, id), Optional.of(cny("50.00")));
        it.happens(shop.now(), "Lin says that it is of no use any more, and wants her money back.");
        it.done("the claim", shop.act(Cast.LIN, id, USELESS));
        it.done("the offer, by Ann", shop.act(Cast.ANN, id, new MakeOffer()));
        it.check(
                "all of it",
                part(offered(shop, id, "purpose-defeated"), "purpose-defeated").worth(),
                cny("168.00"));
        it.done("Lin accepts", shop.act(Cast.LIN, id, new Accept(1)));
        shop.until("2018-09-06T09:01");
        it.check("what has arrived", Terms.given(shop), List.of(cny("168.00")));
    }

    private static void theCauses(Telling it, ShopFloor shop, CaseId id) {
        it.check("the case is not over: it is in", stage(shop, id), Stage.REVIEW);
        Conclude lesson = new Conclude("within a day is advertised only where the courier comes daily");
        it.refused("closing it without a cause, by Mei", shop.act(Cast.MEI, id, lesson), "unexplained");
        it.done("advertising", shop.act(Cast.MEI, id, new NameCause(Cause.LISTING, "listing-8812")));
        it.done("logistics", shop.act(Cast.MEI, id, new NameCause(Cause.LOGISTICS, "courier-20")));
        it.done("service", shop.act(Cast.MEI, id, new NameCause(Cause.SERVICE, "expedited without a courier")));
        it.check(
                "causes on record",
                attribute(shop, id, Causes.class).map(Causes::found).orElse(List.of()).stream()
                        .map(Causes.Found::cause)
                        .toList(),
                List.of(Cause.LISTING, Cause.LOGISTICS, Cause.SERVICE));
        it.done("closing it with its lesson", shop.act(Cast.MEI, id, lesson));
        shop.until("2018-09-06T09:02");
        it.check(
                "who hears of it",
                shop.told().stream().filter(told -> told.startsWith("cause ")).toList(),
                List.of("cause to listing-owner", "cause to logistics-owner", "cause to team-lead"));
        it.check("the case is", stage(shop, id), Stage.CLOSED);
        it.check("faults in what is stored", shop.faults(), List.of());
    }

    private static Optional<Money> best(ShopFloor shop, CaseId id) {
        return shop.as(Cast.ANN).quote(id, new MakeOffer()).best().map(Alternative::worth);
    }

    private static <A extends Attribute> Optional<A> attribute(ShopFloor shop, CaseId id, Class<A> type) {
        return shop.view(id).attributes().or(List.of()).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
