package io.redress.stories;

import static io.redress.calendar.Span.wallMinutes;
import static io.redress.party.Affiliation.IN_HOUSE;
import static io.redress.stories.shop.OnlineShop.AGENT;
import static io.redress.stories.shop.OnlineShop.FINANCE;
import static io.redress.stories.shop.OnlineShop.TEAM_LEAD;

import io.redress.casefile.Action;
import io.redress.casefile.Attribute;
import io.redress.codec.Stored;
import io.redress.desk.Outcome;
import io.redress.id.CaseId;
import io.redress.id.DeadlineName;
import io.redress.money.Money;
import io.redress.permission.Limit;
import io.redress.permission.Refusal;
import io.redress.stories.shop.Limits;
import io.redress.stories.shop.NeededBy;
import io.redress.stories.shop.OnlineShop;
import io.redress.stories.shop.Stage;
import io.redress.workflow.ExchangeRate;
import io.redress.workflow.FaultyWorkflowException;
import io.redress.workflow.Finding;
import io.redress.workflow.Silence;
import io.redress.workflow.WorkflowBuilder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** A promise that costs money has somebody's authority and a cap, or it is a request. */
final class S18TakeATaxiWePay implements Story {
    private static final DeadlineName COVER = DeadlineName.of("cover");

    /**
     * Promises to pay what somebody lays out.
     *
     * @param upTo how much at most
     * @param what for what
     */
    @Stored("promise-cost/1")
    private record PromiseCost(Money upTo, String what) implements Action {}

    /**
     * A promise on record.
     *
     * @param upTo how much at most
     * @param what for what
     */
    @Stored("cost-promised/1")
    private record CostPromised(Money upTo, String what) implements Attribute {}

    @Override
    public String title() {
        return "S18 \"Take a taxi, we pay.\"";
    }

    @Override
    public void tell(Telling it) {
        it.facts("Booked for Russia, sent to Greece. \"Take a taxi there, we reimburse.\" Nobody said who had decided"
                + " that, or how much.");
        asItWas(it);
        ShopFloor desk = ShopFloor.exchanging(travel().build(), S18TakeATaxiWePay::euro, "2018-09-10T22:00");
        CaseId id = desk.call(Cast.ANN, "trip-18", "The hotel is in another country");
        it.happens(desk.now(), "Lin stands at the wrong airport. Ann promises a taxi of up to CNY 150.");
        it.done("the promise", desk.act(Cast.ANN, id, new PromiseCost(cny("150"), "taxi to the hotel")));
        it.check("on record", promised(desk, id), Optional.of(new CostPromised(cny("150"), "taxi to the hotel")));
        it.check("taken from Ann's day", desk.spent(Limits.AGENT_DAY, Cast.ANN), cny("150"));

        desk.until("2018-09-10T22:05");
        it.happens(desk.now(), "The taxi asks for 400 euros: at 7.95 that is CNY 3180.");
        Outcome.Waiting waiting = it.waits(
                "a promise of EUR 400", desk.act(Cast.ANN, id, new PromiseCost(Money.of("EUR", "400"), "taxi")));
        it.check("it waits for", waiting.approvers().who(), List.of(TEAM_LEAD));
        it.check("until", waiting.due(), Optional.of(Hours.of("2018-09-10T22:20")));
        it.check("what is promised so far", promised(desk, id).map(CostPromised::upTo), Optional.of(cny("150")));
        it.refused(
                "a promise without a cap",
                desk.act(Cast.ANN, id, new PromiseCost(cny("-1"), "whatever it costs")),
                Refusal.NEGATIVE_AMOUNT);
        it.done("consent by Mei", desk.as(Cast.MEI).approve(desk.key(), id, waiting.request()));
        it.check("promised now", promised(desk, id).map(CostPromised::upTo), Optional.of(Money.of("EUR", "400")));
        it.check("taken from Mei's day, by the rate on record", desk.spent(Limits.LEAD_DAY, Cast.MEI), cny("3180"));

        desk.until("2018-09-10T22:10");
        it.happens(desk.now(), "Another 900 francs: nobody knows a rate.");
        it.refused(
                "a promise in francs",
                desk.act(Cast.MEI, id, new PromiseCost(Money.of("CHF", "900"), "room")),
                Refusal.FOREIGN_CURRENCY);
        it.rule(
                "A promise that costs money is decided by somebody who may, up to an amount, or waits for somebody who may.",
                "the amount is part of the action and counts against the limits of whoever decides");
    }

    /** Without a word on limits nobody would have noticed; with limits that end nowhere the workflow does not build. */
    private static void asItWas(Telling it) {
        WorkflowBuilder<Stage> careless = OnlineShop.definition();
        careless.on(PromiseCost.class)
                .inAnyOpenState()
                .by(AGENT)
                .costing(promise -> promise.action().upTo())
                .upTo(AGENT, Limit.perAction(cny("200")));
        FaultyWorkflowException faulty = it.fails(
                "building it so that agents promise up to CNY 200 and nobody may promise more",
                FaultyWorkflowException.class,
                careless::build);
        it.check("faults", faulty.findings().stream().map(Finding::code).toList(), List.of("unapprovable-amounts"));
    }

    @SuppressWarnings("unchecked") // carrying(...) takes a generic array, which is only read
    private static WorkflowBuilder<Stage> travel() {
        WorkflowBuilder<Stage> travel = OnlineShop.definition();
        travel.carrying(NeededBy.class, CostPromised.class);
        travel.deadline(
                COVER,
                cover -> cover.owedBy(TEAM_LEAD)
                        .to(AGENT)
                        .within(wallMinutes(15))
                        .whilePending(PromiseCost.class)
                        .lapsingInto(Silence.refusing("nobody answered in a quarter of an hour")));
        travel.on(PromiseCost.class)
                .inAnyOpenState()
                .by(TEAM_LEAD, AGENT.and(IN_HOUSE))
                .costing(promise -> promise.action().upTo())
                .converting()
                .upTo(AGENT, Limit.perAction(Limits.AGENT_AT_ONCE), Limits.AGENT_DAY)
                .upTo(TEAM_LEAD, Limit.perAction(Limits.LEAD_AT_ONCE), Limits.LEAD_DAY)
                .beyond(TEAM_LEAD, Limit.perAction(Limits.LEAD_AT_ONCE), Limits.LEAD_DAY)
                .beyond(FINANCE)
                .recording(promise -> new CostPromised(
                        promise.action().upTo(), promise.action().what()));
        return travel;
    }

    private static ExchangeRate euro(java.time.Instant now) {
        return new ExchangeRate(
                Currency.getInstance("EUR"), Currency.getInstance("CNY"), new BigDecimal("7.95"), now, RoundingMode.UP);
    }

    private static Optional<CostPromised> promised(ShopFloor desk, CaseId id) {
        return desk.view(id).attributes().or(List.of()).stream()
                .filter(CostPromised.class::isInstance)
                .map(CostPromised.class::cast)
                .findFirst();
    }

    private static Money cny(String yuan) {
        return Money.of("CNY", yuan);
    }
}
