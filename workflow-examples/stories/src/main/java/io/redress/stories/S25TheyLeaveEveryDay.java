package io.redress.stories;

import static io.redress.contact.Channel.PHONE;
import static io.redress.stories.shop.OnlineShop.AGENT;
import static io.redress.stories.shop.OnlineShop.TEAM_LEAD;
import static io.redress.stories.shop.Promises.CONSENT;
import static io.redress.stories.shop.Promises.FIRST_ANSWER;

import io.redress.casefile.Clock;
import io.redress.desk.Departure;
import io.redress.desk.Outcome;
import io.redress.id.CaseId;
import io.redress.money.Money;
import io.redress.party.Actor;
import io.redress.party.PersonalText;
import io.redress.permission.Refusal;
import io.redress.stories.shop.Question;
import io.redress.stories.shop.StaffAction.Ask;
import io.redress.stories.shop.StaffAction.Offer;
import io.redress.stories.shop.StaffAction.Take;
import io.redress.timeline.EntryView;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Somebody leaves, and no customer notices. */
final class S25TheyLeaveEveryDay implements Story {

    @Override
    public String title() {
        return "S25 They leave every day.";
    }

    @Override
    public void tell(Telling it) {
        it.facts("At the contractors somebody leaves every day.");
        ShopFloor shop = ShopFloor.from("2018-09-10T09:00");
        List<CaseId> held = threeCases(shop);
        it.happens(shop.now(), "Wu holds three cases: one unanswered, one answered, one waiting for the customer.");

        shop.until("2018-09-10T11:00");
        Map<CaseId, List<Clock>> before = clocks(shop, held);
        Departure departure = shop.as(Cast.MEI).handOverAll(shop.key(), Cast.WU.id(), AGENT, "left the contractor");
        it.happens(shop.now(), "Wu leaves. Mei hands over whatever he holds, in one call.");
        it.check("handed over", departure.handedOver(), held);
        it.check("kept back", departure.refused(), Map.of());
        it.check("still held by Wu", held(shop, Cast.WU), 0L);
        it.check(
                "deadlines that run on the three cases",
                before.values().stream().mapToInt(List::size).sum(),
                6);
        it.holds("each starts and is due as before", clocks(shop, held).equals(before));

        Actor gone = Actor.vendor(Cast.SHOP, "wu");
        it.refused("taking one back, by Wu", shop.act(gone, held.get(0), new Take()), Refusal.NOT_PERMITTED);
        it.done("the next one, by Ann", shop.act(Cast.ANN, held.get(0), new Take()));
        it.check("what Lin said is there", words(shop, held.get(0)), List.of("The lamp is broken"));

        Instant due = Hours.of("2018-09-10T13:00");
        it.check("the first answer, owed since nine, is due", shop.due(held.get(0), FIRST_ANSWER), due);
        shop.until("2018-09-10T13:01");
        it.happens(
                shop.now(), "Ann has not answered either: the promise counts from Lin's call, not from the hand-over.");
        it.check("messages", shop.messages(), List.of("question", "first-answer-late"));
        whatWasAskedFor(it);
        rightsThatEnd(it);
        it.rule(
                "A case outlives whoever holds it: departure hands over every open case and every request, context and"
                        + " clocks unbroken. A right that was given for a time ends with it.",
                "a hand-over that touches the holder alone; requests judged by present rights; one timer for each clock, at"
                        + " its first due instant");
    }

    private static void whatWasAskedFor(Telling it) {
        ShopFloor shop = ShopFloor.from("2018-09-11T09:00");
        CaseId id = shop.call(Cast.ANN, "o-2504", "Half of it is broken");
        Outcome.Waiting waiting =
                it.waits("Ann's offer of CNY 240", shop.act(Cast.ANN, id, new Offer(Money.of("CNY", "240"), "half")));
        Instant due = shop.due(id, CONSENT);
        shop.until("2018-09-11T10:00");
        shop.roster().leaves(Cast.ANN);
        it.happens(shop.now(), "Ann leaves. What she asked for is hers no more, and nobody's.");
        it.refused(
                "consent by Mei", shop.as(Cast.MEI).approve(shop.key(), id, waiting.request()), Refusal.NOT_PERMITTED);
        Departure departure = shop.as(Cast.HE).handOverAll(shop.key(), Cast.ANN.id(), TEAM_LEAD, "left the shop");
        it.check(
                "requests that stand in the team's right",
                departure.entrusted(),
                Map.of(id, List.of(waiting.request())));
        it.check("the answer is due as before", shop.due(id, CONSENT), due);
        it.done("consent by Mei now", shop.as(Cast.MEI).approve(shop.key(), id, waiting.request()));
    }

    private static void rightsThatEnd(Telling it) {
        ShopFloor shop = ShopFloor.from("2018-09-12T09:00");
        Actor acting = Cast.ANN.holding(TEAM_LEAD, Hours.of("2018-09-10T00:00"), Hours.of("2018-09-12T12:00"));
        Offer offer = new Offer(Money.of("CNY", "240"), "half");
        CaseId before = shop.call(Cast.WU, "o-2505", "Half of it is broken");
        CaseId after = shop.call(Cast.WU, "o-2506", "Half of it is broken");
        it.happens(shop.now(), "Ann leads the team for Mei, until Wednesday noon.");
        it.done("an offer beyond an agent's limit, by Ann", shop.act(acting, before, offer));
        shop.until("2018-09-12T12:00");
        it.happens(shop.now(), "It is noon.");
        it.waits("the same offer, by the same Ann", shop.act(acting, after, offer));
    }

    private static List<CaseId> threeCases(ShopFloor shop) {
        CaseId unanswered = shop.call(Cast.WU, "o-2501", "The lamp is broken");
        CaseId answered = shop.call(Cast.WU, "o-2502", "The chair is broken");
        CaseId waiting = shop.call(Cast.WU, "o-2503", "Something is broken");
        List<CaseId> cases = List.of(unanswered, answered, waiting);
        cases.forEach(id -> shop.act(Cast.WU, id, new Take()));
        shop.write(Cast.WU, answered, PHONE, Cast.lin(), "We are looking into it");
        shop.act(Cast.WU, waiting, new Ask(Question.ITEMS, PersonalText.of("Which item is it?")));
        return cases;
    }

    private static Map<CaseId, List<Clock>> clocks(ShopFloor shop, List<CaseId> cases) {
        Map<CaseId, List<Clock>> clocks = new LinkedHashMap<>();
        cases.forEach(id -> clocks.put(id, shop.clocks(id)));
        return clocks;
    }

    private static long held(ShopFloor shop, Actor holder) {
        return shop.as(Cast.MEI).count(all -> all.heldBy(holder.id()));
    }

    private static List<String> words(ShopFloor shop, CaseId id) {
        return shop.as(Cast.ANN).timeline(id).stream()
                .map(EntryView::contact)
                .flatMap(Optional::stream)
                .map(contact -> contact.words().or("[redacted]"))
                .toList();
    }
}
