package io.redress.stories;

import static io.redress.contact.Channel.PHONE;
import static io.redress.stories.outside.Outside.CONSUMER_HOTLINE;
import static io.redress.stories.outside.Outside.FROM_OUTSIDE;
import static io.redress.stories.outside.Outside.MEDIA;
import static io.redress.stories.shop.Promises.DECISION;

import io.redress.casefile.Clock;
import io.redress.casefile.Severity;
import io.redress.contact.Contact;
import io.redress.contact.OrderRef;
import io.redress.desk.Outcome;
import io.redress.id.CaseId;
import io.redress.id.DeadlineName;
import io.redress.money.Money;
import io.redress.party.Actor;
import io.redress.permission.CaseView;
import io.redress.permission.Refusal;
import io.redress.stories.outside.AnswerOutside;
import io.redress.stories.outside.Outside;
import io.redress.stories.outside.OutsideTrigger;
import io.redress.stories.outside.RecordTrigger;
import io.redress.stories.shop.StaffAction.Offer;
import io.redress.workflow.Attach;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whoever shouts is not served first; what comes from outside is on record, and so is how much faster it went. */
final class S28OnlyAfterTheMediaCalled implements Story {
    @Override
    public String title() {
        return "S28 Only after the media called.";
    }

    @Override
    public void tell(Telling it) {
        it.facts(
                "For weeks nothing moved. Only after the consumers' hotline, an association or the media had called, it"
                        + " went fast.");
        ShopFloor shop = ShopFloor.running(Outside.workflow(), "2018-09-10T09:00");
        List<CaseId> cases = Stream.of("o-2801", "o-2802", "o-2803", "o-2804")
                .map(order -> shop.call(Cast.ANN, order, "The heater smells of fire"))
                .toList();
        it.happens(shop.now(), "Four customers call about the same heater, and are promised a decision.");
        theThreat(it, shop, cases.get(1));
        theHotline(it, shop, cases.get(2));
        theMedia(it, shop, cases.get(3));
        theGap(it, shop, cases);
        it.rule(
                "A trigger from outside is recorded and has its own clock. A threat alone gives nothing. How much faster"
                        + " the triggered cases went is a number.",
                "a deadline that is attached by hand, by a right, on a reference; measures read off the timelines");
    }

    private static void theThreat(Telling it, ShopFloor shop, CaseId id) {
        List<Clock> before = shop.clocks(id);
        List<CaseId> list = list(shop);
        shop.until("2018-09-10T10:00");
        it.happens(shop.now(), "One of them: \"or I call the newspaper\". Ann would put that one first.");
        shop.receive(
                Cast.ANN,
                Contact.inbound(PHONE, Cast.lin()).about(OrderRef.of("o-2802")).saying("Or I call the newspaper"));
        it.holds("its clocks are as before", shop.clocks(id).equals(before));
        it.check("Mei's list is in the order it was", list(shop), list);
        it.check("severity", shop.view(id).severity().or(Severity.LOW), Severity.NORMAL);
        it.refused("the clock of the media, by Ann", attach(shop, Cast.ANN, id, MEDIA), Refusal.NOT_PERMITTED);
        it.refused("the clock of the media, by Mei", attach(shop, Cast.MEI, id, MEDIA), "no-trigger");
        it.check("cases with a trigger", shop.as(Cast.MEI).count(all -> all.flagged(FROM_OUTSIDE)), 0L);
    }

    private static List<CaseId> list(ShopFloor shop) {
        return shop.as(Cast.MEI).cases(all -> all).cases().stream()
                .map(CaseView::id)
                .toList();
    }

    private static Outcome attach(ShopFloor shop, Actor who, CaseId id, DeadlineName clock) {
        return shop.act(who, id, new Attach(clock, "it came from outside"));
    }

    private static void trigger(Telling it, ShopFloor shop, CaseId id, OutsideTrigger trigger) {
        it.done("the trigger, recorded by Mei", shop.act(Cast.MEI, id, new RecordTrigger(trigger)));
    }

    private static void theHotline(Telling it, ShopFloor shop, CaseId id) {
        shop.until("2018-09-11T10:00");
        it.happens(shop.now(), "The consumers' hotline 12315 writes about another one.");
        trigger(it, shop, id, new OutsideTrigger(CONSUMER_HOTLINE, "12315-2018-4711"));
        it.refused("the clock of the media, by Mei", attach(shop, Cast.MEI, id, MEDIA), "no-trigger");
        it.done("the clock of the hotline", attach(shop, Cast.MEI, id, CONSUMER_HOTLINE));
        it.check("an answer to it is due", shop.due(id, CONSUMER_HOTLINE), Hours.of("2018-09-13T18:00"));
        it.check("the customer's decision is due as before", shop.due(id, DECISION), Hours.of("2018-09-15T18:00"));
        shop.until("2018-09-12T09:00");
        offer(it, shop, id);
        AnswerOutside answer = new AnswerOutside(CONSUMER_HOTLINE, "an offer was made");
        it.done("an answer to the hotline", shop.act(Cast.MEI, id, answer));
        it.check("the hotline's clock", ended(shop, id, CONSUMER_HOTLINE), "MET");
    }

    private static void theMedia(Telling it, ShopFloor shop, CaseId id) {
        shop.until("2018-09-12T11:00");
        it.happens(shop.now(), "A newspaper calls about the fourth.");
        trigger(it, shop, id, new OutsideTrigger(MEDIA, "Evening News, city desk"));
        it.done("the clock of the media", attach(shop, Cast.MEI, id, MEDIA));
        it.check("an answer to it is due", shop.due(id, MEDIA), Hours.of("2018-09-12T15:00"));
        shop.until("2018-09-12T15:01");
        it.happens(shop.now(), "Nobody has answered: this clock lapses like any other.");
        it.check("told last", shop.told().get(shop.told().size() - 1), "outside-late to team-lead");
        it.check("the media's clock", ended(shop, id, MEDIA), "LAPSED");
        shop.until("2018-09-12T17:00");
        offer(it, shop, id);
    }

    private static String ended(ShopFloor shop, CaseId id, DeadlineName clock) {
        return shop.verdicts(id, clock).get(0).ending().name();
    }

    private static void offer(Telling it, ShopFloor shop, CaseId id) {
        it.done("an offer", shop.act(Cast.ANN, id, new Offer(Money.of("CNY", "120"), "the heater is recalled")));
    }

    private static void theGap(Telling it, ShopFloor shop, List<CaseId> cases) {
        shop.until("2018-09-15T17:00");
        it.happens(shop.now(), "The two others have their offers too, on the last day.");
        cases.subList(0, 2).forEach(id -> offer(it, shop, id));
        it.check("cases with a trigger", shop.as(Cast.MEI).count(all -> all.flagged(FROM_OUTSIDE)), 2L);
        Duration without = average(shop, cases.subList(0, 2));
        Duration with = average(shop, cases.subList(2, 4));
        it.check("first answer without a trigger, on average", without, Duration.ofHours(5 * 24 + 8));
        it.check("first answer with one, on average", with, Duration.ofHours(2 * 24 + 4));
        it.check("the gap", without.minus(with), Duration.ofHours(3 * 24 + 4));
    }

    private static Duration average(ShopFloor shop, List<CaseId> cases) {
        return cases.stream()
                .map(id -> shop.desk().measures(Cast.SHOP, id).firstAnswer())
                .flatMap(Optional::stream)
                .reduce(Duration.ZERO, Duration::plus)
                .dividedBy(cases.size());
    }
}
