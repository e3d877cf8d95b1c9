package io.redress.stories;

import static io.redress.party.Affiliation.SYSTEM;
import static io.redress.stories.shop.OnlineShop.TEAM_LEAD;
import static io.redress.stories.shop.Promises.DECISION;

import io.redress.calendar.Span;
import io.redress.casefile.Action;
import io.redress.codec.Stored;
import io.redress.desk.Outcome;
import io.redress.id.CaseId;
import io.redress.id.DeadlineName;
import io.redress.money.Money;
import io.redress.party.Role;
import io.redress.permission.Refusal;
import io.redress.stories.shop.Promises;
import io.redress.stories.shop.StaffAction.Offer;
import io.redress.workflow.FaultyWorkflowException;
import io.redress.workflow.Finding;
import io.redress.workflow.Workflow;
import io.redress.workflow.WorkflowBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whoever can be reached cannot decide, and whoever decides cannot be reached. */
final class S21AnswerAndSubmit implements Story {
    private static final Role OUTSOURCED = Role.of("outsourced");
    private static final Role MANAGER = Role.of("manager");
    private static final DeadlineName WAIT = DeadlineName.of("wait");

    private enum Ticket {
        OPEN,
        DECIDED
    }

    @Stored("answer/1")
    private record Answer() implements Action {}

    @Stored("submit/1")
    private record Submit() implements Action {}

    @Stored("decide/1")
    private record Decide() implements Action {}

    @Stored("remind/1")
    private record Remind() implements Action {}

    @Override
    public String title() {
        return "S21 \"Answer\" and \"submit\".";
    }

    @Override
    public void tell(Telling it) {
        it.facts("Outsourced agents may only \"answer\" and \"submit\". Nobody whom a customer can reach can decide.");
        asItWasBuilt(it);
        asTheShopRuns(it);
        it.rule(
                "Whoever can be reached can decide, or can hand over to somebody who does.",
                "the check of the workflow's definition, before any case runs; and a refusal that says who can");
    }

    private static void asItWasBuilt(Telling it) {
        FaultyWorkflowException faulty = it.fails(
                "building the workflow as it was",
                FaultyWorkflowException.class,
                () -> answerAndSubmit().build());
        it.check("faults", faulty.findings().stream().map(Finding::code).toList(), List.of("dead-end-authority"));
        Finding finding = faulty.findings().get(0);
        it.check("where", finding.where(), "state OPEN");
        it.holds("it names what may be done: Answer, Submit", finding.what().contains("may do there: Answer, Submit"));
        it.holds(
                "it names what would decide: Decide by [manager]",
                finding.what().contains("Decide by [manager]"));
        it.holds("it names whom one can reach: [outsourced]", finding.what().contains("can be reached: [outsourced];"));
        Workflow mended = answerAndSubmit().handingOver(OUTSOURCED, MANAGER).build();
        it.check("it builds, once agents can hand over to a manager", mended.toString(), "answer-and-submit/1");
    }

    private static WorkflowBuilder<Ticket> answerAndSubmit() {
        WorkflowBuilder<Ticket> desk = Workflow.named("answer-and-submit").over(Ticket.class);
        desk.startsIn(Ticket.OPEN).endsIn(Ticket.DECIDED).takenInBy(OUTSOURCED);
        desk.deadline(
                WAIT,
                wait -> wait.within(Span.workingDays(3))
                        .on(Promises.SHOP_HOURS)
                        .repeating()
                        .lapsingInto(new Remind()));
        desk.on(Answer.class).in(Ticket.OPEN).by(OUTSOURCED);
        desk.on(Submit.class).in(Ticket.OPEN).by(OUTSOURCED);
        desk.on(Decide.class).in(Ticket.OPEN).to(Ticket.DECIDED).by(MANAGER);
        desk.on(Remind.class).in(Ticket.OPEN).by(SYSTEM);
        return desk.handingOver(OUTSOURCED, OUTSOURCED);
    }

    private static void asTheShopRuns(Telling it) {
        ShopFloor shop = ShopFloor.from("2018-09-10T09:00");
        CaseId id = shop.call(Cast.WU, "o-2109", "One of eight items is missing");
        it.happens(shop.now(), "Lin calls. Wu, who works at a contractor, takes the call: " + id + ".");

        shop.until("2018-09-10T09:10");
        Instant due = shop.due(id, DECISION);
        Offer offer = new Offer(Money.of("CNY", "30"), "the missing item");
        it.happens(shop.now(), "Wu wants to offer the price of the item.");
        Refusal refusal = it.refused("an offer by Wu", shop.act(Cast.WU, id, offer), Refusal.NOT_PERMITTED);
        it.check("who can", refusal.whoCan().role(), Optional.of(TEAM_LEAD));
        it.check("by name", refusal.whoCan().persons(), List.of(Cast.MEI.id(), Cast.HE.id(), Cast.ANN.id()));

        Outcome handedOver = shop.as(Cast.WU).handOver(shop.key(), id, refusal.whoCan());
        it.done("Wu hands the case to whoever can, in one call", handedOver);
        it.check("on the list of", shop.view(id).team().or(Optional.empty()), Optional.of(TEAM_LEAD));
        it.check("the decision is still due", shop.due(id, DECISION), due);
        it.done("the offer by Mei, who leads the team", shop.act(Cast.MEI, id, offer));
    }
}
